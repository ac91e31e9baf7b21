import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { lastColumn, lastRow } from './areas';
import { invalidArgument, Refusal } from '../richApi/refusal';
import type { HostSession } from '../state/session';

/** One or several areas of one sheet: what Range and RangeAreas speak for. */
export interface Cells {
  readonly session: HostSession;
  readonly sheet: XlsxSheet;
  readonly areas: readonly [Area, ...Area[]];
}

/** Excel on the web refuses larger ranges. */
const largestRange = 5_000_000;

/** The cells of one area; InvalidArgument when it leaves the sheet. */
export function cellsOf(session: HostSession, sheet: XlsxSheet, area: Area): Cells {
  session.requirePresent(sheet);
  const inside =
    [area.row, area.column, area.rows, area.columns].every(Number.isInteger) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows - 1 <= lastRow &&
    area.column + area.columns - 1 <= lastColumn;
  if (!inside) throw invalidArgument('outside the worksheet');
  return { session, sheet, areas: [area] };
}

/** The only area of a range. */
export function areaOf(cells: Cells): Area {
  return cells.areas[0];
}

/** Refuses what Excel would not give in one answer. */
export function requireModest(area: Area): void {
  if (area.rows * area.columns > largestRange) {
    throw new Refusal(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum supported number.',
    );
  }
}
