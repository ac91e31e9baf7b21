import { existsSync, readFileSync } from 'node:fs';
import { filledSheets } from '../app/writeSheets';
import type { JournalSheet } from '../report/journal';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { UsageError } from './usageError';

/**
 * What somebody has written into earlier sheets of a kind (处理结果, 反馈情况) is never lost: refuses an output that
 * holds such. `out` is the output as the user named it. @throws UsageError
 */
export async function ensureNoneFilled(
  target: string,
  out: string,
  purpose: JournalSheet['purpose'],
): Promise<void> {
  if (!existsSync(target)) return;
  let filled: readonly string[];
  try {
    filled = await filledSheets(new FilePort(XlsxWorkbook.open(readFileSync(target)), out), purpose);
  } catch (fault) {
    if (fault instanceof WorkbookFault) return;
    throw fault;
  }
  if (filled.length === 0) return;
  throw new UsageError(
    `${out} 中的工作表“${filled.join('”“')}”已有人填写，未覆盖，请换一个文件名或先移走该文件。`,
  );
}
