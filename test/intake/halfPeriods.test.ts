import { readDate } from '../../src/intake/readDate';
import { told } from './sheetBuilder';

/** Start and end as a column of periods gives them. */
const ends = (text: string): string[] =>
  (['first', 'last'] as const).map((end) =>
    told(readDate(text, 'General', { date1904: false, end, holds: 'period' })),
  );

it.each<[string, string, string]>([
  ['20xx年上半年-2022年底', '!not-a-date', '2022-12-31'],
  ['2021年上半年至2022年6月', '!rough-date', '2022-06'],
  ['约2021.3-2022.12', '!approximate', '2022-12'],
  ['2021.3-待定', '2021-03', '!half-period'],
  ['2021/3/1~', '2021-03-01', '!half-period'],
  ['—2022.12', '!half-period', '2022-12'],
  ['2021年3月到2022年底前', '2021-03', '!bound'],
  ['2021.3-22.12', '2021-03', '!two-digit-year'],
  ['2021.02.30-2022.12', '!impossible-date', '2022-12'],
  ['2021年3月开工', '2021-03', '!half-period'],
  ['2022年12月竣工', '!half-period', '2022-12'],
  ['2021年3月起24个月', '2021-03', '!duration'],
])('%s keeps the end that can be read: %s, %s', (text, first, last) => {
  expect(ends(text)).toEqual([first, last]);
});

it.each<[string, string, string]>([
  ['2021.1.1-12.31', '2021-01-01', '2021-12-31'],
  ['24个月（2021.1-2022.12）', '2021-01', '2022-12'],
  ['2021年1月-2022年12月，24个月', '2021-01', '2022-12'],
])('%s is a whole period', (text, first, last) => {
  expect(ends(text)).toEqual([first, last]);
});

it.each([
  '一期2021.1-2021.12，二期2022.1-2022.12',
  '2021年第一季度-2022年四季度',
  '2021-03（待定）',
  '2021-2022年底前',
  '2021.3.1-5.6',
  '三年',
])('%s keeps neither, or nothing that a month could be taken for', (text) => {
  const [, last] = ends(text);
  expect(last).toMatch(/^!/);
  expect(ends(text)[0]).not.toBe('2021');
});

it('says which end it is that cannot be read, and why', () => {
  const column = { date1904: false, end: 'first', holds: 'period' } as const;
  expect(readDate('2021年上半年-2022年底', 'General', column)).toMatchObject({
    reason: '“2021年上半年-2022年底”的开始日期“2021年上半年”没有写明月份，请填写到月',
  });
  expect(readDate('2021.3-待定', 'General', { ...column, end: 'last' })).toMatchObject({
    reason: '“2021.3-待定”没有写明结束日期，请填写如 2021年1月至2022年12月',
  });
});

it('is no date where one date is asked for', () => {
  const column = { date1904: false, end: 'last', holds: 'date' } as const;
  expect(told(readDate('待定-2022.12', 'General', column))).toBe('!not-a-date');
});
