import type { Guide } from '../guide/guide';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { HeaderBlock } from './headerBlock';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import type { ColumnMap } from './matchColumns';

/** What is known of a sheet once its header is found. */
export interface FoundSheet {
  readonly file: string;
  readonly sheet: SheetSnapshot;
  readonly guide: Guide;
  readonly lexicon: Lexicon;
  readonly block: HeaderBlock;
  readonly headers: readonly HeaderColumn[];
  /** What the user says of columns. */
  readonly map: ColumnMap;
}
