import type { ChartDescription } from './chart';
import type { CommentText } from './comment';
import type { PageTexts } from './pageTexts';
import type { CellTarget } from './sheetReference';
import type { Area, CellPosition, CellValue } from './snapshot';

/**
 * A formula. `value` is its result, for readers that do not calculate: files keep it beside the formula, Excel
 * calculates for itself and is not told.
 */
export interface CellFormula {
  readonly formula: string;
  readonly value?: CellValue;
}

/**
 * What is written into one cell. A string is always text, whatever it begins with; a formula can only be given
 * as a formula. `null` leaves the cell as it is.
 */
export type CellContent = string | number | boolean | CellFormula | null;

/** How a cell looks. What is not named stays as it is. Colours are #RRGGBB, sizes points. */
export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Excel's notation; "@" is text. */
  readonly numberFormat?: string;
}

/** A block of cells with one content each; all rows are equally long. */
export interface WriteCells {
  readonly kind: 'write-cells';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
}

/** The same look for every cell of some areas. */
export interface StyleCells {
  readonly kind: 'style-cells';
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly style: CellStyle;
}

/** Contents and formats of an area go; only ever an area of ours. */
export interface ClearCells {
  readonly kind: 'clear-cells';
  readonly sheet: string;
  readonly area: Area;
}

/** Width of one column in characters of the standard font; null is the sheet's standard width. */
export interface SetColumnWidth {
  readonly kind: 'set-column-width';
  readonly sheet: string;
  readonly column: number;
  readonly width: number | null;
}

/**
 * Rows whose height nobody has fixed are stored as so many points tall; null takes a stored height away. They still
 * follow their text afterwards. A host that fits rows to their text by itself does nothing (`readRowHeights`).
 */
export interface FitRows {
  readonly kind: 'fit-rows';
  readonly sheet: string;
  readonly rows: readonly { readonly row: number; readonly height: number | null }[];
}

/**
 * A conditional format that always holds, over single cells: the user's own fill stays beneath it. Its formula
 * carries the tag, so that either end finds it again in whatever order a program has saved it.
 */
export interface AddHighlight {
  readonly kind: 'add-highlight';
  readonly sheet: string;
  readonly tag: string;
  readonly areas: readonly Area[];
  readonly fill: string;
  readonly color: string;
}

/** Every highlight of a sheet whose tag begins so goes. */
export interface RemoveHighlights {
  readonly kind: 'remove-highlights';
  readonly sheet: string;
  readonly tagPrefix: string;
}

/** Comments on single cells. A cell that has a comment or a note already keeps that and gets none. */
export interface AddComments {
  readonly kind: 'add-comments';
  readonly sheet: string;
  readonly comments: readonly CommentText[];
}

/** These comments go where they still stand as they were written: one that somebody has changed or answered stays. */
export interface RemoveComments {
  readonly kind: 'remove-comments';
  readonly sheet: string;
  readonly comments: readonly CommentText[];
}

/** A new sheet at the end of the workbook. The name is legal and free: see `freeSheetName`. */
export interface AddSheet {
  readonly kind: 'add-sheet';
  readonly sheet: SheetDescription;
}

export interface DeleteSheet {
  readonly kind: 'delete-sheet';
  readonly sheet: string;
}

/** A custom XML part of ours, one a namespace; null takes it away. */
export interface SetPart {
  readonly kind: 'set-part';
  readonly namespace: string;
  readonly xml: string | null;
}

export type Edit =
  | WriteCells
  | StyleCells
  | ClearCells
  | SetColumnWidth
  | FitRows
  | AddHighlight
  | RemoveHighlights
  | AddComments
  | RemoveComments
  | AddSheet
  | DeleteSheet
  | SetPart;

/** What a cell of ours may be filled with by the next person. */
export type Validation =
  | {
      readonly kind: 'list';
      readonly area: Area;
      readonly options: readonly string[];
      readonly prompt?: string;
    }
  | {
      readonly kind: 'decimal' | 'whole';
      readonly area: Area;
      readonly min?: number;
      readonly max?: number;
      readonly prompt?: string;
    };

/** How a sheet of ours is printed: always A4 or A3 and one page wide. Margins in points. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly area: Area;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly centred: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly header?: PageTexts;
  readonly footer?: PageTexts;
  /** The number of the first page, where the sheet does not go on with those of the sheet printed before it. */
  readonly firstPage?: number;
}

/**
 * A cell of ours that leads to a cell of the same workbook, or of another file. It shows its own content, which it must have, in the
 * look that the description's styles give it, and no other.
 */
export interface CellLink extends CellPosition {
  readonly target: CellTarget;
  /** The other file's address, relative to this one where it can be; left out: the target is in this workbook. */
  readonly address?: string;
}

/** A whole sheet of ours, described once and written alike by both ends. */
export interface SheetDescription {
  readonly name: string;
  /** From A1; rows may be of different lengths. */
  readonly contents: readonly (readonly CellContent[])[];
  readonly styles: readonly { readonly areas: readonly Area[]; readonly style: CellStyle }[];
  readonly merges: readonly Area[];
  /** Characters of the standard font, from column A. */
  readonly columnWidths: readonly number[];
  /** Points, by row; rows not named keep the standard height. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly validations: readonly Validation[];
  readonly links?: readonly CellLink[];
  readonly charts?: readonly ChartDescription[];
  /** Rows before which a page ends; never the first. */
  readonly pageBreaks?: readonly number[];
  readonly print: PrintSetup;
  readonly frozenRows: number;
  readonly showGridlines: boolean;
}

/** The conditional format's formula: always true, and it names whose it is. */
export function highlightFormula(tag: string): string {
  return `LEN("${tag}")>0`;
}

/** The tag within a conditional format's formula, null when the formula is not of our shape. */
export function highlightTag(formula: string): string | null {
  return /^=?LEN\("([^"]*)"\)>0$/.exec(formula.trim())?.[1] ?? null;
}
