import { areaAddress, columnLetters } from '../../../workbook/address';
import type { Area } from '../../../workbook/snapshot';

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows > lastRow;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns > lastColumn;
}

/** "A1:B2", "A:C" or "1:4". */
export function plainAddress(area: Area): string {
  if (isWholeColumns(area)) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}
