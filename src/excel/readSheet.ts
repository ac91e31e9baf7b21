import type { PortOptions } from '../workbook/port';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import type { ExcelRun } from './excelRun';
import { readCells } from './readCells';
import type { ReadBlock } from './readCells';
import { isSupported } from './host';
import { infoOf } from './sheetInfo';
import { areaOf, orNullWhereTooMany, PLACES, readMerges } from './readMerges';

interface SheetOutline extends SheetInfo {
  readonly id: string;
  /** The cells with values; null for an empty sheet. */
  readonly used: Area | null;
}

interface MergedOutline extends SheetOutline {
  readonly merges: Area[];
}

/** A sheet as it stands: one request for its outline and merged areas, the rest for its cells. */
export async function readSnapshot(
  run: ExcelRun,
  name: string,
  chunkBytes: number,
  onProgress: PortOptions['onProgress'],
): Promise<SheetSnapshot> {
  const { id, used, merges, ...info } = await readMergedOutline(run, name);
  // Below the preview, Excel does not tell whether dates count from 1904; workbooks of Windows count from 1900.
  const date1904 = false;
  if (used === null) return { ...info, values: [], formats: [], merges: [], date1904 };
  const sheet = { id, name: info.name };
  const block = await readCells(run, sheet, used, { withFormats: true, chunkBytes, onProgress });
  return { ...info, ...onSheet(block, used), merges, date1904 };
}

/** Where the merged areas cannot be had along with the outline, they are asked for by parts; below 1.13 not at all. */
async function readMergedOutline(run: ExcelRun, name: string): Promise<MergedOutline> {
  const mergesTold = isSupported('1.13');
  if (mergesTold) {
    const outline = await run.read(
      () => orNullWhereTooMany(() => readOutlineAndMerges(run.context, name)),
      [name],
    );
    if (outline !== null) return outline;
  }
  const outline = await run.read(() => readOutline(run.context, name), [name]);
  const { used } = outline;
  return { ...outline, merges: mergesTold && used !== null ? await readMerges(run, outline, used) : [] };
}

async function readOutlineAndMerges(context: Excel.RequestContext, name: string): Promise<MergedOutline> {
  // Of an empty sheet both are null objects.
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load(PLACES);
  const outline = await readOutline(context, name);
  return { ...outline, merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf) };
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
