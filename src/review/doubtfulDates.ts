import type { FieldId } from '../guide/field';
import type { Application, FieldCell } from '../intake/application';

/**
 * A row whose dates can be read in two ways (the number 2022.1: January or October), read the other way; null where
 * every date in the columns given is plain.
 */
export function readOtherwise(application: Application, dates: readonly FieldId[]): Application | null {
  const doubtful: FieldCell[] = [];
  for (const field of dates) {
    const cell = application.cells.get(field);
    if (cell && isDoubtful(cell)) doubtful.push(cell);
  }
  if (doubtful.length === 0) return null;
  const cells = new Map(application.cells);
  for (const cell of doubtful) cells.set(cell.field, otherwise(cell));
  return { ...application, cells };
}

/** Whether a cell's date may mean another one. */
export function isDoubtful({ reading }: FieldCell): boolean {
  return reading.state === 'date' && reading.alternative !== undefined;
}

function otherwise(cell: FieldCell): FieldCell {
  const { reading } = cell;
  if (reading.state !== 'date' || !reading.alternative) return cell;
  return { ...cell, reading: { state: 'date', value: reading.alternative } };
}
