import type { CellContent } from '../workbook/edit';
import { cellAddress } from '../workbook/address';
import { formatForContent } from '../workbook/contentFormat';
import { WorkbookFault } from '../workbook/fault';
import { textBytes, valueBytes } from './byteSize';
import type { ExcelRun } from './excelRun';
import { placeName } from './faults';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** A block of contents at its place; rows are equally long. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
}

type Plain = Exclude<CellContent, object>;

/** The least that is sent at once, so that a request found too large can still be divided. */
const BLOCK_BYTES = 200_000;
/** Formats are short, mostly "General": their answer stays below 2 MB. */
const CELLS_AT_A_LOOK = 100_000;
const LONGEST_TEXT = 32_767;

/** Blocks cut by rows to sizes that can be sent. Throws what `checked` throws. */
export function cutBlocks(block: CellBlock): CellBlock[] {
  const blocks: { row: number; contents: (readonly CellContent[])[] }[] = [];
  let bytes = Infinity;
  for (const [index, row] of block.contents.entries()) {
    const cost = row.reduce((sum: number, content, at) => {
      return sum + contentBytes(checked(content, block, block.row + index, block.column + at));
    }, 0);
    if (bytes + cost > BLOCK_BYTES) {
      blocks.push({ row: block.row + index, contents: [] });
      bytes = 0;
    }
    blocks.at(-1)?.contents.push(row);
    bytes += cost;
  }
  return blocks.map((cut) => ({ ...block, ...cut }));
}

/** Whether the block's cells must tell their formats before it can be written: text cells take no number. */
export function mustSeeFormats({ contents }: CellBlock): boolean {
  return contents.some((row) => row.some((content) => content !== null && typeof content !== 'string'));
}

/** The number formats that stand where the blocks will, block by block, in as few requests as answers allow. */
export async function readFormats(run: ExcelRun, blocks: readonly CellBlock[]): Promise<string[][][]> {
  const formats: string[][][] = [];
  for (const some of looks(blocks)) {
    run.checkCancelled();
    const sheets = [...new Set(some.map(({ sheet }) => sheet))];
    formats.push(...(await run.read(() => loadFormats(run.context, some), sheets)));
  }
  return formats;
}

function looks(blocks: readonly CellBlock[]): CellBlock[][] {
  const groups: CellBlock[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const count = block.contents.length * (block.contents[0]?.length ?? 0);
    if (cells + count > CELLS_AT_A_LOOK) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(block);
    cells += count;
  }
  return groups;
}

async function loadFormats(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
): Promise<string[][][]> {
  const ranges = blocks.map((block) => {
    const range = rangeOf(context, block);
    range.load('numberFormat');
    return range;
  });
  await context.sync();
  return ranges.map((range): string[][] => range.numberFormat);
}

/**
 * Writes a block whose cells have the formats given. Formats come first: Excel reads text into a text cell as it
 * is, and would else make formulas, numbers and dates of what looks like them.
 */
export function cellPiece(block: CellBlock, formatAt: (row: number, column: number) => string): Piece {
  const { contents } = block;
  const formats = contents.map((row, r) =>
    row.map((content, c) => formatForContent(content, formatAt(block.row + r, block.column + c))),
  );
  const values = contents.map((row) => row.map(valueToWrite));
  const formulas = contents.map((row) => row.map(formulaToWrite));
  return {
    sheet: block.sheet,
    bytes: contents.flat().reduce((sum: number, content) => sum + contentBytes(content), CALL_BYTES),
    queue: (context) => {
      const range = rangeOf(context, block);
      if (hasAny(formats)) range.numberFormat = formats;
      if (hasAny(values)) range.values = values;
      if (hasAny(formulas)) range.formulas = formulas;
    },
  };
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, contents }: CellBlock): Excel.Range {
  const columns = contents[0]?.length ?? 0;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, contents.length, columns);
}

/** Null leaves a cell alone, in values as in formulas and formats. */
function hasAny(rows: readonly (readonly unknown[])[]): boolean {
  return rows.some((row) => row.some((entry) => entry !== null));
}

/** A leading apostrophe is Excel's own mark for text and would be lost: it is given one to lose. */
function valueToWrite(content: CellContent): Plain {
  if (typeof content === 'string' && content.startsWith("'")) return `'${content}`;
  return typeof content === 'object' ? null : content;
}

function formulaToWrite(content: CellContent): string | null {
  if (content === null || typeof content !== 'object') return null;
  return content.formula.startsWith('=') ? content.formula : `=${content.formula}`;
}

/** With the format that text brings along. */
function contentBytes(content: CellContent): number {
  if (content !== null && typeof content === 'object') return textBytes(content.formula) + 8;
  return valueBytes(content) + 5;
}

/** Throws `too-large` for a text that no cell holds, `unsupported` for a number that is none. */
function checked(content: CellContent, { sheet }: CellBlock, row: number, column: number): CellContent {
  const where = (): string => `${placeName([sheet])}的 ${cellAddress({ row, column })}`;
  if (typeof content === 'string' && content.length > LONGEST_TEXT) {
    throw new WorkbookFault(
      'too-large',
      `${where()} 的文字有 ${content.length} 个字符，超过单元格的上限 ${LONGEST_TEXT} 个。请缩短后再写入。`,
    );
  }
  if (typeof content === 'number' && !Number.isFinite(content)) {
    throw new WorkbookFault('unsupported', `${where()} 要写入的不是有效数字（${content}）。请检查数据来源。`);
  }
  return content;
}
