import type { CellValue } from '../workbook/snapshot';
import type { Lexicon } from './lexicon';
import { plain } from './plainText';
import { isCount } from './rowWords';

/** The columns that tell what a row is, as far as the sheet has them. */
export interface KeyColumns {
  readonly sequence: number | null;
  readonly project: number | null;
  readonly applicant: number | null;
  /** Those that hold amounts, counts or shares, if one of them is merely asked for. */
  readonly quantities: readonly number[];
}

/** A row's own look: what stands in front, how much, and in which of the telling columns. */
export interface RowLook {
  /** Its filled columns, from the left. */
  readonly columns: readonly number[];
  readonly filled: number;
  /** How many cells are text. */
  readonly texts: number;
  /** How many cells beside the running number hold figures, as numbers or as text (2,000万元). */
  readonly figures: number;
  /** The first filled cells, at most six, as compared. */
  readonly leading: readonly string[];
  /** The cells of the telling columns as compared; "" where one is empty. */
  readonly sequence: string;
  readonly project: string;
  readonly applicant: string;
}

const shown = 6;

/** Looks at a row's cells in the given columns. */
export function lookOf(
  row: readonly CellValue[],
  columns: readonly number[],
  keys: KeyColumns,
  lexicon: Lexicon,
): RowLook {
  const filled = columns.filter((column) => {
    const cell = row[column] ?? '';
    return typeof cell !== 'string' || cell.trim() !== '';
  });
  const textIn = (column: number | null): string => (column === null ? '' : plain(String(row[column] ?? '')));
  // A number, a count or a day where names stand is no name: counts of a small table below the list, a day beside a
  // signature.
  const nameIn = (column: number | null): string => {
    const text = column !== null && typeof row[column] === 'number' ? '' : textIn(column);
    return /^[\d.,/年月日:-]+$/.test(text) || isCount(text, lexicon) ? '' : text;
  };
  return {
    columns: filled,
    filled: filled.length,
    texts: filled.filter((column) => typeof row[column] === 'string').length,
    // Few rows are told by it: it is counted when it is asked for.
    get figures() {
      return filled.filter((column) => column !== keys.sequence && isFigure(row[column] ?? '')).length;
    },
    leading: filled.slice(0, shown).map((column) => plain(String(row[column] ?? ''))),
    sequence: textIn(keys.sequence),
    project: nameIn(keys.project),
    applicant: nameIn(keys.applicant),
  };
}

/** A running number as rows have it: 1, 1-1, 2.3. */
export const isNumber = (text: string): boolean => /^\d+(?:[.-]\d+)*$/.test(text);

function isFigure(cell: CellValue): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,]+[^\d]{0,3}$/.test(plain(cell)));
}
