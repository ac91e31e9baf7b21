import type { XlsxSheet } from '../../../xlsx/xlsxSheet';

/** Pixels of the widest digit in the standard font (等线 11, Calibri 11), which the file's widths count in. */
const digitPixels = 7;
const pointsPerPixel = 0.75;

/** A column's width in points, as `RangeFormat.columnWidth` tells it: whole pixels at 96 dots an inch. */
export function pointsOfWidth(sheet: XlsxSheet, column: number): number {
  const width = sheet.columnWidth(column) ?? sheet.standardColumnWidth;
  return Math.round(width * digitPixels) * pointsPerPixel;
}

/** The file's width for a width in points; Excel rounds to whole pixels. */
export function widthOfPoints(points: number): number {
  return Math.round(points / pointsPerPixel) / digitPixels;
}
