/** The least that can be written on its own, told as calls to Excel. */
export interface Piece {
  /** The sheet it touches, null for the workbook itself. */
  readonly sheet: string | null;
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

/** What one call to Excel costs in a request beside its values, about. */
export const CALL_BYTES = 400;
