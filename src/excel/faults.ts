import { WorkbookFault } from '../workbook/fault';
import type { FaultCode } from '../workbook/fault';

/**
 * What helps against a refusal of Excel's: `wait` until the user has left the cell, `repeat` after a pause,
 * `halve` what was asked for, or nothing.
 */
export type Remedy = 'wait' | 'repeat' | 'halve' | 'none';

interface Entry {
  readonly fault: FaultCode;
  readonly remedy: Remedy;
  readonly message: (where: string) => string;
}

const busy: Entry = {
  fault: 'busy',
  remedy: 'repeat',
  message: (where) => `${where}暂时无法读写：Excel 正忙或操作被中断。请稍候片刻，再试一次。`,
};

const tooLarge: Entry = {
  fault: 'too-large',
  remedy: 'halve',
  message: (where) =>
    `${where}的数据量超过 Excel 一次能处理的上限。请删除多余的空行、空列，或拆分成几张工作表后再试。`,
};

const notSupported: Entry = {
  fault: 'unsupported',
  remedy: 'none',
  message: (where) => `${where}：当前版本的 Excel 不支持这项操作。请升级到 Excel 2021 或更新版本。`,
};

const conflict = (reason: string): Entry => ({
  fault: 'unsupported',
  remedy: 'none',
  message: (where) => `${where}无法写入：${reason}`,
});

/**
 * Excel's error codes and what they mean to the user. Codes are stable, Excel's own messages are localised and
 * not meant for users (Office Add-ins documentation, "Error handling with the application-specific APIs").
 */
const catalogue: Readonly<Record<string, Entry>> = {
  InvalidOperationInCellEditMode: {
    fault: 'cell-editing',
    remedy: 'wait',
    message: () => '请先完成单元格编辑：按 Enter 键确认或按 Esc 键取消正在编辑的单元格，然后再试一次。',
  },
  AccessDenied: {
    fault: 'sheet-protected',
    remedy: 'none',
    message: (where) => `${where}受保护，无法写入。请在“审阅”选项卡中撤销工作表保护后再试。`,
  },
  ItemNotFound: {
    fault: 'sheet-missing',
    remedy: 'none',
    message: (where) => `${where}不存在，可能已被删除或改名。请重新选择工作表。`,
  },
  ItemAlreadyExists: {
    fault: 'sheet-name',
    remedy: 'none',
    message: (where) => `${where}的名称已被占用。请先将同名工作表改名。`,
  },
  InactiveWorkbook: {
    fault: 'busy',
    remedy: 'none',
    message: () => '另一个工作簿正处于活动状态。请点击本工作簿中的任一单元格，然后再试一次。',
  },
  InvalidSelection: {
    fault: 'unsupported',
    remedy: 'none',
    message: () => '当前选中的不是单元格。请先在工作表中选中单元格，然后再试一次。',
  },
  ServiceNotAvailable: busy,
  RequestAborted: busy,
  ActivityLimitReached: busy,
  Conflict: busy,
  HostIsBusy: busy,
  InvalidOrTimedOutSession: busy,
  GeneralException: {
    fault: 'unexpected',
    remedy: 'repeat',
    message: (where) => `${where}：Excel 内部出错。请保存工作簿后再试；仍不成功时，请重新打开工作簿。`,
  },
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  MemoryLimitReached: tooLarge,
  MergedRangeConflict: conflict('写入位置有合并单元格。请先取消合并。'),
  FilteredRangeConflict: conflict('写入位置正在筛选。请先清除筛选。'),
  NonBlankCellOffSheet: conflict('插入后会把已有内容挤出工作表。请先清理工作表末尾的内容。'),
  PivotTableRangeConflict: conflict('写入位置有数据透视表。请先移开数据透视表。'),
  ApiNotAvailable: notSupported,
  ApiNotFound: notSupported,
  NotImplemented: notSupported,
  UnsupportedFeature: notSupported,
  UnsupportedOperation: notSupported,
  UnsupportedSheet: notSupported,
};

/** Excel's code of an error that came from Excel, null for any other. */
export function excelErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof WorkbookFault || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What helps against the error. */
export function remedyFor(error: unknown): Remedy {
  return catalogue[excelErrorCode(error) ?? '']?.remedy ?? 'none';
}

/** "工作表“A”", or the workbook when no sheet is concerned. */
export function placeName(sheets: readonly string[]): string {
  return sheets.length === 0 ? '工作簿' : `工作表${sheets.map((name) => `“${name}”`).join('、')}`;
}

/** The fault to show for whatever was thrown while working on some sheets; a WorkbookFault stays as it is. */
export function toFault(error: unknown, sheets: readonly string[]): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  const code = excelErrorCode(error);
  const entry = catalogue[code ?? ''];
  const where = placeName(sheets);
  if (entry) return new WorkbookFault(entry.fault, entry.message(where), error);
  const reason = code === null ? '程序内部出错' : `Excel 返回错误 ${code}`;
  return new WorkbookFault('unexpected', `${where}：${reason}。请保存工作簿后再试一次。`, error);
}

/** Thrown between two requests when the user has cancelled. */
export function cancelled(): WorkbookFault {
  return new WorkbookFault('cancelled', '操作已取消。');
}
