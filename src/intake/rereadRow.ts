import type { Decimal } from 'decimal.js';
import type { Field } from '../guide/field';
import { formatAt, valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { Application, FieldCell } from './application';
import type { ReadColumn } from './columnContext';
import { readApplication, type RowReading } from './readApplication';

/** A row as it stands now, by column from the first; only the columns that are the user's own are looked at. */
export interface RowNow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
}

/** A row that was read again, and what the next one is read by. */
export interface RowReread {
  readonly application: Application;
  readonly rows: RowReading;
}

/** So many columns beside its names must be filled in, or the row may be a band by now. */
const leastFilled = 2;

/**
 * Reads an edited row again as its table was read: what the columns mean stands. Gives `unchanged` where no cell says
 * anything else, and null where the row cannot be read by itself: its names or a column of no field have changed (it may
 * be no application any more, or another one), a cell is merged with other rows, a share makes its column mean something
 * else, or a band or heading has a say in where it belongs.
 */
export function rereadRow(
  before: Application,
  now: RowNow,
  rows: RowReading,
): RowReread | 'unchanged' | null {
  const { row } = now;
  const sheet = withRow(rows.sheet, now);
  const changed = changedColumns(rows.sheet, sheet, now);
  if (changed.length === 0) return 'unchanged';
  const columns = changed.map((column) => rows.columns.filter(({ mapping }) => mapping.column === column));
  if (columns.some((read) => read.length === 0 || !read.every((each) => standsAlone(each, row, rows))))
    return null;
  const reread = { ...rows, sheet };
  const application = readApplication(row, reread);
  if (changed.some((column) => !keepsStyle(column, application, rows))) return null;
  if (filledBesideNames(application, rows) < leastFilled) return null;
  return placedAlike(before, application, rows) ? { application, rows: reread } : null;
}

function withRow(sheet: SheetSnapshot, { row, values, formats }: RowNow): SheetSnapshot {
  const put = <T>(lines: readonly (readonly T[])[], line: readonly T[]): (readonly T[])[] => {
    const copy = [...lines];
    copy[row] = line;
    return copy;
  };
  return { ...sheet, values: put(sheet.values, values), formats: put(sheet.formats, formats) };
}

/** Columns in which the row says something else; a format is part of what a figure says. */
function changedColumns(before: SheetSnapshot, after: SheetSnapshot, { row, columns }: RowNow): number[] {
  return columns.filter((column) => {
    const value = valueAt(after, row, column);
    if (value !== valueAt(before, row, column)) return true;
    return value !== '' && formatAt(after, row, column) !== formatAt(before, row, column);
  });
}

const naming: readonly Field['role'][] = ['project', 'applicant'];

/** Whether a cell of the column speaks for its row alone, and does not tell which application it is. */
function standsAlone({ mapping, field }: ReadColumn, row: number, { merged }: RowReading): boolean {
  return !naming.includes(field.role) && merged.areaAt(row, mapping.column) === undefined;
}

/** Whether a share still says of its column how bare numbers are meant. */
function keepsStyle(column: number, { cells }: Application, { columns }: RowReading): boolean {
  return columns
    .filter(({ mapping }) => mapping.column === column)
    .every(({ style, field }) => style === undefined || speaksFor(style, cells.get(field.id)));
}

/** In a column of percent a bare 30 is read as 0.3, in one of fractions a bare 0.3 is: nothing else is certain. */
function speaksFor(style: NonNullable<ReadColumn['style']>, cell: FieldCell | undefined): boolean {
  if (cell?.reading.state !== 'number') return cell?.reading.state === 'empty';
  return style !== 'mixed' && withinStyle(style, cell.reading.value);
}

function withinStyle(style: 'fraction' | 'percent', value: Decimal): boolean {
  if (value.isZero()) return true;
  return style === 'fraction' ? value.abs().lte(1) : value.abs().times(100).gt(1);
}

function filledBesideNames({ cells }: Application, { columns }: RowReading): number {
  const besides = columns.filter(({ field }) => !naming.includes(field.role));
  return besides.filter(({ field }) => cells.get(field.id)?.reading.state !== 'empty').length;
}

/** Where a band or the heading may tell a row's place, a place that changes is for the whole table to say. */
function placedAlike(
  before: Application,
  after: Application,
  { bandOfRow, headingCity }: RowReading,
): boolean {
  if (before.city === after.city && before.county === after.county) return true;
  return (bandOfRow[after.row] ?? headingCity) === null;
}
