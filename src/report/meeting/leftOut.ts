import type { SheetReading } from '../../intake/application';
import { skipReasons } from '../../intake/skippedSheet';
import type { Review } from '../../review/review';

/** What was named as the batch and is in none of its figures. */
export interface LeftOut {
  /** Files that could not be opened, by name. */
  readonly files: readonly string[];
  /** Sheets that were not reviewed, or only in part, each as it is called; not our own, and none that is empty. */
  readonly sheets: readonly string[];
}

/** What the figures of a review do not hold, by the order of reading. */
export function leftOut({ sheets }: Pick<Review, 'sheets'>): LeftOut {
  const readings = sheets.map(({ reading }) => reading);
  const skipped = readings.filter(({ role }) => role === 'skipped');
  const several = new Set(readings.map(({ file }) => file)).size > 1;
  const called = ({ file, sheet }: SheetReading): string => `${several ? file : ''}“${sheet}”`;
  return {
    files: skipped.filter(({ sheet }) => sheet === '').map(({ file }) => file),
    sheets: [
      ...new Set(
        skipped
          .filter(({ sheet }) => sheet !== '')
          .filter(mattersTo)
          .map(called),
      ),
    ],
  };
}

/** Stands below tables that add up: what is missing from them. Empty where all files could be read. */
export function unreadNote(review: Pick<Review, 'sheets'>): string[] {
  const { files } = leftOut(review);
  return files.length === 0 ? [] : [`另有 ${files.length} 个文件（${named(files, '个')}）未能读取，不在其中`];
}

const mostNamed = 3;

/** The first few by name, and how many there are. */
export function named(names: readonly string[], counted: string): string {
  if (names.length <= mostNamed) return names.join('、');
  return `${names.slice(0, mostNamed).join('、')}等 ${names.length} ${counted}`;
}

function mattersTo({ sheet, reason }: SheetReading): boolean {
  return reason !== skipReasons.own && reason !== skipReasons.empty(sheet);
}
