import { markReviewed } from '../app/reviewSheets';
import { version } from '../../package.json';
import { reportJsonOf } from '../report/json/reportJsonOf';
import { openBatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { outputPlan, writeJson, writeOutput } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { readingArguments, readingOptions } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { reviewSummary } from './reviewSummary';
import { runAsProcess } from './runCommand';
import { saveColumns } from './saveColumns';
import { UsageError } from './usageError';

const usage =
  '用法：npm run review -- <批次.xlsx 或文件夹>… [--sheet 工作表]… [--guide 2021] [--as-of 2021-05-31] ' +
  '[--set 设置=值]… [--no-check 常规检查]… [--with-check 常规检查]… [--map 列=字段]… [--mapping 文件.json] ' +
  '[--save-mapping 文件.json] [--header 工作表!3-4]… [--out 结果.xlsx 或文件夹] [--json 文件或 -]';

/**
 * `npm run review`: reviews files and folders as one batch; writes the marked workbooks (`--out`) and report.json
 * (`--json`). @throws UsageError, WorkbookFault: exit code 2
 */
export async function review(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(
    args,
    { ...readingOptions, out: 'text', merged: 'text', json: 'text', 'save-mapping': 'text' },
    usage,
  );
  if (parsed.positionals.length === 0) throw new UsageError(usage);
  if (parsed.text('merged') !== null) throw new UsageError('--merged 尚不支持，请改用 --out。');
  const reading = readingArguments(parsed, io.folder);
  const out = parsed.text('out');
  const batch = openBatchFiles(parsed.positionals, io.folder, out === null ? [] : [out]);
  const target = out === null ? null : outputPlan(out, batch.files, batch.several, io.folder);
  const { outcome, request } = await reviewedBatch(batch, reading, io);
  const written: string[] = [];
  for (const file of target ? batch.files : []) {
    const marked = await markReviewed(file.port, outcome, request);
    for (const { reason } of marked.unmarked) io.stderr(reason);
    if (target) {
      writeOutput(target(file), file.save());
      written.push(target(file));
    }
  }
  const saved = parsed.text('save-mapping');
  if (saved !== null) saveColumns(saved, outcome.batch, reading.guide, io);
  const json = parsed.text('json');
  if (json !== null)
    writeJson(json, reportJsonOf(outcome.review, reading.guide, version), io.folder, io.stdout);
  if (json === '-') return;
  const ends = [
    ...written.map((path) => `已写入 ${path}`),
    ...(saved === null ? [] : [`列对应关系 ${saved}`]),
    ...(json === null ? [] : [`报告 ${json}`]),
  ];
  io.stdout(`${[reviewSummary(outcome.review, reading.guide), ...ends].join('\n')}\n`);
}

if (require.main === module) void runAsProcess(review);
