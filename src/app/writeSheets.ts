import { isUntouched } from '../report/clearEdits';
import { contentFingerprint } from '../report/fingerprint';
import {
  emptyJournal,
  journalNamespace,
  journalXml,
  type Journal,
  type JournalSheet,
} from '../report/journal';
import type { Edit, SheetDescription } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import { readOwnSheets } from './readOwnSheets';
import type { Work } from './work';

/** A sheet of ours to be written, and what it is. */
export interface OwnSheet {
  readonly description: SheetDescription;
  readonly purpose: JournalSheet['purpose'];
  readonly of: string | null;
}

/** Former sheets of ours that new ones are to replace: the untouched go, the others stay. */
export interface Former {
  readonly replaced: readonly JournalSheet[];
  readonly kept: readonly JournalSheet[];
}

/** Parts the journal's sheets of some kind into those that may be replaced and those somebody has typed in. */
export async function formerSheets(
  workbook: WorkbookPort,
  journal: Journal,
  concerns: (entry: JournalSheet) => boolean,
  work: Work,
): Promise<Former> {
  const entries = journal.sheets.filter(concerns);
  const sheets = await readOwnSheets(workbook, { ...emptyJournal, sheets: entries }, work);
  const replaced: JournalSheet[] = [];
  const kept: JournalSheet[] = [];
  for (const entry of entries) {
    const sheet = sheets.find(({ name }) => name === entry.name);
    // Renamed by the user, it has become the user's to keep; 清除标记 still knows it by its fingerprint.
    if (sheet) (isUntouched(entry, sheet) ? replaced : kept).push(entry);
  }
  return { replaced, kept };
}

/**
 * Writes sheets of ours at the end of the workbook, the journal first; former ones that they replace go. Cancelled
 * or refused half-way, the new ones are taken away again; where former ones go, the write is seen through.
 */
export async function writeOwnSheets(
  workbook: WorkbookPort,
  journal: Journal,
  sheets: readonly OwnSheet[],
  replaced: readonly JournalSheet[],
  work: Work,
): Promise<void> {
  const gone = new Set(replaced.map(({ name }) => name));
  const stay = journal.sheets.filter(({ name }) => !gone.has(name));
  // Marks on a sheet that goes go with it.
  const highlights = journal.highlights.filter((name) => !gone.has(name));
  const after: Journal = { ...journal, highlights, sheets: [...stay, ...sheets.map(journalSheet)] };
  const edits: Edit[] = [
    ...replaced.map(({ name }): Edit => ({ kind: 'delete-sheet', sheet: name })),
    ...sheets.map(({ description }): Edit => ({ kind: 'add-sheet', sheet: description })),
  ];
  work.report('writing', 0, edits.length);
  await workbook.apply([{ kind: 'set-part', namespace: journalNamespace, xml: journalXml(after) }]);
  try {
    await workbook.apply(edits, work.portOptions('writing', '', replaced.length === 0));
  } catch (fault) {
    await takeBack(workbook, { ...journal, sheets: stay }, sheets, replaced, fault);
    throw fault;
  }
}

function journalSheet({ description, purpose, of }: OwnSheet): JournalSheet {
  return { name: description.name, purpose, fingerprint: contentFingerprint(description.contents), of };
}

async function takeBack(
  workbook: WorkbookPort,
  left: Journal,
  sheets: readonly OwnSheet[],
  replaced: readonly JournalSheet[],
  fault: unknown,
): Promise<void> {
  const mine = new Set(sheets.map(({ description }) => description.name));
  try {
    const there = (await workbook.listSheets()).map(({ name }) => name);
    const former = replaced.filter(({ name }) => there.includes(name) && !mine.has(name));
    await workbook.apply([
      ...there.filter((name) => mine.has(name)).map((sheet): Edit => ({ kind: 'delete-sheet', sheet })),
      {
        kind: 'set-part',
        namespace: journalNamespace,
        xml: journalXml({ ...left, sheets: [...left.sheets, ...former] }),
      },
    ]);
  } catch {
    const code = fault instanceof WorkbookFault ? fault.code : 'unexpected';
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new WorkbookFault(code, `${why}已新增的工作表未能全部撤回，请稍后点“清除标记”。`, fault);
  }
}
