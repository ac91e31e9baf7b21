import type { Area, CellPosition, SheetSnapshot } from '../workbook/snapshot';

/** Cells that are merged downwards, below the header. */
export interface MergedCells {
  /** The cell that holds what a merged cell shows; undefined where a cell stands for itself. */
  topOf(row: number, column: number): CellPosition | undefined;
  /** The area that joins a cell with others above or below it; undefined where none does. */
  areaAt(row: number, column: number): Area | undefined;
}

/** Collects the areas of one column that join several rows from `firstRow` on. */
export function mergedCells(sheet: SheetSnapshot, firstRow: number): MergedCells {
  const areas = new Map<number, Map<number, Area>>();
  for (const area of sheet.merges) {
    if (area.columns !== 1 || area.rows < 2 || area.row < firstRow) continue;
    const rows = areas.get(area.column) ?? new Map<number, Area>();
    const last = Math.min(area.row + area.rows, sheet.values.length);
    for (let row = area.row; row < last; row += 1) rows.set(row, area);
    areas.set(area.column, rows);
  }
  const areaAt = (row: number, column: number): Area | undefined => areas.get(column)?.get(row);
  return {
    topOf: (row, column) => {
      const area = areaAt(row, column);
      return area && area.row < row ? { row: area.row, column } : undefined;
    },
    areaAt,
  };
}
