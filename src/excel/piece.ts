import { mostColumns, mostRows } from '../workbook/address';
import type { Area } from '../workbook/snapshot';

/** The least that can be written on its own, told as calls to Excel. */
export interface Piece {
  /** The sheet it touches, null for the workbook itself. */
  readonly sheet: string | null;
  /** The cells whose contents or number formats it changes; none when not told. */
  readonly cells?: Area;
  /** What it adds to a request, about. */
  readonly bytes: number;
  /** Calls Excel; sends nothing. */
  readonly queue: (context: Excel.RequestContext) => void;
  /**
   * For pieces that must not be done twice. After a request that failed and may have been carried out in part, it
   * reads back what stands, and takes away what would otherwise be doubled; false when nothing is left to do.
   * All other pieces may simply be done again in their order: the cells end the same.
   */
  readonly readBack?: (context: Excel.RequestContext) => Promise<boolean>;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: mostRows, columns: mostColumns };

/** What one call to Excel costs in a request beside its values, about. */
export const CALL_BYTES = 400;
