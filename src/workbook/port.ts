import type { CellComment } from './comment';
import type { Edit } from './edit';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from './snapshot';

/** How far a long piece of work is. */
export type OnProgress = (done: number, total: number) => void;

export interface PortOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** How tall a row is, in points. */
export interface RowHeight {
  /** What is stored with the row, null when nothing is. */
  readonly stored: number | null;
  /** Whether somebody has set it, so that it does not follow the row's text. */
  readonly fixed: boolean;
  /** An estimate of what the row's wrapped texts need, at least the standard height. */
  readonly needed: number;
}

/** Heights of neighbouring rows, and that of rows which have none of their own. */
export interface RowHeights {
  readonly standard: number;
  readonly rows: readonly RowHeight[];
}

/** Cells by row and column of the area that was read. */
export interface CellsRead {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * A workbook as the rest of the house sees it: `src/excel` gives one over Office.js, `src/xlsx` one over a file.
 * Every call throws WorkbookFault, and nothing else, when the workbook refuses.
 */
export interface WorkbookPort {
  /** The file's name as the user knows it, "" when the host does not tell. */
  readonly fileName: string;
  listSheets(): Promise<SheetInfo[]>;
  readSheet(name: string, options?: PortOptions): Promise<SheetSnapshot>;
  /** The values of one area as they stand now. */
  readValues(sheet: string, area: Area): Promise<CellValue[][]>;
  /** The values of one area with their number formats. */
  readCells(sheet: string, area: Area): Promise<CellsRead>;
  /** Widths in characters of the standard font; null where a column has the standard width. */
  readColumnWidths(sheet: string, column: number, count: number): Promise<(number | null)[]>;
  /**
   * Null where the host fits rows to their text by itself: then there is nothing to do. `without` are columns whose
   * texts do not count.
   */
  readRowHeights(
    sheet: string,
    row: number,
    count: number,
    without: readonly number[],
  ): Promise<RowHeights | null>;
  /** The comments on a sheet, notes left out; null where the host knows no comments, and none can be added or removed. */
  readComments(sheet: string, options?: PortOptions): Promise<readonly CellComment[] | null>;
  /** Our custom XML part of that namespace, null when there is none. */
  readPart(namespace: string): Promise<string | null>;
  /**
   * Applies the edits in their order. Cancelled or refused half-way, what was applied stays: the caller has
   * journalled first and takes it back by the journal.
   */
  apply(edits: readonly Edit[], options?: PortOptions): Promise<void>;
}
