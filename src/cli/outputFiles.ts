import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { UsageError } from './usageError';

/** An input and its place within an output folder: its name, with the sub-folders that it was found in. */
export interface Input {
  readonly path: string;
  readonly place: string;
  /** What its result has to be called by. */
  readonly extension: '.xlsx' | '.xlsm';
}

/** Where each input's result goes: the one file named, or a folder with one file an input. */
export type OutputPlan = (input: Input) => string;

/**
 * `--out` for a batch. A single file's result is the file named; several files or a folder need a folder, in which
 * each result has its input's place and name. @throws UsageError where an input would be overwritten.
 */
export function outputPlan(
  out: string,
  inputs: readonly Input[],
  severalAsked: boolean,
  folder: string,
): OutputPlan {
  const target = resolve(folder, out);
  if (!severalAsked) {
    const [input] = inputs;
    ensureWorkbookPath(target, out, '--out', input?.extension);
    if (input) ensureOther(target, input.path);
    return () => target;
  }
  if (existsSync(target) && !statSync(target).isDirectory()) {
    throw new UsageError(`多个文件为一批时 --out 应为文件夹，${out} 却是文件。`);
  }
  const names = uniqueNames(inputs);
  return (input) => {
    const path = join(target, names.get(input.path) ?? input.place);
    for (const other of inputs) ensureOther(path, other.path);
    return path;
  };
}

/** Refuses a path that no workbook can be written to. @throws UsageError */
export function ensureWorkbookPath(
  target: string,
  shown: string,
  option = '--out',
  extension: Input['extension'] = '.xlsx',
): void {
  if (existsSync(target) && statSync(target).isDirectory()) {
    throw new UsageError(`${option} 应为 ${extension} 文件，${shown} 却是文件夹。`);
  }
  if (extname(target).toLowerCase() !== extension) {
    const why = extension === '.xlsm' ? '（原文件含有宏）' : '';
    throw new UsageError(`${option} 应为 ${extension} 文件${why}，不能是 ${shown}。`);
  }
}

/** The original is never written over. @throws UsageError */
export function ensureOther(target: string, input: string, option = '--out'): void {
  if (resolve(target) === resolve(input))
    throw new UsageError(`${option} 与输入文件相同（${target}），请另指定一个文件。`);
}

/** Writes a file, its folder too where there is none. @throws UsageError where the system refuses. */
export function writeOutput(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch {
    throw new UsageError(`无法写入 ${path}，请检查文件夹是否存在、文件是否正被打开。`);
  }
}

/** `--json`: a file, or "-" for stdout, which then carries nothing else. */
export function writeJson(
  target: string,
  value: unknown,
  folder: string,
  stdout: (text: string) => void,
): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (target === '-') stdout(text);
  else writeOutput(resolve(folder, target), text);
}

function uniqueNames(inputs: readonly Input[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { path, place, extension } of inputs) {
    const base = place.slice(0, place.length - extname(place).length);
    const same = extname(place).toLowerCase() === extension;
    let name = same ? place : base + extension;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}(${number})${extension}`;
    taken.add(name.toLowerCase());
    names.set(path, name);
  }
  return names;
}
