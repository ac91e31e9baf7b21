import { Decimal } from 'decimal.js';
import type { Application } from '../src/intake/application';

/*
 * What two small categories ask, written out by hand as plain comparisons over the same cells: what a review would
 * cost without rules as data, without explanations and without a word on anything but which rules are broken.
 */

const number = ({ cells }: Application, field: string): Decimal | null => {
  const reading = cells.get(field)?.reading;
  return reading?.state === 'number' ? reading.value : null;
};
const text = ({ cells }: Application, field: string): string | null => {
  const reading = cells.get(field)?.reading;
  return reading?.state === 'text' ? reading.value : null;
};

const growth = new Decimal('0.08');
const share = new Decimal('0.6');
const research = new Decimal('0.04');
const rate = new Decimal('0.2');

/** The rules of 专精特新“小巨人” and 标准领航 that an application breaks, hard ones only. */
export function brokenByHand(application: Application): string[] {
  switch (application.category) {
    case 'little-giant-cultivation':
      return littleGiant(application);
    case 'standards-leadership-quality':
      return standards(application);
    default:
      throw new Error(`nothing written for ${String(application.category)}`);
  }
}

function littleGiant(row: Application): string[] {
  const broken: string[] = [];
  const below = (rule: string, field: string, least: Decimal | number): void => {
    const value = number(row, field);
    if (value?.lt(least)) broken.push(rule);
  };
  const year = number(row, 'littleGiantYear');
  if (year && !year.eq(2020)) broken.push('LGT-1.1');
  below('LGT-1.2', 'mainRevenueGrowth', growth);
  const level = text(row, 'leadingProductLevel');
  if (level !== null && !['国内领先', '替代进口', '国际领先'].includes(level)) broken.push('LGT-1.3b');
  below('LGT-1.3c', 'leadingProductShare', share);
  below('LGT-1.3d', 'researchShare', research);
  below('LGT-1.4a', 'comprehensiveInvestment', 1000);
  if (text(row, 'auditReport') === '无') broken.push('LGT-1.4b');
  below('LGT-1.5a', 'taxPaid', 400);
  if (text(row, 'taxCertificate') === '无') broken.push('LGT-1.5b');
  return [...broken, ...requested(row, 'LGT', 500)];
}

function standards(row: Application): string[] {
  const broken: string[] = [];
  if (text(row, 'standardAboveOthers') === '否') broken.push('STL-1.1a');
  if (text(row, 'qualityLeadingProject') === '否') broken.push('STL-1.1b');
  const level = text(row, 'leadingProductLevel');
  if (level !== null && !['国内领先', '替代进口', '国际领先'].includes(level)) broken.push('STL-1.2b');
  if (number(row, 'comprehensiveInvestment')?.lt(500)) broken.push('STL-1.3a');
  if (text(row, 'auditReport') === '无') broken.push('STL-1.3b');
  const type = text(row, 'applicantType');
  if (type !== null && !['企业', '制造业企业'].includes(type)) broken.push('STL-A');
  return [...broken, ...requested(row, 'STL', 200)];
}

function requested(row: Application, prefix: string, cap: number): string[] {
  const asked = number(row, 'requestedSubsidy');
  if (!asked) return [];
  const base = number(row, 'comprehensiveInvestment');
  return [
    ...(base && asked.gt(rate.times(base)) ? [`${prefix}-S1`] : []),
    ...(asked.gt(cap) ? [`${prefix}-S2`] : []),
  ];
}
