import type { Application } from '../../intake/application';
import type { Finding } from '../finding';
import type { ApplicationReview } from '../review';

/** Findings that a later review no longer has, and those it has for the first time. */
export interface FindingChanges<F extends Finding> {
  readonly gone: readonly F[];
  readonly raised: readonly F[];
}

/** Compares the findings of one application: the same rule with the same outcome is the same finding. */
export function findingChanges(
  earlier: ApplicationReview,
  later: ApplicationReview,
): FindingChanges<Finding> {
  return changesBetween(
    earlier.findings,
    later.findings,
    (finding) => keyOf(finding, earlier.application),
    (finding) => keyOf(finding, later.application),
  );
}

/** Compares lists of findings by a key of each; equal keys are counted. */
export function changesBetween<F extends Finding>(
  earlier: readonly F[],
  later: readonly F[],
  earlierKey: (finding: F) => string,
  laterKey: (finding: F) => string,
): FindingChanges<F> {
  return {
    gone: beyond(earlier, earlierKey, later.map(laterKey)),
    raised: beyond(later, laterKey, earlier.map(earlierKey)),
  };
}

function beyond<F>(findings: readonly F[], keyOf: (finding: F) => string, others: readonly string[]): F[] {
  const left = new Map<string, number>();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** What is said, and outside the guide of which columns: rows and columns may have moved between the batches. */
function keyOf({ rule, code, cells }: Finding, application: Application): string {
  if (rule !== null) return JSON.stringify([rule, code]);
  const fields = [...application.cells.values()]
    .filter(({ at }) => cells.some(({ row, column }) => row === at.row && column === at.column))
    .map(({ field }) => field)
    .sort();
  return JSON.stringify([code, fields]);
}
