import { Decimal } from 'decimal.js';
import type { CellValue } from '../workbook/snapshot';

/**
 * The number that a person typed into a cell, from the binary double that the cell holds: its shortest decimal
 * text within Excel's 15 significant digits (0.1+0.2 is 0.3). Null for what is no finite number.
 */
export function typedNumber(double: number): Decimal | null {
  if (Number.isSafeInteger(double) && Math.abs(double) < 1e15) return new Decimal(double);
  return Number.isFinite(double) ? new Decimal(double.toPrecision(15)) : null;
}

/** More significant digits than decimal.js keeps through a multiplication are nobody's amount. */
const exactDigits = 20;
const figure = /^([+-]?) ?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,40})?(\.\d{1,40})?(?![\d.,])/;

/**
 * Splits a text into the number that it begins with and what follows it, white space gone. Thousands separators
 * must stand in threes; full-width digits are read. Null where the text does not begin with a number.
 */
export function leadingNumber(text: string): { readonly value: Decimal; readonly rest: string } | null {
  const spaced = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*[\r\n]\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^[−﹣]/, '-');
  const match = figure.exec(spaced);
  const [whole, sign = '', integer = '', fraction = ''] = match ?? [];
  if (whole === undefined || (integer === '' && fraction === '')) return null;
  const value = new Decimal(`${sign}${integer.replace(/[, ]/g, '') || '0'}${fraction}`);
  if (value.precision() > exactDigits) return null;
  const rest = spaced.slice(whole.length);
  // "1 23" is no number with a separator, and no number with something behind it either; nor are two lines of figures.
  return /^\s\d/.test(rest) ? null : { value, rest: rest.replace(/\s/g, '') };
}

/** A text without a full stop, comma or semicolon at its end. */
export function withoutStop(text: string): string {
  return text.replace(/[。,，;；、]$/, '');
}

const beyondFigures = /[^\d.,\s+]/;

/** Whether a cell holds a figure alone and leaves its unit to the column. */
export function isBare(raw: CellValue): boolean {
  if (typeof raw !== 'string' || !beyondFigures.test(raw)) return true;
  return !beyondFigures.test(raw.normalize('NFKC'));
}
