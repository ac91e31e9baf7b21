import type { Area, CellValue } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { matrixOf } from '../classes/arguments';
import { readInput } from './cellInput';
import { isWholeColumns, isWholeRows } from './areas';
import { covers, meet } from '../../../workbook/area';
import { areaOf, requireModest, type Cells } from './cells';
import type { Json } from '../wire/protocol';
import { invalidArgument, notEmulated } from '../richApi/refusal';

/** The cells' values row by row; "" for an empty cell; of a formula its result, `notCalculated` where the file has none. */
export function readValues(cells: Cells): CellValue[][] {
  cells.session.calculator.run();
  return table(cells, (row, column) => cells.sheet.value(row, column));
}

export function readFormats(cells: Cells): string[][] {
  return table(cells, (row, column) => cells.sheet.style(row, column).numberFormat);
}

/** Writes a table of the range's shape, or one value for all its cells, as `Range.values` and `formulas` do. */
export function writeContents(cells: Cells, value: Json): void {
  const { session, sheet } = cells;
  const area = areaOf(cells);
  session.requireWritable(sheet);
  requireModest(area);
  if (value === null) throw invalidArgument('null is no value for a whole range');
  const rows = matrixOf(value, area.rows, area.columns);
  const covered = coveredBy(sheet.merges().filter((merge) => meet(merge, area)));
  for (const [index, row] of rows.entries()) {
    for (const [offset, cell] of row.entries()) {
      const position = { row: area.row + index, column: area.column + offset };
      if (cell !== null && !covered(position.row, position.column))
        writeCell(cells, position.row, position.column, cell);
    }
  }
  session.events.push({ kind: 'changed', sheet, area, by: 'add-in' });
}

/** Writes one cell as if it were typed. Throws ApiNotFound for a formula that the host cannot calculate. */
export function writeCell({ session, sheet }: Cells, row: number, column: number, value: Json): void {
  const input = readInput(value, sheet.style(row, column).numberFormat, session.workbook.date1904);
  const { content } = input;
  if (typeof content === 'object' && content !== null) {
    session.calculator.add(sheet, row, column, content.formula);
  }
  sheet.setContent(row, column, content);
  const format = sheet.style(row, column).numberFormat;
  if (input.format !== undefined && format === 'General') {
    sheet.applyStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: input.format });
  }
}

/** Number formats for the cells: a table or one for all; null leaves a cell's format, "" makes it General. */
export function writeFormats(cells: Cells, value: Json): void {
  const { session, sheet } = cells;
  const area = areaOf(cells);
  session.requireWritable(sheet);
  requireModest(area);
  if (typeof value === 'string') {
    sheet.applyStyle(area, { numberFormat: value || 'General' });
    return;
  }
  for (const [index, row] of matrixOf(value, area.rows, area.columns).entries()) {
    for (const [first, columns, format] of runsOf(row)) {
      if (format === null) continue;
      if (typeof format !== 'string') throw invalidArgument('a number format is a text');
      const run: Area = { row: area.row + index, column: area.column + first, rows: 1, columns };
      sheet.applyStyle(run, { numberFormat: format || 'General' });
    }
  }
}

/** Neighbouring cells of equal format: first, length, format. */
function runsOf(row: readonly Json[]): [number, number, Json][] {
  const runs: [number, number, Json][] = [];
  for (const [index, format] of row.entries()) {
    const last = runs.at(-1);
    if (last && last[2] === format) last[1] += 1;
    else runs.push([index, 1, format]);
  }
  return runs;
}

/** Cells under a merge, its first one aside: what is written there is lost. */
function coveredBy(merges: readonly Area[]): (row: number, column: number) => boolean {
  return (row, column) =>
    merges.some(
      (merge) =>
        covers(merge, { row, column, rows: 1, columns: 1 }) && (merge.row !== row || merge.column !== column),
    );
}

function table<V>(cells: Cells, read: (row: number, column: number) => V): V[][] {
  const area = areaOf(cells);
  cells.session.requirePresent(cells.sheet);
  requireModest(area);
  return Array.from({ length: area.rows }, (_row, index) =>
    Array.from({ length: area.columns }, (_cell, offset) => read(area.row + index, area.column + offset)),
  );
}

/** Takes the contents of the areas away, as `Range.clear('Contents')` does. */
export function clearContents({ session, sheet, areas }: Cells): void {
  session.requireWritable(sheet);
  for (const area of areas) {
    requireBounded(area, 'Range.clear');
    eachFilled(sheet, area, (row, column) => sheet.setContent(row, column, ''));
    session.events.push({ kind: 'changed', sheet, area, by: 'add-in' });
  }
}

/** Gives cells the workbook's standard look, as the style Normal does; contents stay. */
export function applyNormalStyle({ session, sheet, areas }: Cells): void {
  session.requireWritable(sheet);
  for (const area of areas) {
    requireBounded(area, 'Range.style');
    sheet.clearFormats(area);
  }
}

function requireBounded(area: Area, member: string): void {
  if (isWholeColumns(area) || isWholeRows(area)) throw notEmulated(`${member} of whole rows or columns`);
}

function eachFilled(sheet: XlsxSheet, area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.value(row, column) !== '' || sheet.formula(row, column) !== null) visit(row, column);
    }
  }
}
