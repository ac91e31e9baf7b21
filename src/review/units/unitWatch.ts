import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import type { Application } from '../../intake/application';
import type { CompiledGuide } from '../compileGuide';
import { quantity } from '../wording';
import { mayBeOff } from './bounds';
import type { FigureColumn } from './column';
import { fits, isOff, type Comparison } from './comparison';
import { Grounds } from './grounds';
import { suspicionOf, type Suspicion } from './suspicion';

interface Pair {
  readonly part: FigureColumn;
  readonly whole: FigureColumn;
}

/** A column with the orders of magnitude between which its figures are sound. */
interface Watched {
  readonly column: FigureColumn;
  readonly sound: readonly [number, number];
}

/** Looks at the figures of one row after the other, each against all that it can be compared with. */
export class UnitWatch {
  private readonly pairs: readonly Pair[];
  private readonly grounds: Grounds;
  private readonly watched = new Map<string, readonly Watched[]>();

  constructor(
    private readonly columns: ReadonlyMap<FieldId, FigureColumn>,
    compiled: CompiledGuide,
    private readonly plausibility: Plausibility,
  ) {
    const named = compiled.guide.fields.flatMap(({ id, partOf }) =>
      partOf ? [{ part: id, whole: partOf.whole }] : [],
    );
    this.pairs = [...plausibility.parts, ...named].flatMap((pair) => {
      const part = columns.get(pair.part);
      const whole = columns.get(pair.whole);
      return part && whole ? [{ part, whole }] : [];
    });
    this.grounds = new Grounds(compiled, plausibility);
  }

  /** What is suspected of the figures of an application, by field. */
  look({ category }: Application, index: number): ReadonlyMap<FieldId, Suspicion> {
    const found = new Map<FieldId, Suspicion>();
    if (category === null) return found;
    for (const { column, sound } of this.watchedIn(category)) {
      const value = column.at(index);
      if (!value || (value.e > sound[0] && value.e < sound[1])) continue;
      const suspicion = suspicionOf(value, column.choices, this.grounds.of(category, column, value));
      if (suspicion) found.set(column.field.id, suspicion);
    }
    this.lookAtPairs(category, index, found);
    return found;
  }

  private watchedIn(category: string): readonly Watched[] {
    let watched = this.watched.get(category);
    if (!watched) {
      const { grounds } = this;
      watched = [...this.columns.values()].map((column) => ({
        column,
        sound: grounds.soundOrders(category, column),
      }));
      this.watched.set(category, watched);
    }
    return watched;
  }

  /**
   * Parts against their wholes: a part that fits a suspected whole as it stands shares its fault, one that does not is
   * left alone; of two that nothing else speaks of, both are doubtful.
   */
  private lookAtPairs(category: string, index: number, found: Map<FieldId, Suspicion>): void {
    const before = new Map(found);
    const { pairs: window } = this.plausibility;
    for (const pair of this.pairs) {
      const part = pair.part.at(index);
      const whole = pair.whole.at(index);
      if (!part || !whole) continue;
      const suspect = before.get(pair.whole.field.id);
      if (suspect) this.shareFault(pair, part, whole, suspect, found);
      if (suspect || before.has(pair.part.field.id)) continue;
      if (!mayBeOff(part.e - whole.e, window) || !isOff(part, whole, window)) continue;
      this.hold(category, pair.part, part, this.against('whole', pair.whole, whole), found);
      this.hold(category, pair.whole, whole, this.against('part', pair.part, part), found);
    }
  }

  private shareFault(
    pair: Pair,
    part: Decimal,
    whole: Decimal,
    suspect: Suspicion,
    found: Map<FieldId, Suspicion>,
  ): void {
    const choice = pair.part.choices.find(({ times }) => times.eq(suspect.choice.times));
    if (!choice || !fits(part, whole, this.plausibility.pairs)) return;
    const { id } = pair.part.field;
    const also = `与本行${pair.whole.field.label}口径相同，而后者单位疑似错误`;
    found.set(id, { ...(found.get(id) ?? { choice, against: [] }), also });
  }

  private against(kind: 'whole' | 'part', { field }: FigureColumn, reference: Decimal): Comparison {
    const label = (): string => `本行${field.label} ${quantity(reference, field)}`;
    return { kind, reference, window: this.plausibility.pairs, label };
  }

  /** A figure against another column of its row; what speaks for it as it stands goes before. */
  private hold(
    category: string,
    column: FigureColumn,
    value: Decimal,
    against: Comparison,
    found: Map<FieldId, Suspicion>,
  ): void {
    if (column.settled || found.has(column.field.id)) return;
    const grounds = [...this.grounds.of(category, column, value), against];
    const suspicion = suspicionOf(value, column.choices, grounds);
    if (suspicion) found.set(column.field.id, suspicion);
  }
}
