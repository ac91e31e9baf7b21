import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { Lexicon } from './lexicon';
import { headerName } from './headerName';
import { plain } from './plainText';
import { endsWithAny, startsWithAny } from './rowSigns';

/** What telling a table of statistics from a list needs. */
interface StatisticsContext {
  readonly lexicon: Lexicon;
  /** Every column of the user's. */
  readonly columns: readonly number[];
  readonly isBandName: (text: string) => boolean;
}

interface Cell {
  readonly column: number;
  readonly text: string;
  readonly figure: boolean;
}

const mostColumns = 12;
const longestHeader = 14;
/** Of blank row above, words of quantity in the header, and places or categories as names so many must be there. */
const leastSigns = 2;

/**
 * The rows of small tables of counts below or between the rows of a list (地区／数量／金额), with their header and a title
 * above it: each row has one name and figures beneath the header's columns, never a project and its applicant.
 */
export function statisticsRows(
  { values }: SheetSnapshot,
  first: number,
  context: StatisticsContext,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let row = first; row < values.length; row += 1) {
    const header = headerCells(values[row] ?? [], context);
    if (header === null) continue;
    const names: string[] = [];
    let end = row + 1;
    for (; end < values.length; end += 1) {
      const name = nameOf(cellsOf(values[end] ?? [], context), header);
      if (name === null) break;
      names.push(name);
    }
    const filled = (at: number): number => cellsOf(values[at] ?? [], context).length;
    const titled = row - 1 >= first && filled(row - 1) === 1;
    const start = titled ? row - 1 : row;
    const gap = start - 1 < first || filled(start - 1) === 0;
    if (names.length === 0 || signs(header, names, gap && row > first, context) < leastSigns) continue;
    for (let at = gap ? start : row; at < end; at += 1) found.add(at);
    row = end - 1;
  }
  return found;
}

function signs(
  header: readonly Cell[],
  names: readonly string[],
  gap: boolean,
  { lexicon, isBandName }: StatisticsContext,
): number {
  const known = names.filter((name) => isBandName(name) || startsWithAny(name, lexicon.totals)).length;
  return [
    gap,
    header.slice(1).some(({ text }) => endsWithAny(bare(text), lexicon.quantities)),
    known * 2 >= names.length,
  ].filter(Boolean).length;
}

/** The cells of a row that may be a header of statistics: short words alone, none of a project or an applicant. */
function headerCells(row: readonly CellValue[], context: StatisticsContext): Cell[] | null {
  if (row.some((cell) => typeof cell === 'number')) return null;
  const cells = cellsOf(row, context);
  if (cells.length < 2 || cells.length > mostColumns) return null;
  return cells.every(({ text, figure }) => !figure && mayHeadStatistics(text, context.lexicon))
    ? cells
    : null;
}

function mayHeadStatistics(text: string, { header, claims, totals, organisationEndings }: Lexicon): boolean {
  if (text.length > longestHeader || startsWithAny(text, totals)) return false;
  if (endsWithAny(text, organisationEndings)) return false;
  const named = claims.get(headerName(text, header).key) ?? [];
  return named.every(({ field }) => field.role !== 'project' && field.role !== 'applicant');
}

/** The name of a row of statistics: its only text, beside figures under the header; null for any other row. */
function nameOf(cells: readonly Cell[], header: readonly Cell[]): string | null {
  const [name, ...others] = cells.filter(({ figure }) => !figure);
  if (!name || others.length > 0 || cells.length < 2) return null;
  const beneath = cells.every(({ column }) => header.some((each) => each.column === column));
  return beneath ? bare(name.text) : null;
}

function cellsOf(row: readonly CellValue[], { columns }: StatisticsContext): Cell[] {
  return columns.flatMap((column) => {
    const value = row[column] ?? '';
    const text = plain(String(value));
    if (text === '') return [];
    return [{ column, text, figure: typeof value === 'number' || /^[-—]$|^[\d.,]+[^\d]{0,3}$/.test(text) }];
  });
}

function bare(text: string): string {
  return text.replace(/[(:].*$/, '');
}
