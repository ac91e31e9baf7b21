import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { skippedSheet } from '../intake/skippedReading';
import type { SheetReading } from '../intake/application';
import { readWrittenSheets, writtenSheetsNamespace } from '../report/writtenSheets';
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
  /** Files that would count twice and are left out, a sentence each for whoever runs the command. */
  readonly copies: readonly string[];
  /** Several files or a folder were asked for: results go to a folder. */
  readonly several: boolean;
}

/** What a folder offers: workbooks, old ones too (they are named as unreadable), without Excel's lock files. */
const workbookName = /^(?!~\$|\.).*\.xlsx?$/i;

/**
 * Opens what the user named, files and folders with all their sub-folders, as one batch. A file is called by its
 * name, or by its path where two have the same name. What lies in a folder at one of the `outputs` is no input: those
 * are files and folders that this run is to write. Nor are marked copies that lie in a folder beside their original:
 * each project would count twice. @throws UsageError when a path does not exist or a folder holds no workbook.
 */
export function openBatchFiles(
  named: readonly string[],
  folder: string,
  outputs: readonly string[] = [],
): BatchFiles {
  const targets = outputs.map((output) => resolve(folder, output));
  const places = new Map<string, string>();
  const asked = new Set(named.map((name) => resolve(folder, name)));
  for (const name of named) {
    const paths = expanded(resolve(folder, name), name, targets);
    for (const { path, place } of paths) if (!places.has(path)) places.set(path, place);
  }
  const several = places.size > 1 || [...asked].some((path) => statSync(path).isDirectory());
  const opened = [...places.keys()].map(openedWorkbook);
  const originals = originalsOf(opened);
  const left = (path: string): string | null => (asked.has(path) ? null : (originals.get(path) ?? null));
  const paths = [...places.keys()].filter((path) => left(path) === null);
  const files: BatchFile[] = [];
  const unreadable: SheetReading[] = [];
  const copies: string[] = [];
  for (const { path, workbook } of opened) {
    const place = places.get(path) ?? basename(path);
    const original = left(path);
    const name = original === null ? calledName(path, paths, folder) : place;
    if (original !== null) copies.push(copyWords(name, original));
    else if (workbook instanceof WorkbookFault) unreadable.push(skippedSheet(name, '', workbook.message));
    else files.push({ ...batchFile(path, name, workbook), place });
  }
  return { files, unreadable, copies, several };
}

interface OpenedWorkbook {
  readonly path: string;
  readonly workbook: XlsxWorkbook | WorkbookFault;
}

function openedWorkbook(path: string): OpenedWorkbook {
  try {
    return { path, workbook: XlsxWorkbook.open(readFileSync(path)) };
  } catch (fault) {
    if (fault instanceof WorkbookFault) return { path, workbook: fault };
    throw fault;
  }
}

/** The marked copies among the workbooks whose original is among them too, each with the original's place. */
function originalsOf(opened: readonly OpenedWorkbook[]): ReadonlyMap<string, string> {
  const copies = opened.flatMap(({ path, workbook }) => {
    if (workbook instanceof WorkbookFault) return [];
    const copyOf = readWrittenSheets(workbook.readPart(writtenSheetsNamespace))?.copyOf ?? null;
    return copyOf === null ? [] : [{ path, copyOf }];
  });
  const copied = new Set(copies.map(({ path }) => path));
  const others = opened.filter(({ path }) => !copied.has(path)).map(({ path }) => `/${slashed(path)}`);
  return new Map(
    copies.flatMap(({ path, copyOf }) =>
      others.some((other) => other.endsWith(`/${copyOf}`)) ? [[path, copyOf] as const] : [],
    ),
  );
}

/** The place of a file with "/" between its parts, as copies of it know it on every system. */
export const placeName = ({ place }: Pick<BatchFile, 'place'>): string => slashed(place);

const slashed = (path: string): string => path.split(sep).join('/');

const copyWords = (name: string, original: string): string =>
  `${name} 是 ${original} 的审核结果，${original} 也在本批次中，为免重复计算，未作为输入。如只需审核该文件，请单独指定它。`;

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
  return batchFile(path, name, XlsxWorkbook.open(readFileSync(path)));
}

function batchFile(path: string, name: string, workbook: XlsxWorkbook): BatchFile {
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
