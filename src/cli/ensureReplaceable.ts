import { existsSync, readFileSync } from 'node:fs';
import { handledSheets } from '../app/writeSheets';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { UsageError } from './usageError';

/**
 * What somebody has written (处理结果, 反馈情况, a sheet or a file of his own) is never lost: refuses an output that holds
 * more than our untouched sheets. `out` is the output as the user named it. @throws UsageError
 */
export async function ensureReplaceable(target: string, out: string): Promise<void> {
  const bytes = existsSync(target) ? readFileSync(target) : null;
  if (bytes === null || bytes.length === 0) return;
  const handled = await handledIn(bytes, out);
  if (handled.length === 0) return;
  throw new UsageError(`${out} 中${handled}，未覆盖，请换一个文件名或先移走该文件。`);
}

/** What there is in a file that somebody would miss; "" for nothing. */
async function handledIn(bytes: Uint8Array, out: string): Promise<string> {
  try {
    const sheets = await handledSheets(new FilePort(XlsxWorkbook.open(bytes), out));
    return sheets.length === 0 ? '' : `工作表“${sheets.join('”“')}”已有人填写，或不是本工具生成的`;
  } catch (fault) {
    if (fault instanceof WorkbookFault) return '已有内容，不是本工具生成的';
    throw fault;
  }
}
