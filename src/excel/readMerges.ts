import type { Area } from '../workbook/snapshot';
import type { ExcelRun } from './excelRun';
import { excelErrorCode, remedyFor } from './faults';
import type { SheetRef } from './readCells';

/** What a range tells of its place. */
interface RangePlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The properties of RangePlace, to load of a collection of ranges. */
export const PLACES = 'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount';

/** The area that a loaded range covers. */
export function areaOf(range: RangePlace): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/**
 * The merged areas that begin within an area (ExcelApi 1.13). Excel gives at most 512 at once and fails above
 * that, so a failure is answered by asking for the halves. Where a single row fails, its merged areas stay
 * unknown, as all do below 1.13.
 */
export async function readMerges(run: ExcelRun, sheet: SheetRef, area: Area): Promise<Area[]> {
  run.checkCancelled();
  const merges = await run.read(
    () => orNullWhereTooMany(() => mergesOf(run.context, sheet.id, area)),
    [sheet.name],
  );
  if (merges !== null) return merges;
  if (area.rows <= 1) return [];
  const rows = Math.floor(area.rows / 2);
  const upper = await readMerges(run, sheet, { ...area, rows });
  const lower = await readMerges(run, sheet, { ...area, row: area.row + rows, rows: area.rows - rows });
  return [...upper, ...lower];
}

/**
 * What a request that asks for merged areas gives; null when Excel fails without saying that it is busy, that a
 * cell is being edited or that it cannot do such a thing, for then they may be too many.
 */
export async function orNullWhereTooMany<T>(send: () => Promise<T>): Promise<T | null> {
  try {
    return await send();
  } catch (error) {
    const code = excelErrorCode(error);
    const remedy = remedyFor(error);
    const passing = remedy === 'wait' || (remedy === 'repeat' && code !== 'GeneralException');
    if (code === null || code === 'ApiNotFound' || passing) throw error;
    return null;
  }
}

async function mergesOf(context: Excel.RequestContext, sheetId: string, area: Area): Promise<Area[]> {
  const range = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const merged = range.getMergedAreasOrNullObject();
  // The areas one by one: the joined address is cut without a word where it grows long.
  merged.areas.load(PLACES);
  await context.sync();
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}
