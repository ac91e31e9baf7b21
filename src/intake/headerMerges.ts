import type { Area, SheetSnapshot } from '../workbook/snapshot';

/** How many rows from the top a header is looked for in. */
export const headerSearchRows = 60;

/** The merged areas near a header, by the cells that they cover. */
export interface HeaderMerges {
  at(row: number, column: number): Area | undefined;
  /** Whether any merged area joins columns within the rows. */
  joinsColumns(first: number, last: number): boolean;
}

/** Collects the merged areas that touch the rows in which a header is looked for. */
export function headerMerges(sheet: SheetSnapshot): HeaderMerges {
  const cells = new Map<string, Area>();
  const wide: Area[] = [];
  for (const area of sheet.merges) {
    if (area.row >= headerSearchRows) continue;
    if (area.columns > 1) wide.push(area);
    const lastRow = Math.min(area.row + area.rows, headerSearchRows);
    const lastColumn = Math.min(area.column + area.columns, 1000);
    for (let row = area.row; row < lastRow; row += 1) {
      for (let column = area.column; column < lastColumn; column += 1) cells.set(`${row},${column}`, area);
    }
  }
  return {
    at: (row, column) => cells.get(`${row},${column}`),
    joinsColumns: (first, last) => wide.some((area) => area.row <= last && area.row + area.rows > first),
  };
}
