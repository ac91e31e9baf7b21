import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { DoubtfulColumn, SheetReading } from '../intake/application';
import type { ColumnMap } from '../intake/matchColumns';
import { readTableInSteps, sheetWithoutTable } from '../intake/readSheet';
import { withoutRepeatedSheets } from '../intake/repeatedSheets';
import { headerFingerprintAt, locateTables, type HeaderRows, type TableRegion } from '../intake/tableRegions';
import type { Choices, ChosenHeader } from '../report/choices';
import type { HeaderAnswer } from '../report/columnFile';
import { readJournal, journalNamespace } from '../report/journal';
import { columnLetters } from '../workbook/address';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import { columnsWorded, headersOf } from './columnsWorded';
import { rememberedChoices } from './rememberedChoices';
import { skippedSheet } from '../intake/skippedReading';
import { skipReasons } from '../intake/skippedSheet';
import { chosenHeaders } from './chosenHeaders';
import type { Work } from './work';

/** What a person says a column means; null: none of the candidates, it is not used. */
export interface ColumnAnswer {
  /** Null: in every file, in every sheet. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** The first header row of the table that is meant, zero-based; absent: every table of the sheet. */
  readonly headerRow?: number;
  /** Zero-based. */
  readonly column: number;
  readonly field: FieldId | null;
}

/** The rows that a person says are a header; where several are given for a sheet, each begins a table. */
export interface HeaderRowsAnswer extends HeaderRows {
  /** Null: in every sheet. */
  readonly sheet: string | null;
}

export interface BatchRequest {
  readonly guide: Guide;
  /** The sheets to read; null: all that are visible. */
  readonly sheets: readonly string[] | null;
  readonly answers: readonly ColumnAnswer[];
  /** What is said of every column of a header's wording; `answers` win over it. */
  readonly shared?: readonly HeaderAnswer[];
  /** Header rows instead of those that would be found or are remembered. */
  readonly headers?: readonly HeaderRowsAnswer[];
}

/** A table of a sheet of the batch with what it was read from; the skipped ones have no snapshot. */
export interface BatchSheet {
  readonly workbook: WorkbookPort;
  readonly snapshot: SheetSnapshot | null;
  readonly reading: SheetReading;
  /** By header: what somebody has said of a column, now or before. */
  readonly answered: Readonly<Record<string, FieldId | null>>;
  /** Its header rows where somebody has set them, now or before. */
  readonly header: ChosenHeader | null;
}

/** A column that somebody has to explain before it is used. */
export interface MappingQuestion extends DoubtfulColumn {
  readonly file: string;
  readonly sheet: string;
}

/**
 * Reads the sheets of the workbooks as one batch, each table by itself. A sheet that cannot be read is skipped with its reason and the
 * rest go on. @throws WorkbookFault `cancelled`, and what a workbook says that does not even list its sheets.
 */
export async function readBatch(
  workbooks: readonly WorkbookPort[],
  request: BatchRequest,
  work: Work,
): Promise<BatchSheet[]> {
  const batch: BatchSheet[] = [];
  for (const workbook of workbooks) {
    const choices = await rememberedChoices(workbook);
    const own = readJournal(await workbook.readPart(journalNamespace)).sheets.map(({ name }) => name);
    const chosen = (await workbook.listSheets()).filter(({ name }) => request.sheets?.includes(name) ?? true);
    const read: BatchSheet[] = [];
    for (const [index, info] of chosen.entries()) {
      work.report('reading', index, chosen.length, info.name);
      const reason = skipReason(info, own, request.sheets !== null);
      if (reason === null) read.push(...(await readOne(workbook, info.name, request, choices, work)));
      else read.push(skipped(workbook, info.name, reason));
      await work.breathe();
    }
    const readings = withoutRepeatedSheets(
      read.map(({ reading }) => reading),
      request.guide,
    );
    batch.push(...read.map((sheet, index) => ({ ...sheet, reading: readings[index] ?? sheet.reading })));
  }
  return batch;
}

/** Doubtful columns that nobody has answered for. */
export function questionsOf(batch: readonly BatchSheet[]): MappingQuestion[] {
  return batch.flatMap(({ reading, answered }) =>
    reading.doubtful
      .filter(({ header }) => !(header in answered))
      .map((column) => ({ ...column, file: reading.file, sheet: reading.sheet })),
  );
}

function skipReason(info: SheetInfo, own: readonly string[], named: boolean): string | null {
  if (own.includes(info.name)) return '本程序生成的工作表，不作为申报汇总表审核。';
  if (info.visibility !== 'visible' && !named)
    return `工作表“${info.name}”已隐藏，未审核。如需审核，请先取消隐藏。`;
  return null;
}

