import type { Decimal } from 'decimal.js';
import type { PlausibilityWindow } from '../../guide/plausibility';
import { Exact } from '../exact';

/** A window's figures, made ready for many rows. */
export interface Bounds {
  readonly less: Decimal | null;
  readonly more: Decimal | null;
  readonly from: Decimal;
  readonly to: Decimal;
  /**
   * A ratio of two figures can lie outside `less` and `more` only where their orders of magnitude differ by at most
   * the first or at least the second.
   */
  readonly orders: readonly [number, number];
}

const known = new WeakMap<PlausibilityWindow, Bounds>();

/** The bounds of a window of the guide's. */
export function boundsOf(window: PlausibilityWindow): Bounds {
  let bounds = known.get(window);
  if (!bounds) {
    bounds = madeReady(window);
    known.set(window, bounds);
  }
  return bounds;
}

function madeReady({ less, more, from, to }: PlausibilityWindow): Bounds {
  const least = less === undefined ? null : new Exact(less);
  const most = more === undefined ? null : new Exact(more);
  const orders = [least === null ? -Infinity : least.e + 1, most === null ? Infinity : most.e] as const;
  return { less: least, more: most, from: new Exact(from), to: new Exact(to), orders };
}

/** Whether a ratio of figures whose orders of magnitude differ by so many can lie outside the window's bounds. */
export function mayBeOff(ordersApart: number, window: PlausibilityWindow): boolean {
  const [low, high] = boundsOf(window).orders;
  return ordersApart >= high || ordersApart <= low;
}
