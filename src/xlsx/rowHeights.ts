import type { RowHeights } from '../workbook/port';
import { severalLinesHeight } from '../workbook/textHeight';
import type { XlsxSheet } from './xlsxSheet';

/**
 * Heights of neighbouring rows as they are stored, and what their wrapped texts need by an estimate. As in Excel,
 * merged cells do not count; nor do the columns `without`.
 */
export function readRowHeights(
  sheet: XlsxSheet,
  first: number,
  count: number,
  without: readonly number[],
): RowHeights {
  const widths = sheet.rowWidths();
  const merged = mergedColumns(sheet, first, count);
  const skipped = new Set(without);
  const standard = sheet.standardRowHeight;
  const columnWidths: number[] = [];
  const rows = Array.from({ length: count }, (_, index) => {
    const row = first + index;
    const used = widths.get(row) ?? 0;
    let needed = standard;
    for (let column = 0; column < used; column += 1) {
      if (skipped.has(column) || merged.get(row)?.has(column)) continue;
      const width = (columnWidths[column] ??= sheet.columnWidth(column) ?? sheet.standardColumnWidth);
      needed = Math.max(needed, neededByCell(sheet, row, column, width));
    }
    return { stored: sheet.rowHeight(row), fixed: sheet.rowFixed(row), needed };
  });
  return { standard, rows };
}

function neededByCell(sheet: XlsxSheet, row: number, column: number, width: number): number {
  const { wrap, fontSize } = sheet.style(row, column);
  const value = wrap ? sheet.value(row, column) : '';
  return typeof value === 'string' ? severalLinesHeight(value, width, fontSize) : 0;
}

function mergedColumns(sheet: XlsxSheet, first: number, count: number): Map<number, Set<number>> {
  const merged = new Map<number, Set<number>>();
  for (const area of sheet.merges()) {
    const end = Math.min(area.row + area.rows, first + count);
    for (let row = Math.max(area.row, first); row < end; row += 1) {
      const columns = merged.get(row) ?? new Set<number>();
      for (let column = area.column; column < area.column + area.columns; column += 1) columns.add(column);
      merged.set(row, columns);
    }
  }
  return merged;
}
