import { fileAndSheet } from '../app/fileVersions';
import type { VersionsAnswer } from '../app/sheetVersions';
import type { SheetReading } from '../intake/application';

/** What says of `--prefer` that no version is preferred: all count. */
const all = 'all';

/** What `--prefer 工作表` and `--prefer all` say of sheets that list the same applications. */
export function versionAnswers(texts: readonly string[]): VersionsAnswer[] {
  return texts.map((text) => ({ sheets: null, counts: text === all ? null : text }));
}

/** Sheets that were preferred to none, one line each. */
export function unusedVersions(
  answers: readonly VersionsAnswer[],
  readings: readonly SheetReading[],
): string[] {
  const sheets = new Set(
    readings.flatMap((reading) => {
      const { file, versions, fileVersions } = reading;
      return [...(versions?.sides.flat() ?? []), ...(fileVersions ? [file, fileAndSheet(reading)] : [])];
    }),
  );
  return answers.flatMap(({ counts }) => {
    if (counts === null ? sheets.size > 0 : sheets.has(counts)) return [];
    return [
      counts === null
        ? '没有工作表列有相同的申报项目，--prefer all 未使用。'
        : `没有工作表与“${counts}”列有相同的申报项目，--prefer ${counts} 未使用。`,
    ];
  });
}
