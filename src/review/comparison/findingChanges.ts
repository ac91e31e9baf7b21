import type { FieldId } from '../../guide/field';
import type { Application } from '../../intake/application';
import { isSameCell } from '../../workbook/address';
import type { Finding } from '../finding';
import type { ApplicationReview } from '../review';

/** Findings that a later review no longer has, and those it has for the first time. */
export interface FindingChanges<F> {
  readonly gone: readonly F[];
  readonly raised: readonly F[];
}

/** The same of one application. */
export interface ApplicationFindingChanges extends FindingChanges<Finding> {
  /** Earlier findings that the later row says nothing of, for its table lacks the column. */
  readonly open: readonly Finding[];
}

/**
 * Compares the findings of one application: the same rule with the same outcome is the same finding. Remarks (提示) are
 * left out: nothing is wrong with them, and nothing is mended when they go.
 */
export function findingChanges(
  earlier: ApplicationReview,
  later: ApplicationReview,
): ApplicationFindingChanges {
  const told = ({ severity }: Finding): boolean => severity !== 'info';
  const { gone, raised } = changesBetween(
    earlier.findings.filter(told),
    later.findings.filter(told),
    (finding) => keyOf(finding, earlier.application),
    (finding) => keyOf(finding, later.application),
  );
  const isOpen = (finding: Finding): boolean => cannotRecur(finding, earlier.application, later);
  return { gone: gone.filter((finding) => !isOpen(finding)), raised, open: gone.filter(isOpen) };
}

/** A column that is taken out solves no problem: whether a finding could be made again, were there cause for it. */
function cannotRecur({ rule, cells }: Finding, earlier: Application, later: ApplicationReview): boolean {
  if (rule !== null && later.elsewhere.includes(rule)) return true;
  const fields = fieldsAt(cells, earlier);
  const lost = fields.filter((field) => !later.application.cells.has(field));
  return rule === null ? lost.length > 0 : lost.length > 0 && lost.length === fields.length;
}

function fieldsAt(cells: Finding['cells'], { cells: own }: Application): FieldId[] {
  return [...own.values()]
    .filter(({ at }) => cells.some((cell) => isSameCell(cell, at)))
    .map(({ field }) => field);
}

/** Compares lists of findings by a key of each; equal keys are counted. */
export function changesBetween<F>(
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
  return JSON.stringify([code, fieldsAt(cells, application).sort()]);
}
