import type { Decimal } from 'decimal.js';
import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import { sum } from '../../review/exact';
import type { ApplicationReview } from '../../review/review';
import { numberOf, type FilingFigures } from './filingFigures';

/**
 * Whether a row is marked 拟支持: by its status column, whose first choice says so; where its sheet has none, by an
 * amount that has been approved. Nothing is concluded from anything else.
 */
export function isRecommended(application: Application, guide: Guide): boolean {
  const status = fieldByRole(guide, 'status');
  const cell = status && application.cells.get(status.id);
  if (status && cell) {
    return cell.reading.state === 'text' && cell.reading.value === status.options[0]?.value;
  }
  return numberOf(application, guide.roles.approved)?.gt(0) ?? false;
}

/** The rows of a filing that are marked so: of a combined one not always all. */
export function recommendedRows({ rows }: FilingFigures, guide: Guide): ApplicationReview[] {
  return rows.filter(({ application }) => isRecommended(application, guide));
}

/** The filings that are marked so in one of their rows at least. */
export function recommendedFilings(filings: readonly FilingFigures[], guide: Guide): FilingFigures[] {
  return filings.filter((filing) => recommendedRows(filing, guide).length > 0);
}

/** What has been approved for the marked rows of a filing; null where no amount is stated. */
export function approvedAmount(filing: FilingFigures, guide: Guide): Decimal | null {
  const stated = recommendedRows(filing, guide).flatMap(
    ({ application }) => numberOf(application, guide.roles.approved) ?? [],
  );
  return stated.length === 0 ? null : sum(stated);
}
