import { choicesNamespace } from '../report/choices';
import { clearEdits } from '../report/clearEdits';
import { journalNamespace, readJournal } from '../report/journal';
import { writtenSheetsNamespace } from '../report/writtenSheets';
import type { WorkbookPort } from '../workbook/port';
import { ensureWritable, readOwnSheets } from './readOwnSheets';
import { Work, type WorkOptions } from './work';

/** What clearing left behind, for the user to decide on. */
export interface Cleared {
  /** Whether there was anything of ours at all. */
  readonly found: boolean;
  /** Sheets of ours in which somebody has typed: they stay until the user says so. */
  readonly edited: readonly string[];
  /** Sheets that we made or marked and that are no longer in the workbook. */
  readonly missing: readonly string[];
}

/**
 * 清除标记: highlights, our columns and our untouched sheets go; remembered choices stay. `deleteEdited` names sheets
 * of ours that go although somebody has typed in them.
 * @throws WorkbookFault `sheet-protected` before anything is changed, and what the workbook refuses.
 */
export async function clearMarks(
  workbook: WorkbookPort,
  deleteEdited: readonly string[] = [],
  options: WorkOptions = {},
): Promise<Cleared> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const sheets = await readOwnSheets(workbook, journal, work);
  const plan = clearEdits(journal, sheets, deleteEdited);
  const written = plan.edits.flatMap((edit) => (edit.kind === 'remove-highlights' ? [edit.sheet] : []));
  ensureWritable(sheets, written);
  const found = journal.columns.length + journal.highlights.length + journal.sheets.length > 0;
  // Once begun, taking away is seen through: half of it is worse than either end.
  if (found) await workbook.apply(plan.edits, work.portOptions('clearing', '', false));
  if ((await workbook.readPart(writtenSheetsNamespace)) !== null) {
    await workbook.apply([{ kind: 'set-part', namespace: writtenSheetsNamespace, xml: null }]);
  }
  return { found, edited: plan.edited, missing: plan.missing };
}

/** 清除全部痕迹: what `clearMarks` takes, and the remembered choices. The workbook then equals the original. */
export async function clearAll(
  workbook: WorkbookPort,
  deleteEdited: readonly string[] = [],
  options: WorkOptions = {},
): Promise<Cleared> {
  const hadChoices = (await workbook.readPart(choicesNamespace)) !== null;
  const cleared = await clearMarks(workbook, deleteEdited, options);
  if (hadChoices) await workbook.apply([{ kind: 'set-part', namespace: choicesNamespace, xml: null }]);
  return { ...cleared, found: cleared.found || hadChoices };
}
