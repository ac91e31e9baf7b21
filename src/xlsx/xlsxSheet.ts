import type { CellContent, CellStyle, PrintSetup, Validation } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { Area, CellValue } from '../workbook/snapshot';
import type { Highlight } from './highlight';
import type { Note } from './note';
import type { ResolvedStyle } from './resolvedStyle';
import type { SheetValidation } from './sheetValidation';

/**
 * One worksheet of an XlsxWorkbook. Rows and columns are zero-based everywhere. Protection is told, not enforced:
 * who writes asks first.
 */
export class XlsxSheet {
  get name(): string {
    throw notYet();
  }
  get visibility(): 'visible' | 'hidden' | 'veryHidden' {
    throw notYet();
  }
  get protected(): boolean {
    throw notYet();
  }

  /** The smallest rectangle that holds every cell with content or a format of its own; null for an empty sheet. */
  usedRange(): Area | null {
    throw notYet();
  }

  /** What the cell holds; of a formula its cached result. Errors are their text. */
  value(_row: number, _column: number): CellValue {
    throw notYet();
  }

  /** The formula without "=", shared ones moved to their cell; null where there is none. */
  formula(_row: number, _column: number): string | null {
    throw notYet();
  }

  /**
   * Puts content into a cell, which keeps its format. A string is text whatever it begins with, "" empties the
   * cell, null leaves it. Throws `too-large` above 32,767 characters, `unsupported` for a number that is not finite
   * and inside an array formula.
   */
  setContent(_row: number, _column: number, _content: CellContent): void {
    throw notYet();
  }

  /** How the cell looks, conditional formats aside. */
  style(_row: number, _column: number): ResolvedStyle {
    throw notYet();
  }

  /** Changes what the style names for every cell of the area, and nothing else. */
  applyStyle(_area: Area, _style: CellStyle): void {
    throw notYet();
  }

  /** Contents and formats of the area go. */
  clear(_area: Area): void {
    throw notYet();
  }

  merges(): readonly Area[] {
    throw notYet();
  }
  /** Merges the area; what other cells than the first hold goes. Throws `unsupported` where it meets another merge. */
  merge(_area: Area): void {
    throw notYet();
  }
  /** Every merge that meets the area is undone. */
  unmerge(_area: Area): void {
    throw notYet();
  }

  /** In characters of the standard font as the file counts them (margin included); null: standard width. */
  columnWidth(_column: number): number | null {
    throw notYet();
  }
  setColumnWidth(_column: number, _width: number | null): void {
    throw notYet();
  }
  /** The width of columns that have none of their own. */
  get standardColumnWidth(): number {
    throw notYet();
  }
  columnHidden(_column: number): boolean {
    throw notYet();
  }
  rowHidden(_row: number): boolean {
    throw notYet();
  }
  /** In points; null: standard height. */
  rowHeight(_row: number): number | null {
    throw notYet();
  }
  setRowHeight(_row: number, _height: number | null): void {
    throw notYet();
  }
  get standardRowHeight(): number {
    throw notYet();
  }

  /** The conditional formats, first priority first. */
  highlights(): readonly Highlight[] {
    throw notYet();
  }
  /** Adds a conditional format of ours before all others; its formula carries the tag (see `highlightFormula`). */
  addHighlight(_tag: string, _areas: readonly Area[], _fill: string, _color: string): void {
    throw notYet();
  }
  /** Every highlight of ours whose tag begins so goes; the others have the priorities they had before. */
  removeHighlights(_tagPrefix: string): void {
    throw notYet();
  }

  /** Notes of the old kind, in the order of the file. */
  notes(): readonly Note[] {
    throw notYet();
  }

  validations(): readonly SheetValidation[] {
    throw notYet();
  }
  /** Throws `unsupported` for a list that cannot be written into the rule (a comma, above 255 characters). */
  addValidation(_validation: Validation): void {
    throw notYet();
  }

  /** How many rows and columns stay in sight when the sheet is scrolled. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    throw notYet();
  }
  set frozen(_panes: { readonly rows: number; readonly columns: number }) {
    throw notYet();
  }

  get showGridlines(): boolean {
    throw notYet();
  }
  set showGridlines(_show: boolean) {
    throw notYet();
  }

  /** Paper, area, titles, margins and footer; one page wide and as many long as it takes. */
  setPrint(_print: PrintSetup): void {
    throw notYet();
  }
}

function notYet(): WorkbookFault {
  return new WorkbookFault('unexpected', '尚未实现');
}
