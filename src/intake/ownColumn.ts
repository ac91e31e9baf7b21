import { columnCount, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { plain } from './plainText';

/** What the title of every column that a review adds begins with. Such a column is never mapped, nor counted. */
export const ownColumnPrefix = '〔审核〕';

/** Whether a header cell names a column that a review has added. */
export function isOwnColumn(header: string): boolean {
  return plain(header).startsWith(ownColumnPrefix);
}

/** The columns of a sheet that are not a review's own, by the cells of its header rows; from the left. */
export function usersColumns(sheet: SheetSnapshot, firstRow: number, lastRow: number): number[] {
  const columns: number[] = [];
  const count = columnCount(sheet);
  for (let column = 0; column < count; column += 1) {
    let own = false;
    for (let row = firstRow; row <= lastRow; row += 1) {
      own ||= isOwnColumn(String(valueAt(sheet, row, column)));
    }
    if (!own) columns.push(column);
  }
  return columns;
}
