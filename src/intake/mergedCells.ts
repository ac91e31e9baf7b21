import type { CellPosition, SheetSnapshot } from '../workbook/snapshot';

/** Cells that are merged downwards, below the header. */
export interface MergedCells {
  /** The cell that holds what a merged cell shows; undefined where a cell stands for itself. */
  topOf(row: number, column: number): CellPosition | undefined;
}

/** Collects the areas of one column that join several rows from `firstRow` on. */
export function mergedCells(sheet: SheetSnapshot, firstRow: number): MergedCells {
  const tops = new Map<number, Map<number, CellPosition>>();
  for (const area of sheet.merges) {
    if (area.columns !== 1 || area.rows < 2 || area.row < firstRow) continue;
    const rows = tops.get(area.column) ?? new Map<number, CellPosition>();
    const last = Math.min(area.row + area.rows, sheet.values.length);
    for (let row = area.row + 1; row < last; row += 1) rows.set(row, { row: area.row, column: area.column });
    tops.set(area.column, rows);
  }
  return { topOf: (row, column) => tops.get(column)?.get(row) };
}
