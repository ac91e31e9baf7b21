import ExcelJS from 'exceljs';
import { reviewWorkbooks } from '../../src/app/reviewSheets';
import type { Review } from '../../src/review/review';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { request } from './openedBatch';

/** What a test says of a sheet beside its rows. */
export interface RowsExtras {
  /** A1 addresses of merged areas. */
  readonly merges?: readonly string[];
  /** Changes the sheet once it is filled. */
  readonly change?: (sheet: ExcelJS.Worksheet) => void;
}

/** Reviews rows, written from A1, as a real workbook of one sheet; a column that is doubtful is left. */
export async function reviewedRows(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  { merges = [], change }: RowsExtras = {},
): Promise<Review> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('汇总');
  for (const row of rows) sheet.addRow([...row]);
  for (const area of merges) sheet.mergeCells(area);
  change?.(sheet);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const port = new FilePort(XlsxWorkbook.open(bytes), '汇总.xlsx');
  const outcome = await reviewWorkbooks([port], { ...request, doubtful: 'leave' });
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  return outcome.review;
}
