import { Decimal } from 'decimal.js';

/**
 * Decimal arithmetic wide enough that no product or sum of worksheet figures is ever rounded. A Decimal computes
 * with the precision of the left operand, so figures are made Exact before they are added or multiplied.
 */
export const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_DOWN });

/** Nought, as an exact decimal. */
export const zero: Decimal = new Exact(0);

/** The sum, exact. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Ceilings are cut to 0.01 万元, not rounded (A40). */
export function cut(value: Decimal): Decimal {
  return value.toDecimalPlaces(2, Decimal.ROUND_DOWN);
}

/** The same as the setting `rounding` wants it: cut, or rounded half up. */
export function toCent(value: Decimal, settings: Readonly<Record<string, string>>): Decimal {
  return settings['rounding'] === 'nearest' ? value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : cut(value);
}

/** The smaller of two. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** Never below nought. */
export function notNegative(value: Decimal): Decimal {
  return value.isNegative() ? zero : value;
}
