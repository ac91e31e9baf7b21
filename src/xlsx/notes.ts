import { parseReference } from './areas';
import type { Note } from './note';
import { stringItemText } from './stringItem';
import type { XmlElement } from './xmlTree';

/** The notes of a comments part (§18.7). */
export function readNotes(root: XmlElement): Note[] {
  const authors = (root.first('authors')?.all('author') ?? []).map((author) => author.text);
  return (root.first('commentList')?.all('comment') ?? []).flatMap((comment) => {
    const cell = parseReference(comment.get('ref') ?? '');
    if (cell === null) return [];
    const text = stringItemText(comment.first('text')?.toString() ?? '', 'comments');
    return [
      { row: cell.row, column: cell.column, author: authors[Number(comment.get('authorId'))] ?? '', text },
    ];
  });
}
