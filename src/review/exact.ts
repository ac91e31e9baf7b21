import { Decimal } from 'decimal.js';

/**
 * Decimal arithmetic wide enough that no product or sum of worksheet figures is ever rounded. A Decimal computes
 * with the precision of the left operand, so figures are made Exact before they are added or multiplied.
 */
export const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_DOWN });

/** A figure as an exact decimal: itself where it is one, which most arithmetic would otherwise copy. */
export function exactly(value: Decimal): Decimal {
  return value.constructor === Exact ? value : new Exact(value);
}

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
  return hasCents(value) ? value : value.toDecimalPlaces(2, Decimal.ROUND_DOWN);
}

/** The same as the setting `rounding` wants it: cut, or rounded half up. */
export function toCent(value: Decimal, settings: Readonly<Record<string, string>>): Decimal {
  if (settings['rounding'] !== 'nearest' || hasCents(value)) return cut(value);
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** Whether nothing is left below 0.01, as of most amounts. */
function hasCents(value: Decimal): boolean {
  return value.decimalPlaces() <= 2;
}

/**
 * How one finite figure stands to another: below nought where it is less, nought where they are equal. What Decimal's
 * own `comparedTo` says, which copies the other figure first: too dear for what every row asks many times.
 */
export function order(one: Decimal, other: Decimal): number {
  if (one.s !== other.s || one.isZero() || other.isZero()) return one.comparedTo(other);
  if (one.e !== other.e) return one.e > other.e ? one.s : -one.s;
  const shared = Math.min(one.d.length, other.d.length);
  for (let at = 0; at < shared; at += 1) {
    const apart = (one.d[at] ?? 0) - (other.d[at] ?? 0);
    if (apart !== 0) return apart > 0 ? one.s : -one.s;
  }
  return (one.d.length - other.d.length) * one.s;
}

/** The smaller of two. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return order(a, b) <= 0 ? a : b;
}

/** Never below nought. */
export function notNegative(value: Decimal): Decimal {
  return value.isNegative() ? zero : value;
}
