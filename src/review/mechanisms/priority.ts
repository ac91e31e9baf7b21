import { marks, notApplicable, type Outcome } from '../outcome';
import type { FieldInfo } from '../fieldInfo';
import type { Words } from '../figure';
import type { Row } from '../row';
import { memberOf } from '../spelling';
import { quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 优先支持: a mark where one of the columns says yes, with the document that the claim needs. Never a violation. */
export function compilePriority(priority: ByKind['priority'], kit: Kit): Judge {
  const claimed = memberOf(priority.expect);
  const { needs } = priority;
  const fields = priority.fields.map((field) => kit.field(field));
  const document = needs && kit.field(needs.document);
  const proven = memberOf(needs?.expect ?? []);

  return {
    judge(row) {
      const claims = fields.map((field) => ({ field, said: row.words(field) }));
      if (claims.every(({ said }) => said.end === 'absent'))
        return { end: 'absent', fields: priority.fields };
      const valid: Words[] = [];
      let open: Outcome | null = null;
      for (const { field, said } of claims) {
        if (said.end === 'unreadable') open ??= said;
        else if (said.end !== 'value') continue;
        else if (claimed(said.text)) {
          const proof = proofOf(row, field);
          if (proof === true) valid.push(said);
          else open ??= proof;
        }
      }
      if (valid.length === 0) return open ?? notApplicable;
      const names = valid.flatMap(({ cells }) => cells.map((cell) => kit.field(cell.field)));
      return marks({
        code: 'priority',
        cells: valid.flatMap(({ cells }) => cells),
        actual: valid.map(({ text }) => text).join('|'),
        required: priority.expect.join('|'),
        message: `优先支持：${names.map((field, index) => `“${field.name}”填${quoted(valid[index]?.text ?? '')}`).join('，')}`,
      });
    },
    describe: (row) => priority.fields.map((field) => row.stated(field)).join('、'),
  };

  /** True where no document is asked for or it is there; otherwise why the claim earns no mark. */
  function proofOf(row: Row, { id }: FieldInfo): true | Outcome {
    if (document === undefined || needs?.claim !== id) return true;
    const proof = row.words(document);
    if (proof.end === 'value') return proven(proof.text) || notApplicable;
    return proof.end === 'raised' ? notApplicable : proof;
  }
}
