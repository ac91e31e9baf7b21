import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { XlsxSheet } from './xlsxSheet';

/** Everything that the rest of the house reads of a sheet, as it stands now. */
export function readSnapshot(sheet: XlsxSheet, date1904: boolean): SheetSnapshot {
  const used = sheet.usedRange();
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  for (let row = 0; used !== null && row < used.row + used.rows; row += 1) {
    const rowValues: CellValue[] = [];
    const rowFormats: string[] = [];
    for (let column = 0; row >= used.row && column < used.column + used.columns; column += 1) {
      rowValues.push(column < used.column ? '' : sheet.value(row, column));
      rowFormats.push(column < used.column ? 'General' : sheet.style(row, column).numberFormat);
    }
    values.push(rowValues);
    formats.push(rowFormats);
  }
  const { name, visibility, protected: isProtected } = sheet;
  return { name, visibility, protected: isProtected, values, formats, merges: sheet.merges(), date1904 };
}
