/**
 * Widths of columns. The workbook counts them in characters of the standard font, as the file format does
 * (ECMA-376 part 1, 18.3.1.13: margins included); Excel's `columnWidth` counts points. A digit of the standard
 * font at its usual size is 7 pixels wide, and a pixel is three quarters of a point at 96 dpi, so that the
 * file's 9.140625 characters are 64 pixels and 48 points. With another standard font the host's own conversion
 * differs, and with it, slightly, what the user sees.
 */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** Excel sets widths in whole pixels. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER;
}

/** The widths of neighbouring columns in characters; null for those that have the sheet's standard width. */
export async function readColumnWidths(
  context: Excel.RequestContext,
  sheet: string,
  column: number,
  count: number,
): Promise<(number | null)[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const formats = Array.from({ length: count }, (_, index) =>
    worksheet.getRangeByIndexes(0, column + index, 1, 1).format.load('columnWidth,useStandardWidth'),
  );
  await context.sync();
  return formats.map(({ columnWidth, useStandardWidth }) =>
    useStandardWidth ? null : charactersOfPoints(columnWidth),
  );
}
