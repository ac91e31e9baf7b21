import { type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { RowKind } from './application';
import { bodyStart, headerScore, type HeaderBlock } from './headerBlock';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { plain, quoted } from './plainText';
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
  /** Whether the sheet numbers its rows 1, 2, 3: then 一 or （一） numbers a group. */
  readonly numbered: boolean;
  /** Whether a text is nothing but the name of a category or of a place. */
  readonly isBandName: (text: string) => boolean;
}

/** A row below the header, and why it is no application; "" where it is one or is blank. */
export interface ClassedRow {
  readonly kind: RowKind;
  readonly reason: string;
  /** Whether it may as well be an application of which only the project's name is filled in. */
  readonly doubtful?: boolean;
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
  const end = bodyStart(block);
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
export function bodyRowKind(row: readonly CellValue[], context: RowContext): ClassedRow {
  const look = lookOf(row, context);
  const { lexicon } = context;
  const [first] = look.leading;
  if (first === undefined) return { kind: 'blank', reason: '' };
  const named = look.project !== '' && look.applicant !== '' && look.project !== look.applicant;
  const total = [...look.leading, look.project].find((text) => isTotal(text, lexicon));
  const listed = named && isNumber(look.sequence) && endsWithAny(look.applicant, lexicon.organisationEndings);
  const summed = !named || isTotal(look.project, lexicon) || isTotal(first, lexicon);
  if (total !== undefined && summed && !listed) return { kind: 'total', reason: `写有${quoted(total)}` };
  const noteLike = startsWithAny(first, lexicon.notes) || startsWithAny(first, lexicon.metas);
  if (!named && look.filled <= 5 && noteLike)
    return { kind: 'note', reason: `以${quoted(first)}开头，是说明或签字行` };
  if (startsWithAny(first, lexicon.examples))
    return { kind: 'note', reason: `以${quoted(first)}开头，是填写示例` };
  if (look.filled === 1 && look.sequence !== '' && isNumber(look.sequence))
    return { kind: 'blank', reason: '只有序号，没有内容' };
  if (repeatsHeader(row, look, context)) return { kind: 'header', reason: '与表头文字相同' };
  if (look.texts === look.filled && look.filled > 2 && isHeader(row, lexicon))
    return { kind: 'header', reason: '像另一张表的表头' };
  if (look.texts === 0 && look.sequence === '' && look.filled > 1)
    return { kind: 'total', reason: '只有数字，没有项目名称和承担单位' };
  if (dataSigns(look, context) >= groupSigns(look, context)) return { kind: 'data', reason: '' };
  return { kind: 'group', reason: groupReason(look), doubtful: mayBeProject(look, context) };
}

/** A project's name alone, with nothing of a band's about it. */
function mayBeProject({ filled, project }: RowLook, { lexicon, keys, isBandName }: RowContext): boolean {
  if (keys.sequence === null || keys.applicant === null) return false;
  if (filled !== 1 || project === '' || isOrdinal(project)) return false;
  return !isBandName(project) && !endsWithAny(project, lexicon.groupEndings);
}

function isHeader(row: readonly CellValue[], lexicon: Lexicon): boolean {
  const { score, named } = headerScore(row, lexicon);
  return score > 0 && named;
}

function groupReason({ leading, filled, applicant }: RowLook): string {
  const [first = ''] = leading;
  if (isOrdinal(first)) return `以${quoted(first)}开头且没有承担单位，是分组标题`;
  if (filled === 1) return '整行只有一格有内容，是分组标题';
  return applicant === '' ? '没有承担单位，像分组标题' : '像分组标题';
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
  // A number where names stand is no name: counts of a small table below the list.
  const nameIn = (column: number | null): string =>
    column !== null && typeof row[column] === 'number' ? '' : textIn(column);
  return {
    filled,
    texts,
    leading,
    leadingColumns,
    sequence: textIn(keys.sequence),
    project: nameIn(keys.project),
    applicant: nameIn(keys.applicant),
  };
}

function isTotal(text: string, { totals, counters }: Lexicon): boolean {
  if (text === '' || text.length > longestTotal) return false;
  const bare = text.replace(/[(:].*$/, '');
  if (endsWithAny(bare, totals)) return true;
  const word = totals.find((total) => bare.startsWith(total));
  if (word === undefined) return false;
  const counted = bare.slice(word.length).replace(/^[\d.,]+/, '');
  return counted !== bare.slice(word.length) && (counted === '' || counters.includes(counted));
}

/** A running number as rows have it: 1, 1-1, 2.3. */
export const isNumber = (text: string): boolean => /^\d+(?:[.-]\d+)*$/.test(text);

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

function dataSigns(look: RowLook, context: RowContext): number {
  const { headers, lexicon } = context;
  let signs = isNumber(look.sequence) ? 1 : 0;
  if (look.project !== '' && !isOrdinal(look.project)) signs += 1;
  if (look.applicant !== '' && !isBandInApplicant(look, context) && !lacksNames(look, context))
    signs += endsWithAny(look.applicant, lexicon.organisationEndings) ? 3 : 2;
  if (look.filled >= 4) signs += 1;
  if (look.filled * 2 >= headers.length) signs += 1;
  return signs;
}

/** （一）| 智能工厂 before rows 1, 2, 3: a group's name where the applicants stand. */
function isBandInApplicant(look: RowLook, { keys, numbered }: RowContext): boolean {
  return numbered && keys.project !== null && look.project === '' && isOrdinal(look.sequence);
}

/** Whether a row that is not numbered has a category or a place for its only name, or no name at all. */
function lacksNames({ sequence, project, applicant }: RowLook, { keys, isBandName }: RowContext): boolean {
  if (isNumber(sequence) || keys.project === null || keys.applicant === null) return false;
  if (project !== '' && applicant !== '') return false;
  const only = `${project}${applicant}`;
  return only === '' || isBandName(only);
}

function groupSigns(look: RowLook, context: RowContext): number {
  const { columns, keys, lexicon } = context;
  const [first = ''] = look.leading;
  const [column] = look.leadingColumns;
  let signs = isOrdinal(first) ? 2 : 0;
  if (look.leading.some((text) => endsWithAny(text, lexicon.groupEndings))) signs += 2;
  if (look.filled === 1 && column !== undefined && (column === keys.project || columns.indexOf(column) < 3))
    signs += 2;
  if (keys.applicant !== null && look.applicant === '') signs += 1;
  if (lacksNames(look, context)) signs += 3;
  return signs;
}
