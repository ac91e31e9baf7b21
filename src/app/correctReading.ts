import type { Guide } from '../guide/guide';
import { correctionOf, foundCorrections } from '../intake/rowCorrections';
import { headerFingerprintAt, type HeaderRows } from '../intake/tableRegions';
import type { Choices } from '../report/choices';
import type { WorkbookPort } from '../workbook/port';
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
  const all = [
    rows,
    ...others.map(({ reading }) => ({
      first: Math.min(...reading.headerRows),
      last: Math.max(...reading.headerRows),
    })),
  ];
  const { snapshot } = table;
  if (snapshot === null) return [];
  return all.map(({ first, last }) => {
    const fingerprint = headerFingerprintAt(snapshot, { first, last }, guide);
    return { sheet, first, last, fingerprint };
  });
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
  const others = choices.rows.filter(
    ({ sheet, header }) => sheet !== reading.sheet || header !== reading.headerFingerprint,
  );
  const own = choices.rows.filter((row) => !others.includes(row));
  const kept = [...foundCorrections(snapshot, reading, own)].filter(([row]) => !rows.includes(row));
  const said = rows.flatMap((row) => (data === null ? [] : [correctionOf(snapshot, reading, row, data)]));
  const place = { sheet: reading.sheet, header: reading.headerFingerprint };
  const corrections = [...kept.map(([row, correction]) => ({ ...correction, row })), ...said].map(
    ({ fingerprint, row, data: isData }) => ({ ...place, fingerprint, row, data: isData }),
  );
  await rememberChoices(workbook, { ...choices, rows: [...others, ...corrections] });
}
