import type { Decimal } from 'decimal.js';
import type { PlausibilityWindow } from '../../guide/plausibility';
import type { FieldCell } from '../../intake/application';
import { Exact } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import type { UnitChoice } from './unitChoices';

/** The positive figure of a cell that leaves its unit to the column; null where there is none. */
export function bareFigure(cell: FieldCell | undefined): Decimal | null {
  if (cell?.reading.state !== 'number') return null;
  const { value } = cell.reading;
  if (!value.isPositive() || value.isZero()) return null;
  if (typeof cell.raw !== 'string') return value;
  const ownUnit = /[^\d.,\s+]/.test(cell.raw.normalize('NFKC'));
  return ownUnit ? null : value;
}

/** A column of figures that may stand in another unit, and how its rows compare with each other. */
export class FigureColumn {
  private sorted: readonly Decimal[] | null = null;
  /** Between which orders of magnitude the median of the other rows lies, whichever row is left out. */
  private readonly lowest: number;
  private readonly highest: number;

  constructor(
    readonly field: FieldInfo,
    readonly choices: readonly UnitChoice[],
    private readonly figures: readonly Decimal[],
  ) {
    const exponents = figures.map(({ e }) => e).sort((a, b) => a - b);
    const middle = exponents.length / 2;
    this.lowest = exponents[Math.max(0, Math.floor(middle - 1))] ?? 0;
    this.highest = exponents[Math.min(exponents.length - 1, Math.ceil(middle))] ?? 0;
  }

  /** How many other rows a row's figure can be compared with. */
  get others(): number {
    return this.figures.length - 1;
  }

  /** Whether a figure can be far from the other rows at all; quick, by orders of magnitude. */
  mayBeFar(value: Decimal, window: PlausibilityWindow): boolean {
    return mayBeOff(value.e - this.lowest, window) || mayBeOff(value.e - this.highest, window);
  }

  /** The median of the other rows, and how many of them lie within the window around it. */
  without(value: Decimal, window: PlausibilityWindow): { median: Decimal; alike: number } | null {
    this.sorted ??= [...this.figures].sort((a, b) => a.comparedTo(b));
    const { sorted, others } = this;
    const own = firstFrom(sorted, value);
    const at = (index: number): Decimal | undefined => sorted[index < own ? index : index + 1];
    const lower = at(Math.floor((others - 1) / 2));
    const upper = at(Math.floor(others / 2));
    if (!lower || !upper) return null;
    const median = new Exact(lower).plus(upper).div(2);
    const from = firstFrom(sorted, median.times(window.from));
    const to = firstFrom(sorted, median.times(window.to));
    return { median, alike: to - from };
  }
}

interface Decades {
  readonly low: number;
  readonly high: number;
}

const known = new WeakMap<PlausibilityWindow, Decades>();

/** Between which orders of magnitude nothing lies outside the window's bounds. */
function decadesOf(window: PlausibilityWindow): Decades {
  const before = known.get(window);
  if (before) return before;
  const { less, more } = window;
  const decades = {
    low: less === undefined ? -Infinity : new Exact(less).e + 1,
    high: more === undefined ? Infinity : new Exact(more).e,
  };
  known.set(window, decades);
  return decades;
}

/** Whether a ratio of figures whose orders of magnitude differ by so many can lie outside the window's bounds. */
export function mayBeOff(decades: number, window: PlausibilityWindow): boolean {
  const { low, high } = decadesOf(window);
  return decades >= high || decades <= low;
}

/** The index of the first figure that is not below `value`. */
function firstFrom(sorted: readonly Decimal[], value: Decimal): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const figure = sorted[middle];
    if (figure?.lt(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
