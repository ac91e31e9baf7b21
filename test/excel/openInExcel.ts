import { ExcelPort } from '../../src/excel/excelPort';
import type { ExcelPortOptions } from '../../src/excel/excelPort';
import { startOffice } from '../../src/trial/host/nodeOffice';
import type { TrialHost } from '../../src/trial/host/trialHost';
import type { CellContent } from '../../src/workbook/edit';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';

/** Repetitions without waiting: the tests have no time. */
export const IMPATIENT = { editingPoll: 5, editingLimit: 50, pauses: [1, 1, 1] };

export interface OpenExcel {
  readonly host: TrialHost;
  readonly port: ExcelPort;
}

/** A workbook of one sheet, filled from A1. */
export function workbookOf(
  contents: readonly (readonly CellContent[])[],
  name = '申报汇总',
  from = { row: 0, column: 0 },
): XlsxWorkbook {
  const workbook = XlsxWorkbook.blank();
  const sheet = workbook.addSheet(name);
  for (const [row, cells] of contents.entries()) {
    for (const [column, content] of cells.entries()) {
      sheet.setContent(from.row + row, from.column + column, content);
    }
  }
  return workbook;
}

/** Opens a workbook in the stood-in Excel, behind the genuine office.js. */
export async function openInExcel(
  workbook: XlsxWorkbook,
  options: ExcelPortOptions = {},
): Promise<OpenExcel> {
  const host = await startOffice(workbook, { fileName: 'C:\\申报\\批次 1.xlsx' });
  return { host, port: new ExcelPort({ patience: IMPATIENT, ...options }) };
}
