import type { Edit } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { SheetInfo } from '../workbook/snapshot';
import { placeName } from './faults';
import { readSheetInfos } from './sheetInfo';

/** What edits run into, asked before the first of them is written. */
export interface WorkbookState {
  readonly sheets: readonly SheetInfo[];
  /** Whether the structure is protected: sheets can be neither added nor deleted. */
  readonly protected: boolean;
}

export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { protection } = context.workbook;
  protection.load('protected');
  const sheets = await readSheetInfos(context);
  return { sheets, protected: protection.protected };
}

/**
 * Goes through the edits as they will be carried out and throws at the first that Excel would refuse:
 * `sheet-missing`, `sheet-protected`, `sheet-name`, `workbook-protected`, `unsupported` where no visible sheet
 * would be left. So nothing is written that could not be finished.
 */
export function checkEdits(edits: readonly Edit[], state: WorkbookState): void {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const edit of edits) {
    if (edit.kind === 'set-part') continue;
    if (edit.kind === 'add-sheet') addSheet(edit.sheet.name, sheets, state);
    else if (edit.kind === 'delete-sheet') deleteSheet(edit.sheet, sheets, state);
    else checkWritable(edit.sheet, sheets);
  }
}

function checkWritable(name: string, sheets: ReadonlyMap<string, SheetInfo>): void {
  const sheet = sheets.get(name.toLowerCase());
  if (!sheet) throw new WorkbookFault('sheet-missing', missing(name));
  if (!sheet.protected) return;
  throw new WorkbookFault(
    'sheet-protected',
    `${placeName([name])}受保护，无法写入。请在“审阅”选项卡中撤销工作表保护后再试。`,
  );
}

function addSheet(name: string, sheets: Map<string, SheetInfo>, state: WorkbookState): void {
  checkStructure(state, '新建', name);
  if (sheets.has(name.toLowerCase())) {
    throw new WorkbookFault('sheet-name', `${placeName([name])}的名称已被占用。请先将同名工作表改名。`);
  }
  sheets.set(name.toLowerCase(), { name, visibility: 'visible', protected: false });
}

function deleteSheet(name: string, sheets: Map<string, SheetInfo>, state: WorkbookState): void {
  checkStructure(state, '删除', name);
  if (!sheets.delete(name.toLowerCase())) throw new WorkbookFault('sheet-missing', missing(name));
  if ([...sheets.values()].some(({ visibility }) => visibility === 'visible')) return;
  throw new WorkbookFault(
    'unsupported',
    `${placeName([name])}无法删除：工作簿至少要保留一张可见的工作表。请先显示或新建另一张工作表。`,
  );
}

function checkStructure(state: WorkbookState, action: string, name: string): void {
  if (!state.protected) return;
  throw new WorkbookFault(
    'workbook-protected',
    `工作簿结构受保护，无法${action}${placeName([name])}。请在“审阅”选项卡中撤销“保护工作簿”后再试。`,
  );
}

function missing(name: string): string {
  return `${placeName([name])}不存在，可能已被删除或改名。请重新选择工作表。`;
}
