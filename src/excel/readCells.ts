import type { Area, CellValue } from '../workbook/snapshot';
import type { OnProgress } from '../workbook/port';
import { blockBytes } from './byteSize';
import { ChunkPlan } from './chunkPlan';
import type { ExcelRun } from './excelRun';
import { placeName, remedyFor } from './faults';
import { WorkbookFault } from '../workbook/fault';

/** Excel gives no values for more cells at once, and a review of that many could not be held in memory. */
const MOST_CELLS = 5_000_000;

/** A little under 2 MB: Excel on the web refuses answers of more than 5 MB, and the estimate may be off. */
export const CHUNK_BYTES = 1_930_000;

/** The sheet under its identity, which a renaming does not change, and the name to show. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** A block of cells as read; `formats` is empty where it was not asked for. */
export interface ReadBlock {
  readonly values: CellValue[][];
  readonly formats: string[][];
}

export interface ReadOptions {
  readonly withFormats: boolean;
  readonly chunkBytes: number;
  readonly onProgress?: OnProgress;
}

/**
 * The cells of an area, in as many requests as their size needs; a request that turns out too large is asked
 * again in halves. Throws `too-large` above 5,000,000 cells and when a single row is too much.
 */
export async function readCells(
  run: ExcelRun,
  sheet: SheetRef,
  area: Area,
  options: ReadOptions,
): Promise<ReadBlock> {
  if (area.rows * area.columns > MOST_CELLS) throw tooManyCells(sheet.name, area);
  const plan = new ChunkPlan(area.columns, options.chunkBytes);
  const whole: ReadBlock = { values: [], formats: [] };
  while (whole.values.length < area.rows) {
    run.checkCancelled();
    const done = whole.values.length;
    const rows = plan.next(area.rows - done);
    const block = await readOrHalve(run, sheet, { ...area, row: area.row + done, rows }, options, plan);
    if (block === null) continue;
    plan.came(rows, blockBytes(block.values) + blockBytes(block.formats));
    for (const row of block.values) whole.values.push(row);
    for (const row of block.formats) whole.formats.push(row);
    options.onProgress?.(whole.values.length, area.rows);
  }
  return whole;
}

/** One chunk; null when it was too large and the plan has been told. */
async function readOrHalve(
  run: ExcelRun,
  sheet: SheetRef,
  area: Area,
  options: ReadOptions,
  plan: ChunkPlan,
): Promise<ReadBlock | null> {
  try {
    const block = await run.read(
      () => readChunk(run.context, sheet.id, area, options.withFormats),
      [sheet.name],
    );
    if (block !== null) return block;
  } catch (error) {
    if (remedyFor(error) !== 'halve') throw error;
  }
  if (plan.refused(area.rows)) return null;
  throw new WorkbookFault(
    'too-large',
    `${placeName([sheet.name])}第 ${area.row + 1} 行的内容过大，Excel 无法一次读出。请删除该行多余的列或过长的文字。`,
  );
}

/** One request. Null when Excel keeps the values back, as it does for too large a range. */
async function readChunk(
  context: Excel.RequestContext,
  sheetId: string,
  area: Area,
  withFormats: boolean,
): Promise<ReadBlock | null> {
  const range = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load('values');
  if (withFormats) range.load('numberFormat');
  await context.sync();
  const values: CellValue[][] | null = range.values;
  const formats: string[][] | null = withFormats ? range.numberFormat : [];
  return values === null || formats === null ? null : { values, formats };
}

function tooManyCells(sheet: string, area: Area): WorkbookFault {
  return new WorkbookFault(
    'too-large',
    `${placeName([sheet])}的已用区域有 ${area.rows} 行 × ${area.columns} 列，超过 ${MOST_CELLS / 10_000} 万个单元格。` +
      '请删除数据以外的空行、空列（选中后右键“删除”）并保存，然后再试一次。',
  );
}
