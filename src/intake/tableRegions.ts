import type { Field } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { CellValue, SheetSnapshot, SheetTable } from '../workbook/snapshot';
import {
  blockAround,
  blockOf,
  bodyStart,
  headerScore,
  likeliestHeader,
  type HeaderBlock,
} from './headerBlock';
import { headerColumns, type HeaderColumn } from './headerColumns';
import { headerFingerprint } from './headerFingerprint';
import { headerMerges } from './headerMerges';
import { inheritedHeading, readHeading, withSheetName } from './heading';
import type { Heading } from './application';
import { isPlain, lexiconOf, type Claim, type Lexicon } from './lexicon';
import { plain } from './plainText';
import { endsWithAny, startsWithAny } from './rowSigns';

/** Header rows of a table as somebody has set them; zero-based, both included. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** What is said of a sheet's header rows. */
export interface SetHeaders {
  /** These begin tables whatever they look like. */
  readonly rows: readonly HeaderRows[];
  /** Whether nothing else begins one; else the headers that are found elsewhere begin tables as well. */
  readonly alone: boolean;
}

/** One table of a sheet: its rows from the title down, zero-based. */
export interface TableRegion {
  readonly first: number;
  /** The row after its last. */
  readonly end: number;
  readonly block: HeaderBlock;
  readonly heading: Heading;
  /** Its first column, where another table stands to its left; else 0. */
  readonly from: number;
  /** Where another table stands to its right; null where none does. */
  readonly beside: number | null;
  /** Totals rows of Excel tables. */
  readonly totalRows: readonly number[];
}

interface Candidate {
  readonly row: number;
  readonly score: number;
  /** Whether the row is an Excel table's own header row: then it is the last of the header. */
  readonly own: boolean;
}

/** Beyond so many, what looks like a header is left to the table above it. */
const mostTables = 50;
/** A header is sought within so many rows of the first that looks like one. */
const nearby = 3;
const mostHeadingRows = 6;
const rowsAStep = 500;

/**
 * Finds the tables of a sheet from top to bottom: each header that names a project or an applicant begins one, unless
 * it only repeats the header before it under the same heading, as pages do. Header rows that are `set` begin one in any
 * case, and take the place of those found on or right beside them. No table where no header is found. Yields now and
 * then, so that the caller may pause.
 */
export function* locateTables(
  sheet: SheetSnapshot,
  guide: Guide,
  set: SetHeaders,
): Generator<number, TableRegion[], void> {
  const lexicon = lexiconOf(guide);
  const chosen = setBlocks(sheet, set.rows, lexicon);
  const blocks =
    chosen.length > 0 && set.alone ? chosen : withChosen(sheet, chosen, yield* foundBlocks(sheet, lexicon));
  const tables: { first: number; block: HeaderBlock; heading: Heading; headers: readonly HeaderColumn[] }[] =
    [];
  let top: Heading | null = null;
  let known = '';
  for (const block of blocks) {
    const before = tables.at(-1);
    const first = before ? headingStart(sheet, block.first, before.block.last + 1, lexicon) : 0;
    const own = readHeading(sheet, first, block, guide);
    const heading: Heading = top ? inheritedHeading(own, top) : own;
    const headers = headersOf(sheet, block, lexicon);
    const fingerprint = headerFingerprint(headers);
    const repeated =
      !chosen.includes(block) && fingerprint === known && before && sameSubject(own, before.heading);
    if (repeated || tables.length >= mostTables) continue;
    top ??= own;
    known = fingerprint;
    tables.push({ first, block, heading, headers });
  }
  return tables.flatMap(({ first, block, heading, headers }, index) => {
    const end = tables[index + 1]?.first ?? sheet.values.length;
    const totalRows = sheet.tables
      .filter(({ totals }) => totals)
      .map(({ area }) => area.row + area.rows - 1)
      .filter((row) => row > block.last && row < end);
    const starts = [0, ...tablesBeside(headers, lexicon)];
    return starts.map((from, at): TableRegion => {
      const region = { first, end, block, from, beside: starts[at + 1] ?? null, totalRows };
      const own =
        starts.length === 1 ? heading : headingBeside(regionOf(sheet, region), region, heading, guide);
      return { ...region, heading: withSheetName(own, sheet.name, tables.length * starts.length > 1, guide) };
    });
  });
}

