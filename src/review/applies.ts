import type { Applies } from '../guide/rule';
import { isEmptyCell, met, notApplicable, type Outcome } from './outcome';
import type { Row } from './row';
import { memberOf } from './spelling';

/** Whether a rule is judged on a row: `met` when every part holds, else how the rule ends. */
export function compileApplies(applies: Applies | undefined): ((row: Row) => Outcome) | null {
  if (applies === undefined) return null;
  const { branch, notBranch } = applies;
  const checks: ((row: Row) => Outcome)[] = [];
  if (branch) checks.push((row) => byBranch(row, (name) => branch.includes(name)));
  if (notBranch) checks.push((row) => byBranch(row, (name) => !notBranch.includes(name)));
  for (const [field, values] of Object.entries(applies.where ?? {})) {
    const wanted = memberOf(values);
    checks.push((row) => byWords(row, field, wanted, false));
  }
  for (const [field, values] of Object.entries(applies.whereNot ?? {})) {
    const unwanted = memberOf(values);
    checks.push((row) => byWords(row, field, (text) => !unwanted(text), true));
  }
  for (const field of applies.filled ?? []) checks.push((row) => byWords(row, field, () => true, false));
  return (row) => {
    for (const check of checks) {
      const outcome = check(row);
      if (outcome.end !== 'met') return outcome;
    }
    return met;
  };
}

/** While the branch is not known, what hangs on it does not apply; a sheet that lacks the column says so once. */
function byBranch(row: Row, holds: (branch: string) => boolean): Outcome {
  if (row.branch !== null) return holds(row.branch) ? met : notApplicable;
  const question = row.policy.branchQuestion(row);
  return question.end === 'absent' && !row.policy.routed ? question : notApplicable;
}

function byWords(row: Row, field: string, holds: (text: string) => boolean, whenEmpty: boolean): Outcome {
  const words = row.words(field);
  if (words.end === 'value') return holds(words.text) ? met : notApplicable;
  if (isEmptyCell(words)) return whenEmpty ? met : notApplicable;
  return words;
}
