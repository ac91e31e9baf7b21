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

export function intersects(left: Area, right: Area): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

export function boundingArea(left: Area, right: Area): Area {
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rows: Math.max(left.row + left.rows, right.row + right.rows) - row,
    columns: Math.max(left.column + left.columns, right.column + right.columns) - column,
  };
}
