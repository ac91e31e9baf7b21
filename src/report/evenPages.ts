import type { PrintSetup } from '../workbook/edit';

/** More pages than these are not ended by hand: each end is a call to Excel, which takes about a thousand of them. */
const mostPages = 60;

/** Rows to be parted into pages; heights and room in points. */
export interface PagesToPart {
  readonly heights: readonly number[];
  /** Rows that each page begins with anew. */
  readonly titleRows: PrintSetup['titleRows'];
  /** Rows before which a page ends in any case. */
  readonly breaks: readonly number[];
  /** How much one page takes in every program. */
  readonly room: number;
  /** First rows → last ones between which no page is to end. */
  readonly kept: ReadonlyMap<number, number>;
}

/**
 * The rows before which pages are to end, beside those where they end in any case, so that all are about equally full
 * and there are no more of them than it takes: no page shows a hole that others do not. Null where they would be too many.
 */
export function evenPages(pages: PagesToPart): number[] | null {
  const parted = new PartedPages(pages);
  const fullest = parted.upTo(pages.room);
  if (fullest.length + pages.breaks.length >= mostPages) return null;
  let most = Math.floor(pages.room);
  let least = Math.min(most, parted.leastLimit);
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (parted.upTo(middle).length <= fullest.length) most = middle;
    else least = middle + 1;
  }
  return parted.upTo(most);
}

class PartedPages {
  /** Height of all rows above each. */
  private readonly above: readonly number[];
  private readonly titles: number;
  private readonly firstBody: number;
  private readonly begun: ReadonlySet<number>;

  constructor(private readonly pages: PagesToPart) {
    const { heights, titleRows, breaks } = pages;
    const above = [0];
    for (const height of heights) above.push((above.at(-1) ?? 0) + height);
    this.above = above;
    this.titles = titleRows ? this.heightOf(titleRows.first, titleRows.last) : 0;
    this.firstBody = titleRows ? titleRows.last + 1 : 0;
    this.begun = new Set(breaks);
  }

  /** What a page must have room for, so that all stays together that one page has room for. */
  get leastLimit(): number {
    const { kept, room } = this.pages;
    const together = [...kept].map(([first, last]) => this.titles + this.heightOf(first, last));
    return Math.ceil(Math.max(this.titles, ...together.filter((height) => height <= room)));
  }

  /** Where pages end that take no more than so much. */
  upTo(limit: number): number[] {
    const starts: number[] = [];
    let used = 0;
    this.pages.heights.forEach((height, row) => {
      const together = this.heightOf(row, this.pages.kept.get(row) ?? row);
      const needed = this.titles + together > limit ? height : together;
      const full = used + needed > limit && row > this.firstBody;
      if (full && !this.begun.has(row)) starts.push(row);
      used = (full || this.begun.has(row) ? this.titles : used) + height;
    });
    return starts;
  }

  private heightOf(first: number, last: number): number {
    return (this.above[last + 1] ?? 0) - (this.above[first] ?? 0);
  }
}
