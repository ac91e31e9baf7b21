import type { FieldId } from '../guide/field';
import type { Application, FieldCell } from '../intake/application';
import { writtenDate } from '../intake/calendar';
import type { Finding } from './finding';
import { makeFinding } from './makeFinding';
import { quoted } from './wording';

/**
 * A row whose dates can be read in two ways (the number 2022.1: January or October), read the other way; null where
 * every date in the columns given is plain.
 */
export function readOtherwise(application: Application, dates: readonly FieldId[]): Application | null {
  let cells: Map<FieldId, FieldCell> | null = null;
  for (const field of dates) {
    const cell = application.cells.get(field);
    if (!cell || !isDoubtful(cell)) continue;
    cells ??= new Map(application.cells);
    cells.set(cell.field, otherwise(cell));
  }
  return cells && { ...application, cells };
}

/** Whether a cell's date may mean another one. */
export function isDoubtful({ reading }: FieldCell): boolean {
  return reading.state === 'date' && reading.alternative !== undefined;
}

/** Told of a row whose dates can be read in two ways that no condition hangs on; null where there is none. */
export function doubtfulDatesNote(
  cells: readonly FieldCell[],
  nameOf: (field: FieldId) => string,
): Finding | null {
  const doubtful = cells.filter(isDoubtful);
  if (doubtful.length === 0) return null;
  const readings = doubtful.map(
    (cell) => `“${nameOf(cell.field)}”填${quoted(cell.raw)}，${bothReadings(cell)}`,
  );
  const message = `${readings.join('；')}；各条件的审核结果不受影响，暂按前者计，请写明年月`;
  return makeFinding({
    origin: 'data',
    severity: 'info',
    raised: { code: 'date-doubtful', cells: doubtful, actual: String(doubtful[0]?.raw ?? ''), message },
  });
}

/** “可能是 2022年1月，也可能是 2022年10月”, "" for a plain cell. */
function bothReadings({ reading }: FieldCell): string {
  if (reading.state !== 'date' || !reading.alternative) return '';
  return `可能是 ${writtenDate(reading.value)}，也可能是 ${writtenDate(reading.alternative)}`;
}

function otherwise(cell: FieldCell): FieldCell {
  const { reading } = cell;
  if (reading.state !== 'date' || !reading.alternative) return cell;
  return { ...cell, reading: { state: 'date', value: reading.alternative } };
}
