import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import type { CompiledGuide } from '../compileGuide';
import { Exact } from '../exact';
import { quantity } from '../wording';
import { mayBeOff, type FigureColumn } from './column';
import type { Comparison } from './comparison';
import { scalesOf, type Scale } from './scales';

/** What a figure can be held against by itself: the guide's own figures, and the other rows of its column. */
export class Grounds {
  private readonly scales = new Map<string, ReadonlyMap<FieldId, Scale>>();

  constructor(
    private readonly compiled: CompiledGuide,
    private readonly plausibility: Plausibility,
  ) {}

  /** Whether a figure can be far off at all: told quickly, by orders of magnitude. */
  mayBeFar(category: string, column: FigureColumn, value: Decimal): boolean {
    const { threshold, cap, rows } = this.plausibility;
    const scale = this.scaleOf(category, column.field.id);
    const floor = floorFor(value, scale);
    return (
      (floor !== null && mayBeOff(value.e - floor.e, threshold)) ||
      (scale?.cap ? mayBeOff(value.e - scale.cap.e, cap) : false) ||
      (this.comparesRows(column) && column.mayBeFar(value, rows))
    );
  }

  /** The comparisons, in the order of their authority. */
  of(category: string, column: FigureColumn, value: Decimal): Comparison[] {
    const { threshold, cap } = this.plausibility;
    const { field } = column;
    const scale = this.scaleOf(category, field.id);
    const floor = floorFor(value, scale);
    const comparisons: Comparison[] = [];
    if (floor) {
      const label = `本类别${field.label}门槛 ${quantity(floor, field)}`;
      comparisons.push({ kind: 'threshold', reference: floor, window: threshold, label });
    }
    if (scale?.cap) {
      const label = `本类别最高补助 ${quantity(scale.cap, field)}`;
      comparisons.push({ kind: 'cap', reference: scale.cap, window: cap, label });
    }
    return [...comparisons, ...this.withRows(column, value)];
  }

  private withRows(column: FigureColumn, value: Decimal): Comparison[] {
    const { rows } = this.plausibility;
    const others = this.comparesRows(column) ? column.without(value, rows) : null;
    if (!others || new Exact(rows.alike).times(column.others).gt(others.alike)) return [];
    const label = `本列其他 ${column.others} 行的中位数 ${quantity(others.median, column.field)}`;
    return [{ kind: 'rows', reference: others.median, window: rows, label }];
  }

  /** Counts and measures differ from project to project by more than units do. */
  private comparesRows({ field, others }: FigureColumn): boolean {
    return field.type === 'amount' && others >= this.plausibility.rows.least;
  }

  private scaleOf(category: string, field: FieldId): Scale | undefined {
    let scales = this.scales.get(category);
    if (!scales) {
      const rules = this.compiled.categories.get(category)?.category;
      scales = rules ? scalesOf(rules, this.compiled.guide) : new Map<FieldId, Scale>();
      this.scales.set(category, scales);
    }
    return scales.get(field);
  }
}

/** Of several floors of a category the one that the figure is nearest to. */
function floorFor(value: Decimal, scale: Scale | undefined): Decimal | null {
  if (!scale?.floors) return null;
  return scale.floors.most.lt(value) ? scale.floors.most : scale.floors.least;
}
