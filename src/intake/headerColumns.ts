import { columnCount, valueAt, type CellPosition, type SheetSnapshot } from '../workbook/snapshot';
import type { HeaderBlock } from './headerBlock';
import type { HeaderMerges } from './headerMerges';
import { headerName, type HeaderName } from './headerName';
import type { Lexicon } from './lexicon';
import { isOwnColumn } from './ownColumn';
import { plain } from './plainText';

/** One column's header: its bands and leaf, joined. */
export interface HeaderColumn {
  readonly column: number;
  /** The cell of its leaf. */
  readonly at: CellPosition;
  /** band_leaf, as written but for white space. */
  readonly path: string;
  /** The cells of the path as compared with other cells, from the outermost band to the leaf. */
  readonly texts: readonly string[];
  /** The same as names, without those that are nothing but units. */
  readonly names: readonly HeaderName[];
  /** The units that the cells of the path name, from the outermost to the leaf or to the cell of units beneath it. */
  readonly units: readonly (string | null)[];
}

/** The headers of all columns that have one, without the columns that a review has added. */
export function headerColumns(
  sheet: SheetSnapshot,
  block: HeaderBlock,
  merges: HeaderMerges,
  lexicon: Lexicon,
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const infer = !merges.joinsColumns(block.first, block.last);
  const count = columnCount(sheet);
  for (let column = 0; column < count; column += 1) {
    const cells = pathOf(sheet, block, column, merges, infer).map((cell) => ({
      ...cell,
      name: headerName(cell.text, lexicon.header),
    }));
    const path = cells.filter(({ at, name }) => at.row <= block.last || isUnit(name));
    const named = path.filter(({ name }) => !isUnit(name));
    const leaf = named.at(-1) ?? path.at(0);
    if (!leaf || leaf.at.row > block.last || path.some(({ text }) => isOwnColumn(text))) continue;
    if (leaf.at.column !== column && isEmptyBelow(sheet, block, column)) continue;
    columns.push({
      column,
      at: leaf.at,
      path: path.map(({ text }) => text).join('_'),
      texts: path.map(({ text }) => plain(text)),
      names: named.map(({ name }) => name),
      units: path.map(({ name }) => name.unit),
    });
  }
  return columns;
}

/** Whether a column over which its neighbour's header is merged holds nothing, since all rows are merged like it. */
function isEmptyBelow({ values }: SheetSnapshot, { last }: HeaderBlock, column: number): boolean {
  return values.every((row, index) => index <= last || String(row[column] ?? '').trim() === '');
}

/** A cell that names nothing but a unit. */
function isUnit({ key, unit }: HeaderName): boolean {
  return key === '' && unit !== null;
}

function pathOf(
  sheet: SheetSnapshot,
  block: HeaderBlock,
  column: number,
  merges: HeaderMerges,
  infer: boolean,
): { readonly text: string; readonly at: CellPosition }[] {
  const path: { text: string; at: CellPosition }[] = [];
  for (let row = block.first; row <= (block.unitsRow ?? block.last); row += 1) {
    if (row === block.codeRow) continue;
    const merge = merges.at(row, column);
    const at = { row: merge?.row ?? row, column: merge?.column ?? column };
    let text = headerText(sheet, at.row, at.column);
    if (text === '' && infer && row < block.last) text = inferredBand(sheet, block, row, column);
    if (text !== '' && text !== path.at(-1)?.text) path.push({ text, at });
  }
  return path;
}

function headerText(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'boolean' ? '' : String(value).replace(/\s+/g, '');
}

/** Where merged areas are not known, a band reaches over the blanks to its right as far as there are leaves. */
function inferredBand(sheet: SheetSnapshot, block: HeaderBlock, row: number, column: number): string {
  if (!hasLeaf(sheet, block, row, column)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    for (let above = block.first; above < row; above += 1) {
      if (headerText(sheet, above, left + 1) !== '') return '';
    }
    const text = headerText(sheet, row, left);
    if (text !== '') return hasLeaf(sheet, block, row, left) ? text : '';
    if (!hasLeaf(sheet, block, row, left)) return '';
  }
  return '';
}

function hasLeaf(sheet: SheetSnapshot, block: HeaderBlock, row: number, column: number): boolean {
  for (let below = row + 1; below <= block.last; below += 1) {
    if (headerText(sheet, below, column) !== '') return true;
  }
  return false;
}
