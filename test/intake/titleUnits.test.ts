import { readRows, valuesOf } from './sheetBuilder';

/** What 3200 under 总投资 is read as below a title, and the notices of units. */
function under(title: string): unknown[] {
  const reading = readRows([
    [title],
    ['项目名称', '项目承担单位', '总投资'],
    ['余热利用', '淮安某某有限公司', 3200],
  ]);
  const said = reading.notices.flatMap(({ code }) => (code.startsWith('unit-') ? [code] : []));
  return [valuesOf(reading.applications[0])['totalInvestment'], ...said];
}

test.each([
  ['淮安市绿色化改造升级项目投资情况表（万元）', '3200'],
  ['淮安市绿色化改造升级项目投资情况表（元）', '0.32'],
  ['淮安市绿色化改造升级项目投资情况表(亿元)', '32000000'],
  ['淮安市绿色化改造升级项目投资情况表（金额：元）', '0.32'],
])('%s: the unit stands in the title', (title, value) => {
  expect(under(title)).toEqual([value]);
});

test.each([
  '绿色化改造升级项目汇总表（台）',
  '绿色化改造升级项目汇总表（2021年）',
  '（元）',
  '金额保留两位小数',
])('%s: the unit is taken for granted, and that is said', (title) => {
  expect(under(title)).toEqual(['3200', 'unit-assumed']);
});
