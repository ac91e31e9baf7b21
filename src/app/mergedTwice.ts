import type { SheetReading } from '../intake/application';
import { filedOn } from '../intake/mergedList';
import { skippedSheet } from '../intake/skippedReading';

/**
 * Leaves out merged lists that hold what other lists of the batch hold as well: every project would count twice.
 * Gives the readings in their order.
 */
export function withoutMergedTwice(readings: readonly SheetReading[]): SheetReading[] {
  const own = new Set(
    readings.flatMap(({ applications }) =>
      applications.filter(({ source }) => !source).map((application) => filedOn(application)),
    ),
  );
  return readings.map((reading) => {
    const twice = reading.applications.find(
      (application) => application.source && own.has(filedOn(application)),
    );
    return twice?.source ? skippedTwice(reading, twice.source) : reading;
  });
}

function skippedTwice({ file, sheet }: SheetReading, source: { file: string; sheet: string }): SheetReading {
  const from = `${source.file === '' ? '' : `“${source.file}”`}工作表“${source.sheet}”`;
  const reason = `工作表“${sheet}”是合并汇总表，其中有来自${from}的项目，而该表也在本批次中，为免重复计算，未审核合并汇总表。如只需审核合并汇总表，请单独选择它。`;
  return skippedSheet(file, sheet, reason);
}
