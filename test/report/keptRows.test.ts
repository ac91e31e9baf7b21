import { breaksBeforeKept } from '../../src/report/keptRows';
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
  breaksBeforeKept({ ...rows(60), breaks }, new Map([[heading, heading + 1]]));

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
  expect(breaksBeforeKept(wide, new Map([[19, 20]]))).toEqual([]);
});

const together = (first: number, last: number): number[] =>
  breaksBeforeKept(rows(60), new Map([[first, last]]));

test.each([
  // Rows 0 to 19 are the first page, with the titles; it takes a row's room more.
  [15, 18, []],
  [16, 19, [16]],
  [17, 20, [17]],
  // Another program may have room for a row more, and would part them.
  [20, 23, [20]],
  [21, 24, []],
  // More than a page has room for is left where it comes.
  [10, 40, []],
])('rows %i to %i are kept on one page by a break before: %j', (first, last, breaks) => {
  expect(together(first, last)).toEqual(breaks);
});

test('after some pages nobody can tell where one ends, and kept rows begin one', () => {
  const long = (first: number, breaks: readonly number[] = []): number[] =>
    breaksBeforeKept({ ...rows(120), breaks }, new Map([[first, first + 1]]));
  // The third page ends before row 56, the fourth before row 74, the fifth begins after it.
  expect(long(60)).toEqual([]);
  expect(long(78)).toEqual([78]);
  expect(long(78, [40])).toEqual([]);
});
