import type { CellPosition } from '../workbook/snapshot';

/** A note (a comment of the old kind) on a cell. */
export interface Note extends CellPosition {
  readonly author: string;
  readonly text: string;
}
