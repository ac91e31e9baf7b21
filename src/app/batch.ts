import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import type { RowReading } from '../intake/readApplication';
import { skippedSheet } from '../intake/skippedReading';
import type { HeaderRows } from '../intake/tableRegions';
import type { ChosenHeader, ChosenRow, RememberedUnit } from '../report/choices';
import type { ColumnSaid, HeaderAnswer, SaidOfColumns } from '../report/columnSaid';
import type { WorkbookPort } from '../workbook/port';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ListSources } from './readLists';
import type { VersionsAnswer } from './sheetVersions';

/** What a person says of a column. */
export interface ColumnAnswer extends ColumnSaid {
  /** Null: in every file, in every sheet. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** The first header row of the table that is meant, zero-based; absent: every table of the sheet. */
  readonly headerRow?: number;
  /** Zero-based. */
  readonly column: number;
  /** Whatever was said of it before is forgotten. */
  readonly restored?: boolean;
}

/** What has been said now of a table's columns, to be remembered. */
export interface SaidNow {
  /** By header. */
  readonly fields: Readonly<Record<string, FieldId | null>>;
  readonly units: readonly Omit<RememberedUnit, 'sheet' | 'header'>[];
  /** Columns of which nothing that was said before holds any more. */
  readonly restored: readonly { readonly column: number; readonly header: string }[];
}

const nothingSaid: SaidNow = { fields: {}, units: [], restored: [] };

/** The rows that a person says are a header; where several are given for a sheet, each begins a table of its own. */
export interface HeaderRowsAnswer extends HeaderRows {
  /** What stands below is no list of applications. */
  readonly noBatch?: true;
  /** Null: in every sheet. */
  readonly sheet: string | null;
}

/** Rows that a person says are applications or none; zero-based, both included. */
export interface RowsAnswer {
  /** Null: in every sheet. */
  readonly sheet: string | null;
  readonly first: number;
  readonly last: number;
  readonly data: boolean;
}

export interface BatchRequest {
  readonly guide: Guide;
  /** The sheets to read; null: all that are visible. */
  readonly sheets: readonly string[] | null;
  readonly answers: readonly ColumnAnswer[];
  /** What is said of every column of a header's wording; `answers` win over it. */
  readonly shared?: readonly HeaderAnswer[];
  /** Header rows instead of those that would be found or are remembered of the same tables. */
  readonly headers?: readonly HeaderRowsAnswer[];
  /** What is said of rows now; it wins over what is remembered, and the last over those before. */
  readonly rows?: readonly RowsAnswer[];
  /** Which of several versions of a list counts; it wins over what is remembered. */
  readonly versions?: readonly VersionsAnswer[];
  /** Lists that applicants are looked up in; a sheet is one of the first workbook's, and no batch then. */
  readonly lists?: ListSources;
}

/** A table of a sheet of the batch with what it was read from; the skipped ones have no snapshot. */
export interface BatchSheet {
  readonly workbook: WorkbookPort;
  readonly snapshot: SheetSnapshot | null;
  readonly reading: SheetReading;
  /** What somebody has said of its columns, now or before. */
  readonly answered: SaidOfColumns;
  /** What of that has been said now. */
  readonly said: SaidNow;
  /** Its header rows where somebody has set them, now or before. */
  readonly header: ChosenHeader | null;
  /** What its rows were read by; null for a skipped one. */
  readonly rowReading: RowReading | null;
  /** Rows of it of which something has been said now. */
  readonly rows: readonly ChosenRow[];
}

/** Whether an answer speaks of a table that was read. */
export function speaksOf(
  { sheet, headerRow }: Pick<ColumnAnswer, 'sheet' | 'headerRow'>,
  { sheet: name, headerRows }: Pick<SheetReading, 'sheet' | 'headerRows'>,
): boolean {
  return (sheet ?? name) === name && (headerRow ?? headerRows[0]) === headerRows[0];
}

/** A sheet of which nothing was read, and why. */
export function skippedBatchSheet(workbook: WorkbookPort, sheet: string, reason: string): BatchSheet {
  const reading = skippedSheet(workbook.fileName, sheet, reason);
  const nothing = { answered: {}, said: nothingSaid, header: null, rowReading: null, rows: [] };
  return { workbook, snapshot: null, reading, ...nothing };
}

/** The sheets of one workbook that were read, each with its tables. */
export function tablesBySheet(
  workbook: WorkbookPort,
  batch: readonly BatchSheet[],
): ReadonlyMap<SheetSnapshot, readonly SheetReading[]> {
  const sheets = new Map<SheetSnapshot, SheetReading[]>();
  for (const { workbook: from, snapshot, reading } of batch) {
    if (from !== workbook || snapshot === null || reading.role !== 'batch') continue;
    const tables = sheets.get(snapshot);
    if (tables) tables.push(reading);
    else sheets.set(snapshot, [reading]);
  }
  return sheets;
}
