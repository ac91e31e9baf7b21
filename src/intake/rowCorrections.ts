import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { SheetReading } from './application';
import { usersColumns } from './ownColumn';
import { rowFingerprint } from './rowFingerprint';

/** What somebody says of one row: it is an application, or it is none. */
export interface RowCorrection {
  /** Of the row when it was said (`rowFingerprint`): no other row is ever taken for it; null: whatever stands there. */
  readonly fingerprint: string | null;
  /** Where it stood, zero-based: tells rows apart that say the same. */
  readonly row: number;
  readonly data: boolean;
}

/** The corrections by the rows they concern now, and those whose row is not found any more. */
export interface PlacedCorrections {
  readonly rows: ReadonlyMap<number, RowCorrection>;
  readonly lost: readonly RowCorrection[];
}

/**
 * Finds the rows below the header that corrections speak of: the one at its place, else the only one that says the
 * same. Where several say the same and none stands at its place, nobody can tell which was meant. The last counts.
 */
export function placeCorrections(
  values: readonly (readonly CellValue[])[],
  columns: readonly number[],
  firstRow: number,
  corrections: readonly RowCorrection[],
): PlacedCorrections {
  const rows = new Map<number, RowCorrection>();
  const lost: RowCorrection[] = [];
  if (corrections.length === 0) return { rows, lost };
  const places = new Map<string, number[]>();
  for (let row = firstRow; row < values.length; row += 1) {
    const fingerprint = rowFingerprint(values[row] ?? [], columns);
    const there = places.get(fingerprint);
    if (there) there.push(row);
    else places.set(fingerprint, [row]);
  }
  for (const correction of corrections) {
    const { fingerprint } = correction;
    if (fingerprint === null) {
      if (correction.row >= firstRow && correction.row < values.length) rows.set(correction.row, correction);
      continue;
    }
    const there = places.get(fingerprint) ?? [];
    const row = there.includes(correction.row) ? correction.row : there.length === 1 ? there[0] : undefined;
    if (row === undefined) lost.push(correction);
    else rows.set(row, correction);
  }
  return { rows, lost };
}

/** What somebody says of a row of a table that was read. */
export function correctionOf(
  sheet: SheetSnapshot,
  reading: SheetReading,
  row: number,
  data: boolean,
): RowCorrection & { readonly fingerprint: string } {
  return { fingerprint: rowFingerprint(sheet.values[row] ?? [], columnsOf(sheet, reading)), row, data };
}

/** Those corrections whose rows are still there, by row. */
export function foundCorrections(
  sheet: SheetSnapshot,
  reading: SheetReading,
  corrections: readonly RowCorrection[],
): ReadonlyMap<number, RowCorrection> {
  const first = Math.max(...reading.headerRows) + 1;
  return placeCorrections(sheet.values, columnsOf(sheet, reading), first, corrections).rows;
}

function columnsOf(sheet: SheetSnapshot, reading: SheetReading): number[] {
  const { headerRows, columns, doubtful, unmapped } = reading;
  return tellingColumns(usersColumns(sheet, Math.min(...headerRows), Math.max(...headerRows)), [
    ...columns,
    ...doubtful,
    ...unmapped,
  ]);
}

/** The user's columns as far as the table has headers: what stands right of it tells nothing of its rows. */
export function tellingColumns(
  columns: readonly number[],
  headers: readonly { readonly column: number }[],
): number[] {
  const last = Math.max(...headers.map(({ column }) => column));
  return columns.filter((column) => column <= last);
}
