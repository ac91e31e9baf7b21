import type { PrintSetup } from '../workbook/edit';

/** Of a sheet of paper, in points. */
const papers = { A4: { short: 595, long: 842 }, A3: { short: 842, long: 1191 } } as const;
/**
 * What a character of a column's width takes of the page, in points: it depends on the program and its standard font, and
 * so does how much smaller a wide table is printed.
 */
const pointsByCharacter = [5.25, 5.5, 5.75, 6, 6.25, 6.5, 6.75, 7, 7.25, 7.5] as const;
const pointsByColumn = 3.75;

/** What decides where pages end: all in points but for the columns, whose widths are in characters. */
export interface PagedRows {
  readonly heights: readonly number[];
  readonly columnWidths: readonly number[];
  readonly print: Omit<PrintSetup, 'area'>;
  /** Rows before which a page ends in any case. */
  readonly breaks: readonly number[];
}

/**
 * The rows before which a page has to end so that it does not end between rows that are kept together: first row → last,
 * as a heading with what follows it, or the last row of a list with its total and foot. Where pages end of themselves is
 * reckoned from the rows' heights, once for each width that characters may have: rows that one of them parts begin a
 * page. They need room for their last row once more, for programs differ by a little; what no page has room for is left.
 */
export function breaksBeforeKept(rows: PagedRows, kept: ReadonlyMap<number, number>): number[] {
  const { heights, print, breaks } = rows;
  const rooms = pointsByCharacter.map((points) => roomOf(rows, points));
  const { first, last } = print.titleRows ?? { first: 0, last: -1 };
  const titles = heightOf(heights, first, last);
  const added: number[] = [];
  let used = rooms.map(() => 0);
  heights.forEach((height, row) => {
    const ended = breaks.includes(row);
    const end = kept.get(row) ?? row;
    const together = heightOf(heights, row, end);
    const needed = together + (heights[end] ?? 0);
    const parted = used.some((points, index) => {
      const room = rooms[index] ?? 0;
      return points + needed > room && titles + together <= room;
    });
    const begins = kept.has(row) && parted && !ended && row > last + 1;
    if (begins) added.push(row);
    used = used.map((points, index) => {
      const full = points + height > (rooms[index] ?? 0);
      return (ended || begins || full ? titles : points) + height;
    });
  });
  return added;
}

function heightOf(heights: readonly number[], first: number, last: number): number {
  return heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
}

/** How much fits on one page that is as wide as the columns. */
function roomOf({ columnWidths, print }: PagedRows, points: number): number {
  const { short, long } = papers[print.paper];
  const [width, height] = print.orientation === 'landscape' ? [long, short] : [short, long];
  const { left, right, top, bottom } = print.margins;
  const wide = columnWidths.reduce((sum, each) => sum + each * points + pointsByColumn, 0);
  const scale = Math.min(1, (width - left - right) / wide);
  return (height - top - bottom) / scale;
}
