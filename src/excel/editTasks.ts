import type { Edit, RemoveHighlights, SetPart } from '../workbook/edit';
import type { Area } from '../workbook/snapshot';
import { highlightPieces } from './highlights';
import { newSheetPieces } from './newSheet';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';
import { clearPiece, columnWidthPiece, stylePieces } from './styleCells';
import { cutBlocks } from './writeCells';
import type { CellBlock } from './writeCells';

/** A part of an edit, and what must be seen in the workbook before it can be told as calls to Excel. */
export type Task =
  | { readonly look: 'nothing'; readonly piece: Piece }
  | { readonly look: 'formats'; readonly block: CellBlock }
  | { readonly look: 'parts'; readonly edit: SetPart }
  | { readonly look: 'highlights'; readonly edit: RemoveHighlights };

/** Tasks in their order that need the same look and do not change what the others of the group look at. */
export type TaskGroup = readonly [Task, ...Task[]];

/** An edit in parts small enough for one request each. Throws for contents that no cell can hold. */
export function tasksOf(edit: Edit): Task[] {
  switch (edit.kind) {
    case 'write-cells':
      return cutBlocks(edit).map((block) => ({ look: 'formats', block }));
    case 'remove-highlights':
      return [{ look: 'highlights', edit }];
    case 'set-part':
      return [{ look: 'parts', edit }];
    case 'add-sheet':
      return ready(newSheetPieces(edit.sheet));
    case 'delete-sheet':
      return ready([deletePiece(edit.sheet)]);
    case 'style-cells':
      return ready(stylePieces(edit));
    case 'clear-cells':
      return ready([clearPiece(edit)]);
    case 'set-column-width':
      return ready([columnWidthPiece(edit)]);
    case 'add-highlight':
      return ready(highlightPieces(edit));
  }
}

/** Joins neighbouring tasks, so that one look serves many. */
export function groupTasks(tasks: readonly Task[]): TaskGroup[] {
  const groups: [Task, ...Task[]][] = [];
  for (const task of tasks) {
    const group = groups.at(-1);
    if (group && group[0].look === task.look && !group.some((other) => changesWhatIsSeen(other, task)))
      group.push(task);
    else groups.push([task]);
  }
  return groups;
}

/** Contents give cells their formats, and parts of one namespace are one part: those are looked at anew. */
function changesWhatIsSeen(earlier: Task, later: Task): boolean {
  if (earlier.look === 'formats' && later.look === 'formats') {
    return sameSheet(earlier.block, later.block) && meet(areaOf(earlier.block), areaOf(later.block));
  }
  return (
    earlier.look === 'parts' && later.look === 'parts' && earlier.edit.namespace === later.edit.namespace
  );
}

function sameSheet(one: CellBlock, other: CellBlock): boolean {
  return one.sheet.toLowerCase() === other.sheet.toLowerCase();
}

function areaOf({ row, column, contents }: CellBlock): Area {
  return { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
}

function meet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function ready(pieces: readonly Piece[]): Task[] {
  return pieces.map((piece) => ({ look: 'nothing', piece }));
}

function deletePiece(name: string): Piece {
  return {
    sheet: name,
    bytes: CALL_BYTES,
    queue: (context) => context.workbook.worksheets.getItem(name).delete(),
    readBack: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      return !sheet.isNullObject;
    },
  };
}
