import type { FieldId } from '../../guide/field';
import { asWritten } from '../figure';
import { fails, isEmptyCell, met, notApplicable, type Outcome } from '../outcome';
import type { Row } from '../row';
import { memberOf } from '../spelling';
import { oneOfQuoted, quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

interface Result {
  readonly field: FieldId;
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

/** 通过验收审核后，再拨付剩余资金: looked at only where a result is stated; one that is still to come says nothing. */
export function compileAcceptance(acceptance: ByKind['acceptance'], kit: Kit): Judge {
  const results = acceptance.also ? [acceptance, acceptance.also] : [acceptance];
  const judges = results.map((result) => compileResult(result, kit));
  return {
    judge(row) {
      const outcomes = judges.map((judge) => judge(row));
      return (
        outcomes.find((outcome) => outcome.end !== 'met' && outcome.end !== 'notApplicable') ??
        outcomes.find((outcome) => outcome.end === 'met') ??
        notApplicable
      );
    },
    describe: (row) =>
      results.map((result) => `${row.stated(result.field)}（须为${oneOfQuoted(result.passed)}）`).join('、'),
  };
}

function compileResult(result: Result, kit: Kit): (row: Row) => Outcome {
  const field = kit.field(result.field);
  const passed = memberOf(result.passed);
  const failed = memberOf(result.failed);
  return (row) => {
    const words = row.words(field);
    if (words.end === 'absent' || isEmptyCell(words)) return notApplicable;
    if (words.end !== 'value') return words;
    if (passed(words.text)) return met;
    if (!failed(words.text)) return notApplicable;
    return fails({
      code: 'acceptance-failed',
      cells: words.cells,
      actual: words.text,
      required: result.passed.join('|'),
      message: `“${field.name}”填${quoted(asWritten(words))}，应为${oneOfQuoted(result.passed)}后方可拨付剩余资金`,
    });
  };
}
