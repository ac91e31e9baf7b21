import type { Area, SheetFeatures } from '../workbook/snapshot';
import type { XlsxSheet } from './xlsxSheet';

/** What the sheet tells of itself beside its cells' looks; `valued` is the area with contents, null where there are none. */
export function readFeatures(sheet: XlsxSheet, valued: Area | null): Omit<SheetFeatures, 'struck'> {
  const { row, column, rows, columns } = valued ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const tables = sheet.tables();
  return {
    tables: tables.map(({ name, area, header, totals }) => ({ name, area, header, totals })),
    hiddenRows: hiddenIn(row, rows, (index) => sheet.rowHidden(index)),
    hiddenColumns: hiddenIn(column, columns, (index) => sheet.columnHidden(index)),
    filtered: sheet.ownFilterOn || tables.some(({ filtered }) => filtered),
  };
}

function hiddenIn(first: number, count: number, isHidden: (index: number) => boolean): number[] {
  const hidden: number[] = [];
  for (let index = first; index < first + count; index += 1) if (isHidden(index)) hidden.push(index);
  return hidden;
}
