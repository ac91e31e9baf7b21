import type { Finding } from '../review/finding';
import type { Review } from '../review/review';
import { mostColumns } from '../workbook/address';
import { standsAsWritten, type CellComment, type CommentText } from '../workbook/comment';
import type { Area, CellPosition, SheetSnapshot } from '../workbook/snapshot';
import { commentFingerprint } from './fingerprint';
import { onSheet } from './markedCells';
import { circledNumber, cutText, findingText } from './opinionText';

/** What begins each comment of ours, so that people know whose it is. */
export const commentPrefix = '【项目审核】';

/** Excel shows comments one by one and slowly: more on one sheet help nobody, and the rest is in our columns. */
export const mostComments = 2000;

const longestComment = 4000;

/**
 * One comment for each cell of a sheet in which the guide or a check is violated, by row and column: what is violated,
 * with its figures and clause. A merged cell has one for all its rows.
 */
export function violationComments(
  review: Review,
  file: string,
  { name, merges }: Pick<SheetSnapshot, 'name' | 'merges'>,
): CommentText[] {
  const said = new Map<number, { readonly at: CellPosition; readonly lines: Set<string> }>();
  const take = (finding: Finding, cells: readonly CellPosition[]): void => {
    if (finding.severity !== 'violation') return;
    const line = findingText(finding, longestComment);
    for (const cell of cells) {
      const at = shownCell(cell, merges);
      const key = at.row * mostColumns + at.column;
      const former = said.get(key);
      if (former) former.lines.add(line);
      else said.set(key, { at, lines: new Set([line]) });
    }
  };
  for (const { application, findings } of review.applications) {
    if (application.file !== file) continue;
    for (const finding of findings) take(finding, onSheet(name, application.sheet)(finding).cells);
  }
  for (const { reading, findings } of review.sheets) {
    if (reading.file !== file) continue;
    for (const finding of findings) take(finding, onSheet(name, reading.sheet)(finding).cells);
  }
  for (const finding of review.findings)
    take(
      finding,
      finding.places.filter((place) => place.file === file && place.sheet === name),
    );
  return [...said]
    .sort(([one], [other]) => one - other)
    .map(([, { at, lines }]) => ({ row: at.row, column: at.column, text: commentText([...lines]) }));
}

/** Whether somebody else has a hand in a comment that began as one of ours: it has been answered or changed. */
export function isTakenOver(comment: CellComment, texts: readonly string[]): boolean {
  return comment.text.trimStart().startsWith(commentPrefix) && !isOwnComment(comment, texts);
}

/** Whether a comment is ours and nobody has changed or answered it. `texts` are the journal's fingerprints. */
export function isOwnComment(comment: CellComment, texts: readonly string[]): boolean {
  return comment.replies === 0 && texts.includes(commentFingerprint(comment.text));
}

/** What has to go and to come so that these comments stand in the place of those. */
export function commentChanges(
  before: readonly CommentText[],
  after: readonly CommentText[],
): { readonly gone: readonly CommentText[]; readonly added: readonly CommentText[] } {
  const key = ({ row, column }: CellPosition): number => row * mostColumns + column;
  const [old, now] = [before, after].map((list) => new Map(list.map((each) => [key(each), each])));
  const without = (list: readonly CommentText[], others = new Map<number, CommentText>()): CommentText[] =>
    list.filter((each) => {
      const other = others.get(key(each));
      return other === undefined || !standsAsWritten({ ...other, replies: 0 }, each);
    });
  return { gone: without(before, now), added: without(after, old) };
}

function commentText(lines: readonly string[]): string {
  const said =
    lines.length === 1 ? lines : lines.map((line, index) => `\n${circledNumber(index + 1)}${line}`);
  return cutText(commentPrefix + said.join(''), longestComment);
}

/** The first cell of the merged area that the cell lies in: the only one that can bear a comment. */
function shownCell({ row, column }: CellPosition, merges: readonly Area[]): CellPosition {
  const merge = merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return merge ? { row: merge.row, column: merge.column } : { row, column };
}
