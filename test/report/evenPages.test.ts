import fc from 'fast-check';
import { evenPages, type PagesToPart } from '../../src/report/evenPages';

const titleRows = { first: 0, last: 1 };
const of = (part: Partial<PagesToPart>): PagesToPart => ({
  ...{ heights: Array<number>(60).fill(25), titleRows, breaks: [], room: 500, kept: new Map() },
  ...part,
});

/** The heights of the pages, titles among them. */
function pagesOf({ heights, breaks }: PagesToPart, made: readonly number[]): number[] {
  const titles = (heights[0] ?? 0) + (heights[1] ?? 0);
  const starts = [0, ...breaks, ...made].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const rows = heights.slice(start, starts[index + 1]);
    return rows.reduce((sum, height) => sum + height, index === 0 ? 0 : titles);
  });
}

test('sixty rows take four pages, as full as one another', () => {
  const pages = of({});
  expect(pagesOf(pages, evenPages(pages) ?? [])).toEqual([425, 425, 425, 375]);
});

test('a foot comes with its rows, and no page is left nearly empty for it', () => {
  const pages = of({ heights: Array<number>(23).fill(25), kept: new Map([[17, 22]]) });
  const made = evenPages(pages) ?? [];
  expect(made).toHaveLength(1);
  expect(Math.min(...pagesOf(pages, made))).toBeGreaterThan(200);
});

test('more pages than Excel should be told of are left to it', () => {
  expect(evenPages(of({ heights: Array<number>(1000).fill(25) }))).not.toBeNull();
  expect(evenPages(of({ heights: Array<number>(1200).fill(25) }))).toBeNull();
});

test('no page is over its room, no kept rows are parted, none of the pages could be spared', () => {
  const pages = fc
    .record({
      heights: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 8, maxLength: 80 }),
      kept: fc.array(fc.integer({ min: 3, max: 76 }), { maxLength: 4 }),
      ended: fc.array(fc.integer({ min: 3, max: 76 }), { maxLength: 2 }),
    })
    .map(({ heights, kept, ended }) => {
      const last = heights.length - 1;
      const breaks = [...new Set(ended)].filter((row) => row < last);
      const alone = kept.filter((row) => !kept.includes(row - 1));
      const firsts = alone.filter((row) => row < last && !breaks.includes(row + 1));
      return of({ heights, breaks, kept: new Map(firsts.map((row) => [row, row + 1])) });
    });
  fc.assert(
    fc.property(pages, (given) => {
      const made = evenPages(given) ?? [];
      const heights = pagesOf(given, made);
      expect(Math.max(...heights)).toBeLessThanOrEqual(given.room);
      expect(made.filter((row) => given.kept.has(row - 1))).toEqual([]);
      const all = given.heights.reduce((sum, height) => sum + height, 0);
      expect(made.length).toBeGreaterThanOrEqual(Math.ceil(all / given.room) - 1 - given.breaks.length);
    }),
    { numRuns: 100 },
  );
});
