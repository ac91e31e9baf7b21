import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';

const PIXELS_A_POINT = 4 / 3;
const LINE = 1.25;
const PADDING = 4;
/** Beyond so many cells the rows are left at their standard height: measuring them would hold the page up. */
const MOST_CELLS = 60_000;

/** Whether the rows of a sheet are fitted to their text at all. */
export function fitsRows(used: Area | null): boolean {
  return used !== null && used.rows * used.columns <= MOST_CELLS;
}

/**
 * Pixels that a row without a height of its own needs, as Excel fits it: for the most lines that a wrapped cell
 * has, merged ones left out. Widths of characters are estimated.
 */
export function fittedHeight(
  sheet: XlsxSheet,
  row: number,
  used: Area,
  widthOf: (column: number) => number,
  isMerged: (column: number) => boolean,
): number {
  let most = 0;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const value = sheet.value(row, column);
    if (typeof value !== 'string' || value === '' || isMerged(column)) continue;
    const { wrap, fontSize } = sheet.style(row, column);
    if (!wrap) continue;
    const size = fontSize * PIXELS_A_POINT;
    most = Math.max(most, linesOf(value, size, widthOf(column) - PADDING) * size * LINE + PADDING);
  }
  return Math.round(most);
}

function linesOf(text: string, size: number, width: number): number {
  return text
    .split('\n')
    .reduce(
      (lines, part) => lines + Math.max(1, Math.ceil(textWidth(part, size) / Math.max(width, size))),
      0,
    );
}

/** Chinese characters are as wide as they are high, others about half as wide. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.55;
  return width;
}
