import type { CellValue } from '../../../src/workbook/snapshot';
import type { ReviewOptions } from '../../../src/review/review';
import { reviewBatch } from '../../../src/review/reviewBatch';
import { noOptions, policy } from '../batch';
import { read } from './routineBatch';

const lists: ReviewOptions['lists'] = { badCredit: { source: '失信.xlsx', entries: [] } };

/** What a sheet says of checks for which it has no column: “severity message”. */
function said(
  header: readonly string[],
  row: readonly CellValue[],
  options: ReviewOptions = noOptions,
): string[] {
  const { sheets } = reviewBatch([read({ rows: [header, row] })], policy, options);
  return sheets.flatMap(({ findings }) =>
    findings
      .filter(({ code }) => code === 'check-column-absent')
      .map(({ severity, message }) => `${severity} ${message}`),
  );
}

const nobody = '表中没有“项目承担单位”“统一社会信用代码”列，没有核对“同一单位多次申报”';

describe('a sheet without the columns by which checks look things up', () => {
  it('says once which checks were not made', () => {
    expect(said(['项目名称', '项目总投资（万元）'], ['甲', 3000])).toEqual([
      `confirm ${nobody}。请补充后重新审核，或另行人工核实`,
    ]);
    expect(said(['项目名称', '项目总投资（万元）'], ['甲', 3000], { ...noOptions, lists })).toEqual([
      `confirm ${nobody}“失信名单”。请补充后重新审核，或另行人工核实`,
    ]);
  });

  it('names the columns that may be those', () => {
    expect(said(['项目名称', '项目总投资（万元）', '单位'], ['甲', 3000, '乙'])).toEqual([
      `confirm ${nobody}。C 列“单位”可能是所缺的列，请先确认其含义`,
    ]);
  });

  it('says which of the columns the checks go by', () => {
    const row = ['甲', 3000, '91320594MA1MTEST02'];
    expect(said(['项目名称', '项目总投资（万元）', '统一社会信用代码'], row)).toEqual([
      'info 表中没有“项目承担单位”列，“同一单位多次申报”只按“统一社会信用代码”核对。请补充后重新审核，或另行人工核实',
    ]);
  });

  it('says nothing of checks that are switched off, and nothing where the columns are there', () => {
    const off = { ...noOptions, routine: { 'duplicate-applicant': false } };
    expect(said(['项目名称', '项目总投资（万元）'], ['甲', 3000], off)).toEqual([]);
    expect(said(['项目名称', '项目承担单位'], ['甲', '乙公司'])).toEqual([]);
    expect(said(['项目承担单位', '项目总投资（万元）'], ['乙公司', 3000])[0]).toContain(
      '没有“项目名称”“投资项目代码”列，没有核对“同一项目重复申报”',
    );
  });
});
