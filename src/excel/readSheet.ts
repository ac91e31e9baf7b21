import type { PortOptions } from '../workbook/port';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import type { ExcelRun } from './excelRun';
import { readCells } from './readCells';
import type { ReadBlock } from './readCells';
import { askFeatures, plainOutline, readFeatures, type FeatureOutline } from './readFeatures';
import { isSupported } from './host';
import { infoOf } from './sheetInfo';
import { areaOf, orNullWhereTooMany, PLACES, readMerges } from './readMerges';
import { readStruck } from './readStruck';

interface SheetOutline extends SheetInfo {
  readonly id: string;
  /** The cells with values; null for an empty sheet. */
  readonly used: Area | null;
}

interface FullOutline extends SheetOutline {
  readonly merges: Area[];
  readonly features: FeatureOutline;
}

/**
 * A sheet as it stands: one request for its outline, merged areas and features, one more where it has tables or some
 * of its rows or columns are hidden, one or two where some of its cells are struck through, the rest for its cells.
 */
export async function readSnapshot(
  run: ExcelRun,
  name: string,
  chunkBytes: number,
  onProgress: PortOptions['onProgress'],
): Promise<SheetSnapshot> {
  const { id, used, merges, features: outline, ...info } = await readFullOutline(run, name);
  // Below the preview, Excel does not tell whether dates count from 1904; workbooks of Windows count from 1900.
  const date1904 = false;
  const sheet = { id, name: info.name };
  const features = await readFeatures(run, sheet, used, outline);
  if (used === null)
    return { ...info, values: [], formats: [], merges: [], date1904, ...features, struck: [] };
  const looks = await readStruck(run, sheet, used, outline.struck);
  const block = await readCells(run, sheet, used, { withFormats: true, chunkBytes, onProgress });
  const { values, formats } = onSheet(block, used);
  const struck = looks.filter(({ row, column }) => (values[row]?.[column] ?? '') !== '');
  return { ...info, values, formats, merges, date1904, ...features, struck };
}

/**
 * Where merged areas and features cannot be had along with the outline, they are asked for by themselves: merged
 * areas by parts, and below 1.13 not at all; features that Excel will not tell stay unknown.
 */
async function readFullOutline(run: ExcelRun, name: string): Promise<FullOutline> {
  const mergesTold = isSupported('1.13');
  const full = await run.read(
    () => orNullWhereTooMany(() => readAtOnce(run.context, name, mergesTold)),
    [name],
  );
  if (full !== null) return full;
  const outline = await run.read(() => readOutline(run.context, name), [name]);
  const { used } = outline;
  const merges = mergesTold && used !== null ? await readMerges(run, outline, used) : [];
  const features = await run.read(
    () => orNullWhereTooMany(() => readFeaturesAlone(run.context, name)),
    [name],
  );
  return { ...outline, merges, features: features ?? plainOutline };
}

async function readAtOnce(
  context: Excel.RequestContext,
  name: string,
  withMerges: boolean,
): Promise<FullOutline> {
  const sheet = context.workbook.worksheets.getItem(name);
  // Of an empty sheet both are null objects.
  const used = sheet.getUsedRangeOrNullObject(true);
  const merged = withMerges ? used.getMergedAreasOrNullObject() : null;
  merged?.areas.load(PLACES);
  const features = askFeatures(sheet, used);
  const outline = await readOutline(context, name);
  const merges = merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf);
  return { ...outline, merges, features: features() };
}

async function readFeaturesAlone(context: Excel.RequestContext, name: string): Promise<FeatureOutline> {
  const sheet = context.workbook.worksheets.getItem(name);
  const features = askFeatures(sheet, sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  return features();
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
