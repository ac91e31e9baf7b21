import type { FieldId } from '../guide/field';

/** What somebody says of a column; what is absent is left to be recognised. */
export interface ColumnSaid {
  /** The field that it means; null: it is not used. */
  readonly field?: FieldId | null;
  /** The unit that its bare numbers are typed in. */
  readonly unit?: string;
}

/** What has been said of columns, by their headers. */
export type SaidOfColumns = Readonly<Record<string, ColumnSaid>>;

/** What somebody says of every column of that header. */
export interface HeaderAnswer extends ColumnSaid {
  readonly header: string;
}
