import { Decimal } from 'decimal.js';
import { amountText, figureText, shareText } from '../../src/taskpane/figures';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['1234567.89', '1,234,567.89'],
  ['-1000.5', '-1,000.5'],
  ['0.000001', '0.000001'],
])('%s 万元 is shown as %s', (amount, text) => {
  expect(amountText(new Decimal(amount))).toBe(text);
});

test('what cannot be told is a dash, and a share is shown in percent to the last digit', () => {
  expect(amountText(null)).toBe('—');
  expect(shareText(null)).toBe('—');
  expect(shareText(new Decimal('0.075'))).toBe('7.5%');
});

test.each([
  ['>= 10000', '≥ 10,000'],
  ['8000', '8,000'],
  ['<= 0.2', '≤ 0.2'],
  ['1999.9999', '1,999.9999'],
  ['2021-05-31', '2021-05-31'],
  ['<= 2022-12-31', '≤ 2022-12-31'],
  ['2021年底前', '2021年底前'],
  ['企业', '企业'],
])('the figure %s reads %s', (figure, text) => {
  expect(figureText(figure)).toBe(text);
});
