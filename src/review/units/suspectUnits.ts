import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import { columnsOf, type Application, type FieldCell, type SheetReading } from '../../intake/application';
import { isBare } from '../../intake/decimalText';
import type { CompiledGuide } from '../compileGuide';
import { Exact } from '../exact';
import type { Finding } from '../finding';
import { FigureColumn, positiveFigure } from './column';
import { columnFindings, suspectColumns } from './suspectColumns';
import { suspectReading, type Suspicion } from './suspicion';
import { UnitChoices, type UnitChoice } from './unitChoices';
import { UnitWatch } from './unitWatch';

const rowsAStep = 200;

/** A reading with the cells whose unit is doubtful made unreadable. */
export interface UnitsLookedAt {
  readonly reading: SheetReading;
  readonly suspects: ReadonlyMap<Application, readonly FieldCell[]>;
  /** What is said once for a column most of whose figures are such. */
  readonly findings: readonly Finding[];
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
  const { plausibility } = compiled.guide;
  const suspects = new Map<Application, readonly FieldCell[]>();
  const none = { reading, suspects, findings: [] };
  if (plausibility === null) return none;
  const columns = yield* figureColumns(reading, compiled, plausibility);
  if (columns.size === 0) return none;
  const watch = new UnitWatch(columns, compiled, plausibility);
  const found: ReadonlyMap<FieldId, Suspicion>[] = [];
  for (const [index, application] of reading.applications.entries()) {
    found.push(watch.look(application, index));
    if (index % rowsAStep === 0) yield;
  }
  if (found.every(({ size }) => size === 0)) return none;
  const whole = suspectColumns(columns, found, plausibility);
  const applications: Application[] = [];
  for (const [index, application] of reading.applications.entries()) {
    const here = found[index];
    const looked = here?.size ? marked(application, here, whole, compiled, suspects) : application;
    applications.push(looked);
    if (index % rowsAStep === 0) yield;
  }
  return {
    reading: { ...reading, applications },
    suspects,
    findings: columnFindings(reading, columns, found, whole),
  };
}

/** The columns of figures that may stand in another unit, by field. */
export function* figureColumns(
  reading: SheetReading,
  { guide, fields }: CompiledGuide,
  { unitsApart }: Plausibility,
): Generator<void, ReadonlyMap<FieldId, FigureColumn>, void> {
  const apart = new Exact(unitsApart);
  const { applications } = reading;
  const wanted = columnsOf(reading).flatMap(({ field: id, unit, unitBy, answers }) => {
    const field = guide.fields.find((each) => each.id === id);
    const info = fields.get(id);
    if (!field || !info || answers || (field.type !== 'amount' && field.type !== 'number')) return [];
    const choices = new UnitChoices(field, unit, apart);
    const byRow = new Array<Decimal | null>(applications.length).fill(null);
    return choices.ofColumn.length === 0
      ? []
      : [{ id, info, choices, byRow, bare: 0, settled: unitBy === 'person' }];
  });
  const byField = new Map(wanted.map((column) => [column.id, column]));
  for (const [index, { cells }] of applications.entries()) {
    for (const [id, cell] of cells) {
      const column = byField.get(id);
      const figure = column ? positiveFigure(cell) : null;
      if (!column || !figure) continue;
      column.byRow[index] = figure;
      if (isBare(cell.raw)) column.bare += 1;
    }
    if (index % rowsAStep === 0) yield;
  }
  const found = new Map<FieldId, FigureColumn>();
  for (const { id, info, choices, byRow, bare, settled } of wanted) {
    found.set(id, new FigureColumn(info, choices, byRow, bare, settled));
    yield;
  }
  return found;
}

/** The application with those cells unreadable; they are added to `suspects`. */
function marked(
  application: Application,
  found: ReadonlyMap<FieldId, Suspicion>,
  whole: ReadonlyMap<FieldId, UnitChoice>,
  { fields }: CompiledGuide,
  suspects: Map<Application, readonly FieldCell[]>,
): Application {
  const cells = new Map(application.cells);
  for (const [id, suspicion] of found) {
    const cell = cells.get(id);
    const field = fields.get(id);
    if (!field || cell?.reading.state !== 'number') continue;
    const ofColumn = whole.get(id) === suspicion.choice;
    const reading = suspectReading(cell, cell.reading.value, field, suspicion, ofColumn);
    cells.set(id, { ...cell, reading });
  }
  const looked = { ...application, cells };
  // In the order of the row's cells, as findings tell of them.
  suspects.set(
    looked,
    [...cells.values()].filter(({ field }) => found.has(field)),
  );
  return looked;
}
