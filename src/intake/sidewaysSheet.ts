import { columnCount, type SheetSnapshot } from '../workbook/snapshot';
import { headerScore } from './headerBlock';
import { headerSearchRows } from './headerMerges';
import type { Lexicon } from './lexicon';

/** A sheet whose fields stand one below the other, and their contents to the right. */
export interface SidewaysSheet {
  /** The column of the fields' names, zero-based. */
  readonly labels: number;
  /** The columns of contents: a project each. */
  readonly projects: readonly number[];
}

/** The names of fields stand in one of the first columns. */
const mostColumns = 4;

/** Whether a sheet lies on its side: a column that names a project or an applicant and more, as a header row would. */
export function sidewaysSheet(sheet: SheetSnapshot, lexicon: Lexicon): SidewaysSheet | null {
  const rows = sheet.values.slice(0, headerSearchRows);
  const columns = columnCount(sheet);
  for (let labels = 0; labels < Math.min(mostColumns, columns); labels += 1) {
    const { score, named } = headerScore(
      rows.map((row) => row[labels] ?? ''),
      lexicon,
    );
    if (score === 0 || !named) continue;
    const labelled = rows.filter((row) => String(row[labels] ?? '').trim() !== '');
    const projects: number[] = [];
    for (let column = labels + 1; column < columns; column += 1) {
      const filled = labelled.filter((row) => String(row[column] ?? '').trim() !== '').length;
      if (filled * 2 >= labelled.length) projects.push(column);
    }
    if (projects.length > 0) return { labels, projects };
  }
  return null;
}
