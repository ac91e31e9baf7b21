import { columnCount, valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import { headerName, unitAlone } from './headerName';
import { headerSearchRows, type HeaderMerges } from './headerMerges';
import { isPlain, type Lexicon } from './lexicon';
import { isOwnColumn } from './ownColumn';
import { plain } from './plainText';
import { startsWithAny } from './rowSigns';
import { isPlaceholder } from './unreadable';

/** The rows of a header (zero-based, both included), and the rows of units and of codes beneath it where there are. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly unitsRow: number | null;
  readonly codeRow: number | null;
}

/** The first row below a header and all that belongs to it. */
export function bodyStart({ last, unitsRow, codeRow }: HeaderBlock): number {
  return Math.max(last, unitsRow ?? 0, codeRow ?? 0) + 1;
}

const mostRows = 4;
const longestName = 60;

/** How many headers a row names, and whether one of them is a project's or an applicant's. */
export interface HeaderScore {
  /** 0 where they are too few to make it a header. */
  readonly score: number;
  readonly named: boolean;
}

/** The row with most headers among the first; null where no row names two fields, or one beside two others. */
export function likeliestHeader(sheet: SheetSnapshot, lexicon: Lexicon): number | null {
  const rows = Math.min(sheet.values.length, headerSearchRows);
  let anchor: number | null = null;
  let best = 0;
  for (let row = 0; row < rows; row += 1) {
    const { score } = headerScore(sheet.values[row] ?? [], lexicon);
    if (score > best) [anchor, best] = [row, score];
  }
  return anchor;
}

/** What a row names as a header would; `least` is how many fields make it one by themselves. */
export function headerScore(row: readonly CellValue[], lexicon: Lexicon, least = 2): HeaderScore {
  const fields = new Set<string>();
  const others = new Set<string>();
  let named = false;
  for (const cell of row) {
    if (typeof cell !== 'string' || cell === '' || cell.length > longestName || isOwnColumn(cell)) continue;
    const { key, turned } = headerName(cell, lexicon.header);
    const claims = lexicon.claims.get(key) ?? lexicon.claims.get(turned) ?? [];
    const sure = claims.filter(isPlain);
    if (sure.length > 0) {
      fields.add(key);
      named ||= sure.some(({ field }) => field.role === 'project' || field.role === 'applicant');
    } else if (claims.length > 0 || lexicon.otherHeaders.has(key)) others.add(key);
  }
  const enough = fields.size >= least || (fields.size === 1 && others.size >= 2);
  return { score: enough ? fields.size * 2 + others.size : 0, named };
}

/** The header around a row of it: the bands above and the leaves below, four rows at most. */
export function blockAround(
  sheet: SheetSnapshot,
  anchor: number,
  merges: HeaderMerges,
  lexicon: Lexicon,
  { floor = 0, fixedLast = false }: { readonly floor?: number; readonly fixedLast?: boolean } = {},
): HeaderBlock {
  let first = anchor;
  while (first > floor && anchor - first < mostRows - 1 && isBandRow(sheet, first - 1, merges, lexicon))
    first -= 1;
  let last = anchor;
  while (!fixedLast && last - first < mostRows - 1 && continues(sheet, first, last, merges, lexicon))
    last += 1;
  return blockOf(sheet, first, last, lexicon);
}

/** A header of these rows, with the rows of units and of codes beneath, in either order, where there are. */
export function blockOf(sheet: SheetSnapshot, first: number, last: number, lexicon: Lexicon): HeaderBlock {
  let unitsRow: number | null = null;
  let codeRow: number | null = null;
  for (const row of [last + 1, last + 2]) {
    const cells = sheet.values[row] ?? [];
    if (unitsRow === null && isUnitsRow(cells, lexicon)) unitsRow = row;
    else if (codeRow === null && isCodeRow(cells, lexicon)) codeRow = row;
    else break;
  }
  return { first, last, unitsRow, codeRow };
}

/** A row of bands above the leaves: several short texts or a band merged over a part of the columns. */
function isBandRow(sheet: SheetSnapshot, row: number, merges: HeaderMerges, lexicon: Lexicon): boolean {
  const cells = filledCells(sheet, row).filter(({ value }) => !isOwnColumn(String(value)));
  const [only] = cells;
  if (!only) return false;
  const texts = cells.map(({ value }) => plain(String(value)));
  if (cells.some(({ value }) => typeof value !== 'string')) return false;
  if (texts.some((text) => text.length > longestName || startsWithAny(text, lexicon.metas))) return false;
  if (texts.some((text) => startsWithAny(text, lexicon.notes))) return false;
  if (cells.length > 1) return true;
  const merge = merges.at(row, only.column);
  const width = columnCount(sheet);
  return merge !== undefined && merge.columns > 1 && merge.columns < width * 0.6;
}

/** Whether the row below the block still belongs to the header. */
function continues(
  sheet: SheetSnapshot,
  first: number,
  last: number,
  merges: HeaderMerges,
  lexicon: Lexicon,
): boolean {
  if (last + 1 >= sheet.values.length) return false;
  const cells = filledCells(sheet, last + 1);
  if (cells.some(({ value }) => typeof value !== 'string' || plain(value).length > longestName)) return false;
  if (isCodeRow(sheet.values[last + 1] ?? [], lexicon)) return false;
  const columns = columnCount(sheet);
  for (let column = 0; column < columns; column += 1) {
    const merge = merges.at(last, column);
    if (merge && merge.rows > 1 && merge.row + merge.rows > last + 1) return true;
  }
  const leaves = cells.filter(({ value }) => unitAlone(String(value), lexicon.header) === null);
  return leaves.length > 0 && leaves.every(({ column }) => isOpen(sheet, first, last, column, merges));
}

/** A header cell that still asks for a leaf: blank so far, or a band over several columns. */
function isOpen(
  sheet: SheetSnapshot,
  first: number,
  last: number,
  column: number,
  merges: HeaderMerges,
): boolean {
  const merge = merges.at(last, column);
  if (merge && merge.columns > 1) return true;
  const blankAbove = (at: number): boolean => {
    for (let row = first; row <= last; row += 1) if (valueAt(sheet, row, at) !== '') return false;
    return true;
  };
  if (valueAt(sheet, last, column) === '') {
    return blankAbove(column) || spreadsOver(sheet, last, column);
  }
  return valueAt(sheet, last, column + 1) === '' && valueAt(sheet, last + 1, column + 1) !== '';
}

/** A blank cell right of a band that has a leaf beneath it. */
function spreadsOver(sheet: SheetSnapshot, row: number, column: number): boolean {
  for (let left = column - 1; left >= 0; left -= 1) {
    if (valueAt(sheet, row, left) !== '') return valueAt(sheet, row + 1, left) !== '';
  }
  return false;
}

function filledCells(sheet: SheetSnapshot, row: number): { column: number; value: CellValue }[] {
  const cells = (sheet.values[row] ?? []).map((value, column) => ({ column, value }));
  return cells.filter(({ value }) => typeof value !== 'string' || value.trim() !== '');
}

/** A row of nothing but units beneath the names: （万元） （千元） （万元）, 单位 万元 台套 —. */
function isUnitsRow(row: readonly CellValue[], { header, unitLabels }: Lexicon): boolean {
  let units = 0;
  for (const cell of row) {
    const text = typeof cell === 'string' ? plain(cell) : cell;
    if (text === '') continue;
    if (typeof text !== 'string') return false;
    if (unitAlone(text, header) !== null) units += 1;
    else if (!isPlaceholder(text) && !unitLabels.includes(text.replace(/:$/, ''))) return false;
  }
  return units > 0;
}

/** A row of column codes: 甲 乙 1 2 3, 1/0, (5), 8=6+7. */
function isCodeRow(row: readonly CellValue[], lexicon: Lexicon): boolean {
  const texts = row.map((cell) => plain(String(cell))).filter((text) => text !== '');
  if (texts.length < 3) return false;
  let numbers = 0;
  for (const text of texts) {
    if (/^\(?\d{1,3}\)?(?:[=+\-/*×÷]\(?\d{1,3}\)?)*$/.test(text)) numbers += 1;
    else if (!lexicon.codes.has(text) && !/^[A-Z]{1,2}$/.test(text)) return false;
  }
  return numbers === 0 || ascending(texts);
}

/** Codes count upwards; amounts hardly do. */
function ascending(texts: readonly string[]): boolean {
  const plainNumbers = texts.map((text) => Number(text.replace(/[()]/g, ''))).filter(Number.isInteger);
  return plainNumbers.every((number, index) => index === 0 || number > (plainNumbers[index - 1] ?? 0));
}
