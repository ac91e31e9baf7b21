import type { Field } from '../guide/field';
import { formatAt, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { ColumnReader } from './columnReader';
import { plain } from './plainText';

/** A column says something of itself from three values on; four of five must agree. */
const leastValues = 3;
const sampled = 100;
const agreeing = 0.8;

/** Whether a column's values speak against its field: filled, and hardly one can be read. */
export function speaksAgainst(
  sheet: SheetSnapshot,
  rows: readonly number[],
  column: number,
  read: ColumnReader,
): boolean {
  let filled = 0;
  let failed = 0;
  for (const row of rows) {
    const reading = read(valueAt(sheet, row, column), formatAt(sheet, row, column));
    if (reading.state === 'empty') continue;
    filled += 1;
    if (reading.state === 'unreadable') failed += 1;
    if (filled === sampled) break;
  }
  return filled >= leastValues && failed >= filled * agreeing;
}

/** Whether a column is filled with what its reader can read, and nothing else. */
export function answersOnly(
  sheet: SheetSnapshot,
  rows: readonly number[],
  column: number,
  read: ColumnReader,
): boolean {
  const states = rows.map((row) => read(valueAt(sheet, row, column), formatAt(sheet, row, column)).state);
  return states.includes('text') && !states.includes('unreadable');
}

/** The field of which a column's values look like (18-character codes), whatever its header says. */
export function lookedLike(
  sheet: SheetSnapshot,
  rows: readonly number[],
  column: number,
  fields: readonly Field[],
): Field | null {
  const texts: string[] = [];
  for (const row of rows) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value.trim() !== '') texts.push(plain(value).toUpperCase());
    if (texts.length === sampled) break;
  }
  if (texts.length < leastValues) return null;
  return fields.find(({ pattern }) => pattern !== undefined && fits(texts, new RegExp(pattern, 'u'))) ?? null;
}

function fits(texts: readonly string[], pattern: RegExp): boolean {
  return texts.filter((text) => pattern.test(text)).length >= texts.length * agreeing;
}
