import { problemsTable } from '../../../src/report/meeting/problemsSheet';
import type { MeetingTable } from '../../../src/report/meeting/meetingTable';
import type { BatchFinding, Review } from '../../../src/review/review';
import { drained } from '../drained';
import { applicationReview, finding, sheetReading } from '../reviewFixtures';
import { batchOf, reviewed, said, underTitle } from './meetingFixtures';

const message = '南通市申报高端化改造升级项目 3 个，超过限报 2 个（超 1 个）';
const exceeded: BatchFinding = {
  ...finding({ rule: 'HFR-Q', code: 'limit-exceeded', severity: 'violation', message }),
  places: [{ file: '批次.xlsx', sheet: '申报汇总', row: 7, column: 4 }],
};
const filed = {
  ...reviewed({ ...said(7, {}), city: '南通市' }),
  findings: [
    finding({ rule: 'HFR-Q', code: 'limit-exceeded', severity: 'info', message }),
    finding({ cells: [{ row: 7, column: 5 }] }),
  ],
};
const others = [
  { ...reviewed(said(3, {})), findings: [finding()] },
  { ...reviewed({ ...said(4, {}), city: '宿迁市' }), findings: [finding()] },
];
const tableOf = (part: Partial<Review> = {}, paths?: ReadonlyMap<string, string>): MeetingTable => {
  const batch = batchOf([...others, filed], part, true);
  return drained(problemsTable({ ...batch, sameWorkbook: paths === undefined, addresses: paths }));
};

test('an exceeded limit stands under its city, on that city’s page', () => {
  const table = tableOf({ findings: [exceeded] });
  expect(underTitle(table, '地区')).toEqual(['苏州市', '南通市', '南通市', '宿迁市']);
  expect(underTitle(table, '问题')[1]).toBe(message);
  expect(table.blocks[0]?.rows.map(({ startsPage }) => startsPage)).toEqual([false, true, false, true]);
});

test('what is exceeded by the whole province stands first', () => {
  const support = { ...exceeded, code: 'support-exceeded', message: '拟支持过多' };
  expect(underTitle(tableOf({ findings: [support] }), '地区')[0]).toBe('整批');
});

const sheets = (file: string) => [
  {
    reading: sheetReading({ file }),
    missing: [],
    findings: [finding({ clause: null, origin: 'routine', cells: [{ row: 5, column: 17 }] })],
  },
];

test('a finding of a sheet names the sheet and its cell, and its file where there are several', () => {
  const one = tableOf({ sheets: sheets('批次.xlsx') });
  expect([underTitle(one, '地区').at(-1), underTitle(one, '工作表').at(-1)]).toEqual(['整张表', '申报汇总']);
  expect(underTitle(one, '单元格').at(-1)).toEqual({
    text: 'R6',
    target: { sheet: '申报汇总', row: 5, column: 17 },
  });
  const two = tableOf({ sheets: [...sheets('甲.xlsx'), ...sheets('乙.xlsx')] });
  expect(underTitle(two, '文件、工作表').slice(-2)).toEqual(['甲.xlsx 申报汇总', '乙.xlsx 申报汇总']);
});

test('outside the workbook a cell leads to the file it is in, and only where that is known', () => {
  const table = tableOf({ sheets: sheets('批次.xlsx') }, new Map([['批次.xlsx', '%E6%89%B9.xlsx']]));
  expect(underTitle(table, '单元格').at(-1)).toMatchObject({ text: 'R6', address: '%E6%89%B9.xlsx' });
  expect(underTitle(tableOf({ sheets: sheets('批次.xlsx') }, new Map()), '单元格').at(-1)).toBe('R6');
});

test.each([
  [3, 'A1、A2、A3'],
  [4, 'A1、A2、A3、A4'],
  [5, 'A1、A2等 5 处'],
  [12, 'A1、A2等 12 处'],
])('of %i cells as many are named as fit on the line of a link', (count, text) => {
  const cells = Array.from({ length: count }, (_, row) => ({ row, column: 0 }));
  const many = [{ ...reviewed(said(3, {})), findings: [finding({ cells })] }];
  const table = drained(problemsTable(batchOf(many)));
  expect(underTitle(table, '单元格')).toEqual([expect.objectContaining({ text })]);
});

test('of a city’s own batch its exceeded limits stand before its counties', () => {
  const rows = [
    applicationReview(3, { application: { ...said(3, {}), county: '昆山市' }, findings: [finding()] }),
    { ...filed, application: { ...filed.application, city: '苏州市', county: '太仓市' } },
  ];
  const table = drained(problemsTable(batchOf(rows, { findings: [exceeded] }, true)));
  expect(underTitle(table, '地区')[0]).toBe('苏州市');
});

test('what several sheets lack alike is one line with all of them, what has a cell is a line each', () => {
  const lacking = (file: string, message = '表中没有“环评手续”列') => ({
    reading: sheetReading({ file }),
    missing: [],
    findings: [finding({ message, cells: [] })],
  });
  const lines = (files: readonly string[]): unknown[] =>
    underTitle(tableOf({ sheets: files.map((file) => lacking(file)) }), '文件、工作表').slice(3);
  expect(lines(['甲', '乙'])).toEqual(['甲 申报汇总、乙 申报汇总']);
  expect(lines(['甲', '乙', '丙', '丁'])).toEqual(['全部 4 张表']);
  const other = lacking('戊', '表中没有“能评手续”列');
  const some = ['甲', '乙', '丙', '丁', '己'].map((file) => lacking(file));
  const table = tableOf({ sheets: [...some.slice(0, 1), other, ...some.slice(1)] });
  expect(underTitle(table, '文件、工作表').slice(3)).toEqual([
    '甲 申报汇总、乙 申报汇总、丙 申报汇总等 5 张表',
    '戊 申报汇总',
  ]);
});
