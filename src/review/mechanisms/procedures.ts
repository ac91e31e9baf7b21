import type { FieldId } from '../../guide/field';
import { answers } from '../answers';
import { documentYears } from '../../intake/documentNumber';
import { asWritten, type Words } from '../figure';
import { asks, fails, met, type Outcome } from '../outcome';
import type { Row } from '../row';
import { memberOf } from '../spelling';
import { dayText, oneOfQuoted, quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';
import { standing } from './several';

/** Procedures (手续): complete, or not needed and explained (须作出说明). */
export function compileProcedures(procedures: ByKind['procedures'], kit: Kit): Judge {
  const parts = procedures.fields.map((field) => compileProcedure(field, procedures, kit));
  return {
    /** All of them as one: the gravest speaks. */
    judge(row) {
      const outcomes = parts.map((part) => part.judge(row));
      return (
        outcomes.find((outcome) => standing(outcome) === 'fails') ??
        outcomes.find((outcome) => standing(outcome) === 'open') ??
        met
      );
    },
    describe: (row) => parts.map((part) => part.describe(row)).join('、'),
    ...(procedures.expand ? { parts } : {}),
  };
}

function compileProcedure(id: FieldId, procedures: ByKind['procedures'], kit: Kit): Judge {
  const field = kit.field(id);
  const explanation = kit.field(procedures.explanation);
  const complete = memberOf(procedures.complete);
  const exempt = memberOf(procedures.exempt);
  const missing = memberOf(procedures.missing);
  const required = [...procedures.complete, ...procedures.exempt].join('|');

  return {
    judge(row) {
      const words = row.words(field);
      if (words.end !== 'value') return words;
      if (complete(words.text)) return later(words, row) ?? met;
      if (exempt(words.text)) return explained(row);
      const stated = { cells: words.cells, actual: words.text, required };
      const fact = `“${field.name}”填${quoted(asWritten(words))}`;
      return missing(words.text)
        ? fails({ ...stated, code: 'procedure-missing', message: `${fact}，手续不完备` })
        : asks({ ...stated, code: 'to-confirm', message: `${fact}，是已办、未办还是无需办理，须人工核实` });
    },
    describe: (row) => `${row.stated(id)}（须为${oneOfQuoted(procedures.complete)}）`,
  };

  /** A paper whose number is of a later year than the filing cannot have been there: asked about, never taken. */
  function later(words: Words, row: Row): Outcome | null {
    const [cell] = words.cells;
    const asOf = row.asOf();
    if (cell?.reading.state !== 'text' || cell.reading.from !== 'document' || asOf.end !== 'value')
      return null;
    const year = Math.max(...documentYears(String(cell.raw)));
    if (year <= Number(asOf.iso.slice(0, 4))) return null;
    return asks({
      code: 'to-confirm',
      cells: [cell, ...asOf.cells],
      actual: String(year),
      required,
      message: `“${field.name}”填${quoted(asWritten(words))}，文号年份 ${year} 年晚于申报基准日 ${dayText(asOf.iso)}，未按已办认定，须人工核实`,
    });
  }

  function explained(row: Row): Outcome {
    const reason = row.words(explanation);
    const explains = reason.end === 'value' && !answers.no(reason.text) && !answers.nothing(reason.text);
    if (explains) return met;
    if (reason.end !== 'value' && reason.end !== 'raised') return reason;
    const now = reason.end === 'value' ? `只填${quoted(reason.text)}` : '未填写';
    const own = row.cell(id);
    return asks({
      code: 'explanation-missing',
      cells: [...(own ? [own] : []), ...reason.cells],
      actual: own === undefined ? null : String(own.raw),
      required,
      message: `“${field.name}”填${quoted(own?.raw ?? '')}，须在“${explanation.name}”作出说明，现${now}，待补`,
    });
  }
}
