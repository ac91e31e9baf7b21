import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isOwnOutput } from '../app/handledSheets';
import { writeBlankForms, writeForms, type FormOptions, type MadeForms } from '../app/writeForms';
import { version } from '../../package.json';
import type { Guide } from '../guide/guide';
import { journalNamespace, readJournal } from '../report/journal';
import type { MadeJson } from '../report/json/madeJson';
import { WorkbookFault } from '../workbook/fault';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { openBatchFiles } from './batchFiles';
import { checkFilledForms } from './checkFilledForms';
import { chosenGuide } from './chosenGuide';
import type { CommandIo } from './commandIo';
import { ensureReplaceable } from './ensureReplaceable';
import { ensureOther, ensureWorkbookPath, writeJson, writeOutput } from './outputFiles';
import { parsedArguments, type ParsedArguments } from './parsedArguments';
import { readingArguments, readingOptions, readingUsage } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { rowRanges } from './rowRanges';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage =
  '用法：npm run forms -- (<批次.xlsx> [--rows 5-20] | --blank) [--category 类别编号]… ' +
  `--out 绩效表.xlsx [--edited keep|version] [--json 文件或 -] ${readingUsage}；` +
  'npm run forms -- --check <绩效表.xlsx>… [--batch 批次.xlsx] --out 核对结果.xlsx [--json 文件或 -]';

const options = {
  ...readingOptions,
  rows: 'text',
  blank: 'flag',
  category: 'texts',
  check: 'texts',
  batch: 'text',
  edited: 'text',
  out: 'text',
  json: 'text',
} as const;

/**
 * `npm run forms`: official forms in a new workbook, prefilled from the rows of a batch or blank; `--json` lists what
 * was made. With `--check`, filled-in forms are checked instead. @throws UsageError, WorkbookFault: exit code 2
 */
export async function forms(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, options, usage);
  if (parsed.texts('check').length > 0) return checkFilledForms(parsed, io, usage);
  if (parsed.text('batch') !== null) throw new UsageError(`--batch 只与 --check 一起使用。${usage}`);
  const out = parsed.text('out');
  const blank = parsed.flag('blank');
  if (out === null || blank === parsed.positionals.length > 0) throw new UsageError(usage);
  const target = resolve(io.folder, out);
  ensureWorkbookPath(target, out);
  for (const input of parsed.positionals) ensureOther(target, resolve(io.folder, input));
  const edited = editedAnswer(parsed.text('edited'));
  const guide = chosenGuide(parsed.text('guide'));
  const workbook = await formsWorkbook(target, out);
  const port = new FilePort(workbook, out);
  const made = await refusal(
    out,
    blank ? blankForms(port, parsed, guide, edited) : prefilledForms(port, parsed, io, edited, out),
  );
  writeOutput(target, workbook.save());
  const json = parsed.text('json');
  if (json !== null) writeJson(json, madeJsonOf(made, guide), io.folder, io.stdout);
  if (json !== '-') io.stdout(`${madeSummary(made)}\n已写入 ${target}\n`);
}

type Edited = NonNullable<FormOptions['edited']>;

/** @throws UsageError */
function editedAnswer(text: string | null): Edited {
  if (text === null) return 'refuse';
  if (text === 'keep' || text === 'version') return text;
  throw new UsageError(`--edited 应为 keep 或 version，不能是 ${text}。${usage}`);
}

/** Forms made before are made anew within their file; any other file has to be ours, as we put it out. @throws UsageError */
async function formsWorkbook(target: string, out: string): Promise<XlsxWorkbook> {
  const former = existsSync(target) ? formerForms(target) : null;
  const journal = former && readJournal(await new FilePort(former, out).readPart(journalNamespace));
  if (former && journal?.sheets.some(({ purpose }) => purpose === 'form')) return former;
  await ensureReplaceable(target, out);
  return XlsxWorkbook.blank();
}

/** Null where the file is no workbook that can be read. */
function formerForms(target: string): XlsxWorkbook | null {
  try {
    return XlsxWorkbook.open(readFileSync(target));
  } catch (fault) {
    if (fault instanceof WorkbookFault) return null;
    throw fault;
  }
}

