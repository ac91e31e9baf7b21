import { loadGuide, policyFolder } from '../../../src/guide/loadGuide';
import { meetingSheet, type MeetingTable } from '../../../src/report/meeting/meetingTable';
import type { SheetDescription } from '../../../src/workbook/edit';
import { drained } from '../drained';

const guide = loadGuide(policyFolder('2021'));
const layout = { total: 'last', preparedBy: '', preparedOn: '', cityPages: false } as const;

function listOf(rows: number): SheetDescription {
  const table: MeetingTable = {
    title: '项目名单',
    unit: '单位：万元',
    paper: 'A4',
    columns: [
      { title: '序号', width: 10, kind: 'label' },
      { title: '金额', width: 100, kind: 'amount' },
    ],
    blocks: [
      {
        total: '合计',
        rows: Array.from({ length: rows }, (_, index) => ({ cells: [String(index), index] })),
      },
    ],
    notes: ['排名不分先后'],
  };
  return drained(meetingSheet(table, '名单', guide, layout));
}

test('a total, the notes and the signature never stand on a page alone, and pages are about equally long', () => {
  const broken = Array.from({ length: 60 }, (_, rows) => ({
    rows,
    breaks: listOf(rows + 1).pageBreaks ?? [],
  }));
  const ended = broken.filter(({ breaks }) => breaks.length > 0);
  // Titles, corner and heading stand above the rows; the last page begins at the latest before the last three of them.
  for (const { rows, breaks } of ended) {
    const last = breaks.at(-1) ?? 0;
    expect(last).toBeLessThanOrEqual(4 + rows + 1 - 3);
    const lengths = [...breaks, 4 + rows + 4].map((row, index) => row - (breaks[index - 1] ?? 2));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(6);
  }
  expect(ended.length).toBeGreaterThan(3);
  expect(broken.slice(0, 9).every(({ breaks }) => breaks.length === 0)).toBe(true);
});
