import type { Decimal } from 'decimal.js';
import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { readChineseNumber } from './chineseNumber';
import { leadingNumber, typedNumber, withoutStop } from './decimalText';
import { shownBy } from './numberFormat';
import { quoted } from './plainText';
import { formulaError, notExact, unreadable } from './unreadable';

/** How the bare numbers of a share column are meant: 0.2 or 20; mixed where both stand in one column. */
export type ShareStyle = 'fraction' | 'percent' | 'mixed';

/**
 * Tells a column's style from its cells (docs of the guide: all numbers at most 1 are fractions, all above 1 are
 * percent). Only numbers without a percent sign count, and 0 says nothing.
 */
export function shareStyle(
  cells: Iterable<{ readonly value: CellValue; readonly format: string }>,
): ShareStyle {
  let small = false;
  let large = false;
  for (const { value, format } of cells) {
    const number = bareNumber(value, format);
    if (!number || number.isZero()) continue;
    if (number.abs().gt(1)) large = true;
    else small = true;
  }
  if (small && large) return 'mixed';
  return large ? 'percent' : 'fraction';
}

/** Whether a column read as fractions holds numbers that say nothing of it themselves: under a header with % they may be percent. */
export function hasBareFractions(
  cells: Iterable<{ readonly value: CellValue; readonly format: string }>,
): boolean {
  for (const { value, format } of cells) {
    const number = bareNumber(value, format);
    if (number && !number.isZero()) return true;
  }
  return false;
}

/**
 * Reads a share as a fraction (20% → 0.2). A cell formatted as percent has its value, a text with % is as written,
 * a bare number follows the column's style; in a mixed column one of at most 1 is unreadable.
 */
export function readShare(value: CellValue, format: string, style: ShareStyle): Reading {
  if (typeof value === 'boolean') return notExact(value, '比例');
  if (typeof value === 'string') {
    if (value.trim() === '') return { state: 'empty' };
    const error = formulaError(value);
    if (error) return error;
  } else if (shownBy(format).date) {
    return unreadable('date-format', '单元格是日期格式，不能读成比例，请改为百分比格式重新填写');
  }
  const explicit = explicitShare(value, format);
  if (explicit) return { state: 'number', value: explicit };
  const bare = bareNumber(value, format);
  if (!bare) return severalShares(value) ?? notExact(value, '比例');
  const small = bare.abs().lte(1);
  if (style === 'mixed' && small && !bare.isZero()) {
    return unreadable(
      'doubtful-unit',
      `${quoted(value)}单位存疑：本列既有大于 1 的数，又有不大于 1 的数，请写明 %`,
    );
  }
  return { state: 'number', value: style === 'fraction' ? bare : bare.div(100) };
}

/** 2019年5%，2020年8%: which of them is meant, nobody can tell; a range (5%-8%) is another fault. */
function severalShares(value: CellValue): Reading | null {
  const text = String(value).normalize('NFKC');
  const count = text.match(/\d\s*%/g)?.length ?? 0;
  if (count < 2 || /%\s*[-—–~至到]/.test(text)) return null;
  return unreadable('several-figures', `${quoted(value)}写有不止一个比例，请按表头的要求只填一个`);
}

const spoken: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 };
const signs: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 };

/** A share that says itself what it is: formatted as percent, ending in % or ‰, beginning with 百分之 or 千分之. */
function explicitShare(value: CellValue, format: string): Decimal | null {
  if (typeof value === 'number') return shownBy(format).percent ? typedNumber(value) : null;
  if (typeof value !== 'string') return null;
  const [whole, place] = /^([百千万])分之/.exec(value.trim()) ?? [];
  const words = withoutStop(value.trim()).slice(whole?.length ?? 0);
  const lead = leadingNumber(words);
  if (place === undefined) {
    const of = lead ? signs[lead.rest] : undefined;
    return lead && of !== undefined ? lead.value.div(of) : null;
  }
  const said = lead ? (lead.rest === '' ? lead.value : null) : readChineseNumber(words);
  return said && said.div(spoken[place] ?? 1);
}

function bareNumber(value: CellValue, format: string): Decimal | null {
  if (typeof value === 'number') {
    const shown = shownBy(format);
    return shown.percent || shown.date ? null : typedNumber(value);
  }
  if (typeof value !== 'string') return null;
  if (/^[百千万]分之/.test(value.trim())) return null;
  const lead = leadingNumber(withoutStop(value.trim()));
  return lead && lead.rest === '' ? lead.value : null;
}
