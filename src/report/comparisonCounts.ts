import { isChanged, type ComparedApplication } from '../review/comparison/comparedApplication';
import type { Comparison } from '../review/comparison/compareReviews';
import { withoutShared } from '../review/comparison/sharedChanges';
import type { ApplicationReview } from '../review/review';

/** How many filings two batches have and what became of them: a combined one counts once, as on the sheets for a meeting. */
export interface ComparisonCounts {
  readonly earlier: number;
  readonly later: number;
  readonly added: number;
  readonly withdrawn: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of those changed: nothing has but what has in nearly all of them, which is told once. */
  readonly sharedOnly: number;
  /** Of those in both: matched by likeness, to be looked at by a person. */
  readonly doubtful: number;
  /** Of those in both: the later table lacks a column that the earlier row had filled in. */
  readonly uncompared: number;
}

/** A filing of the later batch (or, withdrawn, of the earlier one): what its rows were matched with. */
interface Filed {
  readonly pairs: ComparedApplication[];
  others: number;
}

/** Counts the filings of a comparison; one whose combination has changed is changed. */
export function comparisonCounts({ both, added, withdrawn, shared }: Comparison): ComparisonCounts {
  const later = filedBy(both, ({ later: row }) => row, added);
  const earlier = filedBy(both, ({ earlier: row }) => row, withdrawn);
  const lost = new Set([...earlier.values()].flatMap(({ pairs, others }) => (others > 0 ? pairs : [])));
  const matched = [...later.values()].filter(({ pairs }) => pairs.length > 0);
  const where = (holds: (pair: ComparedApplication) => boolean): number =>
    matched.filter(({ pairs }) => pairs.some(holds)).length;
  const restOf = withoutShared(shared);
  const changedBy = (differs: (pair: ComparedApplication) => boolean): number =>
    matched.filter(({ pairs, others }) => others > 0 || pairs.some((pair) => differs(pair) || lost.has(pair)))
      .length;
  const changed = changedBy(isChanged);
  return {
    earlier: earlier.size,
    later: later.size,
    added: later.size - matched.length,
    withdrawn: [...earlier.values()].filter(({ pairs }) => pairs.length === 0).length,
    changed,
    unchanged: matched.length - changed,
    sharedOnly: changed - changedBy((pair) => isChanged(restOf(pair))),
    doubtful: where(({ likeness }) => likeness !== null),
    uncompared: where(({ onlyEarlier }) => onlyEarlier.length > 0),
  };
}

/** Whether a batch has filings of several rows, of which a reader of the counts must know. */
export function hasCombined({ both, added, withdrawn }: Comparison): boolean {
  const rows = [...both.flatMap(({ earlier, later }) => [earlier, later]), ...added, ...withdrawn];
  return rows.some(({ subsidy }) => (subsidy?.group ?? null) !== null);
}

function filedBy(
  both: readonly ComparedApplication[],
  rowOf: (pair: ComparedApplication) => ApplicationReview,
  alone: readonly ApplicationReview[],
): Map<string | ApplicationReview, Filed> {
  const filings = new Map<string | ApplicationReview, Filed>();
  const of = (row: ApplicationReview): Filed => {
    const key = filingKey(row);
    const known = filings.get(key) ?? { pairs: [], others: 0 };
    filings.set(key, known);
    return known;
  };
  for (const pair of both) of(rowOf(pair)).pairs.push(pair);
  for (const row of alone) of(row).others += 1;
  return filings;
}

function filingKey(row: ApplicationReview): string | ApplicationReview {
  const group = row.subsidy?.group ?? null;
  const { file, sheet, category } = row.application;
  return group === null ? row : JSON.stringify([file, sheet, category, group]);
}
