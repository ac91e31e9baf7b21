import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { correctionOf, foundCorrections } from '../intake/rowCorrections';
import { headerFingerprintAt, type HeaderRows } from '../intake/tableRegions';
import type { ChosenRow, Choices } from '../report/choices';
import type { WorkbookPort } from '../workbook/port';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { BatchSheet } from './batch';
import { rememberChoices, rememberedChoices } from './rememberedChoices';

/**
 * Remembers in the workbook that a table's header stands in these rows; null: it is to be found again, and so are
 * those of the sheet's other tables, which otherwise stay where they were read. @throws WorkbookFault
 */
export async function correctHeader(
  workbook: WorkbookPort,
  batch: readonly BatchSheet[],
  table: BatchSheet,
  rows: HeaderRows | null,
  guide: Guide,
): Promise<void> {
  const { sheet } = table.reading;
  const choices = await rememberedChoices(workbook);
  const others = choices.headers.filter((header) => header.sheet !== sheet);
  const headers = rows === null ? [] : headersOf(batch, table, rows, guide);
  await rememberChoices(workbook, { ...choices, headers: [...others, ...headers] });
}

interface HeaderRowsSaid extends HeaderRows {
  readonly noBatch?: true;
}

function headersOf(
  batch: readonly BatchSheet[],
  table: BatchSheet,
  rows: HeaderRows,
  guide: Guide,
): Choices['headers'] {
  const { sheet, headerRows } = table.reading;
  const others = batch.filter(
    ({ reading }) =>
      reading.sheet === sheet && reading.headerRows.length > 0 && reading.headerRows[0] !== headerRows[0],
  );
  const all: HeaderRowsSaid[] = [
    rows,
    ...others.map(({ reading, header }) => ({
      first: Math.min(...reading.headerRows),
      last: Math.max(...reading.headerRows),
      noBatch: header?.noBatch,
    })),
  ];
  const { snapshot } = table;
  if (snapshot === null) return [];
  return all.map(({ first, last, noBatch }) => {
    const fingerprint = headerFingerprintAt(snapshot, { first, last }, guide);
    return { sheet, first, last, fingerprint, ...(noBatch ? { noBatch } : {}) };
  });
}

/**
 * Remembers in the workbook that a table is no list of applications, or (`batch`) that it is one after all.
 * @throws WorkbookFault
 */
export async function correctTable(
  workbook: WorkbookPort,
  { reading, snapshot }: BatchSheet,
  batch: boolean,
  guide: Guide,
): Promise<void> {
  const { sheet, headerRows } = reading;
  const [first] = headerRows;
  const last = headerRows.at(-1);
  if (snapshot === null || first === undefined || last === undefined) return;
  const fingerprint = headerFingerprintAt(snapshot, { first, last }, guide);
  const choices = await rememberedChoices(workbook);
  const others = choices.headers.filter(
    (header) => header.sheet !== sheet || header.first !== first || header.fingerprint !== fingerprint,
  );
  const said = { sheet, first, last, fingerprint };
  const fixed = others.some((header) => header.sheet === sheet && header.noBatch !== true);
  const now: Choices['headers'] = batch ? (fixed ? [said] : []) : [{ ...said, noBatch: true }];
  await rememberChoices(workbook, { ...choices, headers: [...others, ...now] });
}

/**
 * Remembers in the workbook that rows of a table are applications or none; null: what was said of them is forgotten.
 * What was said before of rows that are not there any more goes as well. @throws WorkbookFault
 */
export async function correctRows(
  workbook: WorkbookPort,
  { snapshot, reading }: BatchSheet,
  rows: readonly number[],
  data: boolean | null,
): Promise<void> {
  if (snapshot === null) return;
  const choices = await rememberedChoices(workbook);
  const said = rows.flatMap((row) => (data === null ? [] : [chosenRow(snapshot, reading, row, data)]));
  const others = withoutRows(choices.rows, snapshot, reading, rows);
  await rememberChoices(workbook, { ...choices, rows: [...others, ...said] });
}

/** What is said of a row of a table that was read, as it is remembered. */
export function chosenRow(
  snapshot: SheetSnapshot,
  reading: SheetReading,
  row: number,
  data: boolean,
): ChosenRow {
  const { sheet, headerFingerprint: header } = reading;
  return { sheet, header, ...correctionOf(snapshot, reading, row, data) };
}

/** What is remembered of rows, once something else has been said of these rows of a table. */
export function withoutRows(
  remembered: readonly ChosenRow[],
  snapshot: SheetSnapshot,
  reading: SheetReading,
  rows: readonly number[],
): ChosenRow[] {
  const { sheet: name, headerFingerprint } = reading;
  const others = remembered.filter(({ sheet, header }) => sheet !== name || header !== headerFingerprint);
  const own = remembered.filter((row) => !others.includes(row));
  const kept = [...foundCorrections(snapshot, reading, own)].filter(([row]) => !rows.includes(row));
  return [...others, ...kept.map(([row, { data }]) => chosenRow(snapshot, reading, row, data))];
}
