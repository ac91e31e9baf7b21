import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { skippedSheet } from '../intake/skippedReading';
import type { SheetReading } from '../intake/application';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { UsageError } from './usageError';

/** One file of the batch that could be opened. */
export interface BatchFile {
  readonly path: string;
  readonly port: FilePort;
  /** The workbook's bytes as they stand now. */
  save(): Uint8Array;
}

export interface BatchFiles {
  readonly files: readonly BatchFile[];
  /** Files that could not be opened, as readings that say why. */
  readonly unreadable: readonly SheetReading[];
  /** Several files or a folder were asked for: results go to a folder. */
  readonly several: boolean;
}

/** What a folder offers: workbooks, old ones too (they are named as unreadable), without Excel's lock files. */
const workbookName = /^(?!~\$|\.).*\.xlsx?$/i;

/**
 * Opens what the user named, files and folders, as one batch. A file is called by its name, or by its path where
 * two have the same name. @throws UsageError when a path does not exist or a folder holds no workbook.
 */
export function openBatchFiles(named: readonly string[], folder: string): BatchFiles {
  const paths = [...new Set(named.flatMap((name) => expanded(resolve(folder, name), name)))];
  const several = paths.length > 1 || named.some((name) => statSync(resolve(folder, name)).isDirectory());
  const files: BatchFile[] = [];
  const unreadable: SheetReading[] = [];
  for (const path of paths) {
    const name = calledName(path, paths, folder);
    try {
      files.push(openFile(path, name));
    } catch (fault) {
      if (!(fault instanceof WorkbookFault)) throw fault;
      unreadable.push(skippedSheet(name, '', fault.message));
    }
  }
  return { files, unreadable, several };
}

/** Opens one workbook. @throws WorkbookFault that says what is wrong with it */
export function openFile(path: string, name: string): BatchFile {
  const workbook = XlsxWorkbook.open(readFileSync(path));
  return { path, port: new FilePort(workbook, name), save: () => workbook.save() };
}

function expanded(path: string, shown: string): string[] {
  if (!existsSync(path)) throw new UsageError(`找不到 ${shown}，请检查文件或文件夹的路径。`);
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => workbookName.test(name));
  if (names.length === 0) throw new UsageError(`文件夹 ${shown} 中没有 .xlsx 文件。`);
  return names.sort((a, b) => a.localeCompare(b, 'zh-CN')).map((name) => join(path, name));
}

function calledName(path: string, paths: readonly string[], folder: string): string {
  const name = basename(path);
  const alike = paths.filter((each) => basename(each).toLowerCase() === name.toLowerCase());
  return alike.length > 1 ? relative(folder, path) : name;
}
