import { plainFeatures, type Area, type SheetFeatures, type SheetTable } from '../workbook/snapshot';
import type { ExcelRun } from './excelRun';
import type { SheetRef } from './readCells';
import { areaOf } from './readMerges';

/** Excel answers for each row by itself, about 20 bytes: of longer sheets it is not asked which rows are hidden. */
const MOST_ROWS = 100_000;

/** What the first request tells: all there is to tell where there are no tables and nothing is hidden. */
export interface FeatureOutline {
  readonly tables: readonly Omit<SheetTable, 'area'>[];
  /** True or false for all within the used range, null where some are hidden. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly filtered: boolean;
  /** Whether all cells within the used range are struck through, null where some are. */
  readonly struck: boolean | null;
}

export const plainOutline: FeatureOutline = {
  tables: [],
  rowsHidden: false,
  columnsHidden: false,
  filtered: false,
  struck: false,
};

/** Adds to a request what tells of tables, hidden rows and columns, and filters; gives how to read the answer. */
export function askFeatures(sheet: Excel.Worksheet, used: Excel.Range): () => FeatureOutline {
  const { tables, autoFilter } = sheet;
  tables.load('items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered');
  autoFilter.load('isDataFiltered');
  used.load('rowHidden,columnHidden,format/font/strikethrough');
  return () => ({
    tables: tables.items.map((table) => ({
      name: table.name,
      header: table.showHeaders,
      totals: table.showTotals,
    })),
    rowsHidden: used.isNullObject ? false : used.rowHidden,
    columnsHidden: used.isNullObject ? false : used.columnHidden,
    struck: used.isNullObject ? false : used.format.font.strikethrough,
    filtered: autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
  });
}

/** The features in full, but for struck cells: no request where the outline tells all, else one. */
export async function readFeatures(
  run: ExcelRun,
  sheet: SheetRef,
  used: Area | null,
  outline: FeatureOutline,
): Promise<Omit<SheetFeatures, 'struck'>> {
  const { rowsHidden, columnsHidden, filtered } = outline;
  if (used === null) return { ...plainFeatures, filtered };
  const mixed = rowsHidden === null || columnsHidden === null;
  const details =
    mixed || outline.tables.length > 0
      ? await run.read(() => readDetails(run.context, sheet.id, used, outline), [sheet.name])
      : plainFeatures;
  return {
    tables: details.tables,
    hiddenRows: rowsHidden === true ? span(used.row, used.rows) : details.hiddenRows,
    hiddenColumns: columnsHidden === true ? span(used.column, used.columns) : details.hiddenColumns,
    filtered,
  };
}

async function readDetails(
  context: Excel.RequestContext,
  sheetId: string,
  used: Area,
  { tables, rowsHidden, columnsHidden }: FeatureOutline,
): Promise<Omit<SheetFeatures, 'filtered' | 'struck'>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const ranges = tables.map(({ name }) => {
    const range = sheet.tables.getItem(name).getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  const range = sheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns);
  const askRows = rowsHidden === null && used.rows <= MOST_ROWS;
  const rows = askRows ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = columnsHidden === null ? range.getColumnProperties({ columnHidden: true }) : null;
  await context.sync();
  return {
    tables: tables.flatMap((table, index) => {
      const at = ranges[index];
      return at ? [{ ...table, area: areaOf(at) }] : [];
    }),
    hiddenRows: marked(rows?.value ?? [], used.row, ({ rowHidden }) => rowHidden),
    hiddenColumns: marked(columns?.value ?? [], used.column, ({ columnHidden }) => columnHidden),
  };
}

function marked<T>(list: readonly T[], first: number, isMarked: (item: T) => boolean | undefined): number[] {
  return list.flatMap((item, index) => (isMarked(item) === true ? [first + index] : []));
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_place, index) => first + index);
}
