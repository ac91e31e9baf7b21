import type { AddComments, Edit, RemoveComments, RemoveHighlights, SetPart } from '../workbook/edit';
import { meet } from '../workbook/area';
import type { Area } from '../workbook/snapshot';
import { highlightPieces } from './highlights';
import { newSheetPieces } from './newSheet';
import { CALL_BYTES, WHOLE_SHEET } from './piece';
import type { Piece } from './piece';
import { clearPiece, columnWidthPiece, stylePieces } from './styleCells';
import { cutBlocks } from './writeCells';
import type { CellBlock } from './writeCells';

/** A part of an edit, and what must be seen in the workbook before it can be told as calls to Excel. */
export type Task =
  | { readonly look: 'nothing'; readonly piece: Piece }
  | { readonly look: 'formats'; readonly block: CellBlock }
  | { readonly look: 'parts'; readonly edit: SetPart }
  | { readonly look: 'highlights'; readonly edit: RemoveHighlights }
  | { readonly look: 'comments'; readonly edit: AddComments | RemoveComments };

/** An edit in parts small enough for one request each. Throws for contents that no cell can hold. */
export function tasksOf(edit: Edit): Task[] {
  switch (edit.kind) {
    case 'write-cells':
      return cutBlocks(edit).map((block) => ({ look: 'formats', block }));
    case 'remove-highlights':
      return [{ look: 'highlights', edit }];
    case 'add-comments':
    case 'remove-comments':
      return [{ look: 'comments', edit }];
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
    case 'fit-rows':
      // Excel has fitted them itself when their cells were written or cleared.
      return [];
    case 'add-highlight':
      return ready(highlightPieces(edit));
  }
}

/** Whether the piece changes contents or number formats of cells of the block, so that their order matters. */
export function touches({ sheet, cells }: Pick<Piece, 'sheet' | 'cells'>, block: CellBlock): boolean {
  if (sheet === null || cells === undefined || sheet.toLowerCase() !== block.sheet.toLowerCase())
    return false;
  return meet(cells, blockArea(block));
}

/** Where a block's cells are. */
export function blockArea({ row, column, contents }: CellBlock): Area {
  return { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
}

function ready(pieces: readonly Piece[]): Task[] {
  return pieces.map((piece) => ({ look: 'nothing', piece }));
}

function deletePiece(name: string): Piece {
  return {
    sheet: name,
    cells: WHOLE_SHEET,
    bytes: CALL_BYTES,
    queue: (context) => context.workbook.worksheets.getItem(name).delete(),
    readBack: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      return !sheet.isNullObject;
    },
  };
}
