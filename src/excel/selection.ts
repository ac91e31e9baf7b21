import { WorkbookFault } from '../workbook/fault';
import { inExcel } from './excelRun';
import type { RunOptions } from './excelRun';
import { placeName } from './faults';
import { areaOf, PLACES } from './readMerges';

/** The name of the sheet in front. */
export function activeSheetName(options?: RunOptions): Promise<string> {
  return inExcel((run) => run.read(() => readActiveSheetName(run.context)), options);
}

/** Brings a sheet to the front and selects one of its cells; zero-based. Throws `sheet-missing`; `unsupported` when it is hidden. */
export function selectCell(sheet: string, row: number, column: number, options?: RunOptions): Promise<void> {
  return inExcel((run) => run.write(() => select(run.context, sheet, row, column), [sheet]), options, [
    sheet,
  ]);
}

/**
 * The zero-based rows of a sheet that the user has selected, ascending, within the used range; none when another
 * sheet is in front. Throws `unsupported` when something else than cells is selected.
 */
export function selectedRows(sheet: string, options?: RunOptions): Promise<number[]> {
  return inExcel((run) => run.read(() => readSelectedRows(run.context, sheet), [sheet]), options, [sheet]);
}

async function readActiveSheetName(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  await context.sync();
  return sheet.name;
}

async function select(
  context: Excel.RequestContext,
  name: string,
  row: number,
  column: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.visibility !== 'Visible') {
    throw new WorkbookFault(
      'unsupported',
      `${placeName([name])}已隐藏，无法定位到单元格。请右键任一工作表标签，选择“取消隐藏”。`,
    );
  }
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}

async function readSelectedRows(context: Excel.RequestContext, name: string): Promise<number[]> {
  const selection = context.workbook.getSelectedRanges();
  selection.load('worksheet/name');
  const { areas } = selection;
  areas.load(PLACES);
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  if (selection.worksheet.name.toLowerCase() !== name.toLowerCase() || used.isNullObject) return [];
  const { rowIndex: first, rowCount: count } = used;
  const rows = new Set<number>();
  for (const area of areas.items.map(areaOf)) {
    const last = Math.min(area.row + area.rows, first + count);
    for (let row = Math.max(area.row, first); row < last; row += 1) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}
