import { WorkbookFault } from '../workbook/fault';

/** The file is broken: `part` is the place within the package, `reason` a Chinese half-sentence. */
export function damaged(part: string, reason: string, cause?: unknown): WorkbookFault {
  const place = part === '' ? '' : `（${part}）`;
  return new WorkbookFault(
    'damaged',
    `文件已损坏${place}：${reason}。请用 Excel 打开并另存为 .xlsx 后重试。`,
    cause,
  );
}

export function notXlsx(reason: string): WorkbookFault {
  return new WorkbookFault(
    'not-xlsx',
    `该文件不是 .xlsx 工作簿：${reason}。请用 Excel 另存为 .xlsx 后重试。`,
  );
}

export function tooLarge(reason: string): WorkbookFault {
  return new WorkbookFault('too-large', `${reason}。请拆分工作簿后重试。`);
}

/** Something that a sheet cannot take; `place` is "工作表“X”" or "工作表“X”单元格 A1". */
export function unsupported(place: string, reason: string): WorkbookFault {
  return new WorkbookFault('unsupported', `${place}：${reason}。`);
}
