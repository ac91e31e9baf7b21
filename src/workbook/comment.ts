import type { CellPosition } from './snapshot';

/** What a comment of ours says, and where. */
export interface CommentText extends CellPosition {
  readonly text: string;
}

/** A comment of the new kind (a thread) as it stands on a cell. Notes, the old kind, are not told. */
export interface CellComment extends CommentText {
  readonly replies: number;
}

/** What two comments have in common that say the same: programs differ in blanks and line ends. */
export function commentKey(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether a comment still stands as it was written: nobody has changed it or answered. */
export function standsAsWritten(comment: CellComment, written: CommentText): boolean {
  const { row, column, text, replies } = comment;
  const here = row === written.row && column === written.column;
  return here && replies === 0 && commentKey(text) === commentKey(written.text);
}
