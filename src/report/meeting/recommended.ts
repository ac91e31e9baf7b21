import type { Decimal } from 'decimal.js';
import type { Guide } from '../../guide/guide';
import { sum } from '../../review/exact';
import { numberOf, type FilingFigures } from './filingFigures';

/** The filings that are 拟支持 in one of their rows at least. */
export function recommendedFilings(filings: readonly FilingFigures[]): FilingFigures[] {
  return filings.filter(({ recommended }) => recommended.length > 0);
}

/** What has been approved for the rows of a filing that are 拟支持; null where no amount is stated. */
export function approvedAmount({ recommended }: FilingFigures, guide: Guide): Decimal | null {
  const stated = recommended.flatMap(({ application }) => numberOf(application, guide.roles.approved) ?? []);
  return stated.length === 0 ? null : sum(stated);
}
