import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import type { Application, FieldCell, SheetReading } from '../../intake/application';
import type { CompiledGuide } from '../compileGuide';
import { Exact } from '../exact';
import { quantity } from '../wording';
import { mayBeOff } from './bounds';
import { bareFigure, FigureColumn } from './column';
import { fits, isOff, type Comparison } from './comparison';
import { Grounds } from './grounds';
import { suspectReading, suspicionOf, type Suspicion } from './suspicion';
import { otherUnits } from './unitChoices';

const rowsAStep = 200;

/** A reading with the cells whose unit is doubtful made unreadable. */
export interface UnitsLookedAt {
  readonly reading: SheetReading;
  readonly suspects: ReadonlyMap<Application, readonly FieldCell[]>;
}

/**
 * Finds figures that another unit explains better (单位疑似错误) by the guide's own figures, the other rows and the other
 * columns of the row, and makes their cells unreadable (`unit-suspect`), so that no rule concludes anything from
 * them. Gives back the same reading where there are none; yields now and then.
 */
export function* suspectUnits(
  reading: SheetReading,
  compiled: CompiledGuide,
): Generator<void, UnitsLookedAt, void> {
  const suspects = new Map<Application, readonly FieldCell[]>();
  const { plausibility } = compiled.guide;
  if (plausibility === null) return { reading, suspects };
  const columns = yield* figureColumns(reading, compiled, plausibility);
  if (columns.size === 0) return { reading, suspects };
  const watch = new UnitWatch(columns, compiled, plausibility);
  const applications: Application[] = [];
  for (const [index, application] of reading.applications.entries()) {
    const found = watch.look(application, index);
    const looked = found.size === 0 ? application : marked(application, found, compiled, suspects);
    applications.push(looked);
    if (applications.length % rowsAStep === 0) yield;
  }
  return { reading: suspects.size === 0 ? reading : { ...reading, applications }, suspects };
}

function* figureColumns(
  { columns, applications }: SheetReading,
  { guide, fields }: CompiledGuide,
  { unitsApart }: Plausibility,
): Generator<void, ReadonlyMap<FieldId, FigureColumn>, void> {
  const apart = new Exact(unitsApart);
  const wanted = columns.flatMap(({ field: id, unit, answers }) => {
    const field = guide.fields.find((each) => each.id === id);
    const info = fields.get(id);
    if (!field || !info || answers || (field.type !== 'amount' && field.type !== 'number')) return [];
    const choices = otherUnits(field, unit, apart);
    const byRow: (Decimal | null)[] = [];
    return choices.length === 0 ? [] : [{ id, info, choices, byRow }];
  });
  // Row by row, not column by column: a row's cells lie beside each other.
  for (const [index, { cells }] of applications.entries()) {
    for (const { id, byRow } of wanted) byRow.push(bareFigure(cells.get(id)));
    if (index % rowsAStep === 0) yield;
  }
  const found = new Map<FieldId, FigureColumn>();
  for (const { id, info, choices, byRow } of wanted) {
    found.set(id, new FigureColumn(info, choices, byRow));
    yield;
  }
  return found;
}

interface Pair {
  readonly part: FigureColumn;
  readonly whole: FigureColumn;
}

/** A column with the orders of magnitude between which its figures are sound. */
interface Watched {
  readonly column: FigureColumn;
  readonly sound: readonly [number, number];
}

class UnitWatch {
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
    if (found.has(column.field.id)) return;
    const grounds = [...this.grounds.of(category, column, value), against];
    const suspicion = suspicionOf(value, column.choices, grounds);
    if (suspicion) found.set(column.field.id, suspicion);
  }
}

/** The application with those cells unreadable; they are added to `suspects`. */
function marked(
  application: Application,
  found: ReadonlyMap<FieldId, Suspicion>,
  { fields }: CompiledGuide,
  suspects: Map<Application, readonly FieldCell[]>,
): Application {
  const cells = new Map(application.cells);
  for (const [id, suspicion] of found) {
    const cell = cells.get(id);
    const field = fields.get(id);
    if (!field || cell?.reading.state !== 'number') continue;
    cells.set(id, { ...cell, reading: suspectReading(cell, cell.reading.value, field, suspicion) });
  }
  const looked = { ...application, cells };
  // In the order of the row's cells, as findings tell of them.
  suspects.set(
    looked,
    [...cells.values()].filter(({ field }) => found.has(field)),
  );
  return looked;
}
