import type { Edit, RemoveHighlights } from '../workbook/edit';
import type { OnProgress } from '../workbook/port';
import { partIds, partPiece } from './customParts';
import { groupTasks, tasksOf } from './editTasks';
import type { Task, TaskGroup } from './editTasks';
import type { ExcelRun } from './excelRun';
import { removeHighlights } from './highlights';
import type { Piece } from './piece';
import { checkEdits, readState } from './preflight';
import { sendPieces } from './sendPieces';
import { cellPiece, mustSeeFormats, readFormats } from './writeCells';

type TaskOf<Look extends Task['look']> = Extract<Task, { look: Look }>;

/**
 * Applies edits in their order. What Excel would refuse is found out first, in one request; then looks and writes
 * alternate, as few as the edits allow. Progress counts the parts that the edits are cut into.
 */
export async function applyEdits(
  run: ExcelRun,
  edits: readonly Edit[],
  onProgress?: OnProgress,
): Promise<void> {
  if (edits.length === 0) return;
  const tasks = edits.flatMap(tasksOf);
  checkEdits(edits, await run.read(() => readState(run.context)));
  const writer = new Writer(run, tasks.length, onProgress);
  for (const group of groupTasks(tasks)) await writer.take(group);
  await writer.flush();
}

/** Holds pieces back until something must be seen that they may change, and sends them together. */
class Writer {
  private pieces: Piece[] = [];
  private done = 0;

  constructor(
    private readonly run: ExcelRun,
    private readonly total: number,
    private readonly onProgress?: OnProgress,
  ) {}

  async take(group: TaskGroup): Promise<void> {
    this.pieces.push(...only(group, 'nothing').map(({ piece }) => piece));
    await this.takeCells(only(group, 'formats'));
    await this.takeParts(only(group, 'parts'));
    for (const { edit } of only(group, 'highlights')) await this.removeHighlights(edit);
  }

  async flush(): Promise<void> {
    const pieces = this.pieces;
    this.pieces = [];
    await sendPieces(this.run, pieces, (sent) => this.count(sent));
  }

  private async takeCells(tasks: readonly TaskOf<'formats'>[]): Promise<void> {
    const blocks = tasks.map(({ block }) => block);
    const looking = blocks.filter(mustSeeFormats);
    if (looking.length > 0) await this.flush();
    const seen = looking.length > 0 ? await readFormats(this.run, looking) : [];
    for (const block of blocks) {
      const formats = seen[looking.indexOf(block)];
      this.pieces.push(
        cellPiece(block, (row, column) => formats?.[row - block.row]?.[column - block.column] ?? 'General'),
      );
    }
  }

  private async takeParts(tasks: readonly TaskOf<'parts'>[]): Promise<void> {
    if (tasks.length > 0) await this.flush();
    for (const { edit } of tasks) {
      const standing = await this.run.read(() => partIds(this.run.context, edit.namespace));
      this.pieces.push(partPiece(edit, standing));
    }
  }

  private async removeHighlights({ sheet, tagPrefix }: RemoveHighlights): Promise<void> {
    await this.flush();
    this.run.checkCancelled();
    // It looks for what is left each time, so that it can simply be done again.
    await this.run.write(() => removeHighlights(this.run.context, sheet, tagPrefix), [sheet]);
    this.count(1);
  }

  private count(done: number): void {
    this.done += done;
    this.onProgress?.(this.done, this.total);
  }
}

function only<Look extends Task['look']>(group: TaskGroup, look: Look): TaskOf<Look>[] {
  return group.filter((task): task is TaskOf<Look> => task.look === look);
}
