import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Application, SheetReading } from '../../intake/application';
import { isBare } from '../../intake/decimalText';
import type { CompiledGuide } from '../compileGuide';
import { order } from '../exact';
import { positiveFigure, type FigureColumn } from './column';
import { figureColumns } from './suspectUnits';
import { UnitWatch } from './unitWatch';

/** The columns of figures of a table that was read, by which the unit of an edited row's figures is doubted. */
export type UnitColumns = ReadonlyMap<FieldId, FigureColumn>;

/** Collects them, in steps; none where the guide doubts no units. */
export function* unitColumns(
  reading: SheetReading,
  compiled: CompiledGuide,
): Generator<void, UnitColumns, void> {
  const { plausibility } = compiled.guide;
  return plausibility === null ? new Map() : yield* figureColumns(reading, compiled, plausibility);
}

/** The columns with the figures of one row as they are now; `index` is its place among the table's applications. */
export function withFigures(
  columns: UnitColumns,
  index: number,
  before: Application,
  after: Application,
): UnitColumns {
  const now = new Map(columns);
  for (const [id, column] of columns) {
    const was = figureIn(before, id);
    const is = figureIn(after, id);
    const same = was.value && is.value ? order(was.value, is.value) === 0 : was.value === is.value;
    if (!same || was.bare !== is.bare) now.set(id, column.with(index, is.value, is.bare - was.bare));
  }
  return now;
}

function figureIn(
  { cells }: Application,
  id: FieldId,
): { readonly value: Decimal | null; readonly bare: number } {
  const cell = cells.get(id);
  const value = positiveFigure(cell);
  return { value, bare: value && cell && isBare(cell.raw) ? 1 : 0 };
}

/** Whether another unit explains a figure of the row better. */
export function hasSuspectUnit(
  columns: UnitColumns,
  application: Application,
  index: number,
  compiled: CompiledGuide,
): boolean {
  const { plausibility } = compiled.guide;
  if (plausibility === null || columns.size === 0) return false;
  return new UnitWatch(columns, compiled, plausibility).look(application, index).size > 0;
}
