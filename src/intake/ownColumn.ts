import { plain } from './plainText';

/** What the title of every column that a review adds begins with. Such a column is never mapped, nor counted. */
export const ownColumnPrefix = '〔审核〕';

/** Whether a header cell names a column that a review has added. */
export function isOwnColumn(header: string): boolean {
  return plain(header).startsWith(ownColumnPrefix);
}
