import { basename, resolve } from 'node:path';
import { writeLetters } from '../app/writeLetters';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { openBatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { ensureReplaceable } from './ensureReplaceable';
import { ensureOther, ensureWorkbookPath, writeOutput } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { readingArguments, readingOptions } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage =
  '用法：npm run letters -- <批次.xlsx 或文件夹>… --out 反馈意见.xlsx ' +
  '[--prepared-by 制表单位] [--prepared-on 制表时间] ' +
  '[--sheet 工作表]… [--guide 2021] [--as-of 2021-05-31] [--set 设置=值]… [--map 列=字段]… [--mapping 文件.json] ' +
  '[--header 工作表!3-4]… [--row 工作表!12=not-application]…';

const options = { ...readingOptions, 'prepared-by': 'text', 'prepared-on': 'text', out: 'text' } as const;

/**
 * `npm run letters`: reviews files and folders as one batch and writes a sheet 反馈意见 for each city that has something
 * to answer into a new workbook; without any none is written. @throws UsageError, WorkbookFault: exit code 2
 */
export async function letters(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, options, usage);
  const out = parsed.text('out');
  if (parsed.positionals.length === 0 || out === null) throw new UsageError(usage);
  const reading = readingArguments(parsed, io.folder);
  const target = resolve(io.folder, out);
  ensureWorkbookPath(target, out);
  const batch = openBatchFiles(parsed.positionals, io.folder, [out]);
  for (const { path } of batch.files) ensureOther(target, path);
  await ensureReplaceable(target, out);
  const { outcome } = await reviewedBatch(batch, reading, io);
  const workbook = XlsxWorkbook.blank();
  const { sheets, without, unplaced } = await writeLetters(
    new FilePort(workbook, basename(target)),
    outcome.review,
    reading.guide,
    { preparedBy: parsed.text('prepared-by') ?? '', preparedOn: parsed.text('prepared-on') ?? '' },
  );
  if (without.length > 0) io.stdout(`没有问题，不生成反馈意见：${without.join('、')}\n`);
  if (unplaced > 0) {
    io.stderr(`有问题的申报项目中 ${unplaced} 项看不出所在设区市，未列入反馈意见，请补填设区市后重新生成。`);
  }
  if (sheets.length === 0) {
    io.stdout('没有须反馈的设区市，未写入文件。\n');
    return;
  }
  writeOutput(target, workbook.save());
  io.stdout(`生成反馈意见 ${sheets.length} 张：${sheets.join('、')}\n已写入 ${target}\n`);
}

if (require.main === module) void runAsProcess(letters);
