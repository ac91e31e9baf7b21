import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';

/** The used range; with `valuesOnly` without rows and columns at its edges that are only formatted. */
export function usedArea(sheet: XlsxSheet, valuesOnly: boolean): Area | null {
  const used = sheet.usedRange();
  if (!used || !valuesOnly) return used;
  const filled = (row: number, column: number): boolean =>
    sheet.value(row, column) !== '' || sheet.formula(row, column) !== null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      if (!filled(row, column)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
