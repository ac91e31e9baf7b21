import { Decimal } from 'decimal.js';
import { readChineseNumber, writeChineseNumber } from '../../src/intake/chineseNumber';

it.each([
  ['零', '0'],
  ['十', '10'],
  ['一十二', '12'],
  ['十二', '12'],
  ['二百零五万', '2050000'],
  ['两亿零三万', '200030000'],
  ['一亿零一', '100000001'],
  ['十万五千', '105000'],
  ['壹仟贰佰叁拾肆', '1234'],
  ['一万亿', '1000000000000'],
])('%s is %s', (text, value) => {
  expect(readChineseNumber(text)?.toFixed()).toBe(value);
});

it.each([
  '',
  '一万五',
  '三千五',
  '二百五',
  '一百一',
  '万',
  '一二三',
  '十十',
  '一亿三',
  '约十',
  '二零二一',
  '三百零',
])('%p leaves open what it means', (text) => {
  expect(readChineseNumber(text)).toBeNull();
});

it('writes numbers in full', () => {
  const written = [0, 10, 110, 1001, 10010, 20000, 200030000, 100010000].map((n) =>
    writeChineseNumber(new Decimal(n)),
  );
  expect(written).toEqual([
    '零',
    '一十',
    '一百一十',
    '一千零一',
    '一万零一十',
    '二万',
    '二亿零三万',
    '一亿零一万',
  ]);
});
