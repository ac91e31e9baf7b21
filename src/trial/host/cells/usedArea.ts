import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';

/** The used range; with `valuesOnly` without the rows and columns at its edges that are merely formatted. */
export function usedArea(sheet: XlsxSheet, valuesOnly: boolean): Area | null {
  const used = sheet.usedRange();
  if (!used || !valuesOnly) return used;
  const rows = span(used.row, used.rows);
  const columns = span(used.column, used.columns);
  const filled = (row: number, column: number): boolean =>
    sheet.value(row, column) !== '' || sheet.formula(row, column) !== null;
  const rowFilled = (row: number): boolean => columns.some((column) => filled(row, column));
  const columnFilled = (column: number): boolean => rows.some((row) => filled(row, column));
  const [top, bottom] = [rows.find(rowFilled), rows.reverse().find(rowFilled)];
  const [left, right] = [columns.find(columnFilled), columns.reverse().find(columnFilled)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_place, index) => first + index);
}
