import { basename, extname } from 'node:path';

/** Files that a batch's folder offers as workbooks; what they truly are, their bytes tell. */
const workbooks = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.et', '.xltx', '.xltm']);

/** Files that may hold a list and cannot be read, with what they are and what to do. */
const unread: Readonly<Record<string, string>> = {
  ...alike(['.ods', '.numbers'], '是其他软件的电子表格，无法读取。请用 WPS 或 Excel 另存为 .xlsx 后重试。'),
  ...alike(['.csv', '.tsv'], '是文本格式的表格，没有读取。请用 WPS 或 Excel 打开并另存为 .xlsx 后重试。'),
  ...alike(['.zip', '.rar', '.7z', '.gz', '.tar'], '是压缩包，其中的文件没有读取。请解压到本文件夹后重试。'),
};

/** Files that no city sends: locks, leftovers of systems and programs, and what these commands write themselves. */
const noFile = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)|\.(?:json|tmp|lnk|bak)$/i;

/** What a file of a folder is to a batch: to be opened, never looked at, no table at all, or why it is not read. */
export type FileKind = 'workbook' | 'nothing' | 'other' | { readonly reason: string };

/** Tells the kind of a file by its name. */
export function fileKind(path: string): FileKind {
  if (noFile.test(basename(path))) return 'nothing';
  const kind = extname(path).toLowerCase();
  if (workbooks.has(kind)) return 'workbook';
  const reason = unread[kind];
  return reason === undefined ? 'other' : { reason: `文件${reason}` };
}

function alike(kinds: readonly string[], reason: string): Record<string, string> {
  return Object.fromEntries(kinds.map((kind) => [kind, reason]));
}
