import { resolve } from 'node:path';
import { version } from '../../package.json';
import { writeSummary } from '../app/writeSummary';
import { meetingSheetKinds, meetingSheetNames, type MeetingSheetKind } from '../report/meeting/meetingSheets';
import type { MeetingLayout } from '../report/meeting/meetingTable';
import { FilePort } from '../xlsx/filePort';
import { XlsxWorkbook } from '../xlsx/xlsxWorkbook';
import { openBatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { ensureReplaceable } from './ensureReplaceable';
import { fileAddress } from './fileAddress';
import { ensureOther, ensureWorkbookPath, writeOutput } from './outputFiles';
import { parsedArguments, type ParsedArguments } from './parsedArguments';
import { readingArguments, readingOptions, readingUsage } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage =
  '用法：npm run summary -- <批次.xlsx 或文件夹>… --out 汇总.xlsx [--sheets 分地区汇总,问题清单] ' +
  '[--prepared-by 制表单位] [--prepared-on 制表时间] [--total first|last] [--city-pages] ' +
  readingUsage;

const options = {
  ...readingOptions,
  sheets: 'texts',
  'prepared-by': 'text',
  'prepared-on': 'text',
  total: 'text',
  'city-pages': 'flag',
  out: 'text',
} as const;

/**
 * `npm run summary`: reviews files and folders as one batch and writes the sheets for the meeting into a new
 * workbook. @throws UsageError, WorkbookFault: exit code 2
 */
export async function summary(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, options, usage);
  const out = parsed.text('out');
  if (parsed.positionals.length === 0 || out === null) throw new UsageError(usage);
  const kinds = kindsAsked(parsed.texts('sheets'));
  const layout = layoutAsked(parsed);
  const reading = readingArguments(parsed, io.folder);
  const target = resolve(io.folder, out);
  ensureWorkbookPath(target, out);
  const batch = openBatchFiles(parsed.positionals, io.folder, [out, ...reading.files]);
  for (const { path } of batch.files) ensureOther(target, path);
  await ensureReplaceable(target, out);
  const { outcome } = await reviewedBatch(batch, reading, io);
  const workbook = XlsxWorkbook.blank();
  const { sheets, doubts } = await writeSummary(new FilePort(workbook, out), outcome.review, {
    guide: reading.guide,
    kinds,
    layout,
    version,
    sameWorkbook: false,
    addresses: new Map(batch.files.map(({ path, port }) => [port.fileName, fileAddress(path, target)])),
  });
  for (const doubt of doubts) io.stderr(`拟支持项目名单、公示名单：${doubt}，请核对后再签发、公示。`);
  writeOutput(target, workbook.save());
  io.stdout(`生成工作表 ${sheets.length} 张：${sheets.join('、')}\n已写入 ${target}\n`);
}

/** Names as the tabs have them, one after another or with commas; all where none is named. @throws UsageError */
function kindsAsked(texts: readonly string[]): readonly MeetingSheetKind[] {
  const names = texts.flatMap((text) => text.split(/[,，、]/)).filter((name) => name.trim() !== '');
  if (names.length === 0) return meetingSheetKinds;
  const known = meetingSheetKinds.map((kind) => meetingSheetNames[kind]);
  const unknown = names.find((name) => !known.includes(name.trim()));
  if (unknown !== undefined) {
    throw new UsageError(`--sheets 没有“${unknown.trim()}”，可选：${known.join('、')}。`);
  }
  return meetingSheetKinds.filter((kind) => names.some((name) => name.trim() === meetingSheetNames[kind]));
}

/** @throws UsageError */
function layoutAsked(parsed: ParsedArguments): MeetingLayout {
  const total = parsed.text('total') ?? 'last';
  if (total !== 'first' && total !== 'last') {
    throw new UsageError(`--total 应为 first（合计在前）或 last（合计在后），不能是 ${total}。`);
  }
  return {
    total,
    preparedBy: parsed.text('prepared-by') ?? '',
    preparedOn: parsed.text('prepared-on') ?? '',
    cityPages: parsed.flag('city-pages'),
  };
}

if (require.main === module) void runAsProcess(summary);
