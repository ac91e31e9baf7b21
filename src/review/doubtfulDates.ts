import type { Application, FieldCell } from '../intake/application';

/**
 * A row whose dates can be read in two ways (the number 2022.1: January or October), read the other way; null where
 * every date is plain.
 */
export function readOtherwise(application: Application): Application | null {
  if (!hasDoubtful(application)) return null;
  const cells = new Map(
    [...application.cells].map(
      ([field, cell]) => [field, isDoubtful(cell) ? otherwise(cell) : cell] as const,
    ),
  );
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

function hasDoubtful({ cells }: Application): boolean {
  for (const cell of cells.values()) if (isDoubtful(cell)) return true;
  return false;
}
