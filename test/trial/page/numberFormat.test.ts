import { displayText, general } from '../../../src/trial/page/grid/numberFormat';

const shown = (value: string | number | boolean, format: string): string => displayText(value, format, false);

test.each([
  [800, 'General', '800'],
  [0.1 + 0.2, 'General', '0.3'],
  [123456789012, 'General', '1.23457E+11'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [0, '#,##0', '0'],
  [0, '#,###', ''],
  [1.005, '0.00', '1.01'],
  [0.7, '0%', '70%'],
  [0.12345, '0.00%', '12.35%'],
  [5, '000', '005'],
  [12.5, '0.0#', '12.5'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"-"', '-'],
  [0, '#,##0;;', ''],
  [-3, '#,##0;;', ''],
  [12, '#,##0;;', '12'],
  [1234567, '#,##0,', '1,235'],
  [3, '0"万元"', '3万元'],
  [3, '¥#,##0.00', '¥3.00'],
  [3, '[$￥-804]#,##0', '￥3'],
  [-3, '[Red]0.0', '-3.0'],
  [3, '_ * #,##0.00_ ;_ * -#,##0.00_ ', '3.00'],
  ['甲', '@', '甲'],
  ['甲', '0', '甲'],
  ['甲', '0;0;0;"〔"@"〕"', '〔甲〕'],
  [true, 'General', 'TRUE'],
])('%p in %s is shown as %s', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test.each([
  [44712, 'yyyy/m/d', '2022/5/31'],
  [44712, 'yyyy-mm-dd', '2022-05-31'],
  [44712, 'yyyy"年"m"月"d"日"', '2022年5月31日'],
  [44712, 'yyyy"年"m"月";@', '2022年5月'],
  [44712, '[$-804]yyyy\\.mm', '2022.05'],
  [44712, 'yy.m', '22.5'],
  [44712, 'aaaa', '星期二'],
  [44712.75, 'yyyy/m/d h:mm', '2022/5/31 18:00'],
  [0.5104166667, 'h:mm:ss', '12:15:00'],
  [0.75, 'h:mm AM/PM', '6:00 PM'],
  [1.5, '[h]:mm', '36:00'],
  [60, 'yyyy/m/d', '1900/2/29'],
  [59, 'yyyy/m/d', '1900/2/28'],
  [61, 'yyyy/m/d', '1900/3/1'],
  [-1, 'yyyy/m/d', '########'],
])('day %p in %s is shown as %s', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test('a workbook of 1904 counts from another day', () => {
  expect(displayText(43250, 'yyyy-mm-dd', true)).toBe('2022-05-31');
});

test('General keeps a number within eleven characters', () => {
  expect(general(1 / 3)).toBe('0.333333333');
  expect(general(12345.678901234)).toBe('12345.6789');
  expect(general(1e-10)).toBe('1E-10');
});
