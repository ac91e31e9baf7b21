import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { tooLarge } from './xlsxFault';
import type { XlsxSheet } from './xlsxSheet';

/** More than a batch of any size: beyond it a sheet is broken or meant to exhaust the machine. */
const MOST_CELLS = 20_000_000;

/** Everything that the rest of the house reads of a sheet, as it stands now; each row as wide as it is used. */
export function readSnapshot(sheet: XlsxSheet, date1904: boolean): SheetSnapshot {
  const widths = sheet.rowWidths();
  refuseHuge(sheet.name, widths);
  const used = sheet.usedRange();
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  for (let row = 0; used !== null && row < used.row + used.rows; row += 1) {
    const rowValues: CellValue[] = [];
    const rowFormats: string[] = [];
    const width = widths.get(row) ?? 0;
    for (let column = 0; column < width; column += 1) {
      rowValues.push(sheet.value(row, column));
      rowFormats.push(sheet.style(row, column).numberFormat);
    }
    values.push(rowValues);
    formats.push(rowFormats);
  }
  const { name, visibility, protected: isProtected } = sheet;
  return { name, visibility, protected: isProtected, values, formats, merges: sheet.merges(), date1904 };
}

function refuseHuge(name: string, widths: ReadonlyMap<number, number>): void {
  let cells = 0;
  for (const width of widths.values()) cells += width;
  if (cells > MOST_CELLS)
    throw tooLarge(`工作表“${name}”的已用区域有 ${cells} 个单元格，超过上限 ${MOST_CELLS}`);
}
