import type { RowKind } from './application';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import type { KeyColumns } from './rowLook';

/** What classing rows needs to know of a sheet. */
export interface RowContext {
  readonly lexicon: Lexicon;
  readonly headers: readonly HeaderColumn[];
  /** Every column but those that a review has added, from the left. */
  readonly columns: readonly number[];
  readonly keys: KeyColumns;
  /** Whether the sheet numbers its rows 1, 2, 3: then 一 or （一） numbers a group. */
  readonly numbered: boolean;
  /** Whether a text is nothing but the name of a category or of a place. */
  readonly isBandName: (text: string) => boolean;
}

/** What whoever reviews is told of a row that is left out, since it may be an application after all. */
export type SetAside = 'name-alone' | 'part' | 'band' | 'details' | 'nameless' | 'example';

/** A row below the header, and why it is no application; "" where it is one or is blank. */
export interface ClassedRow {
  readonly kind: RowKind;
  readonly reason: string;
  /** Where the row may be an application: as what it is left out. */
  readonly setAside?: SetAside;
}

/** What stands above a row, as far as it tells what the row is. */
export interface RowsAbove {
  /** What the row above is. */
  readonly above: ClassedRow | null;
  /** The filled columns of the row above. */
  readonly columnsAbove: readonly number[];
  /** Those of the nearest application above: a part of it says less. */
  readonly columnsOfWhole: readonly number[];
}

/** What stands around a row. */
export interface RowSurroundings extends RowsAbove {
  /** Whether the applicant of the row above is merged down over this one. */
  readonly sharesApplicant: boolean;
}
