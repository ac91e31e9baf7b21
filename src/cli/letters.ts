import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { writeCityLetters } from '../app/writeLetters';
import type { Guide } from '../guide/guide';
import { cityLetters, type CityLetters } from '../report/cityLetters';
import type { LetterLayout } from '../report/letterSheet';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { openBatchFiles, workbooksLeftOut } from './batchFiles';
import type { CommandIo } from './commandIo';
import { ensureCopiesReplaceable, ensureReplaceable } from './ensureReplaceable';
import { freeFileName } from './freeFileName';
import { ensureOther, ensureWorkbookPath, writeOutput } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { readingArguments, readingOptions, readingUsage } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage =
  '用法：npm run letters -- <批次.xlsx 或文件夹>… --out 反馈意见.xlsx [--each-city] ' +
  '[--prepared-by 反馈单位] [--prepared-on 反馈时间] [--answer-by 报回期限] ' +
  readingUsage +
  '；加 --each-city 时 --out 为文件夹，每个设区市一个文件';

const options = {
  ...readingOptions,
  'prepared-by': 'text',
  'prepared-on': 'text',
  'answer-by': 'text',
  'each-city': 'flag',
  out: 'text',
} as const;

/** A workbook to be written, with the letters in it. */
interface LetterFile {
  readonly path: string;
  readonly letters: CityLetters;
}

/**
 * `npm run letters`: reviews files and folders as one batch and writes a sheet 反馈意见 for each city that has something
 * to answer into a new workbook, or with `--each-city` into one of its own in the folder named; without any none is
 * written. @throws UsageError, WorkbookFault: exit code 2
 */
export async function letters(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, options, usage);
  const out = parsed.text('out');
  if (parsed.positionals.length === 0 || out === null) throw new UsageError(usage);
  const eachCity = parsed.flag('each-city');
  const reading = readingArguments(parsed, io.folder);
  const target = resolve(io.folder, out);
  if (eachCity) ensureFolder(target, out);
  else ensureWorkbookPath(target, out);
  const batch = openBatchFiles(parsed.positionals, io.folder, [out, ...reading.files]);
  for (const { path } of batch.files) ensureOther(target, path);
  // Before the work of a review rather than after it.
  if (eachCity) await ensureCopiesReplaceable(out, [], workbooksLeftOut(out, parsed.positionals, io.folder));
  else await ensureReplaceable(target, out);
  const { outcome } = await reviewedBatch(batch, reading, io);
  const all = cityLetters(outcome.review, reading.guide);
  const files = eachCity ? filesByCity(all, target) : [{ path: target, letters: all }];
  for (const { path } of files) {
    for (const input of batch.files) ensureOther(path, input.path);
    await ensureReplaceable(path, basename(path));
  }
  sayWhoHasNone(all, eachCity ? target : null, io);
  if (all.letters.length === 0) {
    io.stdout('没有须反馈的设区市，未写入文件。\n');
    return;
  }
  const layout = {
    preparedBy: parsed.text('prepared-by') ?? '',
    preparedOn: parsed.text('prepared-on') ?? '',
    answerBy: parsed.text('answer-by') ?? '',
  };
  const written: string[] = [];
  for (const file of files) written.push(...(await writeLetterFile(file, reading.guide, layout)));
  io.stdout(`生成反馈意见 ${written.length} 张：${written.join('、')}\n`);
  io.stdout(`已写入 ${files.map(({ path }) => path).join('、')}\n`);
}

/** @throws UsageError */
function ensureFolder(target: string, out: string): void {
  if (!existsSync(target) || statSync(target).isDirectory()) return;
  throw new UsageError(`每个设区市一个文件（--each-city）时 --out 应为文件夹，${out} 却是文件。`);
}

const fileName = (city: string): string => `反馈意见-${city}`;

function filesByCity({ letters: all }: CityLetters, folder: string): LetterFile[] {
  const taken: string[] = [];
  return all.map((letter) => {
    const name = freeFileName(fileName(letter.city), taken);
    taken.push(name);
    return { path: join(folder, `${name}.xlsx`), letters: { letters: [letter], without: [], unplaced: 0 } };
  });
}

/** Returns the names of the sheets. */
async function writeLetterFile(
  { path, letters: some }: LetterFile,
  guide: Guide,
  layout: LetterLayout,
): Promise<readonly string[]> {
  const workbook = XlsxWorkbook.blank();
  const { sheets } = await writeCityLetters(new FilePort(workbook, basename(path)), some, guide, layout);
  writeOutput(path, workbook.save());
  return sheets;
}

/** `folder`: where each city has a file of its own, one that a city had before is no longer true. */
function sayWhoHasNone({ without, unplaced }: CityLetters, folder: string | null, io: CommandIo): void {
  if (without.length > 0) io.stdout(`没有须反馈的问题，不生成反馈意见：${without.join('、')}\n`);
  const old = folder === null ? [] : without.map((city) => join(folder, `${fileName(city)}.xlsx`));
  for (const path of old.filter((each) => existsSync(each))) {
    io.stderr(`${basename(path)} 是以前生成的，该市已没有问题，请勿再发，可自行删除。`);
  }
  if (unplaced > 0) {
    io.stderr(`有问题的申报项目中 ${unplaced} 项看不出所在设区市，未列入反馈意见，请补填设区市后重新生成。`);
  }
}

if (require.main === module) void runAsProcess(letters);
