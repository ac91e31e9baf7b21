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
  const named = ({ file, sheet }: SheetReading): string => `${several ? file : ''}“${sheet}”`;
  return {
    files: skipped.filter(({ sheet }) => sheet === '').map(({ file }) => file),
    sheets: [
      ...new Set(
        skipped
          .filter(({ sheet }) => sheet !== '')
          .filter(mattersTo)
          .map(named),
      ),
    ],
  };
}

function mattersTo({ sheet, reason }: SheetReading): boolean {
  return reason !== skipReasons.own && reason !== skipReasons.empty(sheet);
}
