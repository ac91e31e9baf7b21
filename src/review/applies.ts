import type { FieldId } from '../guide/field';
import type { Applies } from '../guide/rule';
import type { FieldInfo } from './fieldInfo';
import type { Judge } from './mechanisms/mechanism';
import { standing } from './mechanisms/several';
import { asks, isEmptyCell, met, notApplicable, type Outcome } from './outcome';
import type { Gap, Row } from './row';
import { memberOf } from './spelling';
import { oneOfQuoted } from './wording';

/** Whether a rule is judged on a row: `met` when every part holds, else how the rule ends. */
export function compileApplies(
  applies: Applies | undefined,
  fieldOf: (id: FieldId) => FieldInfo,
): ((row: Row) => Outcome) | null {
  if (applies === undefined) return null;
  const { branch, notBranch } = applies;
  const checks: ((row: Row) => Outcome)[] = [];
  if (branch) checks.push(byBranch((name) => branch.includes(name)));
  if (notBranch) checks.push(byBranch((name) => !notBranch.includes(name)));
  for (const [field, values] of Object.entries(applies.where ?? {})) {
    const wanted = memberOf(values);
    const column = fieldOf(field);
    checks.push((row) => byWords(row, column, wanted));
  }
  for (const [field, values] of Object.entries(applies.unless ?? {})) {
    const claimed = memberOf(values);
    const column = fieldOf(field);
    checks.push((row) => unclaimed(row, column, claimed));
  }
  for (const field of applies.filled ?? []) {
    const column = fieldOf(field);
    checks.push((row) => byWords(row, column, () => !isNought(row, field)));
  }
  const [only, ...others] = checks;
  if (only && others.length === 0) return only;
  return (row) => {
    for (const check of checks) {
      const outcome = check(row);
      if (outcome !== met) return outcome;
    }
    return met;
  };
}

/**
 * Judges with exemptions in view (事业单位……不受限制): who is exempt is let off; where the column does not say, only a
 * condition that is missed has to wait for the answer.
 */
export function compileExempt(
  whereNot: Applies['whereNot'],
  fieldOf: (id: FieldId) => FieldInfo,
): ((judge: Judge) => Judge['judge']) | null {
  if (whereNot === undefined) return null;
  const exemptions = Object.entries(whereNot).map(([field, values]) => ({
    field: fieldOf(field),
    values,
    exempt: memberOf(values),
  }));
  return (judge) => (row) => {
    let unsaid: { readonly gap: Gap; readonly field: FieldInfo; readonly values: readonly string[] } | null =
      null;
    for (const { field, values, exempt } of exemptions) {
      const words = row.words(field);
      if (words.end !== 'value') unsaid ??= { gap: words, field, values };
      else if (exempt(words.text)) return notApplicable;
    }
    const outcome = judge.judge(row);
    if (!unsaid || outcome.end !== 'raised' || standing(outcome) !== 'fails') return outcome;
    const { gap, field, values } = unsaid;
    if (gap.end !== 'raised') return gap;
    const { actual, required } = outcome;
    return asks({
      code: 'to-confirm',
      cells: [...outcome.cells, ...gap.cells],
      actual,
      required,
      message: `${outcome.message}；“${field.name}”未填写，属于${oneOfQuoted(values)}的不受此限，须先确认`,
    });
  };
}

/** While the branch is not known, what hangs on it does not apply; a sheet that lacks the column says so once. */
function byBranch(holds: (branch: string) => boolean): (row: Row) => Outcome {
  return (row) => {
    if (row.branch !== null) return holds(row.branch) ? met : notApplicable;
    const question = row.policy.branchQuestion(row);
    return question.end === 'absent' && !row.policy.routed ? question : notApplicable;
  };
}

function byWords(row: Row, field: FieldInfo, holds: (text: string) => boolean): Outcome {
  const words = row.words(field);
  if (words.end === 'value') return holds(words.text) ? met : notApplicable;
  return isEmptyCell(words) ? notApplicable : words;
}

function unclaimed(row: Row, field: FieldInfo, claimed: (text: string) => boolean): Outcome {
  const words = row.words(field);
  if (words.end === 'value') return claimed(words.text) ? notApplicable : met;
  return words.end === 'absent' || isEmptyCell(words) ? met : words;
}

function isNought(row: Row, field: string): boolean {
  const reading = row.cell(field)?.reading;
  return reading?.state === 'number' && reading.value.isZero();
}
