import type { Decimal } from 'decimal.js';
import type { Field, FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import type { Application } from '../../intake/application';
import type { CompiledGuide } from '../compileGuide';
import { Exact } from '../exact';
import { quantity } from '../wording';
import { mayBeOff } from './bounds';
import type { FigureColumn } from './column';
import { fits, isOff, type Comparison } from './comparison';
import { Grounds } from './grounds';
import { suspicionOf, type Suspicion } from './suspicion';
import type { UnitChoice } from './unitChoices';

interface Pair {
  readonly part: FigureColumn;
  readonly whole: FigureColumn;
}

/** A column with the orders of magnitude between which its figures are sound. */
interface Watched {
  readonly column: FigureColumn;
  readonly sound: readonly [number, number];
}

/** Nothing suspected, as of most rows. */
const nothing: ReadonlyMap<FieldId, Suspicion> = new Map();

/** A row that is looked at, and what is suspected of its figures so far. */
interface Looked {
  readonly application: Application;
  readonly category: string;
  readonly index: number;
  readonly found: Map<FieldId, Suspicion>;
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
    this.pairs = [...plausibility.parts, ...partsNamed(compiled.guide.fields, columns)].flatMap((pair) => {
      const part = columns.get(pair.part);
      const whole = columns.get(pair.whole);
      return part && whole ? [{ part, whole }] : [];
    });
    this.grounds = new Grounds(compiled, plausibility);
  }

  /** What is suspected of the figures of an application, by field. */
  look(application: Application, index: number): ReadonlyMap<FieldId, Suspicion> {
    const found = new Map<FieldId, Suspicion>();
    const { category } = application;
    if (category === null) return found;
    for (const { column, sound } of this.watchedIn(category)) {
      const value = column.at(index);
      if (!value || (value.e > sound[0] && value.e < sound[1])) continue;
      const choices = choicesIn(application, column);
      const suspicion = suspicionOf(value, choices, this.grounds.of(category, column, value));
      if (suspicion) found.set(column.field.id, suspicion);
    }
    this.lookAtPairs({ application, category, index, found });
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
   * Parts against their wholes: a part that fits a suspected whole as it stands shares its fault, and so do its own
   * parts; one that does not is held against what the whole may have been meant as; of two that nothing else speaks
   * of, both are doubtful.
   */
  private lookAtPairs(looked: Looked): void {
    const { index, found } = looked;
    const before = found.size === 0 ? nothing : new Map(found);
    const { pairs: window } = this.plausibility;
    for (const pair of this.pairs) {
      const part = pair.part.at(index);
      const whole = pair.whole.at(index);
      if (!part || !whole) continue;
      const { id } = pair.whole.field;
      const shared = found.get(id)?.also === undefined ? undefined : found.get(id);
      const suspect = before.get(id) ?? shared;
      if (suspect && fits(part, whole, window)) this.shareFault(pair, suspect, looked);
      else if (suspect) this.hold(pair.part, part, this.meant(pair.whole, whole, suspect), looked);
      if (suspect || before.has(pair.part.field.id)) continue;
      if (!mayBeOff(part.e - whole.e, window) || !isOff(part, whole, window)) continue;
      this.hold(pair.part, part, this.against('whole', pair.whole, whole), looked);
      this.hold(pair.whole, whole, this.against('part', pair.part, part), looked);
    }
  }

  private shareFault(pair: Pair, suspect: Suspicion, { application, found }: Looked): void {
    const choice = choicesIn(application, pair.part).find(({ times }) => times.eq(suspect.choice.times));
    if (!choice) return;
    const { id } = pair.part.field;
    const also = `与本行${pair.whole.field.label}口径相同，而后者单位疑似错误`;
    found.set(id, { ...(found.get(id) ?? { choice, against: [] }), also });
  }

  private against(kind: 'whole' | 'part', { field }: FigureColumn, reference: Decimal): Comparison {
    const label = (): string => `本行${field.label} ${quantity(reference, field)}`;
    return { kind, reference, window: this.plausibility.pairs, label };
  }

  /** A suspected whole as it would be in the unit that explains it. */
  private meant({ field }: FigureColumn, value: Decimal, { choice }: Suspicion): Comparison {
    const reference = new Exact(value).times(choice.times);
    const label = (): string => `本行${field.label}（若按${choice.unit}填写）${quantity(reference, field)}`;
    return { kind: 'whole', reference, window: this.plausibility.pairs, label };
  }

  /** A figure against another column of its row; what speaks for it as it stands goes before. */
  private hold(
    column: FigureColumn,
    value: Decimal,
    against: Comparison,
    { application, category, found }: Looked,
  ): void {
    if (column.settled || found.has(column.field.id)) return;
    const grounds = [...this.grounds.of(category, column, value), against];
    const suspicion = suspicionOf(value, choicesIn(application, column), grounds);
    if (suspicion) found.set(column.field.id, suspicion);
  }
}

/** The units that a row's figure in a column may have been meant in. */
function choicesIn({ cells }: Application, { field, choices }: FigureColumn): readonly UnitChoice[] {
  const cell = cells.get(field.id);
  return cell ? choices.of(cell) : [];
}

/** Each part with the nearest of its wholes that has a column, the parts of wholes before the parts of these. */
function partsNamed(
  fields: readonly Field[],
  columns: ReadonlyMap<FieldId, FigureColumn>,
): { part: FieldId; whole: FieldId }[] {
  const above = new Map(fields.flatMap(({ id, partOf }) => (partOf ? [[id, partOf.whole] as const] : [])));
  const pairs = [...above].flatMap(([part, first]) => {
    const chain = [first];
    for (
      let whole = above.get(first);
      whole !== undefined && !chain.includes(whole);
      whole = above.get(whole)
    ) {
      chain.push(whole);
    }
    const nearest = chain.find((whole) => columns.has(whole));
    return nearest === undefined ? [] : [{ part, whole: nearest, depth: chain.length }];
  });
  return pairs.sort((a, b) => a.depth - b.depth);
}
