import { breaksBeforeHeadings } from '../../src/report/keptHeadings';
import { tablePrint } from '../../src/report/officialLook';

// A4 landscape leaves 501.4 points: twenty rows of 25, of which two are the titles of each page.
const print = { ...tablePrint, titleRows: { first: 0, last: 1 } };
const rows = (count: number) => ({
  heights: Array<number>(count).fill(25),
  columnWidths: [60],
  print,
  breaks: [],
});
const before = (heading: number, breaks: readonly number[] = []): number[] =>
  breaksBeforeHeadings({ ...rows(60), breaks }, new Set([heading]));

test.each([
  [17, []],
  [18, [18]],
  [19, [19]],
  // Where the page would end of itself, another program may have room for the heading alone.
  [20, [20]],
  [21, []],
  // The second page begins with the titles again: 18 rows of its own.
  [35, []],
  [36, [36]],
])('a heading in row %i of the sheet ends a page before it: %j', (heading, breaks) => {
  expect(before(heading)).toEqual(breaks);
});

test('pages are counted anew from where one ends in any case', () => {
  expect(before(18, [10])).toEqual([]);
  expect(before(26, [10])).toEqual([26]);
  expect(before(18, [18])).toEqual([]);
});

test('what is wider than the page is printed smaller, and more of it fits', () => {
  const wide = { ...rows(60), columnWidths: [280] };
  expect(breaksBeforeHeadings(wide, new Set([19]))).toEqual([]);
});
