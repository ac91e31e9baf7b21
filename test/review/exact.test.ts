import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { exactly, Exact, order } from '../../src/review/exact';

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.integer({ min: -9, max: 9 }))
  .map(([units, places]) => new Exact(units.toString()).times(new Exact(10).pow(places)));
/** Two that are apart by little or nothing are what matters. */
const near = (value: Decimal): Decimal[] => [
  value,
  value.plus('0.0000001'),
  value.minus('1e-20'),
  value.negated(),
];

describe('the order of two figures', () => {
  it.each([
    ['0', '-0', 0],
    ['0', '0.5', -1],
    ['-0.5', '0', -1],
    ['12345678', '12345678.00000001', -1],
    ['-12345678', '-12345678.00000001', 1],
    ['10', '9.9999999', 1],
    ['100', '100.00', 0],
  ])('of %s and %s', (one, other, wanted) => {
    expect(Math.sign(order(new Exact(one), new Exact(other)))).toBe(wanted);
    expect(Math.sign(order(new Exact(other), new Exact(one))) + wanted).toBe(0);
  });

  it('is what Decimal says', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) =>
        [other, ...near(one)].every(
          (each) => Math.sign(order(one, each)) === Math.sign(one.comparedTo(each)),
        ),
      ),
    );
  });
});

describe('a figure made exact', () => {
  it('has the same value, and its sums are not rounded', () => {
    const figure = new Decimal('12345678901234567890.12');
    expect(exactly(figure).eq(figure)).toBe(true);
    expect(exactly(figure).plus('0.000000000001').toFixed()).toBe('12345678901234567890.120000000001');
  });

  it('is itself where it was exact', () => {
    const figure = new Exact('0.1');
    expect(exactly(figure)).toBe(figure);
  });
});
