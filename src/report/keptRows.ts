import type { PrintSetup } from '../workbook/edit';
import { evenPages } from './evenPages';

/** Of a sheet of paper, in points. */
const papers = { A4: { short: 595, long: 842 }, A3: { short: 842, long: 1191 } } as const;
/**
 * What a character of a column's width takes of the page, in points: it depends on the program and its standard font, and
 * so does how much smaller a wide table is printed.
 */
const pointsByCharacter = [5.25, 6, 7] as const;
const pointsByColumn = 3.75;
/** After so many pages nobody can tell any more where one ends, for programs differ by a little on each. */
const pagesTold = 4;
/** Programs round heights of rows to their pixels. */
const surePart = 0.97;

/** What decides where pages end: all in points but for the columns, whose widths are in characters. */
export interface PagedRows {
  readonly heights: readonly number[];
  readonly columnWidths: readonly number[];
  readonly print: Omit<PrintSetup, 'area'>;
  /** Rows before which a page ends in any case. */
  readonly breaks: readonly number[];
}

/**
 * The rows before which pages have to end so that none ends between rows that are kept together: first row → last, as a
 * heading with what follows it, or the last row of a list with its total and foot. None where pages that end of
 * themselves part nothing; else all of them end by hand, equally full, since one ended early would look torn off.
 */
export function breaksBeforeKept(rows: PagedRows, kept: ReadonlyMap<number, number>): number[] {
  const parted = breaksAtKept(rows, kept);
  if (parted.length === 0) return [];
  const { heights, breaks, print } = rows;
  const room = Math.min(...pointsByCharacter.map((points) => roomOf(rows, points))) * surePart;
  return evenPages({ heights, breaks, titleRows: print.titleRows, room, kept }) ?? parted;
}

/**
 * Kept rows that begin a page because they could be parted. Where pages end of themselves is reckoned from the rows'
 * heights, once for each width that characters may have: rows that one of them parts begin a page. They need room for
 * their last row once more, for programs differ by a little, and after some pages always begin one; what no page has
 * room for is left.
 */
function breaksAtKept(rows: PagedRows, kept: ReadonlyMap<number, number>): number[] {
  const { heights, print, breaks } = rows;
  const rooms = pointsByCharacter.map((points) => roomOf(rows, points));
  const { first, last } = print.titleRows ?? { first: 0, last: -1 };
  const titles = heightOf(heights, first, last);
  const added: number[] = [];
  let used = rooms.map(() => 0);
  const ended = rooms.map(() => 0);
  heights.forEach((height, row) => {
    const begun = breaks.includes(row);
    const end = kept.get(row) ?? row;
    const together = heightOf(heights, row, end);
    const needed = together + (heights[end] ?? 0);
    const parted = used.some((points, index) => {
      const room = rooms[index] ?? 0;
      const untold = (ended[index] ?? 0) >= pagesTold;
      return (untold || points + needed > room) && titles + together <= room;
    });
    const begins = kept.has(row) && parted && !begun && row > last + 1;
    if (begins) added.push(row);
    used = used.map((points, index) => {
      const full = points + height > (rooms[index] ?? 0);
      // Where a page is ended by hand, all programs begin the next one alike.
      ended[index] = begun || begins ? 0 : (ended[index] ?? 0) + (full ? 1 : 0);
      return (begun || begins || full ? titles : points) + height;
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
