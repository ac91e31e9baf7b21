import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ListSource, ListSources } from '../app/readLists';
import { listIds, type ListId } from '../guide/routine';
import { WorkbookFault } from '../workbook/fault';
import { openFile } from './batchFiles';
import { UsageError } from './usageError';

/** `--earlier-grants` and `--bad-credit`: a workbook, or a file of text. @throws UsageError that names the file */
export function chosenLists(files: Readonly<Record<ListId, string | null>>, folder: string): ListSources {
  return Object.fromEntries(
    listIds.flatMap((id) => {
      const file = files[id];
      return file === null ? [] : [[id, openList(file, folder)] as const];
    }),
  );
}

function openList(shown: string, folder: string): ListSource {
  const path = resolve(folder, shown);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new UsageError(`找不到名单文件 ${shown}，请检查路径。`);
  const name = basename(path);
  const kind = extname(path).toLowerCase();
  if (kind === '.csv' || kind === '.txt') return { kind: 'text', text: decoded(readFileSync(path)), name };
  if (kind !== '.xlsx' && kind !== '.xls')
    throw new UsageError(`名单文件 ${shown} 应为 .xlsx、.csv 或 .txt。`);
  try {
    return { kind: 'workbook', workbook: openFile(path, name).port };
  } catch (fault) {
    if (fault instanceof WorkbookFault) throw new UsageError(`名单文件 ${shown}：${fault.message}`);
    throw fault;
  }
}

/** UTF-8 where the bytes are, else the encoding in which Chinese Excel saves text (GB 18030). */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
