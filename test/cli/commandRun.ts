import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runCommand, type Command } from '../../src/cli/runCommand';

/** What a command said and how it ended. */
export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: readonly string[];
}

/** Runs a command from a folder, as if the user stood there. */
export async function runIn(folder: string, command: Command, ...args: string[]): Promise<CommandRun> {
  let stdout = '';
  const stderr: string[] = [];
  const io = {
    folder,
    stdout: (text: string) => (stdout += text),
    stderr: (line: string) => stderr.push(line),
  };
  const code = await runCommand(command, args, io);
  return { code, stdout, stderr };
}

/** A folder that goes when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'grant-review-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The parts of a zip as texts, read by a library that is not ours. */
export function partsOf(file: string): Record<string, string> {
  const parts = unzipSync(readFileSync(file));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
}
