import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { skippedSheet } from '../intake/skippedReading';
import type { SheetReading } from '../intake/application';
import { readWrittenSheets, writtenSheetsNamespace } from '../report/writtenSheets';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { calledNames, slashed, type NamedFile } from './calledNames';
import { fileKind } from './fileKinds';
import { UsageError } from './usageError';

/** One file of the batch that could be opened. */
export interface BatchFile {
  readonly path: string;
  /** Its path within the folder that was named, or its name: where its result goes within an output folder. */
  readonly place: string;
  /** What its result has to be called by: Excel opens a workbook with macros under no other name. */
  readonly extension: '.xlsx' | '.xlsm';
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

/**
 * Opens what the user named, files and folders with all their sub-folders, as one batch. A file is called by its name,
 * or by its path where two have the same name. What lies in a folder at one of the `outputs` is no input: those are
 * files and folders that this run writes or reads for something else. Nor are marked copies that lie in a folder
 * beside their original: each project would count twice. Whatever else a folder holds is told as unreadable.
 * @throws UsageError when a path does not exist or a folder holds no file.
 */
export function openBatchFiles(
  named: readonly string[],
  folder: string,
  outputs: readonly string[] = [],
): BatchFiles {
  const targets = outputs.map((output) => resolve(folder, output));
  const asked = new Set(named.map((name) => resolve(folder, name)));
  const all = new Map<string, NamedFile>();
  for (const name of named) {
    for (const file of expanded(resolve(folder, name), name, targets))
      if (!all.has(file.path)) all.set(file.path, file);
  }
  const folders = [...asked].some((path) => statSync(path).isDirectory());
  const isInput = ({ path }: NamedFile): boolean => asked.has(path) || fileKind(path) !== 'other';
  const inputs = [...all.values()].filter(isInput);
  const opened = inputs.map(({ path }) => openedWorkbook(path));
  const originals = originalsOf(opened);
  const left = (path: string): string | null => (asked.has(path) ? null : (originals.get(path) ?? null));
  const called = calledNames(
    inputs.filter(({ path }) => left(path) === null),
    folder,
  );
  const files: BatchFile[] = [];
  const unreadable: SheetReading[] = [];
  const copies: string[] = [];
  for (const { path, workbook } of opened) {
    const place = placeOf(all.get(path), path);
    const original = left(path);
    const name = called.get(path) ?? place;
    if (original !== null) copies.push(copyWords(name, original));
    else if (workbook instanceof WorkbookFault) unreadable.push(skippedSheet(name, '', workbook.message));
    else files.push({ ...batchFile(path, name, workbook), place });
  }
  const others = otherFiles([...all.values()].filter((file) => !isInput(file)));
  return { files, unreadable: [...unreadable, ...others], copies, several: inputs.length > 1 || folders };
}

function placeOf(file: NamedFile | undefined, path: string): string {
  return file ? relative(file.root, file.path) : basename(path);
}

/** What of a folder is no table at all, told once for each folder that holds any. */
function otherFiles(files: readonly NamedFile[]): SheetReading[] {
  const byFolder = new Map<string, NamedFile[]>();
  for (const file of files)
    byFolder.set(dirname(file.path), [...(byFolder.get(dirname(file.path)) ?? []), file]);
  return [...byFolder.values()].flatMap((inFolder) => {
    const [first] = inFolder;
    if (!first) return [];
    const several = inFolder.length > 1;
    const name = slashed(placeOf(first, first.path)) + (several ? ` 等 ${inFolder.length} 个文件` : '');
    const all = several ? `（${inFolder.map(({ path }) => basename(path)).join('、')}）` : '';
    const reason = `不是电子表格，没有读取${all}。其中如有申报汇总表，请另存为 .xlsx 后重试。`;
    return [skippedSheet(name, '', reason)];
  });
}

interface OpenedWorkbook {
  readonly path: string;
  readonly workbook: XlsxWorkbook | WorkbookFault;
}

function openedWorkbook(path: string): OpenedWorkbook {
  const kind = fileKind(path);
  if (typeof kind === 'object') return { path, workbook: new WorkbookFault('not-xlsx', kind.reason) };
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
  return within ? filesIn(target, []).filter((path) => fileKind(path) === 'workbook') : [];
}

/** Opens one workbook. @throws WorkbookFault that says what is wrong with it */
export function openFile(path: string, name: string): BatchFile {
  return batchFile(path, name, XlsxWorkbook.open(readFileSync(path)));
}

function batchFile(path: string, name: string, workbook: XlsxWorkbook): BatchFile {
  return {
    path,
    place: basename(path),
    extension: workbook.hasMacros ? '.xlsm' : '.xlsx',
    port: new FilePort(workbook, name),
    save: () => workbook.save(),
  };
}

function expanded(path: string, shown: string, outputs: readonly string[]): NamedFile[] {
  if (!existsSync(path)) throw new UsageError(`找不到 ${shown}，请检查文件或文件夹的路径。`);
  if (!statSync(path).isDirectory()) return [{ path, root: dirname(path) }];
  const found = filesIn(path, outputs);
  if (!found.some((each) => fileKind(each) !== 'other'))
    throw new UsageError(`文件夹 ${shown} 及其子文件夹中没有 .xlsx 文件。`);
  return found.map((each) => ({ path: each, root: path }));
}

/** The files of a folder, then those of each sub-folder, in the order that people count and spell. */
function filesIn(folder: string, outputs: readonly string[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ entry, path }) => !entry.name.startsWith('.') && !outputs.includes(path))
    .sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'zh-CN', { numeric: true }));
  const files = entries.filter(({ entry, path }) => !entry.isDirectory() && fileKind(path) !== 'nothing');
  const folders = entries.filter(({ entry }) => entry.isDirectory());
  return [...files.map(({ path }) => path), ...folders.flatMap(({ path }) => filesIn(path, outputs))];
}
