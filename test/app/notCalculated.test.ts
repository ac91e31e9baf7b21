import type ExcelJS from 'exceljs';
import { reviewSheets } from '../../src/app/reviewSheets';
import type { Review } from '../../src/review/review';
import { addBatchSheet, greenRows, type BatchRow } from '../cli/batchWorkbook';
import { openedBatch, request } from './openedBatch';

async function reviewOf(rows: readonly BatchRow[]): Promise<Review> {
  const port = await openedBatch((workbook) => addBatchSheet(workbook, '汇总', rows));
  const outcome = await reviewSheets(port, { ...request, doubtful: 'leave' });
  if (outcome.kind !== 'reviewed') throw new Error('no review');
  return outcome.review;
}

const [first = [], second = []] = greenRows;
const withCell = (row: BatchRow, column: number, cell: ExcelJS.CellValue): BatchRow => [
  ...row.slice(0, column),
  cell,
  ...row.slice(column + 1),
];
const waiting: ExcelJS.CellValue = { formula: 'X9' };

test('an amount that is still to be calculated cannot be read: nothing is judged by it, and its cell is named', async () => {
  const { applications, sheets } = await reviewOf([withCell(first, 6, waiting), second]);
  expect(applications[0]?.findings).toContainEqual(
    expect.objectContaining({
      code: 'unreadable-cell',
      severity: 'unreadable',
      message: '“项目总投资（万元）”：公式尚未计算，请在 Excel 中重新计算并保存后再审核；有关条件未作判断',
      cells: [expect.objectContaining({ row: 2, column: 6 })],
    }),
  );
  expect(applications[0]?.subsidy?.eligible ?? null).toBeNull();
  expect(sheets[0]?.findings).toContainEqual(
    expect.objectContaining({
      code: 'not-calculated',
      severity: 'warning',
      message: expect.stringContaining('公式尚未计算（汇总!G3），请在 Excel 中重新计算') as string,
    }),
  );
});

test('a name, a city or a running number that is still to be calculated leaves its row an application', async () => {
  const row = [0, 3, 4, 5].reduce((cells, column) => withCell(cells, column, waiting), first);
  const { applications, sheets } = await reviewOf([row, second, first]);
  expect(applications.map(({ application }) => application.row)).toEqual([2, 3, 4]);
  expect(applications[0]?.application.city).toBeNull();
  expect(sheets[0]?.findings.find(({ code }) => code === 'not-calculated')?.message).toContain(
    '公式尚未计算（汇总!A3、D3、E3、F3 等 4 个单元格）',
  );
});

test('a list whose names are all still to be calculated is skipped and says why', async () => {
  const rows = [first, second].map((row) => withCell(withCell(row, 3, waiting), 4, waiting));
  const { applications, sheets } = await reviewOf(rows);
  expect(applications).toEqual([]);
  expect(sheets[0]?.reading).toMatchObject({
    role: 'skipped',
    reason: expect.stringContaining('有 2 行的项目名称、承担单位是尚未计算的公式') as string,
  });
});

test('formulas with results are no different from what was typed', async () => {
  const { sheets } = await reviewOf([withCell(first, 6, { formula: '1000+1000', result: 2000 }), second]);
  expect(sheets[0]?.findings.filter(({ code }) => code === 'not-calculated')).toEqual([]);
});
