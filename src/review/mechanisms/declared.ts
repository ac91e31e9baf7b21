import { asWritten } from '../figure';
import { asks, fails, met, notApplicable } from '../outcome';
import { memberOf } from '../spelling';
import { oneOfQuoted, quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** A column that answers the condition itself: 是否……. */
export function compileDeclared(declared: ByKind['declared'], kit: Kit): Judge {
  const field = kit.field(declared.field);
  const expected = memberOf(declared.expect);
  const refused = memberOf(declared.refuse);
  const wanted = oneOfQuoted(declared.expect);
  const remedy = declared.remedy === undefined ? '' : `；${declared.remedy}`;
  return {
    judge(row) {
      if (declared.ifPresent && row.cell(field.id) === undefined) return notApplicable;
      const words = row.words(field);
      if (words.end !== 'value') return words;
      if (expected(words.text)) return met;
      const stated = { cells: words.cells, actual: words.text, required: declared.expect.join('|') };
      if (refused(words.text)) {
        return fails({
          ...stated,
          code: 'not-declared',
          message: `“${field.name}”填${quoted(asWritten(words))}，应为${wanted}${remedy}`,
        });
      }
      return asks({
        ...stated,
        code: 'to-confirm',
        message: `“${field.name}”填${quoted(asWritten(words))}，是否为${wanted}须人工核实`,
      });
    },
    describe: (row) => `${row.stated(declared.field)}（须为${wanted}）`,
  };
}
