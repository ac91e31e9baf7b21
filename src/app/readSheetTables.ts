import type { Guide } from '../guide/guide';
import { bodyStart } from '../intake/headerBlock';
import { readTableWithRows, sheetWithoutTable, type ReadSheetOptions } from '../intake/readSheet';
import { skippedSheet } from '../intake/skippedReading';
import { skipReasons } from '../intake/skippedSheet';
import { headerFingerprintAt, locateTables, regionOf, type TableRegion } from '../intake/tableRegions';
import type { Choices, ChosenHeader, ChosenRow } from '../report/choices';
import { columnLetters } from '../workbook/address';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { SheetSnapshot } from '../workbook/snapshot';
import { skippedBatchSheet, type BatchRequest, type BatchSheet, type RowsAnswer } from './batch';
import { chosenHeaders } from './chosenHeaders';
import { columnsSaid } from './columnsSaid';
import { chosenRow } from './correctReading';
import type { Work } from './work';

/** Reads one sheet: each of its tables by itself, or why there is none. @throws WorkbookFault `cancelled` */
export async function readSheetTables(
  workbook: WorkbookPort,
  sheet: string,
  request: BatchRequest,
  choices: Choices,
  work: Work,
): Promise<BatchSheet[]> {
  let snapshot: SheetSnapshot;
  try {
    snapshot = await workbook.readSheet(sheet, work.portOptions('reading', sheet));
  } catch (fault) {
    if (!(fault instanceof WorkbookFault) || fault.code === 'cancelled') throw fault;
    return [skippedBatchSheet(workbook, sheet, fault.message)];
  }
  return readTablesOf(workbook, snapshot, request, choices, work);
}

/**
 * Reads the tables of a sheet whose cells have been read. `categories`: those of its rows where nothing on it tells any.
 * @throws WorkbookFault `cancelled`
 */
export async function readTablesOf(
  workbook: WorkbookPort,
  snapshot: SheetSnapshot,
  request: BatchRequest,
  choices: Choices,
  work: Work,
  categories?: ReadonlySet<string>,
): Promise<BatchSheet[]> {
  const { name: sheet } = snapshot;
  const { guide, headers = [] } = request;
  const said = headers.filter((each) => (each.sheet ?? sheet) === sheet);
  const before = choices.headers.filter((each) => each.sheet === sheet);
  const { set, noBatch, lost } = chosenHeaders(snapshot, guide, said, before);
  const tables = await work.inSlices(locateTables(snapshot, guide, set));
  if (tables.length === 0)
    return [
      {
        ...skippedBatchSheet(workbook, sheet, ''),
        snapshot,
        reading: sheetWithoutTable(snapshot, guide, workbook.fileName),
      },
    ];
  const read: BatchSheet[] = [];
  const ofSheet = choices.rows.filter((row) => row.sheet === sheet);
  const saidOfRows = (request.rows ?? []).filter((each) => (each.sheet ?? sheet) === sheet);
  const fixed = set.rows.length > noBatch.length;
  for (const table of tables) {
    const ofTable = { sheet, ...headerOf(snapshot, table, guide) };
    if (noBatch.some(({ first }) => first === table.block.first)) {
      read.push(leftAlone(workbook, snapshot, { ...ofTable, noBatch: true }));
      continue;
    }
    const remembered = correctionsOf(table, tables, ofSheet, snapshot, guide);
    const now = correctionsNow(table, saidOfRows);
    const corrections = [...remembered, ...now];
    const asked = { rows: corrections, categories };
    const one = await readTable(workbook, snapshot, table, request, choices, asked, work);
    const header = fixed ? ofTable : null;
    read.push({
      ...one,
      header,
      rows: now.map(({ row, data }) => chosenRow(snapshot, one.reading, row, data)),
    });
  }
  return withNotices(ofSeveral(read, tables), lost);
}

function headerOf(
  snapshot: SheetSnapshot,
  { block: { first, last } }: TableRegion,
  guide: Guide,
): Omit<ChosenHeader, 'sheet'> {
  return { first, last, fingerprint: headerFingerprintAt(snapshot, { first, last }, guide) };
}

