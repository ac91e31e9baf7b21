import type ExcelJS from 'exceljs';
import type { Finding } from '../../src/review/finding';
import type { Review } from '../../src/review/review';
import { cellAddress } from '../../src/workbook/address';
import { reviewedRows } from './reviewedRows';

const header = ['序号', '项目承担单位', '项目名称', '设区市', '项目总投资（万元）', '申请补助金额（万元）'];
const project = (number: number, name: string, total: number): ExcelJS.CellValue[] => [
  number,
  `苏州${name}有限公司`,
  `${name}改造项目`,
  '苏州市',
  total,
  100,
];
const rows = [header, project(1, '余热', 1000), project(2, '中水', 2000), project(3, '光伏', 4000)];
const subtotal = (result: number): ExcelJS.CellValue => ({ formula: 'SUBTOTAL(109,E2:E4)', result });
/** A filter that hides the second project. */
const filtered = (sheet: ExcelJS.Worksheet): void => {
  sheet.autoFilter = 'A1:F4';
  sheet.getRow(3).hidden = true;
};
const totals = ({ sheets }: Review): Finding[] =>
  sheets.flatMap(({ findings }) => findings.filter(({ code }) => code === 'totals'));
const said = (review: Review): string[] =>
  totals(review).map(
    ({ severity, cells, message }) => `${severity} ${cells.map(cellAddress).join()} ${message}`,
  );

describe('totals of rows some of which are filtered out', () => {
  it('may count those that are seen, which is said as a remark', async () => {
    const review = await reviewedRows([...rows, ['合计', '', '', '', subtotal(5000), 300]], {
      change: filtered,
    });
    expect(said(review)).toEqual([
      'info E5 项目总投资 5,000 万元只是看得见的各行之和，被筛选或隐藏的行未计入（这些行照常审核和计数）',
    ]);
  });

  it('are in order where they count all', async () => {
    const review = await reviewedRows([...rows, ['合计', '', '', '', 7000, 300]], { change: filtered });
    expect(said(review)).toEqual([]);
  });

  it('are wrong where they count neither', async () => {
    const review = await reviewedRows([...rows, ['合计', '', '', '', 6000, 300]], { change: filtered });
    expect(said(review)).toEqual([
      expect.stringMatching(/^warning E5 .*与所属各行之和不符：全部各行之和为 7,000 万元/),
    ]);
  });

  it('are wrong where nothing is hidden', async () => {
    const review = await reviewedRows([...rows, ['合计', '', '', '', subtotal(5000), 300]]);
    expect(said(review)).toHaveLength(1);
    expect(totals(review)[0]?.severity).toBe('warning');
  });
});

describe('figures without a name', () => {
  it('are no total: the row is said, and held against nothing', async () => {
    const review = await reviewedRows([
      ...rows,
      ['', '', '', '', 3500, 120],
      ['合计', '', '', '', 7000, 300],
    ]);
    expect(said(review)).toEqual([]);
    const codes = review.sheets.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain('rows-set-aside');
  });
});