/** The fingerprint that a header of these rows has. */
export function headerFingerprintAt(sheet: SheetSnapshot, { first, last }: HeaderRows, guide: Guide): string {
  return headerFingerprint(
    headersOf(sheet, { first, last, unitsRow: null, codeRow: null }, lexiconOf(guide)),
  );
}

/** The sheet as if nothing else stood on it than one of its tables; rows and columns keep their places. */
export function regionOf(
  sheet: SheetSnapshot,
  { first, end, from, beside }: Omit<TableRegion, 'heading'>,
): SheetSnapshot {
  if (first === 0 && end >= sheet.values.length && from === 0 && beside === null) return sheet;
  const within = (row: readonly CellValue[], at: number): readonly CellValue[] => {
    if (at < first) return [];
    const cells = beside === null ? row : row.slice(0, beside);
    return from === 0 ? cells : cells.map((cell, column) => (column < from ? '' : cell));
  };
  return { ...sheet, values: sheet.values.slice(0, end).map(within) };
}

function headersOf(sheet: SheetSnapshot, block: HeaderBlock, lexicon: Lexicon): HeaderColumn[] {
  return headerColumns(sheet, block, headerMerges(sheet, block.first), lexicon);
}

function setBlocks(sheet: SheetSnapshot, set: readonly HeaderRows[], lexicon: Lexicon): HeaderBlock[] {
  const inside = set.filter(({ first, last }) => first >= 0 && last >= first && last < sheet.values.length);
  return inside
    .sort((a, b) => a.first - b.first)
    .filter(({ first }, index) => first > (inside[index - 1]?.last ?? -1))
    .map(({ first, last }) => blockOf(sheet, first, last, lexicon));
}

/** Blocks that were chosen, and those found elsewhere, from top to bottom. */
function withChosen(
  sheet: SheetSnapshot,
  chosen: readonly HeaderBlock[],
  found: readonly HeaderBlock[],
): HeaderBlock[] {
  const others = found.filter((block) => !chosen.some((each) => touches(sheet, each, block)));
  return [...chosen, ...others].sort((a, b) => a.first - b.first);
}

/** Whether nothing stands between two headers, if they do not overlap: then both are meant for the same table. */
export function touches(sheet: SheetSnapshot, one: HeaderRows, other: HeaderRows): boolean {
  const [upper, lower] = one.first <= other.first ? [one, other] : [other, one];
  return sheet.values
    .slice(upper.last + 1, lower.first)
    .every((row) => row.every((cell) => String(cell).trim() === ''));
}

function* foundBlocks(sheet: SheetSnapshot, lexicon: Lexicon): Generator<number, HeaderBlock[], void> {
  const candidates = yield* headerCandidates(sheet, lexicon);
  if (candidates.length === 0) {
    const row = likeliestHeader(sheet, lexicon);
    return row === null ? [] : [blockAround(sheet, row, headerMerges(sheet), lexicon)];
  }
  const blocks: HeaderBlock[] = [];
  let floor = 0;
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index];
    if (!candidate || candidate.row < floor) continue;
    const near = candidates.slice(index).filter(({ row }) => row <= candidate.row + nearby);
    const best = near.find(({ own }) => own) ?? near.reduce((a, b) => (b.score > a.score ? b : a));
    const merges = headerMerges(sheet, Math.max(0, best.row - nearby));
    const block = blockAround(sheet, best.row, merges, lexicon, { floor, fixedLast: best.own });
    blocks.push(block);
    floor = bodyStart(block);
  }
  return blocks;
}

/** Rows that name a project or an applicant and enough else to be a header, but for rows within Excel tables. */
function* headerCandidates(sheet: SheetSnapshot, lexicon: Lexicon): Generator<number, Candidate[], void> {
  const withHeader = sheet.tables.filter(({ header, area }) => header && area.rows > 1);
  const own = new Set(withHeader.map(({ area }) => area.row));
  const names = namesPattern(lexicon);
  const candidates: Candidate[] = [];
  for (const [row, cells] of sheet.values.entries()) {
    if (row % rowsAStep === rowsAStep - 1) yield row;
    const isOwn = own.has(row);
    if (!isOwn && (!mayBeHeader(cells, names) || withHeader.some((table) => isInBody(table, row)))) continue;
    const { score, named } = headerScore(cells, lexicon, isOwn ? 1 : 2);
    if (score > 0 && named) candidates.push({ row, score, own: isOwn });
  }
  return candidates;
}

