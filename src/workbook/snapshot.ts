/**
 * What a cell holds: text, a number, a truth value, or "" when it is empty. An error value is its text, e.g. "#REF!";
 * a formula that has not been calculated yet is `notCalculated`.
 */
export type CellValue = string | number | boolean;

/** What stands for the result of a formula where a file holds none: the cell is not empty, and nobody knows its value. */
export const notCalculated = '#未计算';

/** A rectangle of cells; row and column are zero-based sheet coordinates. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell, zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A cell of the sheet that is spoken of, or of another of its workbook where `sheet` names it. */
export interface SheetCell extends CellPosition {
  readonly sheet?: string;
}

/** What can be told of a sheet without reading its cells. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
}

/** An Excel table (ListObject) of a sheet. */
export interface SheetTable {
  readonly name: string;
  /** The whole table, header and totals row included. */
  readonly area: Area;
  /** Whether its first row is its header row. */
  readonly header: boolean;
  /** Whether its last row is its totals row. */
  readonly totals: boolean;
}

/** What a sheet tells of itself beside its cells. */
export interface SheetFeatures {
  readonly tables: readonly SheetTable[];
  /** Rows and columns between the first and the last with contents that are hidden; zero-based, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Whether a filter of the sheet, or of a table on it, has criteria: then hidden rows may be those filtered out. */
  readonly filtered: boolean;
  /** Filled cells that are struck through from end to end; empty where the host cannot tell it cheaply. */
  readonly struck: readonly CellPosition[];
}

/** Of a sheet of which nothing else is known. */
export const plainFeatures: SheetFeatures = {
  tables: [],
  hiddenRows: [],
  hiddenColumns: [],
  filtered: false,
  struck: [],
};

/**
 * One sheet as it stood when it was read. `values[row][column]` and `formats[row][column]` are addressed by
 * zero-based sheet coordinates: what lies before the used range is empty. Rows may be shorter than the widest.
 */
export interface SheetSnapshot extends SheetInfo, SheetFeatures {
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats in Excel's notation, "General" where none is set. */
  readonly formats: readonly (readonly string[])[];
  /** Merged areas; empty where the host cannot tell (below ExcelApi 1.13). */
  readonly merges: readonly Area[];
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
}

/** The value at a cell; "" outside what was read. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? '';
}

/** The number format at a cell; "General" outside what was read. */
export function formatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.formats[row]?.[column] ?? 'General';
}

/** How many columns the widest row has. */
export function columnCount(sheet: SheetSnapshot): number {
  return sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
}
