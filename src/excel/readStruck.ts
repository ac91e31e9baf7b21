import type { Area, CellPosition } from '../workbook/snapshot';
import type { ExcelRun } from './excelRun';
import type { SheetRef } from './readCells';
import { orNullWhereTooMany } from './readMerges';

/** Excel answers for each row by itself, about 50 bytes: of longer sheets it is not asked. */
const MOST_ROWS = 20_000;
/** Rows of which only some cells are struck are asked for cell by cell: no more than these. */
const MOST_MIXED = 200;
const MOST_COLUMNS = 200;

const asked = { format: { font: { strikethrough: true } } } as const;

interface Struck {
  readonly format?: { readonly font?: { readonly strikethrough?: boolean | null } };
}

/**
 * The cells of the used range that are struck through, filled or not. `struck` is what the outline tells: no request
 * where it is the same for all of them, else one for the rows, and one more for the rows of which only some cells are.
 */
export async function readStruck(
  run: ExcelRun,
  { id, name }: SheetRef,
  used: Area,
  struck: boolean | null,
): Promise<CellPosition[]> {
  if (struck === false || used.rows > MOST_ROWS) return [];
  if (struck === true) return rowsOf(used).flatMap((row) => cellsOfRow(row, used));
  const read = <T>(ask: (context: Excel.RequestContext) => Promise<T>): Promise<T | null> =>
    run.read(() => orNullWhereTooMany(() => ask(run.context)), [name]);
  const rows = await read((context) => rowLooks(context, id, used));
  const looks = new Map(rowsOf(used).map((row, index) => [row, isStruck(rows?.[index])]));
  const mixed = [...looks].flatMap(([row, look]) => (look === null ? [row] : [])).slice(0, MOST_MIXED);
  const cells = mixed.length === 0 ? null : await read((context) => cellLooks(context, id, used, mixed));
  return [...looks].flatMap(([row, look]) => {
    if (look === true) return cellsOfRow(row, used);
    const ofRow = cells?.[mixed.indexOf(row)] ?? [];
    return cellsOfRow(row, used).filter((_cell, index) => isStruck(ofRow[index]) === true);
  });
}

async function rowLooks(context: Excel.RequestContext, id: string, used: Area): Promise<readonly Struck[]> {
  const range = context.workbook.worksheets
    .getItem(id)
    .getRangeByIndexes(used.row, used.column, used.rows, used.columns);
  const answers = [range.getRowProperties(asked)];
  await context.sync();
  return answers.flatMap(({ value }) => value);
}

async function cellLooks(
  context: Excel.RequestContext,
  id: string,
  used: Area,
  rows: readonly number[],
): Promise<readonly (readonly Struck[])[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const columns = Math.min(used.columns, MOST_COLUMNS);
  const answers = rows.map((row) =>
    sheet.getRangeByIndexes(row, used.column, 1, columns).getCellProperties(asked),
  );
  await context.sync();
  return answers.map(({ value }) => value[0] ?? []);
}

/** Null where only a part is, or Excel does not say. */
function isStruck(look: Struck | undefined): boolean | null {
  return look?.format?.font?.strikethrough ?? null;
}

function rowsOf({ row, rows }: Area): number[] {
  return Array.from({ length: rows }, (_row, index) => row + index);
}

function cellsOfRow(row: number, { column, columns }: Area): CellPosition[] {
  return Array.from({ length: columns }, (_cell, index) => ({ row, column: column + index }));
}
