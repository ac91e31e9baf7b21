import { columnCount, type Area, type SheetSnapshot } from '../workbook/snapshot';
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

/** All of one of our columns: from its title down to the sheet's last row, for blank cells of ours have a format. */
export function ownColumnArea(sheet: SheetSnapshot, { row, column }: OwnColumn): Area {
  return { row, column, rows: sheet.values.length - row, columns: 1 };
}
