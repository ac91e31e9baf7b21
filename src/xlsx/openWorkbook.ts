import { WorkbookFault } from '../workbook/fault';
import { compoundStreams } from './compoundFile';
import { damaged, notXlsx } from './xlsxFault';
import { XlsxPackage } from './xlsxPackage';
import type { ZipLimits } from './zipReading';

/** The package of an .xlsx file and the name of its workbook part. Throws what `XlsxWorkbook.open` throws. */
export function openPackage(bytes: Uint8Array, limits?: ZipLimits): { parts: XlsxPackage; workbook: string } {
  refuseCompound(bytes);
  const parts = XlsxPackage.open(bytes, limits);
  const workbook = parts.relationships('').first('officeDocument')?.part;
  if (workbook === undefined) throw notXlsx('其中没有工作簿');
  const type = parts.contentTypes.of(workbook) ?? '';
  if (type.includes('binary')) throw notXlsx('是 .xlsb 二进制工作簿');
  if (!parts.has(workbook)) throw damaged(workbook, '缺少该部件');
  if (!/spreadsheetml|ms-excel|\/xml$/.test(type)) throw notXlsx('是另一种 Office 文件');
  if (parts.document(workbook).root.local !== 'workbook') throw notXlsx('其中没有工作簿');
  return { parts, workbook };
}

function refuseCompound(bytes: Uint8Array): void {
  const streams = compoundStreams(bytes);
  if (streams === null) return;
  if (streams.includes('EncryptedPackage')) {
    throw new WorkbookFault('encrypted', '文件已用密码加密，无法读取。请在 Excel 中取消打开密码后重试。');
  }
  if (streams.includes('Workbook') || streams.includes('Book')) {
    throw new WorkbookFault('old-xls', '文件是旧版 .xls 工作簿，无法读取。请用 Excel 另存为 .xlsx 后重试。');
  }
  throw notXlsx('是另一种旧版 Office 文件');
}
