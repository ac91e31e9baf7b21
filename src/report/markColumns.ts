import { columnCount, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { isOwnTitle, reviewColumns, type ReviewColumn } from './ownTitles';

const lastExcelColumn = 16_383;

/** One of our columns where it stands now. */
export interface OwnColumn {
  readonly title: string;
  readonly row: number;
  readonly column: number;
}

/** One of our columns where it will be written. */
export interface PlacedColumn {
  readonly definition: ReviewColumn;
  readonly column: number;
  /** Where the former one stands that this one replaces; null for a new column. */
  readonly former: OwnColumn | null;
}

/** Every cell whose text begins with 〔审核〕, wherever rows and columns have been moved to. */
export function ownColumnsOf(sheet: SheetSnapshot): OwnColumn[] {
  return sheet.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      isOwnTitle(value) ? [{ title: String(value).trim(), row, column }] : [],
    ),
  );
}

/**
 * Where the review's columns go: in place of the former ones, the rest right of the used range.
 * Null when the sheet is filled up to the last column that Excel has.
 */
export function placeColumns(sheet: SheetSnapshot): readonly PlacedColumn[] | null {
  const own = ownColumnsOf(sheet);
  let next = columnCount(sheet);
  const placed = reviewColumns.map((definition): PlacedColumn => {
    const former = own.find(({ title }) => title === definition.title) ?? null;
    if (former) return { definition, column: former.column, former };
    next += 1;
    return { definition, column: next - 1, former: null };
  });
  return next - 1 > lastExcelColumn ? null : placed;
}

/** The last row in which a column holds anything, at least its title's. */
export function lastFilledRow(sheet: SheetSnapshot, { row, column }: OwnColumn): number {
  for (let last = sheet.values.length - 1; last > row; last -= 1) {
    if (valueAt(sheet, last, column) !== '') return last;
  }
  return row;
}
