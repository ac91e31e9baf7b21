import type { Area, CellPosition, SheetCell } from './snapshot';

/** As many rows and columns as a sheet of Excel has (ECMA-376 part 1 §18.18.7 and Excel's own limits). */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of "A" … "XFD". */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** "E5" for row 4, column 4. */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "E5", or "投资情况!E5" for a cell of another sheet than the one that is spoken of. */
export function cellName(cell: SheetCell): string {
  return cell.sheet === undefined ? cellAddress(cell) : `${cell.sheet}!${cellAddress(cell)}`;
}

/** Whether two cells are one. */
export function isSameCell(one: SheetCell, other: SheetCell): boolean {
  return one.row === other.row && one.column === other.column && one.sheet === other.sheet;
}

/** "E5" or "E5:F9". */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** Reads "E5", "$E$5" or "E5:F9"; throws RangeError on anything else. */
export function parseArea(address: string): Area {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (!match) throw new RangeError(`not an address: ${address}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b) as [number, number];
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b) as [number, number];
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}
