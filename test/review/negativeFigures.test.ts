import { readSheet } from '../../src/intake/readSheet';
import { reviewBatch } from '../../src/review/reviewBatch';
import type { CellValue } from '../../src/workbook/snapshot';
import { sheetOf } from '../intake/sheetBuilder';
import { noOptions, policy } from './batch';

const header = [
  '项目类别',
  '项目名称',
  '项目承担单位',
  '所在设区市',
  '项目总投资（万元）',
  '截至2021年3月底已投入（万元）',
  '申请补助金额（万元）',
];

/** What is said of the figures of an application. */
function saidOf(...figures: readonly CellValue[]): string[] {
  const row = ['绿色化改造升级项目', '甲项目', '苏州甲有限公司', '苏州市', ...figures];
  const review = reviewBatch(
    [readSheet(sheetOf([header, row]), policy, { file: '批次.xlsx' })],
    policy,
    noOptions,
  );
  return review.applications.flatMap(({ findings, subsidy }) => [
    ...findings
      .filter(({ cells }) => cells.some(({ column }) => column > 3))
      .map(({ severity, message }) => `${severity} ${message}`),
    ...(subsidy?.requested ? [`requested ${subsidy.requested}`] : []),
  ]);
}

test.each<[string, CellValue]>([
  ['typed', -3000],
  ['as text', '-3,000'],
  ['with a unit', '-3000万元'],
])('a negative amount %s is a fault of the data, once, and nothing is concluded from it', (_, total) => {
  const said = saidOf(total, 900, -240);
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('unreadable “项目总投资（万元）”：“' + String(total) + '”是负数，请核对');
  expect(said[1]).toContain('unreadable “申请补助金额（万元）”：“-240”是负数，请核对');
});

test('nought is a figure', () => {
  expect(saidOf(3000, 0, 0).some((line) => line.includes('负数'))).toBe(false);
});
