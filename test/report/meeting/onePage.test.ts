import { chartsSheet } from '../../../src/report/meeting/chartsSheet';
import { coverSheet } from '../../../src/report/meeting/coverSheet';
import { meetingSheetNames } from '../../../src/report/meeting/meetingSheets';
import type { SheetDescription } from '../../../src/workbook/edit';
import { drained } from '../drained';
import { batchOf, guide, reviewed, said } from './meetingFixtures';

/** A character of seven pixels, the narrowest: columns are then narrow, little is printed smaller, and a page takes least. */
const pointsByCharacter = 5.25;
const papers = { A4: [595, 842], A3: [842, 1191] } as const;

/** How much of one page so many rows take, from 0 to 1. */
function filled({ rowHeights, columnWidths, print }: SheetDescription, first: number, last: number): number {
  const [short, long] = papers[print.paper];
  const [width, height] = print.orientation === 'landscape' ? [long, short] : [short, long];
  const { left, right, top, bottom } = print.margins;
  const printed = columnWidths.slice(0, print.area.columns);
  const wide = printed.reduce((sum, each) => sum + each * pointsByCharacter, 0);
  const scale = Math.min(1, (width - left - right) / wide);
  const tall = rowHeights
    .filter(({ row }) => row >= first && row < last)
    .reduce((sum, each) => sum + each.height, 0);
  return (tall * scale) / (height - top - bottom);
}

test.each([1, 4, guide.categories.length])(
  'each chart has a page of its own, of %i categories too',
  (count) => {
    const rows = guide.categories
      .slice(0, count)
      .map(({ id }, row) => reviewed({ ...said(row, { investment: '100' }), category: id, city: '苏州市' }));
    const sheet = chartsSheet(batchOf(rows), '汇总图表');
    const ends = [...(sheet.pageBreaks ?? []), sheet.contents.length];
    expect(ends.length).toBe(sheet.charts?.length);
    ends.forEach((end, index) => expect(filled(sheet, ends[index - 1] ?? 0, end)).toBeLessThanOrEqual(1));
  },
);

test('the cover with all that is to be said stands on one page', () => {
  const marked = Array.from({ length: 12 }, (_, row) =>
    reviewed(said(row, { status: row % 2 === 0 ? '拟支持' : '', approved: '500', investment: '123456.78' }), {
      verdict: row % 3 === 0 ? '不符合' : '待核实',
    }),
  );
  const sheet = drained(coverSheet(batchOf(marked), Object.values(meetingSheetNames), '汇总封面'));
  expect(filled(sheet, 0, sheet.contents.length)).toBeLessThanOrEqual(1);
});
