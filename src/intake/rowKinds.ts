import { type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { RowKind } from './application';
import type { HeaderBlock } from './headerBlock';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { plain } from './plainText';
import { endsWithAny, isOrdinal, startsWithAny } from './rowSigns';

/** The columns that tell what a row is, as far as the sheet has them. */
export interface KeyColumns {
  readonly sequence: number | null;
  readonly project: number | null;
  readonly applicant: number | null;
}

/** What classing rows needs to know of a sheet. */
export interface RowContext {
  readonly lexicon: Lexicon;
  readonly headers: readonly HeaderColumn[];
  /** Every column but those that a review has added, from the left. */
  readonly columns: readonly number[];
  readonly keys: KeyColumns;
}

/** A row's own look: what stands in front, how much, and in which of the telling columns. */
interface RowLook {
  readonly filled: number;
  readonly texts: number;
  /** The first filled cells, at most six, as compared. */
  readonly leading: readonly string[];
  readonly leadingColumns: readonly number[];
  readonly sequence: string;
  readonly project: string;
  readonly applicant: string;
}

const longestTotal = 14;
const shown = 6;

/** The kinds of the rows above and in the header; those below are classed one by one with `bodyRowKind`. */
export function headRowKinds(sheet: SheetSnapshot, block: HeaderBlock, lexicon: Lexicon): RowKind[] {
  const kinds: RowKind[] = [];
  const end = (block.codeRow ?? block.last) + 1;
  for (let row = 0; row < end; row += 1) {
    if (row >= block.first) kinds.push('header');
    else kinds.push(aboveHeader(sheet.values[row] ?? [], lexicon));
  }
  return kinds;
}

function aboveHeader(row: readonly CellValue[], lexicon: Lexicon): RowKind {
  const texts = row.map((cell) => plain(String(cell))).filter((text) => text !== '');
  if (texts.length === 0) return 'blank';
  return texts.some((text) => startsWithAny(text, lexicon.metas)) ? 'note' : 'title';
}

/**
 * What a row below the header is, by several signs together: words of totals and notes in its leading cells,
 * ordinals, how much of it is filled, and whether it names a project and an applicant. 序号 alone decides nothing.
 */
export function bodyRowKind(row: readonly CellValue[], context: RowContext): RowKind {
  const look = lookOf(row, context);
  const { lexicon } = context;
  const [first] = look.leading;
  if (first === undefined) return 'blank';
  const named = look.project !== '' && look.applicant !== '' && look.project !== look.applicant;
  const total = look.leading.some((text) => isTotal(text, lexicon)) || isTotal(look.project, lexicon);
  if (total && (!named || isTotal(look.project, lexicon) || isTotal(first, lexicon))) return 'total';
  if (!named && look.filled <= 5 && startsWithAny(first, lexicon.notes)) return 'note';
  if (!named && look.filled <= 5 && startsWithAny(first, lexicon.metas)) return 'note';
  if (startsWithAny(first, lexicon.examples)) return 'note';
  if (look.filled === 1 && look.sequence !== '' && isNumber(look.sequence)) return 'blank';
  if (repeatsHeader(row, look, context)) return 'header';
  if (look.texts === 0 && look.sequence === '' && look.filled > 1) return 'total';
  return dataSigns(look, context) >= groupSigns(look, context) ? 'data' : 'group';
}

function lookOf(row: readonly CellValue[], { columns, keys }: RowContext): RowLook {
  const leading: string[] = [];
  const leadingColumns: number[] = [];
  let filled = 0;
  let texts = 0;
  for (const column of columns) {
    const cell = row[column] ?? '';
    if (typeof cell === 'string' && cell.trim() === '') continue;
    filled += 1;
    if (typeof cell === 'string') texts += 1;
    if (leading.length >= shown) continue;
    leading.push(plain(String(cell)));
    leadingColumns.push(column);
  }
  const textIn = (column: number | null): string => (column === null ? '' : plain(String(row[column] ?? '')));
  return {
    filled,
    texts,
    leading,
    leadingColumns,
    sequence: textIn(keys.sequence),
    project: textIn(keys.project),
    applicant: textIn(keys.applicant),
  };
}

function isTotal(text: string, { totals }: Lexicon): boolean {
  if (text === '' || text.length > longestTotal) return false;
  const bare = text.replace(/[(:].*$/, '');
  return endsWithAny(bare, totals) || totals.includes(bare);
}

const isNumber = (text: string): boolean => /^\d+(?:[.-]\d+)*$/.test(text);

/** A header repeated within the rows, as pages are pasted together. */
function repeatsHeader(row: readonly CellValue[], look: RowLook, { headers }: RowContext): boolean {
  const [probe] = look.leadingColumns;
  const [first] = look.leading;
  let same = 0;
  for (const { column, texts } of headers) {
    if (column === probe && (first === undefined || !texts.includes(first))) return false;
    const cell = row[column];
    if (typeof cell === 'string' && cell !== '' && texts.includes(plain(cell))) same += 1;
  }
  return same >= 2 && same * 2 > look.filled;
}

function dataSigns(look: RowLook, { headers, lexicon }: RowContext): number {
  let signs = isNumber(look.sequence) ? 1 : 0;
  if (look.project !== '' && !isOrdinal(look.project)) signs += 1;
  if (look.applicant !== '') signs += endsWithAny(look.applicant, lexicon.organisationEndings) ? 3 : 2;
  if (look.filled >= 4) signs += 1;
  if (look.filled * 2 >= headers.length) signs += 1;
  return signs;
}

function groupSigns(look: RowLook, { columns, keys, lexicon }: RowContext): number {
  const [first = ''] = look.leading;
  const [column] = look.leadingColumns;
  let signs = isOrdinal(first) ? 2 : 0;
  if (look.leading.some((text) => endsWithAny(text, lexicon.groupEndings))) signs += 2;
  if (look.filled === 1 && column !== undefined && columns.indexOf(column) < 3) signs += 2;
  if (keys.applicant !== null && look.applicant === '') signs += 1;
  return signs;
}
