import { basename, resolve } from 'node:path';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { clearAll, clearMarks } from '../app/clearMarks';
import { openFile } from './batchFiles';
import type { CommandIo } from './commandIo';
import { ensureOther, ensureWorkbookPath, writeOutput } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage =
  '用法：npm run clear -- <文件.xlsx> --out 结果.xlsx [--all] [--delete-edited 工作表]…（--all 连同记住的选择一并清除）';

/**
 * `npm run clear`: 清除标记 on a file, whichever end has marked it; `--all` is 清除全部痕迹. Sheets of ours in which
 * somebody has typed stay unless they are named. @throws UsageError, WorkbookFault: exit code 2
 */
export async function clear(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, { out: 'text', all: 'flag', 'delete-edited': 'texts' }, usage);
  const [input, ...rest] = parsed.positionals;
  const out = parsed.text('out');
  if (input === undefined || rest.length > 0 || out === null) throw new UsageError(usage);
  const path = resolve(io.folder, input);
  const target = resolve(io.folder, out);
  if (!existsSync(path) || statSync(path).isDirectory())
    throw new UsageError(`找不到文件 ${input}，请检查路径。`);
  ensureOther(target, path);
  const file = openFile(path, basename(path));
  ensureWorkbookPath(target, out, '--out', file.extension);
  const takeAway = parsed.flag('all') ? clearAll : clearMarks;
  const { found, edited, missing, remarks } = await takeAway(file.port, parsed.texts('delete-edited'));
  for (const name of edited) {
    io.stderr(`工作表“${name}”由本工具生成，此后有人填写，已保留；如需删除请加 --delete-edited ${name}。`);
  }
  for (const name of missing) io.stderr(`工作表“${name}”已不在工作簿中，或改名后内容也变了，未作处理。`);
  for (const remark of remarks) io.stderr(remark);
  const bytes = file.save();
  const there = existsSync(target) ? readFileSync(target) : Buffer.alloc(0);
  if (there.length > 0 && !there.equals(bytes))
    throw new UsageError(`${out} 已有其他内容，未覆盖，请换一个文件名或先移走该文件。`);
  writeOutput(target, bytes);
  io.stdout(
    `${found ? '已清除审核标记' : remarks.length > 0 ? '没有清除审核标记' : '没有找到审核标记'}，已写入 ${target}\n`,
  );
}

if (require.main === module) void runAsProcess(clear);
