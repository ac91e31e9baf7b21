import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** Rows of a new sheet before which a page ends. */
export function pageBreakPieces(sheet: string, rows: readonly number[]): Piece[] {
  return rows.map((row) => ({
    sheet,
    bytes: CALL_BYTES,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).horizontalPageBreaks.add(`A${row + 1}`);
    },
  }));
}
