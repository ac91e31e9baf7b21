import { listIds } from '../guide/routine';
import type { DoubtfulColumn } from '../intake/application';
import { withListedTwice, withoutRepeatedSheets } from '../intake/repeatedSheets';
import type { Choices } from '../report/choices';
import { readJournal, journalNamespace } from '../report/journal';
import type { WorkbookPort } from '../workbook/port';
import type { SheetInfo } from '../workbook/snapshot';
import { skipReasons } from '../intake/skippedSheet';
import { skippedBatchSheet, type BatchRequest, type BatchSheet } from './batch';
import { withOneVersion } from './sheetVersions';
import { withContradictedSummaries } from './contradictedSummaries';
import { withOneFileVersion } from './fileVersions';
import { categoriesFromOthers, withJoinedSheets } from './joinedSheets';
import { withoutMergedTwice } from './mergedTwice';
import { readSheetTables, readTablesOf } from './readSheetTables';
import { rememberedChoices } from './rememberedChoices';
import { listCheck } from './readLists';
import type { Work } from './work';

/** A column that somebody has to explain before it is used. */
export interface MappingQuestion extends DoubtfulColumn {
  readonly file: string;
  readonly sheet: string;
}

/**
 * Reads the sheets of the workbooks as one batch, each table by itself. A sheet that cannot be read is skipped with
 * its reason and the rest go on. @throws WorkbookFault `cancelled`, and what a workbook says that does not even list its sheets.
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
      const list = workbook === workbooks[0] ? listTitle(info.name, request) : null;
      const reason = skipReason(info, own, request.sheets !== null, list);
      if (reason === null) read.push(...(await readSheetTables(workbook, info.name, request, choices, work)));
      else read.push(skippedBatchSheet(workbook, info.name, reason));
      await work.breathe();
    }
    const { guide } = request;
    const answers = [...choices.versions, ...(request.versions ?? [])];
    const joined = await joinedTables(read, { ...request, versions: answers }, choices, work);
    const tables = joined.map(({ reading }) => reading);
    const lists = withContradictedSummaries(tables, withoutRepeatedSheets(tables, guide), guide);
    const readings = withListedTwice(await work.inSlices(withOneVersion(lists, guide, answers)), guide);
    batch.push(...joined.map((sheet, index) => ({ ...sheet, reading: readings[index] ?? sheet.reading })));
  }
  const once = withoutMergedTwice(batch.map(({ reading }) => reading));
  const readings =
    workbooks.length < 2
      ? once
      : await work.inSlices(withOneFileVersion(once, request.guide, request.versions ?? []));
  return batch.map((sheet, index) => ({ ...sheet, reading: readings[index] ?? sheet.reading }));
}

/** The tables of a workbook, those of sheets that are read together joined; a sheet that names no category takes the other's. */
async function joinedTables(
  read: readonly BatchSheet[],
  request: BatchRequest,
  choices: Choices,
  work: Work,
): Promise<BatchSheet[]> {
  const { guide, versions = [] } = request;
  const joined = await work.inSlices(withJoinedSheets(read, guide, versions));
  const told = categoriesFromOthers(joined);
  if (told.size === 0) return joined;
  const again: BatchSheet[] = [];
  for (const table of read) {
    const { workbook, snapshot, reading } = table;
    const categories = told.get(reading.sheet);
    if (!snapshot || !categories) again.push(table);
    else if (again.every((each) => each.snapshot !== snapshot))
      again.push(...(await readTablesOf(workbook, snapshot, request, choices, work, categories)));
  }
  return work.inSlices(withJoinedSheets(again, guide, versions));
}

/** Doubtful columns that nobody has answered for. */
export function questionsOf(batch: readonly BatchSheet[]): MappingQuestion[] {
  return batch.flatMap(({ reading, answered }) =>
    reading.doubtful
      .filter(({ header }) => answered[header]?.field === undefined)
      .map((column) => ({ ...column, file: reading.file, sheet: reading.sheet })),
  );
}

/** What the list is called that a sheet holds; null for another sheet. */
function listTitle(sheet: string, { guide, lists = {} }: BatchRequest): string | null {
  const id = listIds.find((each) => lists[each]?.kind === 'sheet' && lists[each].sheet === sheet);
  return id === undefined ? null : (listCheck(guide, id)?.title ?? null);
}

function skipReason(
  info: SheetInfo,
  own: readonly string[],
  named: boolean,
  list: string | null,
): string | null {
  if (list !== null) return `工作表“${info.name}”用作${list}，不作为申报汇总表审核。`;
  if (own.includes(info.name)) return skipReasons.own;
  if (info.visibility !== 'visible' && !named)
    return `工作表“${info.name}”已隐藏，未审核。如需审核，请先取消隐藏。`;
  return null;
}
