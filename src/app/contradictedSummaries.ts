import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { rowIdentities, type RowIdentity } from '../review/comparison/sameRows';
import { groupedBy } from '../intake/groupedBy';
import { differingVersions } from './differingRows';

/**
 * The readings of a workbook of which some have been skipped as summaries of others (`read`: as they were before):
 * where a summary says something else of a project than the sheet that counts, that sheet says so with both cells.
 */
export function withContradictedSummaries(
  read: readonly SheetReading[],
  now: readonly SheetReading[],
  guide: Guide,
): SheetReading[] {
  const same = guide.sameApplication;
  const summaries = read.filter(({ role }, index) => role === 'batch' && now[index]?.role === 'skipped');
  if (!same || summaries.length === 0) return [...now];
  const identified = (readings: readonly SheetReading[]): RowIdentity[] =>
    rowIdentities(
      readings.flatMap(({ applications }) => applications),
      same,
    );
  const others = [...groupedBy(summaries, ({ sheet }) => sheet)].map(([sheet, own]) => ({
    sheet,
    rows: identified(own),
  }));
  return now.map((reading) => {
    if (reading.role !== 'batch') return reading;
    const told = differingVersions(identified([reading]), others, guide);
    return told.length === 0 ? reading : { ...reading, notices: [...reading.notices, ...told] };
  });
}
