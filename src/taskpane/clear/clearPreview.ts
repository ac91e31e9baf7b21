import { readOwnSheets } from '../../app/readOwnSheets';
import { unrecordedMarks } from '../../app/unrecordedMarks';
import { Work } from '../../app/work';
import { choicesNamespace } from '../../report/choices';
import { clearEdits } from '../../report/clearEdits';
import { emptyJournal, journalNamespace, readJournal } from '../../report/journal';
import type { WorkbookPort } from '../../workbook/port';
import { strings } from '../strings';

/** What 清除标记 or 清除全部痕迹 would take away, and what it leaves unless somebody says otherwise. */
export interface ClearPreview {
  /** A line for each thing that goes. */
  readonly lines: readonly string[];
  /** Sheets of ours in which somebody has typed. */
  readonly edited: readonly string[];
  /** What looks like our marks although nothing is recorded of them, and what to do; null where nothing does. */
  readonly unrecorded: string | null;
}

/** Reads the sheets of ours as they stand now. @throws WorkbookFault */
export async function clearPreview(port: WorkbookPort, what: 'marks' | 'all'): Promise<ClearPreview> {
  const { columns, highlights, comments, sheets } = readJournal(await port.readPart(journalNamespace));
  const own = { ...emptyJournal, sheets };
  const read = sheets.length > 0 ? await readOwnSheets(port, own, new Work({})) : [];
  const { edits, edited } = clearEdits(own, read);
  const remembered = what === 'all' && (await port.readPart(choicesNamespace)) !== null;
  const marked = [...new Set([...columns.map(({ sheet }) => sheet), ...highlights])];
  const lines = [
    ...marked.map((sheet) => {
      const count = columns.filter((column) => column.sheet === sheet).length;
      const commented = comments.some((entry) => entry.sheet === sheet);
      return count > 0 ? strings.clear.columns(sheet, count, commented) : strings.clear.highlights(sheet);
    }),
    ...comments.flatMap(({ sheet }) => (marked.includes(sheet) ? [] : [strings.clear.comments(sheet)])),
    ...edits.flatMap((edit) => (edit.kind === 'delete-sheet' ? [strings.clear.sheet(edit.sheet)] : [])),
    ...(remembered ? [strings.clear.remembered] : []),
  ];
  const isNothing = lines.length + edited.length === 0;
  return { lines, edited, unrecorded: isNothing ? await unrecordedMarks(port, new Work({})) : null };
}