async function readTable(
  workbook: WorkbookPort,
  snapshot: SheetSnapshot,
  table: TableRegion,
  request: BatchRequest,
  choices: Choices,
  asked: Pick<ReadSheetOptions, 'rows' | 'categories'>,
  work: Work,
): Promise<BatchSheet> {
  const { guide } = request;
  const given = { file: workbook.fileName, ...asked };
  const first = await work.inSlices(readTableWithRows(snapshot, table, guide, given));
  const { shared = [], answers } = request;
  const { map, units, answered, now } = columnsSaid(first.reading, { choices, shared, answers, guide });
  const read = { workbook, snapshot, answered, said: now, header: null, rows: [] };
  if (Object.keys(answered).length === 0) return { ...read, reading: first.reading, rowReading: first.rows };
  const options = { ...given, map, units };
  const again = await work.inSlices(readTableWithRows(snapshot, table, guide, options));
  return { ...read, reading: again.reading, rowReading: again.rows };
}

/** What is remembered of a table's rows; what was said under a header that is gone, of those of the first. */
function correctionsOf(
  table: TableRegion,
  tables: readonly TableRegion[],
  rows: readonly ChosenRow[],
  snapshot: SheetSnapshot,
  guide: Guide,
): ChosenRow[] {
  const headerOf = (each: TableRegion): string =>
    headerFingerprintAt(regionOf(snapshot, each), each.block, guide);
  const own = headerOf(table);
  if (table !== tables[0]) return rows.filter(({ header }) => header === own);
  const others = new Set(tables.slice(1).map(headerOf));
  return rows.filter(({ header }) => header === own || !others.has(header));
}

/** What is said now of the rows below a table's header. */
function correctionsNow(
  { block, end }: TableRegion,
  said: readonly RowsAnswer[],
): { readonly fingerprint: null; readonly row: number; readonly data: boolean }[] {
  const below = bodyStart(block);
  return said.flatMap(({ first, last, data }) => {
    const from = Math.max(first, below);
    const count = Math.max(0, Math.min(last + 1, end) - from);
    return Array.from({ length: count }, (_, index) => ({ fingerprint: null, row: from + index, data }));
  });
}

/** A table of which somebody has said that it is no list of applications. */
function leftAlone(workbook: WorkbookPort, snapshot: SheetSnapshot, header: ChosenHeader): BatchSheet {
  const { first, last, sheet } = header;
  const rows = first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
  const reason = `工作表“${sheet}”以第 ${rows} 行为表头的表，已人工指定不是申报表，未审核。`;
  const headerRows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const skipped = skippedBatchSheet(workbook, sheet, reason);
  return { ...skipped, snapshot, header, reading: { ...skipped.reading, headerRows } };
}

/** Of several tables those that hold no applications are nothing to speak of, as long as one does, unless somebody has said so. */
function ofSeveral(read: readonly BatchSheet[], tables: readonly TableRegion[]): BatchSheet[] {
  const told = read.filter(({ reading, header }) => reading.role === 'batch' || header?.noBatch === true);
  if (told.length === 0) return read.slice(0, 1);
  return read.flatMap((each, index): BatchSheet[] => {
    const from = tables[index]?.from ?? 0;
    if (told.includes(each)) return [each];
    return from > 0 ? [namedBeside(each, from)] : [];
  });
}

/** A table that stands beside another and is no list of applications. */
function namedBeside(table: BatchSheet, from: number): BatchSheet {
  const { sheet, file, reason } = table.reading;
  const said = skipReasons.beside(sheet, columnLetters(from), reason ?? '');
  return { ...table, header: null, rowReading: null, reading: skippedSheet(file, sheet, said) };
}

/** What is said of the sheet once: header rows that are not found any more, and tables that were not read. */
function withNotices(read: readonly BatchSheet[], lost: readonly ChosenHeader[]): BatchSheet[] {
  const [first] = read;
  if (!first) return [];
  const { notices } = first.reading;
  const message = `曾人工指定第 ${lost.map((each) => `${each.first + 1}–${each.last + 1}`).join('、')} 行为表头，现在找不到文字相同的表头，已改为自动识别，请在“读表预览”中重新核对`;
  const said =
    lost.length > 0 ? [{ code: 'header-lost', severity: 'warning', message, cells: [] } as const] : [];
  return [{ ...first, reading: { ...first.reading, notices: [...notices, ...said] } }, ...read.slice(1)];
}
