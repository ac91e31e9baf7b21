import type { PrintSetup } from '../workbook/edit';

/** Of a sheet of paper, in points. */
const papers = { A4: { short: 595, long: 842 }, A3: { short: 842, long: 1191 } } as const;
/**
 * What a character of a column's width takes of the page, in points: it depends on the program and its standard font, and
 * so does how much smaller a wide table is printed.
 */
const pointsByCharacter = [5.25, 6, 7] as const;
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
 * The rows before which a page has to end so that no heading is left alone at its foot. Where pages end of themselves is
 * reckoned from the rows' heights, once for each width that characters may have: a heading that one of them leaves alone
 * begins a page. It needs room for one row more than follows, for programs differ by a little.
 */
export function breaksBeforeHeadings(rows: PagedRows, headings: ReadonlySet<number>): number[] {
  const { heights, print, breaks } = rows;
  const rooms = pointsByCharacter.map((points) => roomOf(rows, points));
  const { first, last } = print.titleRows ?? { first: 0, last: -1 };
  const titles = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  const added: number[] = [];
  let used = rooms.map(() => 0);
  heights.forEach((height, row) => {
    const ended = breaks.includes(row);
    const needed = height + 2 * (heights[row + 1] ?? 0);
    const alone = headings.has(row) && used.some((points, index) => points + needed > (rooms[index] ?? 0));
    const begins = alone && !ended && row > last + 1;
    if (begins) added.push(row);
    used = used.map((points, index) => {
      const full = points + height > (rooms[index] ?? 0);
      return (ended || begins || full ? titles : points) + height;
    });
  });
  return added;
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
