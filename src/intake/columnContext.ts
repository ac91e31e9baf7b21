import type { Field } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ColumnMapping, DoubtfulColumn } from './application';
import type { ColumnReader } from './columnReader';
import type { ColumnUnit, ColumnUnits, HeadingUnits } from './columnUnit';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import type { ColumnMap, Matching } from './matchColumns';
import type { ShareStyle } from './readShare';

/** A column of a batch with what reads its cells. */
export interface ReadColumn {
  readonly mapping: ColumnMapping;
  readonly field: Field;
  readonly read: ColumnReader;
  /** Of shares: how its bare numbers are meant. */
  readonly style?: ShareStyle;
  /** Of amounts, counts and measures: the unit, and what says so. */
  readonly unit?: ColumnUnit;
}

/** All columns of a batch as they are used, asked for, or left. */
export interface SheetColumns {
  readonly columns: readonly ReadColumn[];
  readonly doubtful: readonly DoubtfulColumn[];
  readonly unmapped: Matching['unmapped'];
}

/** What settles the columns of a sheet, once its data rows and their categories are known. */
export interface ColumnContext {
  readonly sheet: SheetSnapshot;
  readonly guide: Guide;
  readonly lexicon: Lexicon;
  readonly headers: readonly HeaderColumn[];
  readonly dataRows: readonly number[];
  /** Ids of the categories that the rows belong to; empty where none is known. */
  readonly categories: ReadonlySet<string>;
  readonly heading: HeadingUnits;
  readonly map: ColumnMap;
  readonly units: ColumnUnits;
}
