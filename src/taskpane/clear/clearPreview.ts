import { choicesNamespace } from '../../report/choices';
import { journalNamespace, readJournal } from '../../report/journal';
import type { WorkbookPort } from '../../workbook/port';
import { strings } from '../strings';

/** What 清除标记 or 清除全部痕迹 would take away, a line for each sheet. @throws WorkbookFault */
export async function clearPreview(port: WorkbookPort, what: 'marks' | 'all'): Promise<string[]> {
  const { columns, highlights, sheets } = readJournal(await port.readPart(journalNamespace));
  const remembered = what === 'all' && (await port.readPart(choicesNamespace)) !== null;
  const marked = [...new Set([...columns.map(({ sheet }) => sheet), ...highlights])];
  return [
    ...marked.map((sheet) => {
      const count = columns.filter((column) => column.sheet === sheet).length;
      return count > 0 ? strings.clear.columns(sheet, count) : strings.clear.highlights(sheet);
    }),
    ...sheets.map(({ name }) => strings.clear.sheet(name)),
    ...(remembered ? [strings.clear.remembered] : []),
  ];
}
