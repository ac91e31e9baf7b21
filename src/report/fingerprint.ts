import { commentKey, type CellComment } from '../workbook/comment';
import type { CellContent } from '../workbook/edit';

const SURE_DIGITS = 12;

/**
 * What tells whether somebody has typed in a sheet of ours since we made it, and finds it under another name:
 * the number of filled cells and a 64-bit hash of their places and contents. Formats and widths do not count; of a
 * formula its result does, which is all that is read back.
 */
export function contentFingerprint(contents: readonly (readonly CellContent[])[]): string {
  let cells = 0;
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ (code + at), 0x5bd1e995);
    }
  };
  contents.forEach((line, row) =>
    line.forEach((content, column) => {
      const text = contentText(content);
      if (text === '') return;
      cells += 1;
      add(`${row},${column},${text}\u0000`);
    }),
  );
  return `${cells}-${hex(high)}${hex(low)}`;
}

/** By what a comment of ours is known again. */
export function commentFingerprint(text: string): string {
  return contentFingerprint([[commentKey(text)]]);
}

/** By what it is known whether somebody has added, changed or answered comments of a sheet. */
export function commentsFingerprint(comments: readonly CellComment[]): string {
  return contentFingerprint(
    comments.map(({ row, column, text, replies }) => [row, column, commentKey(text), replies]),
  );
}

function contentText(content: CellContent): string {
  if (content === null) return '';
  if (typeof content === 'object') {
    return content.value === undefined ? `=${content.formula}` : contentText(content.value);
  }
  // The last digits of a sum depend on who has calculated it.
  if (typeof content === 'number') return String(Number(content.toPrecision(SURE_DIGITS)));
  // Programs differ in how they keep a line break within a cell.
  return typeof content === 'string' ? content.replace(/\r\n?/g, '\n') : String(content);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
