import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import type { Application, SheetReading } from '../../intake/application';
import type { CompiledGuide } from '../compileGuide';
import { Exact } from '../exact';
import { quantity } from '../wording';
import { bareFigure, FigureColumn, mayBeOff } from './column';
import { fits } from './comparison';
import { Grounds } from './grounds';
import { suspectReading, suspicionOf, type Suspicion } from './suspicion';
import { otherUnits } from './unitChoices';

const rowsAStep = 200;

/**
 * Finds figures that another unit explains better (单位疑似错误) by the guide's own figures, the other rows and the other
 * columns of the row, and makes their cells unreadable (`unit-suspect`), so that no rule concludes anything from
 * them. Gives back the same reading where there are none; yields now and then.
 */
export function* suspectUnits(
  reading: SheetReading,
  compiled: CompiledGuide,
): Generator<void, SheetReading, void> {
  const { plausibility } = compiled.guide;
  if (plausibility === null) return reading;
  const columns = yield* figureColumns(reading, compiled, plausibility);
  if (columns.size === 0) return reading;
  const watch = new UnitWatch(columns, compiled, plausibility);
  const applications: Application[] = [];
  for (const application of reading.applications) {
    applications.push(watch.look(application));
    if (applications.length % rowsAStep === 0) yield;
  }
  const same = applications.every((application, index) => application === reading.applications[index]);
  return same ? reading : { ...reading, applications };
}

function* figureColumns(
  { columns, applications }: SheetReading,
  { guide, fields }: CompiledGuide,
  { unitsApart }: Plausibility,
): Generator<void, ReadonlyMap<FieldId, FigureColumn>, void> {
  const found = new Map<FieldId, FigureColumn>();
  const apart = new Exact(unitsApart);
  for (const { field: id, unit, answers } of columns) {
    const field = guide.fields.find((each) => each.id === id);
    const info = fields.get(id);
    if (!field || !info || answers || (field.type !== 'amount' && field.type !== 'number')) continue;
    const choices = otherUnits(field, unit, apart);
    if (choices.length === 0) continue;
    const figures: Decimal[] = [];
    for (const { cells } of applications) {
      const figure = bareFigure(cells.get(id));
      if (figure) figures.push(figure);
    }
    found.set(id, new FigureColumn(info, choices, figures));
    yield;
  }
  return found;
}

class UnitWatch {
  private readonly pairs: readonly { readonly part: FieldId; readonly whole: FieldId }[];
  private readonly grounds: Grounds;

  constructor(
    private readonly columns: ReadonlyMap<FieldId, FigureColumn>,
    private readonly compiled: CompiledGuide,
    private readonly plausibility: Plausibility,
  ) {
    const named = compiled.guide.fields.flatMap(({ id, partOf }) =>
      partOf ? [{ part: id, whole: partOf.whole }] : [],
    );
    this.pairs = [...plausibility.parts, ...named].filter(
      ({ part, whole }) => columns.has(part) && columns.has(whole),
    );
    this.grounds = new Grounds(compiled, plausibility);
  }

  /** The application, with the cells unreadable whose unit is doubtful. */
  look(application: Application): Application {
    const { category, cells } = application;
    if (category === null) return application;
    const figures = new Map<FieldId, Decimal>();
    const found = new Map<FieldId, Suspicion>();
    for (const [field, column] of this.columns) {
      const value = bareFigure(cells.get(field));
      if (!value) continue;
      figures.set(field, value);
      if (!this.grounds.mayBeFar(category, column, value)) continue;
      const suspicion = suspicionOf(value, column.choices, this.grounds.of(category, column, value));
      if (suspicion) found.set(field, suspicion);
    }
    const shared = this.lookAtPairs(category, figures, found);
    return found.size === 0 ? application : this.marked(application, found, shared);
  }

  /**
   * Parts against their wholes: a part that fits a suspected whole as it stands shares its fault, one that does not is
   * left alone; of two that nothing else speaks of, both are doubtful.
   */
  private lookAtPairs(
    category: string,
    figures: ReadonlyMap<FieldId, Decimal>,
    found: Map<FieldId, Suspicion>,
  ): ReadonlyMap<FieldId, string> {
    const shared = new Map<FieldId, string>();
    const before = new Map(found);
    for (const pair of this.pairs) {
      const part = figures.get(pair.part);
      const whole = figures.get(pair.whole);
      if (!part || !whole) continue;
      const suspect = before.get(pair.whole);
      if (suspect) this.shareFault(pair, part, whole, suspect, found, shared);
      if (suspect || before.has(pair.part) || !mayBeOff(part.e - whole.e, this.plausibility.pairs)) continue;
      this.hold(category, pair.part, part, { kind: 'whole', figure: whole, of: pair.whole }, found);
      this.hold(category, pair.whole, whole, { kind: 'part', figure: part, of: pair.part }, found);
    }
    return shared;
  }

  private shareFault(
    pair: { readonly part: FieldId; readonly whole: FieldId },
    part: Decimal,
    whole: Decimal,
    suspect: Suspicion,
    found: Map<FieldId, Suspicion>,
    shared: Map<FieldId, string>,
  ): void {
    const column = this.columns.get(pair.part);
    const choice = column?.choices.find(({ times }) => times.eq(suspect.choice.times));
    if (!choice || !fits(part, whole, this.plausibility.pairs)) return;
    const name = this.compiled.fields.get(pair.whole)?.label ?? pair.whole;
    if (!found.has(pair.part)) found.set(pair.part, { choice, against: [] });
    shared.set(pair.part, `与本行${name}口径相同，而后者单位疑似错误`);
  }

  /** A figure against another column of its row; what speaks for it as it stands goes before. */
  private hold(
    category: string,
    field: FieldId,
    value: Decimal,
    against: { readonly kind: 'whole' | 'part'; readonly figure: Decimal; readonly of: FieldId },
    found: Map<FieldId, Suspicion>,
  ): void {
    const column = this.columns.get(field);
    const other = this.compiled.fields.get(against.of);
    if (!column || !other || found.has(field)) return;
    const label = `本行${other.label} ${quantity(against.figure, other)}`;
    const pair = { kind: against.kind, reference: against.figure, window: this.plausibility.pairs, label };
    const grounds = [...this.grounds.of(category, column, value), pair];
    const suspicion = suspicionOf(value, column.choices, grounds);
    if (suspicion) found.set(field, suspicion);
  }

  private marked(
    application: Application,
    found: ReadonlyMap<FieldId, Suspicion>,
    shared: ReadonlyMap<FieldId, string>,
  ): Application {
    const cells = new Map(application.cells);
    for (const [id, suspicion] of found) {
      const cell = cells.get(id);
      const field = this.compiled.fields.get(id);
      if (!field || cell?.reading.state !== 'number') continue;
      const { value } = cell.reading;
      cells.set(id, {
        ...cell,
        reading: suspectReading(cell, value, field, suspicion, shared.get(id) ?? null),
      });
    }
    return { ...application, cells };
  }
}