function skipped(workbook: WorkbookPort, sheet: string, reason: string): BatchSheet {
  const reading = skippedSheet(workbook.fileName, sheet, reason);
  return { workbook, snapshot: null, reading, answered: {}, header: null };
}

async function readOne(
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
    return [skipped(workbook, sheet, fault.message)];
  }
  const { guide, headers = [] } = request;
  const said = headers.filter((each) => (each.sheet ?? sheet) === sheet);
  const before = choices.headers.filter((each) => each.sheet === sheet);
  const { rows, lost } = chosenHeaders(snapshot, guide, said, before);
  const tables = await work.inSlices(locateTables(snapshot, guide, rows));
  if (tables.length === 0)
    return [
      {
        ...skipped(workbook, sheet, ''),
        snapshot,
        reading: sheetWithoutTable(snapshot, guide, workbook.fileName),
      },
    ];
  const read: BatchSheet[] = [];
  for (const table of tables) {
    const one = await readTable(workbook, snapshot, table, request, choices, work);
    const header = isSet(table, rows) ? { sheet, ...headerOf(snapshot, table, guide) } : null;
    read.push({ ...one, header });
  }
  return withNotices(ofSeveral(read), tables, lost);
}

function isSet({ block }: TableRegion, rows: readonly HeaderRows[]): boolean {
  return rows.some(({ first, last }) => first === block.first && last === block.last);
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
  work: Work,
): Promise<BatchSheet> {
  const { guide } = request;
  const file = workbook.fileName;
  const header = headerFingerprintAt(snapshot, table.block, guide);
  const rows = choices.rows.filter((row) => row.sheet === snapshot.name && row.header === header);
  const first = await work.inSlices(readTableInSteps(snapshot, table, guide, { file, rows }));
  const answers = request.answers.filter((answer) => concerns(answer, file, snapshot.name, table));
  const map = {
    ...remembered(first, choices.mappings[first.headerFingerprint] ?? {}),
    ...columnsWorded(first, request.shared ?? [], guide),
    ...Object.fromEntries(answers.map(({ column, field }) => [columnLetters(column), field])),
  };
  const read = { workbook, snapshot, header: null };
  if (Object.keys(map).length === 0) return { ...read, reading: first, answered: {} };
  const reading = await work.inSlices(readTableInSteps(snapshot, table, guide, { file, map, rows }));
  return { ...read, reading, answered: answeredHeaders(first, map) };
}

/** Of several tables those that hold no applications are nothing to speak of, as long as one does. */
function ofSeveral(read: readonly BatchSheet[]): BatchSheet[] {
  const batches = read.filter(({ reading }) => reading.role === 'batch');
  return batches.length > 0 ? batches : read.slice(0, 1);
}

/** What is said of the sheet once: header rows that are not found any more, and tables that were not read. */
function withNotices(
  read: readonly BatchSheet[],
  tables: readonly TableRegion[],
  lost: readonly ChosenHeader[],
): BatchSheet[] {
  const [first] = read;
  if (!first) return [];
  const { sheet, notices, file } = first.reading;
  const message = `曾人工指定第 ${lost.map((each) => `${each.first + 1}–${each.last + 1}`).join('、')} 行为表头，现在找不到文字相同的表头，已改为自动识别，请在“读表预览”中重新核对`;
  const said =
    lost.length > 0 ? [{ code: 'header-lost', severity: 'warning', message, cells: [] } as const] : [];
  const beside = tables.find((table) => table.beside !== null)?.beside ?? null;
  return [
    { ...first, reading: { ...first.reading, notices: [...notices, ...said] } },
    ...read.slice(1),
    ...(beside === null
      ? []
      : [
          {
            ...first,
            reading: skippedSheet(file, sheet, skipReasons.beside(sheet, columnLetters(beside))),
            answered: {},
            header: null,
          },
        ]),
  ];
}

function concerns(answer: ColumnAnswer, file: string, sheet: string, { block }: TableRegion): boolean {
  return (
    (answer.file ?? file) === file &&
    (answer.sheet ?? sheet) === sheet &&
    (answer.headerRow ?? block.first) === block.first
  );
}

/** What was answered before, by header. */
function remembered(
  reading: SheetReading,
  said: Readonly<Record<string, FieldId | null>>,
): Record<string, FieldId | null> {
  const map: Record<string, FieldId | null> = {};
  for (const { column, header } of headersOf(reading)) {
    const field = said[header];
    if (field !== undefined) map[columnLetters(column)] = field;
  }
  return map;
}

function answeredHeaders(reading: SheetReading, map: ColumnMap): Record<string, FieldId | null> {
  const answered: Record<string, FieldId | null> = {};
  for (const { column, header } of headersOf(reading)) {
    const field = map[columnLetters(column)];
    if (field !== undefined) answered[header] = field;
  }
  return answered;
}
