import type { CellComment } from '../workbook/comment';
import type { CellPosition } from '../workbook/snapshot';

/** A note (a comment of the old kind) on a cell. */
export interface Note extends CellPosition {
  readonly author: string;
  readonly text: string;
}

/** A comment of the new kind with its author's name, "" where the file does not tell it. */
export interface SheetComment extends CellComment {
  readonly id: string;
  readonly author: string;
}