/** @throws UsageError that says what to do about forms that somebody has filled in */
async function refusal(out: string, making: Promise<MadeForms>): Promise<MadeForms> {
  try {
    return await making;
  } catch (fault) {
    if (!(fault instanceof WorkbookFault) || fault.code !== 'filled-in') throw fault;
    throw new UsageError(
      `${out} 中的${fault.message}请加 --edited keep（保留，不重复生成）或 --edited version（保留，另生成新表），或换一个文件名。`,
    );
  }
}

/** The output is left out of the input only where it holds nothing but forms of ours: anything else may be a batch. */
async function formsOnly(target: string, out: string): Promise<string[]> {
  const former = existsSync(target) ? formerForms(target) : null;
  return former && (await isOwnOutput(new FilePort(former, out))) ? [out] : [];
}

async function blankForms(
  port: FilePort,
  parsed: ParsedArguments,
  guide: Guide,
  edited: Edited,
): Promise<MadeForms> {
  if (parsed.text('rows') !== null) throw new UsageError(`--rows 不与 --blank 一起使用。${usage}`);
  const categories = categoriesAsked(parsed, guide);
  for (const id of categories) {
    const category = guide.categories.find((each) => each.id === id);
    if (category && !category.form) throw new UsageError(`指南没有为“${category.name}”规定绩效目标申报表。`);
  }
  return writeBlankForms(port, guide, categories.length > 0 ? categories : null, { edited });
}

/** @throws UsageError that names the categories there are */
function categoriesAsked(parsed: ParsedArguments, guide: Guide): readonly string[] {
  const asked = parsed.texts('category');
  const known = guide.categories.map((each) => `${each.id}（${each.name}）`).join('、');
  const unknown = asked.find((id) => !guide.categories.some((each) => each.id === id));
  if (unknown !== undefined) throw new UsageError(`项目指南中没有类别“${unknown}”，可用：${known}。`);
  return asked;
}

async function prefilledForms(
  port: FilePort,
  parsed: ParsedArguments,
  io: CommandIo,
  edited: Edited,
  out: string,
): Promise<MadeForms> {
  const wanted = rowRanges(parsed.text('rows'));
  const reading = readingArguments(parsed, io.folder);
  const categories = categoriesAsked(parsed, reading.guide);
  const batch = openBatchFiles(parsed.positionals, io.folder, [
    ...(await formsOnly(resolve(io.folder, out), out)),
    ...reading.files,
  ]);
  for (const { path } of batch.files) ensureOther(resolve(io.folder, out), path);
  const { outcome } = await reviewedBatch(batch, reading, io);
  const rows = outcome.review.applications.filter(
    ({ application: { row, category } }) =>
      wanted(row + 1) && (categories.length === 0 || (category !== null && categories.includes(category))),
  );
  if (rows.length === 0) throw new UsageError('所选的行和类别中没有申报项目，未生成绩效表。');
  return writeForms(port, rows, reading.guide, { edited });
}

function madeJsonOf({ made, without }: MadeForms, guide: Guide): MadeJson {
  return {
    guide: guide.id,
    app: version,
    forms: made.map(({ sheet, form, category, application, prefilled }) => ({
      sheet,
      form: form.id,
      attachment: form.attachment,
      title: form.title,
      category,
      file: application?.file ?? null,
      source: application?.sheet ?? null,
      row: application === null ? null : application.row + 1,
      prefilled: { ...prefilled },
    })),
    without: without.map(({ application: { file, sheet, row, category }, reason }) => ({
      file,
      sheet,
      row: row + 1,
      category,
      reason,
    })),
  };
}

function madeSummary({ made, without, kept }: MadeForms): string {
  const lines = without.map(
    ({ application, reason }) => `  ${application.sheet} 第 ${application.row + 1} 行：${reason}`,
  );
  const head = `生成绩效目标申报表 ${made.length} 张`;
  const stay = kept.length > 0 ? [`已有人填写、原样保留 ${kept.length} 张：${kept.join('、')}`] : [];
  return [lines.length === 0 ? head : `${head}；${lines.length} 行未生成：`, ...lines, ...stay].join('\n');
}

if (require.main === module) void runAsProcess(forms);
