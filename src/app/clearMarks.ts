import { choicesNamespace } from '../report/choices';
import { clearEdits, marksOf, type KeptComments } from '../report/clearEdits';
import { journalNamespace, readJournal } from '../report/journal';
import { writtenSheetsNamespace } from '../report/writtenSheets';
import type { WorkbookPort } from '../workbook/port';
import { namedCells } from './markComments';
import { ensureWritable, readOwnComments, readOwnSheets } from './readOwnSheets';
import { unrecordedMarks } from './unrecordedMarks';
import { Work, type WorkOptions } from './work';

/** What clearing left behind, for the user to decide on. */
export interface Cleared {
  /** Whether there was anything of ours at all. */
  readonly found: boolean;
  /** Sheets of ours in which somebody has typed: they stay until the user says so. */
  readonly edited: readonly string[];
  /** Sheets that we made or marked and that are no longer in the workbook. */
  readonly missing: readonly string[];
  /** What else of ours stayed, and why: comments that somebody has answered or changed, marks without a record. */
  readonly remarks: readonly string[];
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
  const comments = await readOwnComments(workbook, journal, sheets);
  const plan = clearEdits(journal, sheets, deleteEdited, comments);
  const written = plan.edits.flatMap((edit) => (edit.kind === 'remove-highlights' ? [edit.sheet] : []));
  ensureWritable(sheets, written);
  const found = marksOf(journal).length + journal.sheets.length > 0;
  // Once begun, taking away is seen through: half of it is worse than either end.
  if (found) await workbook.apply(plan.edits, work.portOptions('clearing', '', false));
  if ((await workbook.readPart(writtenSheetsNamespace)) !== null) {
    await workbook.apply([{ kind: 'set-part', namespace: writtenSheetsNamespace, xml: null }]);
  }
  const unrecorded = found ? null : await unrecordedMarks(workbook, work);
  const remarks = [
    ...(unrecorded === null ? [] : [unrecorded]),
    ...(comments === null ? [commentsStay] : plan.keptComments.map(keptRemark)),
  ];
  return { found, edited: plan.edited, missing: plan.missing, remarks };
}

const commentsStay = '当前软件不支持批注，审核批注未能清除；请在 Excel 中打开后再清除标记。';

const keptRemark = ({ sheet, cells }: KeptComments): string =>
  `工作表“${sheet}”的 ${namedCells(cells)}的审核批注已有人回复或修改，已保留；如不需要，请自行删除。`;

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
