import type { CommentText } from '../workbook/comment';
import { cellAddress } from '../workbook/address';
import { parseReference } from './areas';
import type { Note } from './note';
import { stringItemText } from './stringItem';
import { XmlElement } from './xmlTree';
import { encodeXstring } from './xmlText';

const REVISION = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What begins the author of a note that stands for a thread, for programs that know no threads. */
const THREAD_AUTHOR = 'tc=';

/** What Excel puts before a thread's text where it is to be read as a note. */
const FALLBACK =
  '[线程批注]\n\n你的Excel版本可读取此线程批注; 但如果在更新版本的Excel中打开文件，则对批注所作的任何改动都将被删除。\n\n注释:\n    ';

/** A comments part without any, in the main namespace that the sheet has. */
export function emptyNotes(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${namespace}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="xr" xmlns:xr="${REVISION}">` +
    '<authors></authors><commentList></commentList></comments>'
  );
}

/** The notes of a comments part (§18.7) but those that stand for a thread. */
export function readNotes(root: XmlElement, isThread: (id: string) => boolean = () => false): Note[] {
  const authors = authorsOf(root);
  return commentsOf(root).flatMap((comment) => {
    const cell = parseReference(comment.get('ref') ?? '');
    const author = authors[Number(comment.get('authorId'))]?.text ?? '';
    if (cell === null || (author.startsWith(THREAD_AUTHOR) && isThread(author.slice(THREAD_AUTHOR.length))))
      return [];
    const text = stringItemText(comment.first('text')?.toString() ?? '', 'comments');
    return [{ row: cell.row, column: cell.column, author, text }];
  });
}

/** Adds the notes that stand for these threads. */
export function addFallbacks(
  root: XmlElement,
  threads: readonly (CommentText & { readonly id: string })[],
): void {
  const authors = childOf(root, 'authors');
  const comments = childOf(root, 'commentList');
  const first = authors.all('author').length;
  const revised = root.get('xmlns:xr') === REVISION;
  for (const [index, thread] of threads.entries()) {
    authors.append('author').setText(THREAD_AUTHOR + thread.id);
    const comment = comments.append('comment', {
      ref: cellAddress(thread),
      authorId: String(first + index),
      shapeId: '0',
      ...(revised ? { 'xr:uid': thread.id } : {}),
    });
    const text = comment.append('text').append('t', { 'xml:space': 'preserve' });
    text.setText(encodeXstring(fallbackText(thread.text)));
  }
}

/** The text of that note. */
export function fallbackText(text: string): string {
  return FALLBACK + text;
}

/** Takes the notes away that stand for these threads, and their authors. */
export function removeFallbacks(root: XmlElement, ids: ReadonlySet<string>): void {
  const numbers: (number | null)[] = [];
  let kept = 0;
  for (const author of authorsOf(root)) {
    const gone = author.text.startsWith(THREAD_AUTHOR) && ids.has(author.text.slice(THREAD_AUTHOR.length));
    numbers.push(gone ? null : kept);
    if (gone) root.first('authors')?.remove(author);
    else kept += 1;
  }
  for (const comment of commentsOf(root)) {
    const number = numbers[Number(comment.get('authorId'))];
    if (number === null) root.first('commentList')?.remove(comment);
    else if (number !== undefined) comment.set('authorId', String(number));
  }
}

export function hasNotes(root: XmlElement): boolean {
  return commentsOf(root).length > 0;
}

function authorsOf(root: XmlElement): XmlElement[] {
  return root.first('authors')?.all('author') ?? [];
}

function commentsOf(root: XmlElement): XmlElement[] {
  return root.first('commentList')?.all('comment') ?? [];
}

function childOf(root: XmlElement, local: string): XmlElement {
  const there = root.first(local);
  if (there) return there;
  return root.insert(
    XmlElement.create(root.prefix + local),
    local === 'authors' ? root.first('commentList') : null,
  );
}
