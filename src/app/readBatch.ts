import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { DoubtfulColumn, SheetReading } from '../intake/application';
import type { ColumnMap } from '../intake/matchColumns';
import { readSheetInSteps } from '../intake/readSheet';
import type { Choices } from '../report/choices';
import type { HeaderAnswer } from '../report/columnFile';
import { readJournal, journalNamespace } from '../report/journal';
import { columnLetters } from '../workbook/address';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import { columnsWorded, headersOf } from './columnsWorded';
import { rememberedChoices } from './rememberedChoices';
import { skippedSheet } from '../intake/skippedReading';
import type { Work } from './work';

/** What a person says a column means; null: none of the candidates, it is not used. */
export interface ColumnAnswer {
  /** Null: in every file, in every sheet. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** Zero-based. */
  readonly column: number;
  readonly field: FieldId | null;
}

export interface BatchRequest {
  readonly guide: Guide;
  /** The sheets to read; null: all that are visible. */
  readonly sheets: readonly string[] | null;
  readonly answers: readonly ColumnAnswer[];
  /** What is said of every column of a header's wording; `answers` win over it. */
  readonly shared?: readonly HeaderAnswer[];
}

/** A sheet of the batch with what it was read from; the skipped ones have no snapshot. */
export interface BatchSheet {
  readonly workbook: WorkbookPort;
  readonly snapshot: SheetSnapshot | null;
  readonly reading: SheetReading;
  /** By header: what somebody has said of a column, now or before. */
  readonly answered: Readonly<Record<string, FieldId | null>>;
}

/** A column that somebody has to explain before it is used. */
export interface MappingQuestion extends DoubtfulColumn {
  readonly file: string;
  readonly sheet: string;
}

/**
 * Reads the sheets of the workbooks as one batch. A sheet that cannot be read is skipped with its reason and the
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
    for (const [index, info] of chosen.entries()) {
      work.report('reading', index, chosen.length, info.name);
      const reason = skipReason(info, own, request.sheets !== null);
      batch.push(
        reason === null
          ? await readOne(workbook, info.name, request, choices, work)
          : skipped(workbook, info.name, reason),
      );
      await work.breathe();
    }
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
  return { workbook, snapshot: null, reading: skippedSheet(workbook.fileName, sheet, reason), answered: {} };
}

async function readOne(
  workbook: WorkbookPort,
  sheet: string,
  request: BatchRequest,
  choices: Choices,
  work: Work,
): Promise<BatchSheet> {
  let snapshot: SheetSnapshot;
  try {
    snapshot = await workbook.readSheet(sheet, work.portOptions('reading', sheet));
  } catch (fault) {
    if (!(fault instanceof WorkbookFault) || fault.code === 'cancelled') throw fault;
    return skipped(workbook, sheet, fault.message);
  }
  const { guide } = request;
  const file = workbook.fileName;
  const first = await work.inSlices(readSheetInSteps(snapshot, guide, { file }));
  const answers = request.answers.filter((answer) => concerns(answer, file, sheet));
  const map = {
    ...remembered(first, choices.mappings[first.headerFingerprint] ?? {}),
    ...columnsWorded(first, request.shared ?? [], guide),
    ...Object.fromEntries(answers.map(({ column, field }) => [columnLetters(column), field])),
  };
  if (Object.keys(map).length === 0) return { workbook, snapshot, reading: first, answered: {} };
  const reading = await work.inSlices(readSheetInSteps(snapshot, guide, { file, map }));
  return { workbook, snapshot, reading, answered: answeredHeaders(first, map) };
}

function concerns(answer: ColumnAnswer, file: string, sheet: string): boolean {
  return (answer.file ?? file) === file && (answer.sheet ?? sheet) === sheet;
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
