import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { skippedSheet } from '../intake/skippedReading';
import type { SheetReading } from '../intake/application';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { UsageError } from './usageError';

/** One file of the batch that could be opened. */
export interface BatchFile {
  readonly path: string;
  /** Its path within the folder that was named, or its name: where its result goes within an output folder. */
  readonly place: string;
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
 * Opens what the user named, files and folders with all their sub-folders, as one batch. A file is called by its
 * name, or by its path where two have the same name. What lies in a folder at one of the `outputs` is no input: those
 * are files and folders that this run is to write. @throws UsageError when a path does not exist or a folder holds
 * no workbook.
 */
export function openBatchFiles(
  named: readonly string[],
  folder: string,
  outputs: readonly string[] = [],
): BatchFiles {
  const targets = outputs.map((output) => resolve(folder, output));
  const places = new Map<string, string>();
  for (const name of named) {
    const paths = expanded(resolve(folder, name), name, targets);
    for (const { path, place } of paths) if (!places.has(path)) places.set(path, place);
  }
  const paths = [...places.keys()];
  const several = paths.length > 1 || named.some((name) => statSync(resolve(folder, name)).isDirectory());
  const files: BatchFile[] = [];
  const unreadable: SheetReading[] = [];
  for (const [path, place] of places) {
    const name = calledName(path, paths, folder);
    try {
      files.push({ ...openFile(path, name), place });
    } catch (fault) {
      if (!(fault instanceof WorkbookFault)) throw fault;
      unreadable.push(skippedSheet(name, '', fault.message));
    }
  }
  return { files, unreadable, several };
}

/**
 * The workbooks in an output folder that lies within one of the folders named: `openBatchFiles` leaves them out, so
 * they have to be outputs.
 */
export function workbooksLeftOut(out: string, named: readonly string[], folder: string): string[] {
  const target = resolve(folder, out);
  if (!existsSync(target) || !statSync(target).isDirectory()) return [];
  const within = named.some((name) => target.startsWith(resolve(folder, name) + sep));
  return within ? workbooksIn(target, []) : [];
}

/** Opens one workbook. @throws WorkbookFault that says what is wrong with it */
export function openFile(path: string, name: string): BatchFile {
  const workbook = XlsxWorkbook.open(readFileSync(path));
  return {
    path,
    place: basename(path),
    port: new FilePort(workbook, name),
    save: () => workbook.save(),
  };
}

interface Found {
  readonly path: string;
  readonly place: string;
}

function expanded(path: string, shown: string, outputs: readonly string[]): Found[] {
  if (!existsSync(path)) throw new UsageError(`找不到 ${shown}，请检查文件或文件夹的路径。`);
  if (!statSync(path).isDirectory()) return [{ path, place: basename(path) }];
  const found = workbooksIn(path, outputs);
  if (found.length === 0) throw new UsageError(`文件夹 ${shown} 及其子文件夹中没有 .xlsx 文件。`);
  return found.map((each) => ({ path: each, place: relative(path, each) }));
}

/** The workbooks of a folder, then those of each sub-folder, in the order that people count and spell. */
function workbooksIn(folder: string, outputs: readonly string[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ entry, path }) => !entry.name.startsWith('.') && !outputs.includes(path))
    .sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'zh-CN', { numeric: true }));
  const files = entries.filter(({ entry }) => !entry.isDirectory() && workbookName.test(entry.name));
  const folders = entries.filter(({ entry }) => entry.isDirectory());
  return [...files.map(({ path }) => path), ...folders.flatMap(({ path }) => workbooksIn(path, outputs))];
}

function calledName(path: string, paths: readonly string[], folder: string): string {
  const name = basename(path);
  const alike = paths.filter((each) => basename(each).toLowerCase() === name.toLowerCase());
  return alike.length > 1 ? relative(folder, path) : name;
}
