import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { Application, RowSource } from './application';
import type { HeaderColumn } from './headerColumns';
import { plain } from './plainText';

/** Headers of the columns that say, in a merged list, where each row was filed. */
export const sourceTitles = { file: '来源文件', sheet: '来源工作表', row: '来源行' } as const;

/** What a cell of a merged list says where the row's own list had no such column: it is no empty cell. */
export const absentColumn = '原表无此列';

/** Where a merged list's source columns stand, zero-based. */
export interface SourceColumns {
  readonly file: number;
  readonly sheet: number;
  readonly row: number;
}

/** The source columns of a sheet; null where it is no merged list. */
export function sourceColumns(headers: readonly HeaderColumn[]): SourceColumns | null {
  const columnOf = (title: string): number | undefined =>
    headers.find(({ texts }) => texts.at(-1) === title)?.column;
  const file = columnOf(sourceTitles.file);
  const sheet = columnOf(sourceTitles.sheet);
  const row = columnOf(sourceTitles.row);
  return file === undefined || sheet === undefined || row === undefined ? null : { file, sheet, row };
}

/** Whether a header names one of the source columns: it belongs to no field. */
export function isSourceColumn({ texts }: HeaderColumn): boolean {
  const leaf = texts.at(-1);
  return Object.values(sourceTitles).some((title) => title === leaf);
}

/** Where a row of a merged list was filed; null where the row does not say. */
export function rowSource(snapshot: SheetSnapshot, row: number, columns: SourceColumns): RowSource | null {
  const sheet = String(valueAt(snapshot, row, columns.sheet)).trim();
  const number = Number(valueAt(snapshot, row, columns.row));
  if (sheet === '' || !Number.isInteger(number) || number < 1) return null;
  return { file: String(valueAt(snapshot, row, columns.file)).trim(), sheet, row: number - 1 };
}

/** Whether a cell only says that the row's own list had no such column. */
export function saysAbsent(raw: unknown): boolean {
  return typeof raw === 'string' && plain(raw) === absentColumn;
}

/** Identifies the list that an application was filed on, be it merged with others since. */
export function filedOn({ source, file, sheet }: Application): string {
  return source ? `${source.file}\n${source.sheet}` : `${file}\n${sheet}`;
}
