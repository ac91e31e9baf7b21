import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import type { CompiledGuide } from '../compileGuide';
import { Exact } from '../exact';
import { quantity } from '../wording';
import { boundsOf } from './bounds';
import type { FigureColumn } from './column';
import type { Comparison } from './comparison';
import { scalesOf, type Scale } from './scales';

/** What a figure can be held against by itself: the guide's own figures, and the other rows of its column. */
export class Grounds {
  private readonly scales = new Map<string, ReadonlyMap<FieldId, Scale>>();

  constructor(
    private readonly compiled: CompiledGuide,
    private readonly plausibility: Plausibility,
  ) {}

  /** Between which orders of magnitude, both left out, no figure of the column can be far off: most need no more. */
  soundOrders(category: string, column: FigureColumn): readonly [number, number] {
    const { threshold, cap, rows } = this.plausibility;
    const { floors, cap: highest } = this.scaleOf(category, column) ?? { floors: null, cap: null };
    const references = [
      ...(floors ? [floors.least.e, floors.most.e].map((order) => ({ order, window: threshold })) : []),
      ...(highest ? [{ order: highest.e, window: cap }] : []),
      ...(this.comparesRows(column) ? column.medianOrders.map((order) => ({ order, window: rows })) : []),
    ];
    const apart = references.map(({ order, window }) => boundsOf(window).orders.map((by) => order + by));
    return [
      Math.max(-Infinity, ...apart.map(([low = -Infinity]) => low)),
      Math.min(Infinity, ...apart.map(([, high = Infinity]) => high)),
    ];
  }

  /** The comparisons, in the order of their authority. */
  of(category: string, column: FigureColumn, value: Decimal): Comparison[] {
    const { threshold, cap } = this.plausibility;
    const { field } = column;
    const scale = this.scaleOf(category, column);
    const floor = floorFor(value, scale);
    const comparisons: Comparison[] = [];
    if (floor) {
      const label = (): string => `本类别${field.label}门槛 ${quantity(floor, field)}`;
      comparisons.push({ kind: 'threshold', reference: floor, window: threshold, label });
    }
    const highest = scale?.cap;
    if (highest) {
      const label = (): string => `本类别最高补助 ${quantity(highest, field)}`;
      comparisons.push({ kind: 'cap', reference: highest, window: cap, label });
    }
    return [...comparisons, ...this.withRows(column, value)];
  }

  private withRows(column: FigureColumn, value: Decimal): Comparison[] {
    const { rows } = this.plausibility;
    const others = this.comparesRows(column) ? column.without(value, rows) : null;
    if (!others || new Exact(rows.alike).times(column.others).gt(others.alike)) return [];
    const label = (): string =>
      `本列其他 ${column.others} 行的中位数 ${quantity(others.median, column.field)}`;
    return [{ kind: 'rows', reference: others.median, window: rows, label }];
  }

  /** Counts and measures differ from project to project by more than units do. */
  private comparesRows({ field, others }: FigureColumn): boolean {
    return field.type === 'amount' && others >= this.plausibility.rows.least;
  }

  private scaleOf(category: string, { field, settled }: FigureColumn): Scale | undefined {
    if (settled) return undefined;
    let scales = this.scales.get(category);
    if (!scales) {
      const rules = this.compiled.categories.get(category)?.category;
      scales = rules ? scalesOf(rules, this.compiled.guide) : new Map<FieldId, Scale>();
      this.scales.set(category, scales);
    }
    return scales.get(field.id);
  }
}

/** Of several floors of a category the one that the figure is nearest to. */
function floorFor(value: Decimal, scale: Scale | undefined): Decimal | null {
  if (!scale?.floors) return null;
  return scale.floors.most.lt(value) ? scale.floors.most : scale.floors.least;
}
