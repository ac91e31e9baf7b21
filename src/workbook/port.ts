import type { Edit } from './edit';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from './snapshot';

/** How far a long piece of work is. */
export type OnProgress = (done: number, total: number) => void;

export interface PortOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
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
  /** Widths in characters of the standard font; null where a column has the standard width. */
  readColumnWidths(sheet: string, column: number, count: number): Promise<(number | null)[]>;
  /** Our custom XML part of that namespace, null when there is none. */
  readPart(namespace: string): Promise<string | null>;
  /**
   * Applies the edits in their order. Cancelled or refused half-way, what was applied stays: the caller has
   * journalled first and takes it back by the journal.
   */
  apply(edits: readonly Edit[], options?: PortOptions): Promise<void>;
}
