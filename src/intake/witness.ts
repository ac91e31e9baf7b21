import type { Field } from '../guide/field';
import { formatAt, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { ColumnReader } from './columnReader';
import { plain } from './plainText';
import { agreeing, filledTexts, leastValues, sampled } from './testimony';

/** Names and places are words: a column of bare figures is none of them, whatever its header says. */
const wordRoles: readonly Field['role'][] = [
  'project',
  'applicant',
  'recommender',
  'city',
  'county',
  'category',
];

/**
 * Why a column's values speak against the field that a synonym names, in a few words: hardly one can be read as it,
 * phone numbers stand where figures should, figures where names should, other codes where codes should. Null where
 * they do not.
 */
export function objection(
  sheet: SheetSnapshot,
  rows: readonly number[],
  column: number,
  { field, read, others }: { field: Field; read: ColumnReader; others: readonly Field[] },
): string | null {
  const texts = filledTexts(sheet, rows, column);
  if (texts.length < leastValues) return null;
  const most = (test: (text: string) => boolean): boolean =>
    texts.filter(test).length >= texts.length * agreeing;
  if (field.type !== 'text') {
    if (unreadable(sheet, rows, column, read)) return '列中的内容大多不能读成此项';
    if (field.unit === '年' && most(isMonth)) return '列中的内容像是日期';
    return field.type !== 'date' && most(isPhone) ? '列中的内容像是电话号码' : null;
  }
  if (wordRoles.includes(field.role) && most(isFigure)) return '列中的内容是数字，不像名称';
  const { shortest } = field;
  if (shortest !== undefined && most((text) => text.length < shortest)) return '列中的内容位数太少';
  const other = others.find(({ id, pattern }) => {
    if (id === field.id || pattern === undefined) return false;
    const shape = new RegExp(pattern, 'u');
    return most((text) => shape.test(text));
  });
  return other ? `列中的内容像是${other.name}` : null;
}

/** Mobile numbers, and those of landlines with their area code. */
function isPhone(text: string): boolean {
  return /^(?:\+?86-?)?1[3-9]\d{9}$|^0\d{2,3}-\d{7,8}(?:-\d+)?$/.test(text);
}

/** A month of a year, or a day of it: no number of years. */
function isMonth(text: string): boolean {
  return /^(?:19|20)\d{2}[年./-]\d{1,2}(?!\d)/.test(text);
}

function isFigure(text: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?(?:%|[万亿]?元)?$/.test(text);
}

/** Whether hardly a filled cell can be read. */
function unreadable(
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
    if (reading.state === 'unreadable' || (reading.state === 'text' && reading.from === 'words')) failed += 1;
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
