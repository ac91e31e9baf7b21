import type { Decimal } from 'decimal.js';
import type { PlausibilityWindow } from '../../guide/plausibility';
import { Exact } from '../exact';
import { boundsOf } from './bounds';

/** What a figure is held against: as it stands it may be far off, in another unit it may fit. */
export interface Comparison {
  readonly kind: 'threshold' | 'cap' | 'rows' | 'whole' | 'part';
  readonly reference: Decimal;
  readonly window: PlausibilityWindow;
  /** What the reference is, in Chinese with its figure: 门槛 10,000 万元. */
  readonly label: () => string;
}

/** against: far off, and right in the other unit; for: right as it stands; silent: neither. */
export type Opinion = 'against' | 'for' | 'silent';

/**
 * What a comparison says of a positive figure, for a unit that would make it `times` as much. A whole is held against
 * its part (`kind` part), so its ratio is turned about. By cross-multiplication: nothing is rounded.
 */
export function opinionOf(value: Decimal, times: Decimal, { kind, reference, window }: Comparison): Opinion {
  const figure = new Exact(value);
  const other = new Exact(figure).times(times);
  const [part, whole] = kind === 'part' ? [reference, figure] : [figure, reference];
  if (fits(part, whole, window)) return 'for';
  if (!isOff(part, whole, window)) return 'silent';
  const right = kind === 'part' ? fits(reference, other, window) : fits(other, reference, window);
  return right ? 'against' : 'silent';
}

/** Whether part ÷ whole lies within the window. */
export function fits(part: Decimal, whole: Decimal, window: PlausibilityWindow): boolean {
  const { from, to } = boundsOf(window);
  return from.times(whole).lte(part) && to.times(whole).gte(part);
}

/** Whether part ÷ whole lies outside the window's bounds. */
export function isOff(part: Decimal, whole: Decimal, window: PlausibilityWindow): boolean {
  const { less, more } = boundsOf(window);
  return (less?.times(whole).gte(part) ?? false) || (more?.times(whole).lt(part) ?? false);
}
