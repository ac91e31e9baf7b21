import { resolve } from 'node:path';
import { markReviewed } from '../app/reviewSheets';
import { writeMergedWorkbook } from '../app/writeMerged';
import { version } from '../../package.json';
import { reportJsonOf } from '../report/json/reportJsonOf';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { keepWrittenSheets } from '../app/handledSheets';
import { openBatchFiles, placeName, workbooksLeftOut, type BatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { ensureCopiesReplaceable, ensureReplaceable } from './ensureReplaceable';
import { ensureOther, ensureWorkbookPath, outputPlan, writeJson, writeOutput } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { readingArguments, readingOptions, readingUsage } from './reviewArguments';
import { reviewedBatch, type ReviewedBatch } from './reviewedBatch';
import { reviewSummary } from './reviewSummary';
import { runAsProcess } from './runCommand';
import { saveColumns } from './saveColumns';
import { UsageError } from './usageError';

const usage =
  '用法：npm run review -- <批次.xlsx 或文件夹>… ' +
  `${readingUsage} [--save-mapping 文件.json] ` +
  '[--comments] [--out 结果.xlsx 或文件夹] ' +
  '[--merged 合并汇总表.xlsx] [--json 文件或 -]';

/**
 * `npm run review`: reviews files and folders as one batch; writes the marked workbooks (`--out`), all applications as
 * one table (`--merged`) and report.json (`--json`). @throws UsageError, WorkbookFault: exit code 2
 */
export async function review(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(
    args,
    {
      ...readingOptions,
      comments: 'flag',
      out: 'text',
      merged: 'text',
      json: 'text',
      'save-mapping': 'text',
    },
    usage,
  );
  if (parsed.positionals.length === 0) throw new UsageError(usage);
  const reading = readingArguments(parsed, io.folder);
  const out = parsed.text('out');
  const merged = parsed.text('merged');
  const outputs = [out, merged, ...reading.files].flatMap((each) => each ?? []);
  const batch = openBatchFiles(parsed.positionals, io.folder, outputs);
  const target = out === null ? null : outputPlan(out, batch.files, batch.several, io.folder);
  const mergedPath = merged === null ? null : mergedTarget(merged, batch, io.folder);
  if (out !== null && target !== null) {
    const leftOut = workbooksLeftOut(out, parsed.positionals, io.folder);
    await ensureCopiesReplaceable(out, batch.files.map(target), leftOut);
  }
  if (mergedPath !== null && merged !== null) await ensureReplaceable(mergedPath, merged, true);
  const reviewed = await reviewedBatch(batch, reading, io);
  const { outcome, request } = reviewed;
  const written: string[] = [];
  for (const file of target ? batch.files : []) {
    const marked = await markReviewed(
      file.port,
      outcome,
      parsed.flag('comments') ? { ...request, comments: true } : request,
    );
    for (const { reason } of marked.unmarked) io.stderr(reason);
    for (const remark of marked.remarks) io.stderr(remark);
    if (target) {
      await keepWrittenSheets(file.port, placeName(file));
      writeOutput(target(file), file.save());
      written.push(target(file));
    }
  }
  if (mergedPath !== null) {
    await writeMergedFile(mergedPath, reviewed);
    written.push(mergedPath);
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

/** @throws UsageError where the merged table would go over an input or is no workbook's name */
function mergedTarget(merged: string, { files }: BatchFiles, folder: string): string {
  const target = resolve(folder, merged);
  ensureWorkbookPath(target, merged, '--merged');
  for (const { path } of files) ensureOther(target, path, '--merged');
  return target;
}

async function writeMergedFile(target: string, { outcome, request }: ReviewedBatch): Promise<void> {
  const workbook = XlsxWorkbook.blank();
  const port = new FilePort(workbook, target);
  await writeMergedWorkbook(port, outcome, request);
  await keepWrittenSheets(port, null);
  writeOutput(target, workbook.save());
}

if (require.main === module) void runAsProcess(review);
