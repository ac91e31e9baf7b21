import type { CellValue } from '../../src/workbook/snapshot';
import { mappingOf, readRows, valuesOf } from './sheetBuilder';
import { withColumn } from './oneColumn';

const green = '绿色化改造升级项目';

describe('a column of periods', () => {
  it('gives start and end', () => {
    const reading = withColumn('项目起止时间', ['2021年1月至2022年12月', '2020.6-2022.10', '2022年']);
    expect(reading.columns.filter(({ column }) => column === 3).map(({ field }) => field)).toEqual([
      'startDate',
      'endDate',
    ]);
    const dates = reading.applications.map(valuesOf).map(({ startDate, endDate }) => [startDate, endDate]);
    expect(dates).toEqual([
      ['2021-01', '2022-12'],
      ['2020-06', '2022-10'],
      ['!half-period', '!half-period'],
    ]);
  });

  it('is asked for beside another of its kind', () => {
    const reading = readRows([
      ['项目名称', '项目承担单位', '建设周期', '实施期限'],
      ['甲', '某某公司', '2021年1月至2022年12月', '2020年1月至2022年12月'],
    ]);
    expect(mappingOf(reading)).toEqual({ A: 'projectName', B: 'applicant' });
    expect(
      reading.doubtful.map(({ column, candidates, reasons }) => [column, candidates, reasons['endDate']]),
    ).toEqual([
      [2, ['startDate', 'endDate'], 'D 列也可能是此项'],
      [3, ['startDate', 'endDate'], 'C 列也可能是此项'],
    ]);
  });

  it('is asked for once when its cells hold no periods', () => {
    const reading = withColumn('建设周期', ['两年', '三年', '待定']);
    expect(reading.doubtful).toEqual([
      expect.objectContaining({ column: 3, candidates: ['startDate', 'endDate'] }),
    ]);
  });

  it('gives only what has no column of its own', () => {
    const reading = readRows([
      ['项目名称', '项目承担单位', '建设周期', '竣工时间'],
      ['甲', '某某公司', '2021年1月至2022年12月', '2023年6月'],
    ]);
    expect(mappingOf(reading)).toMatchObject({ C: 'startDate', D: 'endDate' });
  });
});

describe('parts of an amount', () => {
  it('are the total’s under its band, and nobody’s under another amount', () => {
    const reading = readRows(
      [
        ['项目名称', '项目承担单位', '项目总投资', '', '', '截至2021年3月底已投入', '', '资金来源', ''],
        ['', '', '合计', '银行贷款', '其中：软件', '合计', '软件投资', '自筹', '其他'],
        ['甲', '某某公司', 9, 2, 1, 4, 1, 6, 1],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1', 'H1:I1'] },
    );
    expect(mappingOf(reading)).toEqual({
      A: 'projectName',
      B: 'applicant',
      C: 'totalInvestment',
      D: 'bankLoans',
      E: 'softwareInvestment',
      F: 'investedBy202103',
      H: 'selfRaisedFunds',
      I: 'otherFunds',
    });
  });
});

describe('numbers of a project', () => {
  it('go before a running number', () => {
    const reading = readRows([
      ['序号', '受理编号', '项目名称', '项目承担单位'],
      [1, 'SZ-01', '甲', '某某公司'],
    ]);
    expect(mappingOf(reading)).toMatchObject({ B: 'projectNumber' });
    expect(reading.doubtful).toEqual([]);
  });
});

describe('samples', () => {
  it('show three different values of each column as a person sees them', () => {
    const reading = readRows(
      [
        ['项目名称', '项目承担单位', '备注', '项目结束时间'],
        ['甲', '某某公司', ' ', 44926],
        ['乙', '某某公司', '长'.repeat(30), ''],
        ['丙', '某某公司', 3, ''],
        ['丁', '某某公司', '', ''],
      ],
      { formats: { D2: 'yyyy/m/d' } },
    );
    expect([...reading.samples]).toEqual([
      [0, ['甲', '乙', '丙']],
      [1, ['某某公司']],
      [2, [`${'长'.repeat(24)}…`, '3']],
      [3, ['2022-12-31']],
    ]);
  });
});

describe('shares', () => {
  it('follow the style of their whole column', () => {
    const shares = (cells: readonly CellValue[]): (string | undefined)[] =>
      withColumn('制造技术绿色化率（%）', cells).applications.map(
        (row) => valuesOf(row)['greenTechnologyRate'],
      );
    expect(shares([0.85, 0.9, '80%'])).toEqual(['0.85', '0.9', '0.8']);
    expect(shares([85, 90, '80%'])).toEqual(['0.85', '0.9', '0.8']);
    expect(shares([85, 0.9, '80%'])).toEqual(['0.85', '!doubtful-unit', '0.8']);
  });
});

describe('units', () => {
  const total = (rows: readonly (readonly CellValue[])[]): string | undefined =>
    valuesOf(readRows(rows).applications[0])['totalInvestment'];
  const row = ['甲', '某某公司', 5000];

  it('come from the header, else from the rows above it, else from the guide', () => {
    const named = ['项目名称', '项目承担单位', '项目总投资（千元）'];
    const bare = ['项目名称', '项目承担单位', '项目总投资'];
    expect(total([named, row])).toBe('500');
    expect(total([['单位：元'], bare, row])).toBe('0.5');
    expect(total([['填报单位：某局  金额单位：人民币亿元'], bare, row])).toBe('50000000');
    expect(total([['单位：元'], named, row])).toBe('500');
    expect(total([bare, row])).toBe('5000');
    expect(total([['单位：万美元'], bare, row])).toBe('!unknown-unit');
  });

  it('of a band hold for the columns that know them', () => {
    const reading = readRows(
      [
        ['项目名称', '项目承担单位', '投资情况（亿元）', ''],
        ['', '', '总投资', '接入企业数（家）'],
        ['甲', '某某公司', 1.2, 30],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
    );
    expect(valuesOf(reading.applications[0])).toMatchObject({
      totalInvestment: '12000',
      connectedCompanies: '30',
    });
    expect(reading.columns.map(({ unit }) => unit)).toEqual(['', '', '亿元', '家']);
  });
});

describe('words that say as much as an empty cell', () => {
  it.each(['无', '否', '/', ' — ', '不合并'])('“%s” is no group’s number', (typed) => {
    const reading = withColumn('合并计算组号', [typed, '甲1'], ['企业重大兼并重组项目']);
    expect(reading.applications.map((row) => valuesOf(row)['combinedGroup'])).toEqual(['', '甲1']);
  });

  it('are text where the field knows none of them', () => {
    const reading = withColumn('手续说明', ['无', '/'], [green]);
    expect(reading.applications.map((row) => valuesOf(row)['procedureExplanation'])).toEqual(['无', '/']);
  });
});
