import { fieldUses } from '../../guide/mechanismFields';
import type { FieldCell } from '../../intake/application';
import { fails, isEmptyCell, met, notApplicable, type Outcome, type Raised } from '../outcome';
import type { Row } from '../row';
import type { ByKind, Judge, Kit } from './mechanism';
import { listed, standing, stillOpen, type Part } from './several';

/** At least so many of several conditions, or all of them; explained as one, with each condition's figures. */
export function compileNOf(nOf: ByKind['n-of'], kit: Kit): Judge {
  const conditions = nOf.of.map((condition) => kit.condition(condition));
  const fields = fieldUses(nOf).map(({ field }) => field);
  const wordsOf = (row: Row): string =>
    conditions.map((condition) => condition.describe(row)).join(nOf.atLeast === undefined ? '，且' : '，或');
  return {
    judge(row) {
      const judged = conditions.map((condition) => condition.judge(row));
      const outcomes = nOf.skipBlank
        ? judged.map((outcome) => (isEmptyCell(outcome) ? notApplicable : outcome))
        : judged;
      if (outcomes.every((outcome) => outcome.end === 'met')) return met;
      const parts = (): Part[] =>
        conditions.map((condition, index) => ({
          outcome: outcomes[index] ?? notApplicable,
          words: () => condition.describe(row),
        }));
      if (nOf.atLeast === undefined) return allOf(outcomes, parts);
      return atLeast({ wanted: nOf.atLeast, outcomes, parts, cells: () => row.cells(fields) });
    },
    describe: wordsOf,
  };
}

/** All conditions that apply; the ones that fail speak in their own words. */
function allOf(outcomes: readonly Outcome[], parts: () => Part[]): Outcome {
  const failing = outcomes.filter(
    (outcome): outcome is Raised => outcome.end === 'raised' && standing(outcome) === 'fails',
  );
  if (failing.length > 0) {
    return fails({
      code: 'not-all-of',
      cells: [...new Set(failing.flatMap((outcome) => outcome.cells))],
      actual: failing.map((outcome) => outcome.actual).join('；'),
      required: failing.map((outcome) => outcome.required).join('；'),
      message: failing.map((outcome) => outcome.message).join('；'),
    });
  }
  if (nothingApplies(outcomes)) return notApplicable;
  if (outcomes.every((outcome) => standing(outcome) !== 'open')) return met;
  return stillOpen(parts(), '须同时满足的条件尚未齐备');
}

/** Several conditions of which some are enough. */
interface Several {
  readonly wanted: number;
  readonly outcomes: readonly Outcome[];
  readonly parts: () => Part[];
  /** All cells that the conditions look at. */
  readonly cells: () => readonly FieldCell[];
}

/** Counts what holds against how many are asked for; what is open may still decide. */
export function atLeast({ wanted, outcomes, parts, cells }: Several): Outcome {
  const count = (what: ReturnType<typeof standing>): number =>
    outcomes.filter((outcome) => standing(outcome) === what).length;
  const holding = count('holds');
  if (holding >= wanted) return met;
  if (nothingApplies(outcomes)) return notApplicable;
  const possible = holding + count('open');
  if (possible >= wanted) return stillOpen(parts(), `须满足 ${wanted} 项，已满足 ${holding} 项`);
  const short =
    wanted === 1
      ? `所列 ${outcomes.length} 项均不满足（满足 1 项即可）`
      : `${outcomes.length} 项中满足 ${holding} 项，少于 ${wanted} 项（差 ${wanted - holding} 项）`;
  return fails({
    code: 'too-few-of',
    cells: cells(),
    actual: String(holding),
    required: `>= ${wanted}`,
    message: `${short}：${listed(parts())}`,
  });
}

function nothingApplies(outcomes: readonly Outcome[]): boolean {
  return outcomes.every((outcome) => standing(outcome) === 'out');
}
