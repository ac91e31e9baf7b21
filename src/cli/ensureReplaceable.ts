import { existsSync, readFileSync } from 'node:fs';
import { handledSheets, isOwnOutput } from '../app/handledSheets';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { UsageError } from './usageError';

/**
 * What somebody has written (处理结果, 反馈情况, a sheet or a file of his own) is never lost: refuses an output that holds
 * more than what we put out. `out` is the output as the user named it; `copies` where marked copies of the user's own
 * workbooks are what the command puts out. @throws UsageError that names the sheets
 */
export async function ensureReplaceable(target: string, out: string, copies = false): Promise<void> {
  const bytes = existsSync(target) ? readFileSync(target) : null;
  if (bytes === null || bytes.length === 0) return;
  const handled = await handledIn(bytes, out, copies);
  if (handled.length === 0) return;
  throw new UsageError(`${out} 中${handled}，未覆盖，请换一个文件名或先移走该文件。`);
}

/** What there is in a file that somebody would miss; "" for nothing. */
async function handledIn(bytes: Uint8Array, out: string, copies: boolean): Promise<string> {
  try {
    const { foreign, typed } = await handledSheets(new FilePort(XlsxWorkbook.open(bytes), out), copies);
    const named = (names: readonly string[], what: string): string[] =>
      names.length === 0 ? [] : [`工作表“${names.join('”“')}”${what}`];
    return [...named(typed, '已有人填写'), ...named(foreign, '不是本工具生成的')].join('，');
  } catch (fault) {
    if (fault instanceof WorkbookFault) return '已有内容，不是本工具生成的';
    throw fault;
  }
}

/**
 * The same for marked copies of a batch, of which `targets` are to be written. Workbooks that are not read as input
 * because they lie in the output folder (`leftOut`) have to be outputs, or part of the batch would be missing unseen.
 * @throws UsageError
 */
export async function ensureCopiesReplaceable(
  out: string,
  targets: readonly string[],
  leftOut: readonly string[],
): Promise<void> {
  for (const target of targets) {
    await ensureReplaceable(target, targets.length > 1 ? target : out, true);
  }
  for (const path of leftOut) {
    if (!targets.includes(path) && !(await isOutput(path))) {
      throw new UsageError(
        `输出文件夹 ${out} 在输入文件夹中，其中的 ${path} 不是本工具生成的，将漏审，请换一个文件夹或先移走该文件。`,
      );
    }
  }
}

async function isOutput(path: string): Promise<boolean> {
  try {
    return await isOwnOutput(new FilePort(XlsxWorkbook.open(readFileSync(path)), path));
  } catch (fault) {
    if (fault instanceof WorkbookFault) return false;
    throw fault;
  }
}
