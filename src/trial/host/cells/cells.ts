import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { lastColumn, lastRow, plainAddress } from './areas';
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

/** "Sheet1!A1:B2", with the sheet quoted where Excel quotes it; several areas are separated by commas. */
export function cellsAddress(cells: Cells): string {
  const sheet = quotedSheetName(cells.sheet.name);
  return cells.areas.map((area) => `${sheet}!${plainAddress(area)}`).join(',');
}

function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
