import { columnIndex, parseArea } from '../../../workbook/address';
import type { Area } from '../../../workbook/snapshot';
import { lastColumn, lastRow } from './areas';
import { invalidArgument } from '../richApi/refusal';

/** Excel cuts longer addresses off without a word; the host would rather say it. */
const longestAddress = 8_192;

/** Reads "A1", "$A$1:B2", "A:C", "1:4", each with or without a sheet's name before it. */
export function readAddress(address: string): Area {
  const local = address.replace(/^(?:'(?:[^']|'')*'|[^'!]+)!/, '');
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(local);
  if (columns?.[1] && columns[2]) {
    const [first, last] = ordered(columnIndex(columns[1]), columnIndex(columns[2]));
    return { row: 0, column: first, rows: lastRow + 1, columns: last - first + 1 };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  if (rows?.[1] && rows[2]) {
    const [first, last] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return { row: first, column: 0, rows: last - first + 1, columns: lastColumn + 1 };
  }
  try {
    return parseArea(local);
  } catch {
    throw invalidArgument(`not an address: ${address.slice(0, 60)}`);
  }
}

/** Reads the comma-separated address of several areas. */
export function readAddresses(address: string): [Area, ...Area[]] {
  if (address.length > longestAddress) {
    throw invalidArgument(`an address of ${address.length} characters is cut off after ${longestAddress}`);
  }
  const [first, ...rest] = address.split(',').map((part) => readAddress(part.trim()));
  if (!first) throw invalidArgument('an empty address');
  return [first, ...rest];
}

function ordered(left: number, right: number): [number, number] {
  return left <= right ? [left, right] : [right, left];
}
