import { join } from 'node:path';
import type { Guide } from '../../src/guide/guide';
import { loadGuide } from '../../src/guide/loadGuide';
import type { FieldId } from '../../src/guide/field';
import type { Application, Reading, SheetReading } from '../../src/intake/application';
import { isoText } from '../../src/intake/calendar';
import { readSheet, type ReadSheetOptions } from '../../src/intake/readSheet';
import { parseArea } from '../../src/workbook/address';
import {
  plainFeatures,
  type CellValue,
  type SheetFeatures,
  type SheetSnapshot,
} from '../../src/workbook/snapshot';

/** The guide of 2021, loaded once for all tests of a file. */
export const guide: Guide = loadGuide(join(__dirname, '../../src/policy/2021'));

export interface SheetExtras {
  readonly name?: string;
  /** A1 addresses of merged areas. */
  readonly merges?: readonly string[];
  /** A1 address of a cell → its number format. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly date1904?: boolean;
  readonly features?: Partial<SheetFeatures>;
}

/** A sheet whose rows are written from A1. */
export function sheetOf(rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}): SheetSnapshot {
  const formats = rows.map((row) => row.map(() => 'General'));
  for (const [address, format] of Object.entries(extras.formats ?? {})) {
    const { row, column } = parseArea(address);
    const line = formats[row];
    if (line) line[column] = format;
  }
  return {
    name: extras.name ?? '申报汇总',
    visibility: 'visible',
    protected: false,
    values: rows,
    formats,
    merges: (extras.merges ?? []).map(parseArea),
    date1904: extras.date1904 ?? false,
    ...plainFeatures,
    ...extras.features,
  };
}

/** Reads rows as a batch by the guide of 2021. */
export function readRows(
  rows: readonly (readonly CellValue[])[],
  extras: SheetExtras & Pick<ReadSheetOptions, 'map' | 'units'> = {},
): SheetReading {
  const { map = {}, units = {} } = extras;
  return readSheet(sheetOf(rows, extras), guide, { file: 'batch.xlsx', map, units });
}

/** Column letters → field, as a short picture of a mapping. */
export function mappingOf(reading: SheetReading): Record<string, FieldId> {
  return Object.fromEntries(
    reading.columns.map(({ column, field }) => [String.fromCharCode(65 + column), field]),
  );
}

/** A reading as one short text: its value, "" when empty, !code when unreadable. */
export function told(reading: Reading | undefined): string {
  switch (reading?.state) {
    case undefined:
      return 'absent';
    case 'empty':
      return '';
    case 'number':
      return reading.value.toFixed();
    case 'date':
      return `${isoText(reading.value)}${reading.alternative ? ` or ${isoText(reading.alternative)}` : ''}`;
    case 'text':
      return reading.value;
    case 'unreadable':
      return `!${reading.code}`;
  }
}

/** All fields of an application as short texts. */
export function valuesOf(application: Application | undefined): Record<FieldId, string> {
  return Object.fromEntries(
    [...(application?.cells ?? [])].map(([field, { reading }]) => [field, told(reading)]),
  );
}
