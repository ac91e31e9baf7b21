import { valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { Reading } from './application';
import type { ReadColumn, SheetColumns } from './columnContext';
import { isBare } from './decimalText';
import type { Lexicon } from './lexicon';
import { quoted } from './plainText';
import { unitFactor, unitKey } from './unitTable';
import { unreadable } from './unreadable';

/** Columns of no field that name a unit of money row by row (单位: 万元, 元, 亿元), counted from 0. */
export function rowUnitColumns(
  sheet: SheetSnapshot,
  { unmapped }: SheetColumns,
  dataRows: readonly number[],
  { header }: Lexicon,
): number[] {
  const units = new Set([...header.units].filter((unit) => unit.endsWith('元')).map(unitKey));
  return unmapped
    .map(({ column }) => column)
    .filter((column) => {
      const said = dataRows.map((row) => unitKey(String(valueAt(sheet, row, column)))).filter(Boolean);
      return said.filter((text) => units.has(text)).length * 2 > said.length;
    });
}

/**
 * An amount as it was read by its column's unit; unreadable where a unit column names another one in its row, for
 * nobody can tell which of the amounts it speaks of. A unit that somebody has chosen for the column, or that stands
 * in the cell, is not doubted.
 */
export function heldAgainstRowUnit(
  reading: Reading,
  raw: CellValue,
  { unit }: ReadColumn,
  said: readonly string[],
): Reading {
  if (reading.state !== 'number' || reading.value.isZero() || !unit || !isBare(raw)) return reading;
  if (unit.from === 'person' || unit.from === 'file') return reading;
  const other = said.find((text) => !isSameUnit(text, unit));
  if (other === undefined) return reading;
  return unreadable(
    'row-unit',
    `${quoted(raw)}所在行的单位列填${quoted(other)}，与按“${unit.unit}”读取不一致，未予采用，请在本格注明单位，或为本列指定单位`,
  );
}

function isSameUnit(text: string, { table, factor }: NonNullable<ReadColumn['unit']>): boolean {
  const named = unitFactor(table, text);
  return named !== null && factor !== null && named.eq(factor);
}