function isInBody({ area }: SheetTable, row: number): boolean {
  return row > area.row && row < area.row + area.rows;
}

/** What the headers of projects and applicants are called. */
function namesPattern({ claims }: Lexicon): RegExp {
  const names = [...claims].flatMap(([key, fields]) =>
    fields.some((claim) => namesFiling(claim)) ? [key] : [],
  );
  // Keys are letters and digits only.
  return new RegExp(names.join('|'), 'i');
}

/** Whether a closer look may find a header: mostly words, one of them a project's or an applicant's header. */
function mayBeHeader(row: readonly CellValue[], names: RegExp): boolean {
  const words: string[] = [];
  let figures = 0;
  for (const cell of row) {
    if (cell === '') continue;
    if (typeof cell === 'string' && !/^\s*[\d.,%#-]/.test(cell)) words.push(cell);
    else figures += 1;
  }
  return words.length >= 2 && figures * 2 <= words.length && names.test(words.join('|').replace(/\s+/g, ''));
}

/** The first of the title rows right above a header, `floor` being the first row that may be one. */
function headingStart(sheet: SheetSnapshot, header: number, floor: number, lexicon: Lexicon): number {
  let first = header;
  for (let row = header - 1; row >= Math.max(floor, header - mostHeadingRows); row -= 1) {
    const texts = (sheet.values[row] ?? []).filter((cell) => String(cell).trim() !== '');
    if (texts.length === 0) continue;
    if (!isHeading(texts, lexicon)) break;
    first = row;
  }
  return first;
}

function isHeading(cells: readonly CellValue[], lexicon: Lexicon): boolean {
  const texts = cells.map((cell) => plain(String(cell)));
  if (texts.some((text) => startsWithAny(text, lexicon.notes))) return false;
  if (texts.some((text) => startsWithAny(text, lexicon.metas))) return true;
  const [only, ...more] = cells;
  return more.length === 0 && typeof only === 'string' && !endsWithAny(plain(only), lexicon.totals);
}

/**
 * Whether a heading says nothing against the one before: same category, same unit of money, same city. A title that
 * stands for the first time may be that of a category which the guide does not know: the one before ends with it.
 */
function sameSubject(own: Heading, before: Heading): boolean {
  const city = own.city?.from === 'sheet' ? null : (own.city?.city ?? null);
  return (
    (own.category === null
      ? before.category === null || own.titles.every((title) => before.titles.includes(title))
      : own.category === before.category) &&
    (own.unit === null || own.unit === before.unit) &&
    (city === null || city === before.city?.city)
  );
}

/** What stands above one of several tables side by side, else above all of them. */
function headingBeside(
  region: SheetSnapshot,
  { first, block }: Pick<TableRegion, 'first' | 'block'>,
  whole: Heading,
  guide: Guide,
): Heading {
  const own = readHeading(region, first, block, guide);
  return inheritedHeading(own, whole);
}

/** The first columns of tables beside the first: after a column without header, projects or applicants again. */
function tablesBeside(headers: readonly HeaderColumn[], lexicon: Lexicon): number[] {
  const groups: HeaderColumn[][] = [];
  for (const header of headers) {
    const last = groups.at(-1);
    if (last && last.at(-1)?.column === header.column - 1) last.push(header);
    else groups.push([header]);
  }
  const [first, ...others] = groups.map((group) => ({
    column: group[0]?.column,
    roles: rolesIn(group, lexicon),
  }));
  return others
    .filter(({ roles }) => roles.some((role) => first?.roles.includes(role)))
    .flatMap(({ column }) => column ?? []);
}

function rolesIn(headers: readonly HeaderColumn[], lexicon: Lexicon): Field['role'][] {
  return headers.flatMap(({ names }) => {
    const claims = lexicon.claims.get(names.at(-1)?.key ?? '') ?? [];
    return claims.flatMap((claim) => (namesFiling(claim) ? [claim.field.role] : []));
  });
}

/** Whether a header's wording plainly names projects or applicants. */
function namesFiling(claim: Claim): boolean {
  const { role } = claim.field;
  return isPlain(claim) && (role === 'project' || role === 'applicant');
}
