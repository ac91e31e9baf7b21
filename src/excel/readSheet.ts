import type { PortOptions } from '../workbook/port';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import type { ExcelRun } from './excelRun';
import { readCells } from './readCells';
import type { ReadBlock } from './readCells';
import { infoOf } from './sheetInfo';
import { areaOf, readMerges } from './readMerges';

interface SheetOutline extends SheetInfo {
  readonly id: string;
  /** The cells with values; null for an empty sheet. */
  readonly used: Area | null;
}

/** A sheet as it stands: one request for its outline, one for the merged areas, the rest for its cells. */
export async function readSnapshot(
  run: ExcelRun,
  name: string,
  chunkBytes: number,
  onProgress: PortOptions['onProgress'],
): Promise<SheetSnapshot> {
  const { id, used, ...info } = await run.read(() => readOutline(run.context, name), [name]);
  const sheet = { id, name: info.name };
  // Below the preview, Excel does not tell whether dates count from 1904; workbooks of Windows count from 1900.
  const date1904 = false;
  if (used === null) return { ...info, values: [], formats: [], merges: [], date1904 };
  const merges = await readMerges(run, sheet, used);
  const block = await readCells(run, sheet, used, { withFormats: true, chunkBytes, onProgress });
  return { ...info, ...onSheet(block, used), merges, date1904 };
}

async function readOutline(context: Excel.RequestContext, name: string): Promise<SheetOutline> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('id,name,visibility,protection/protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return { ...infoOf(sheet), id: sheet.id, used: used.isNullObject ? null : areaOf(used) };
}

/** A block moved to where it stands: `values[row][column]` by sheet coordinates. */
function onSheet(block: ReadBlock, area: Area): { values: CellValue[][]; formats: string[][] } {
  return { values: shifted(block.values, area, ''), formats: shifted(block.formats, area, 'General') };
}

function shifted<T>(rows: readonly (readonly T[])[], area: Area, empty: T): T[][] {
  const before = Array.from({ length: area.row }, (): T[] => []);
  const left = Array.from({ length: area.column }, () => empty);
  return [...before, ...rows.map((row) => [...left, ...row])];
}
