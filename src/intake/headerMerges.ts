import type { Area, SheetSnapshot } from '../workbook/snapshot';

/** How many rows from the top a header is looked for in. */
export const headerSearchRows = 60;

/** The merged areas near a header, by the cells that they cover. */
export interface HeaderMerges {
  at(row: number, column: number): Area | undefined;
  /** Whether any merged area joins columns within the rows. */
  joinsColumns(first: number, last: number): boolean;
}

/** Collects the merged areas that touch the rows in which a header is looked for, from a row on. */
export function headerMerges(sheet: SheetSnapshot, from = 0): HeaderMerges {
  const cells = new Map<string, Area>();
  const wide: Area[] = [];
  for (const area of sheet.merges) {
    if (area.row >= from + headerSearchRows || area.row + area.rows <= from) continue;
    if (area.columns > 1) wide.push(area);
    const lastRow = Math.min(area.row + area.rows, from + headerSearchRows);
    const lastColumn = Math.min(area.column + area.columns, 1000);
    for (let row = Math.max(area.row, from); row < lastRow; row += 1) {
      for (let column = area.column; column < lastColumn; column += 1) cells.set(`${row},${column}`, area);
    }
  }
  return {
    at: (row, column) => cells.get(`${row},${column}`),
    joinsColumns: (first, last) => wide.some((area) => area.row <= last && area.row + area.rows > first),
  };
}
