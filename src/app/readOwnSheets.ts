import { marksOf, namesHold, type OwnComments } from '../report/clearEdits';
import type { Journal } from '../report/journal';
import type { CellComment } from '../workbook/comment';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Work } from './work';

/**
 * The sheets that the journal speaks of, as they stand now; all sheets where one of them has been renamed, so
 * that it can be found by what it holds.
 */
export async function readOwnSheets(
  workbook: WorkbookPort,
  journal: Journal,
  work: Work,
): Promise<SheetSnapshot[]> {
  const infos = await workbook.listSheets();
  const names = infos.map(({ name }) => name);
  const wanted = new Set([...marksOf(journal), ...journal.sheets.map(({ name }) => name)]);
  const read = namesHold(journal, names) ? names.filter((name) => wanted.has(name)) : names;
  const snapshots: SheetSnapshot[] = [];
  for (const [index, name] of read.entries()) {
    work.report('clearing', index, read.length, name);
    snapshots.push(await workbook.readSheet(name, work.portOptions('clearing', name)));
    await work.breathe();
  }
  return snapshots;
}

/** What stands on these sheets by way of comments, where the journal speaks of any; null where the host knows none. */
export async function readOwnComments(
  workbook: WorkbookPort,
  journal: Journal,
  sheets: readonly SheetSnapshot[],
): Promise<OwnComments> {
  const standing = new Map<string, readonly CellComment[]>();
  if (journal.comments.length === 0) return standing;
  for (const { name } of sheets) {
    const comments = await workbook.readComments(name);
    if (comments === null) return null;
    standing.set(name, comments);
  }
  return standing;
}

/** @throws WorkbookFault `sheet-protected` that names the first of the sheets that may not be written to. */
export function ensureWritable(sheets: readonly SheetSnapshot[], names: readonly string[]): void {
  const closed = sheets.find((sheet) => sheet.protected && names.includes(sheet.name));
  if (!closed) return;
  throw new WorkbookFault(
    'sheet-protected',
    `工作表“${closed.name}”受保护，无法更改，因此未作任何更改。请先在“审阅”中撤销工作表保护，再重试。`,
  );
}
