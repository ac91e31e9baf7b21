import type { AddComments, Edit, RemoveComments, RemoveHighlights, SetPart } from '../workbook/edit';
import type { OnProgress } from '../workbook/port';
import { addComments, removeComments } from './comments';
import { partIds, partPiece } from './customParts';
import { blockArea, tasksOf, touches } from './editTasks';
import type { Task } from './editTasks';
import type { ExcelRun } from './excelRun';
import { removeHighlights } from './highlights';
import type { Piece } from './piece';
import { checkEdits, readState } from './preflight';
import { sendPieces } from './sendPieces';
import { cellPiece, mustSeeFormats, readFormats } from './writeCells';
import type { CellBlock } from './writeCells';

/**
 * Applies edits as if one after another. What Excel would refuse is found out first, in one request; then looks
 * and writes alternate, as few as the edits allow. Progress counts the parts that the edits are cut into.
 */
export async function applyEdits(
  run: ExcelRun,
  edits: readonly Edit[],
  onProgress?: OnProgress,
): Promise<void> {
  if (edits.length === 0) return;
  const tasks: Task[] = [];
  for (const edit of edits) {
    tasks.push(...tasksOf(edit));
    await run.giveWay();
  }
  checkEdits(edits, await run.read(() => readState(run.context)));
  const writer = new Writer(run, tasks.length, onProgress);
  for (const task of tasks) await writer.take(task);
  await writer.finish();
}

/**
 * Holds back what can wait, so that many parts go in one request. Cells wait longest: one look at the formats
 * then serves all of them. Nothing is held back beyond a part whose outcome would differ.
 */
class Writer {
  private pieces: Piece[] = [];
  private blocks: CellBlock[] = [];
  private done = 0;

  constructor(
    private readonly run: ExcelRun,
    private readonly total: number,
    private readonly onProgress?: OnProgress,
  ) {}

  async take(task: Task): Promise<void> {
    switch (task.look) {
      case 'nothing':
        if (this.blocks.some((block) => touches(task.piece, block))) await this.takeBlocks();
        this.pieces.push(task.piece);
        return;
      case 'formats':
        await this.takeCells(task.block);
        return;
      case 'parts':
        await this.takePart(task.edit);
        return;
      case 'highlights':
        await this.removeHighlights(task.edit);
        return;
      case 'comments':
        await this.changeComments(task.edit);
    }
  }

  async finish(): Promise<void> {
    await this.takeBlocks();
    await this.flush();
  }

  private async takeCells(block: CellBlock): Promise<void> {
    const cells = blockArea(block);
    if (this.blocks.some((other) => touches({ sheet: block.sheet, cells }, other))) await this.takeBlocks();
    this.blocks.push(block);
  }

  /** The blocks held back become pieces, once it is known what formats stand where they go. */
  private async takeBlocks(): Promise<void> {
    const blocks = this.blocks;
    this.blocks = [];
    const looking = blocks.filter(mustSeeFormats);
    if (looking.length > 0) await this.flush();
    const seen = looking.length > 0 ? await readFormats(this.run, looking) : [];
    const formatsOf = new Map(looking.map((block, index) => [block, seen[index]]));
    for (const block of blocks) {
      const formats = formatsOf.get(block);
      this.pieces.push(
        cellPiece(block, (row, column) => formats?.[row - block.row]?.[column - block.column] ?? 'General'),
      );
    }
  }

  /** A part may be the journal of what comes before or after it: nothing passes it. */
  private async takePart(edit: SetPart): Promise<void> {
    await this.finish();
    const standing = await this.run.read(() => partIds(this.run.context, edit.namespace));
    this.pieces.push(partPiece(edit, standing));
  }

  private async removeHighlights({ sheet, tagPrefix }: RemoveHighlights): Promise<void> {
    await this.flush();
    this.run.checkCancelled();
    // It looks for what is left each time, so that it can simply be done again.
    await this.run.write(() => removeHighlights(this.run.context, sheet, tagPrefix), [sheet]);
    this.count(1);
  }

  private async changeComments(edit: AddComments | RemoveComments): Promise<void> {
    await this.flush();
    this.run.checkCancelled();
    if (edit.kind === 'add-comments') await addComments(this.run, edit);
    else await removeComments(this.run, edit);
    this.count(1);
  }

  private async flush(): Promise<void> {
    const pieces = this.pieces;
    this.pieces = [];
    await sendPieces(this.run, pieces, (sent) => this.count(sent));
  }

  private count(done: number): void {
    this.done += done;
    this.onProgress?.(this.done, this.total);
  }
}
