import { GuideError } from '../guide/guideProblem';
import { WorkbookFault } from '../workbook/fault';
import { processIo, type CommandIo } from './commandIo';
import { CoverageError, HelpAsked, UsageError } from './usageError';

/** One command: does its work or throws; findings are no failure. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<void>;

/** Faults that one clear line answers. */
const expected = [UsageError, WorkbookFault, GuideError, CoverageError];

/** Runs a command and returns its exit code: 0 when the work was done, 2 with one line on stderr when it was not. */
export async function runCommand(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  try {
    await command(args, io);
    return 0;
  } catch (fault) {
    if (fault instanceof HelpAsked) {
      io.stdout(`${fault.usage}\n`);
      return 0;
    }
    if (expected.some((kind) => fault instanceof kind) && fault instanceof Error) {
      io.stderr(fault.message);
      return 2;
    }
    throw fault;
  }
}

/** Runs a command as this process. */
export async function runAsProcess(command: Command): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', letStopReading);
  process.exitCode = await runCommand(command, process.argv.slice(2), processIo());
}

/** Whoever reads our words may stop early (`… --json - | head`): the work goes on, and it is nobody's fault. */
function letStopReading(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EPIPE') throw fault;
}
