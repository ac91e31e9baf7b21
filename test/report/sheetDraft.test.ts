import { SheetDraft } from '../../src/report/sheetDraft';
import type { SheetDescription } from '../../src/workbook/edit';

const print = {
  paper: 'A4',
  orientation: 'landscape',
  centred: true,
  margins: { top: 1, bottom: 1, left: 1, right: 1 },
} as const;

function drafted(build: (draft: SheetDraft) => void): SheetDescription {
  const draft = new SheetDraft([10, 10], 11, 20);
  draft.put({ row: 0, column: 0, content: '合计', style: {} });
  build(draft);
  return draft.describe('汇总', print, { frozenRows: 0, showGridlines: true });
}

test('a chart is printed with the sheet: its place is within the print area', () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const sheet = drafted((draft) =>
    draft.chart({
      kind: 'clusteredBar',
      title: '图',
      categories: area,
      series: [{ name: '数', values: area, fill: '#404040' }],
      place: { row: 3, column: 0, rows: 12, columns: 2 },
      legend: 'none',
    }),
  );
  expect(sheet.print.area.rows).toBe(15);
  expect(sheet.rowHeights).toHaveLength(15);
  expect(sheet.charts).toHaveLength(1);
});

test('links and page breaks go with the sheet', () => {
  const target = { sheet: '申报汇总', row: 4, column: 8 };
  const sheet = drafted((draft) => {
    draft.link(0, 0, target);
    draft.breakBefore(3);
  });
  expect(sheet).toMatchObject({ links: [{ row: 0, column: 0, target }], pageBreaks: [3] });
});

test('a row is tall enough for what a formula gives', () => {
  const long = '很长的文字'.repeat(10);
  const sheet = drafted((draft) => {
    draft.put({ row: 1, column: 0, content: { formula: 'A1', value: long }, style: { wrap: true } });
    draft.put({ row: 2, column: 0, content: { formula: 'A1' }, style: { wrap: true } });
  });
  const [, first, second] = sheet.rowHeights.map(({ height }) => height);
  expect(first).toBeGreaterThan(100);
  expect(second).toBe(20);
});
