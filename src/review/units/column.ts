import type { Decimal } from 'decimal.js';
import type { PlausibilityWindow } from '../../guide/plausibility';
import type { FieldCell } from '../../intake/application';
import { Exact, order } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { boundsOf } from './bounds';
import type { UnitChoices } from './unitChoices';

/** The positive figure of a cell; null where there is none. */
export function positiveFigure(cell: FieldCell | undefined): Decimal | null {
  if (cell?.reading.state !== 'number') return null;
  const { value } = cell.reading;
  return value.isPositive() && !value.isZero() ? value : null;
}

/** The median of a row's other rows, and how many of them lie within the window around it. */
interface Others {
  readonly median: Decimal;
  readonly alike: number;
}

/** A column of figures that may stand in another unit, and how its rows compare with each other. */
export class FigureColumn {
  /** Between which orders of magnitude the median of the other rows lies, whichever row is left out. */
  readonly medianOrders: readonly [number, number];
  private readonly figures: readonly Decimal[];
  private sorted: readonly Decimal[] | null = null;
  private readonly known = new Map<string, Others | null>();

  constructor(
    readonly field: FieldInfo,
    readonly choices: UnitChoices,
    /** By index of the application; null where it has no such figure. */
    private readonly byRow: readonly (Decimal | null)[],
    /** How many of them leave their unit to the column. */
    readonly bare: number,
    /** Whether a person has settled its unit: then only a row that differs from the others is doubtful. */
    readonly settled: boolean,
  ) {
    this.figures = byRow.filter((figure) => figure !== null);
    const orders = new Int32Array(this.figures.length);
    for (const [index, { e }] of this.figures.entries()) orders[index] = e;
    orders.sort();
    const middle = orders.length / 2;
    this.medianOrders = [
      orders[Math.max(0, Math.floor(middle - 1))] ?? 0,
      orders[Math.min(orders.length - 1, Math.ceil(middle))] ?? 0,
    ];
  }

  /** The column with another figure at that index, `bare` more of them leaving their unit to the column. */
  with(index: number, figure: Decimal | null, bare: number): FigureColumn {
    const byRow = [...this.byRow];
    byRow[index] = figure;
    const column = new FigureColumn(this.field, this.choices, byRow, this.bare + bare, this.settled);
    column.sorted = replaced(this.inOrder(), this.at(index), figure);
    return column;
  }

  /** The figure of the application of that index. */
  at(index: number): Decimal | null {
    return this.byRow[index] ?? null;
  }

  /** How many other rows a row's figure can be compared with. */
  get others(): number {
    return this.figures.length - 1;
  }

  /** The rows but one with that figure; null where there are none. */
  without(value: Decimal, window: PlausibilityWindow): Others | null {
    const key = value.toString();
    let others = this.known.get(key);
    if (others === undefined) {
      others = this.compared(value, window);
      this.known.set(key, others);
    }
    return others;
  }

  private inOrder(): readonly Decimal[] {
    this.sorted ??= [...this.figures].sort(order);
    return this.sorted;
  }

  private compared(value: Decimal, window: PlausibilityWindow): Others | null {
    const sorted = this.inOrder();
    const { others } = this;
    const own = firstFrom(sorted, value);
    const at = (index: number): Decimal | undefined => sorted[index < own ? index : index + 1];
    const lower = at(Math.floor((others - 1) / 2));
    const upper = at(Math.floor(others / 2));
    if (!lower || !upper) return null;
    const median = new Exact(lower).plus(upper).div(2);
    const { from, to } = boundsOf(window);
    return { median, alike: firstFrom(sorted, median.times(to)) - firstFrom(sorted, median.times(from)) };
  }
}

/** Sorted figures with one in another's place. */
function replaced(sorted: readonly Decimal[], before: Decimal | null, now: Decimal | null): Decimal[] {
  const figures = [...sorted];
  if (before) figures.splice(firstFrom(figures, before), 1);
  if (now) figures.splice(firstFrom(figures, now), 0, now);
  return figures;
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
