import type { Area, CellPosition, CellValue, SheetSnapshot } from '../workbook/snapshot';
import { readFeatures } from './sheetFeatures';
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
  const struck: CellPosition[] = [];
  for (let row = 0; used !== null && row < used.row + used.rows; row += 1) {
    const rowValues: CellValue[] = [];
    const rowFormats: string[] = [];
    const width = widths.get(row) ?? 0;
    for (let column = 0; column < width; column += 1) {
      const value = sheet.value(row, column);
      const { numberFormat, strike } = sheet.style(row, column);
      rowValues.push(value);
      rowFormats.push(numberFormat);
      if (strike && value !== '') struck.push({ row, column });
    }
    values.push(rowValues);
    formats.push(rowFormats);
  }
  const { name, visibility, protected: isProtected } = sheet;
  return {
    name,
    visibility,
    protected: isProtected,
    values,
    formats,
    merges: sheet.merges(),
    date1904,
    ...readFeatures(sheet, valuedArea(sheet, values)),
    struck,
  };
}

/** From the first to the last row and column with contents; a formula is contents even where it gives "". */
function valuedArea(sheet: XlsxSheet, values: readonly (readonly CellValue[])[]): Area | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (value === '' && sheet.formula(row, column) === null) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function refuseHuge(name: string, widths: ReadonlyMap<number, number>): void {
  let cells = 0;
  for (const width of widths.values()) cells += width;
  if (cells > MOST_CELLS)
    throw tooLarge(`工作表“${name}”的已用区域有 ${cells} 个单元格，超过上限 ${MOST_CELLS}`);
}
