import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { cut, Exact } from '../../src/review/exact';
import { grouped, percent, quoted, roundedTruly } from '../../src/review/wording';

it.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['1234567.05', '1,234,567.05'],
  ['-1000', '-1,000'],
  ['-999', '-999'],
  ['-123456.7', '-123,456.7'],
  ['0.000001', '0.000001'],
])('writes %s as %s', (typed, written) => expect(grouped(new Decimal(typed))).toBe(written));

it('loses no digit of a figure', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(9), (units, places) => {
      const value = new Exact(units.toString()).div(new Exact(10).pow(places));
      return new Exact(grouped(value).replace(/,/g, '')).eq(value);
    }),
  );
});

it('writes shares as percent, all digits', () => {
  expect(percent(new Decimal('0.2'))).toBe('20%');
  expect(percent(new Decimal('0.499999999'))).toBe('49.9999999%');
});

it('cuts to 0.01 万元, never up', () => {
  expect(cut(new Exact('1999.998')).toFixed()).toBe('1999.99');
  expect(cut(new Exact('0.009')).toFixed()).toBe('0');
});

it('rounds a figure only as far as it stays on its side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (units) => {
      const value = new Exact(units).div(10 ** 9);
      const bound = new Exact('0.2');
      if (value.gte(bound)) return true;
      const shown = roundedTruly(value, 4, (rounded) => rounded.lt(bound));
      return shown.lt(bound) && shown.minus(value).abs().lte('0.00005');
    }),
  );
});

it('quotes a cell in one line, cut where it is long', () => {
  expect(quoted('甲\n  乙')).toBe('“甲 乙”');
  expect(quoted('长'.repeat(100))).toBe(`“${'长'.repeat(60)}…”`);
});
