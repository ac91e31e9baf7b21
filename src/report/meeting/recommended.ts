import type { Decimal } from 'decimal.js';
import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import { sum } from '../../review/exact';
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

/** The filings that are marked so in one of their rows at least. */
export function recommendedFilings(filings: readonly FilingFigures[], guide: Guide): FilingFigures[] {
  return filings.filter(({ rows }) => rows.some(({ application }) => isRecommended(application, guide)));
}

/** What has been approved for the marked rows of a filing; null where no amount is stated. */
export function approvedAmount({ rows }: FilingFigures, guide: Guide): Decimal | null {
  const stated = rows
    .filter(({ application }) => isRecommended(application, guide))
    .flatMap(({ application }) => numberOf(application, guide.roles.approved) ?? []);
  return stated.length === 0 ? null : sum(stated);
}
