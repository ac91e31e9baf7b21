import type { Guide } from '../guide/guide';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ColumnUnits } from './columnUnit';
import type { HeaderBlock } from './headerBlock';
import type { HeaderColumn } from './headerColumns';
import type { Heading } from './application';
import type { Lexicon } from './lexicon';
import type { ColumnMap } from './matchColumns';
import type { RowCorrection } from './rowCorrections';

/** What is known of a table once its header is found; `sheet` holds nothing but the table. */
export interface FoundSheet {
  readonly file: string;
  readonly sheet: SheetSnapshot;
  readonly guide: Guide;
  readonly lexicon: Lexicon;
  readonly block: HeaderBlock;
  /** Its first column; other than 0 where another table stands to its left. */
  readonly from: number;
  readonly headers: readonly HeaderColumn[];
  readonly heading: Heading;
  /** Rows that are totals whatever they say. */
  readonly totalRows: readonly number[];
  /** What the user says of rows. */
  readonly rows: readonly RowCorrection[];
  /** What the user says of columns. */
  readonly map: ColumnMap;
  /** What the user says of columns' units. */
  readonly units: ColumnUnits;
}
