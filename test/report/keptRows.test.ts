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
const together = (first: number, last: number, count = 60, breaks: readonly number[] = []): number[] =>
  breaksBeforeKept({ ...rows(count), breaks }, new Map([[first, last]]));

test.each([
  [17, false],
  [18, true],
  [19, true],
  // Where the page would end of itself, another program may have room for the heading alone.
  [20, true],
  [21, false],
  // The second page begins with the titles again: 18 rows of its own.
  [35, false],
  [36, true],
])(
  'a heading in row %i of the sheet may be parted from the next, and pages end by hand: %j',
  (row, byHand) => {
    const breaks = together(row, row + 1);
    expect(breaks.length > 0).toBe(byHand);
    expect(breaks).not.toContain(row + 1);
  },
);

test('pages that end in any case are counted anew from there', () => {
  expect(together(18, 19, 60, [10])).toEqual([]);
  expect(together(26, 27, 60, [10])).not.toEqual([]);
  expect(together(18, 19, 60, [18])).toEqual([]);
});

test('what is wider than the page is printed smaller, and more of it fits', () => {
  const wide = { ...rows(60), columnWidths: [280] };
  expect(breaksBeforeKept(wide, new Map([[19, 20]]))).toEqual([]);
});

test.each([
  // Rows 0 to 19 are the first page, with the titles; it takes a row's room more.
  [15, 18, false],
  [16, 19, true],
  [17, 20, true],
  // Another program may have room for a row more, and would part them.
  [20, 23, true],
  [21, 24, false],
  // More than a page has room for is left where it comes.
  [10, 40, false],
])('rows %i to %i may be parted, and pages end by hand: %j', (first, last, byHand) => {
  const breaks = together(first, last);
  expect(breaks.length > 0).toBe(byHand);
  expect(breaks.filter((row) => row > first && row <= last)).toEqual([]);
});

test('after some pages nobody can tell where one ends, and all of them end by hand', () => {
  // The third page ends before row 56, the fourth before row 74, the fifth begins after it.
  expect(together(60, 61, 120)).toEqual([]);
  expect(together(78, 79, 120)).not.toEqual([]);
  expect(together(78, 79, 120, [40])).toEqual([]);
});
