import { journalNamespace, journalXml, readJournal } from '../report/journal';
import { hideEdits, journalWithoutPreviews, journalWithPreviews, previewEdits } from '../report/previewMarks';
import type { Edit } from '../workbook/edit';
import type { WorkbookPort } from '../workbook/port';
import { tablesBySheet, type BatchSheet } from './batch';
import { Work, type WorkOptions } from './work';

/** Which sheets show what they were taken as, and which cannot and why. */
export interface ShownPreview {
  readonly sheets: readonly string[];
  readonly left: readonly { readonly sheet: string; readonly reason: string }[];
}

/**
 * 读表预览: shows by light highlights, in the sheets of one workbook, what every row and column was taken as. They are
 * journalled first, and go by `hidePreview`, with 清除标记 and with the next review. @throws WorkbookFault
 */
export async function showPreview(
  workbook: WorkbookPort,
  batch: readonly BatchSheet[],
  options: WorkOptions = {},
): Promise<ShownPreview> {
  const work = new Work(options);
  const left: { sheet: string; reason: string }[] = [];
  const sheets: string[] = [];
  const edits: Edit[] = [];
  for (const [snapshot, tables] of tablesBySheet(workbook, batch)) {
    const { name } = snapshot;
    if (snapshot.protected) {
      left.push({
        sheet: name,
        reason: `工作表“${name}”受保护，不能显示预览。请先在“审阅”中撤销工作表保护。`,
      });
      continue;
    }
    sheets.push(name);
    edits.push(...previewEdits(snapshot, tables));
    await work.breathe();
  }
  if (sheets.length === 0) return { sheets, left };
  const journal = readJournal(await workbook.readPart(journalNamespace));
  await workbook.apply([journalEdit(journalXml(journalWithPreviews(journal, sheets)))]);
  await workbook.apply(edits, work.portOptions('writing', '', false));
  return { sheets, left };
}

/** Takes the preview off all sheets; marks of a review stay. Nothing is done where none is shown. @throws WorkbookFault */
export async function hidePreview(workbook: WorkbookPort, options: WorkOptions = {}): Promise<void> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  if (journal.previews.length === 0) return;
  const names = new Set((await workbook.listSheets()).map(({ name }) => name));
  const edits = journal.previews.filter((name) => names.has(name)).flatMap(hideEdits);
  await workbook.apply(
    [...edits, journalEdit(journalXml(journalWithoutPreviews(journal)))],
    work.portOptions('clearing', '', false),
  );
}

/** The sheets that show a preview now. @throws WorkbookFault */
export async function previewedSheets(workbook: WorkbookPort): Promise<readonly string[]> {
  return readJournal(await workbook.readPart(journalNamespace)).previews;
}

function journalEdit(xml: string | null): Edit {
  return { kind: 'set-part', namespace: journalNamespace, xml };
}
