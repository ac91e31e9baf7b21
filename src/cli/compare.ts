import { basename, resolve } from 'node:path';
import { version } from '../../package.json';
import { compareBatches, writeComparison, type ReviewedSheets } from '../app/compareBatches';
import { comparisonCounts } from '../report/comparisonCounts';
import { changesJsonOf } from '../report/json/changesJsonOf';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { openBatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { ensureReplaceable } from './ensureReplaceable';
import { ensureOther, ensureWorkbookPath, writeJson, writeOutput } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { readingArguments, readingOptions, readingUsage, type ReadingArguments } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage =
  '用法：npm run compare -- <前一批.xlsx 或文件夹> <后一批.xlsx 或文件夹> [--out 对比.xlsx] [--json 文件或 -] ' +
  '[--prepared-by 制表单位] [--prepared-on 制表时间] ' +
  readingUsage;

const options = {
  ...readingOptions,
  'prepared-by': 'text',
  'prepared-on': 'text',
  out: 'text',
  json: 'text',
} as const;

/**
 * `npm run compare`: reviews two batches alike and says what the later has otherwise: a new workbook with 对比情况
 * (`--out`) and changes.json (`--json`). @throws UsageError, WorkbookFault: exit code 2
 */
export async function compare(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, options, usage);
  const [earlierPath, laterPath, ...more] = parsed.positionals;
  const out = parsed.text('out');
  const json = parsed.text('json');
  if (earlierPath === undefined || laterPath === undefined || more.length > 0) throw new UsageError(usage);
  if (out === null && json === null) throw new UsageError(`请用 --out 或 --json 说明结果写到哪里。${usage}`);
  const target = out === null ? null : resolve(io.folder, out);
  if (target !== null && out !== null) {
    ensureWorkbookPath(target, out);
    // The inputs first: a batch named by mistake is to be told as what it is.
    for (const path of [earlierPath, laterPath]) ensureOther(target, resolve(io.folder, path));
    await ensureReplaceable(target, out);
  }
  const reading = readingArguments(parsed, io.folder);
  const earlier = await reviewed(earlierPath, target, reading, io);
  const later = await reviewed(laterPath, target, reading, io);
  const comparison = await compareBatches(earlier, later, reading.guide);
  if (target !== null) {
    const workbook = XlsxWorkbook.blank();
    await writeComparison(new FilePort(workbook, basename(target)), comparison, reading.guide, {
      earlier: basename(earlierPath),
      later: basename(laterPath),
      sameWorkbook: false,
      preparedBy: parsed.text('prepared-by') ?? '',
      preparedOn: parsed.text('prepared-on') ?? '',
    });
    writeOutput(target, workbook.save());
  }
  if (json !== null) writeJson(json, changesJsonOf(comparison, reading.guide, version), io.folder, io.stdout);
  if (json === '-') return;
  const { added, withdrawn, changed, unchanged, sharedOnly, doubtful, uncompared } =
    comparisonCounts(comparison);
  const words = `新增 ${added} 项，撤回 ${withdrawn} 项，有变化 ${changed} 项，无变化 ${unchanged} 项`;
  const ends = [...(target === null ? [] : [`已写入 ${target}`]), ...(json === null ? [] : [`报告 ${json}`])];
  const look = [
    ...(sharedOnly > 0 ? [`；有变化的项目中 ${sharedOnly} 项只有普遍变化，列一次`] : []),
    ...(doubtful > 0 ? [`；${doubtful} 项疑似同一项目，请核对`] : []),
    ...(uncompared > 0 ? [`；${uncompared} 项后一批缺少前一批已填的列，这些列未作比较`] : []),
  ].join('');
  io.stdout(`${[words + look, ...ends].join('\n')}\n`);
}

async function reviewed(
  path: string,
  target: string | null,
  reading: ReadingArguments,
  io: CommandIo,
): Promise<ReviewedSheets> {
  const batch = openBatchFiles([path], io.folder, [...reading.files, ...(target === null ? [] : [target])]);
  for (const file of batch.files) if (target !== null) ensureOther(target, file.path);
  const { outcome } = await reviewedBatch(batch, reading, io);
  return outcome;
}

if (require.main === module) void runAsProcess(compare);
