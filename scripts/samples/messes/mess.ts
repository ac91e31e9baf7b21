import type ExcelJS from 'exceljs';

/** A cell as somebody typed it; a formula is given with what it shows. */
export type MessCell = string | number | boolean | Date | null | { formula: string; result: number | string };

/** What a careful official reads in a row: values by field, null where nobody can tell for certain. */
export interface MessRow {
  readonly city?: string | null;
  readonly county?: string | null;
  readonly values: Readonly<Record<string, string | null>>;
}

/** What a careful official takes one table for. Rows count from 1, columns are letters. */
export interface MessTable {
  readonly headerRows: readonly number[];
  /** The field of each column; "?" where somebody has to be asked, null where it is none of the guide's. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly rows: Readonly<Record<number, MessRow>>;
  /** Rows that are no applications. */
  readonly others: Readonly<Record<number, 'total' | 'group' | 'note' | 'header'>>;
}

export interface MessSheet {
  readonly name: string;
  readonly cells: readonly (readonly MessCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
  /** An Excel table: the row of its header, how many rows of data follow, and whether a totals row does. */
  readonly table?: { readonly name: string; readonly header: number; readonly rows: number; readonly totals: boolean };
  readonly tables: readonly MessTable[];
}

/** A small batch for one kind of mess, and what must be said of it beside the guide's own findings. */
export interface Mess {
  readonly name: string;
  readonly sheets: readonly MessSheet[];
  /** What becomes of the file's parts once it is written, by their names. */
  readonly parts?: (parts: Readonly<Record<string, string>>) => Record<string, string>;
  /** Codes of findings that must stand in the row; row null for the sheet or the whole batch. */
  readonly findings: readonly { readonly sheet: string; readonly row: number | null; readonly code: string }[];
}

const headFont = { name: '黑体', size: 11 };
const bodyFont = { name: '宋体', size: 11 };

/** Writes one sheet of a mess as it came. */
export function writeMessSheet(workbook: ExcelJS.Workbook, mess: MessSheet): void {
  const sheet = workbook.addWorksheet(mess.name, { state: mess.hidden ? 'hidden' : 'visible' });
  const headers = new Set(mess.tables.flatMap(({ headerRows }) => headerRows));
  mess.cells.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value === null) return;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = value;
      cell.font = headers.has(row + 1) ? headFont : bodyFont;
      if (value instanceof Date) cell.numFmt = 'yyyy/m/d';
    }),
  );
  if (mess.table) addTable(sheet, mess.cells, mess.table);
  for (const [address, format] of Object.entries(mess.formats ?? {})) sheet.getCell(address).numFmt = format;
  for (const area of mess.merges ?? []) sheet.mergeCells(area);
  for (const row of mess.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of mess.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  sheet.columns.forEach((column) => (column.width = 16));
}

/** Makes rows that are written an Excel table; the sums of its totals row are its numbers. */
function addTable(
  sheet: ExcelJS.Worksheet,
  cells: MessSheet['cells'],
  { name, header, rows, totals }: NonNullable<MessSheet['table']>,
): void {
  const heads = cells[header - 1] ?? [];
  const sums = cells[header + rows] ?? [];
  sheet.addTable({
    name,
    ref: `A${header}`,
    headerRow: true,
    totalsRow: totals,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: heads.map((head, column) => ({
      name: String(head),
      filterButton: true,
      ...(column === 0 && totals ? { totalsRowLabel: String(sums[0]) } : {}),
      ...(typeof sums[column] === 'number'
        ? { totalsRowFunction: 'sum' as const, totalsRowResult: sums[column] }
        : {}),
    })),
    rows: cells.slice(header, header + rows).map((row) => [...row]),
  });
}

/** The truth about a mess, as it stands beside the workbook. */
export function messTruth({ sheets, findings }: Mess): object {
  return {
    sheets: sheets.map(({ name, tables }) => ({ name, tables })),
    findings,
  };
}

/** Columns by letter, from A on. */
export function fromA(fields: readonly (string | null)[]): Record<string, string | null> {
  return Object.fromEntries(fields.map((field, index) => [String.fromCharCode(65 + index), field]));
}
