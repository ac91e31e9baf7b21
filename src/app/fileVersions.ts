import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { withOneVersion, type VersionsAnswer, type VersionsScope } from './sheetVersions';

/** What a list of a batch of several files is called. */
export function fileAndSheet({ file, sheet }: Pick<SheetReading, 'file' | 'sheet'>): string {
  return `${file} ${sheet}`;
}

const filesOfBatch: VersionsScope = {
  nameOf: fileAndSheet,
  self: () => '本表',
  prefer: ({ file }) => `请用 --prefer ${file} 指定`,
  kept: 'fileVersions',
};

/**
 * The readings of a batch of several files, where a list that stands in two of them counts once, as one of two sheets
 * of a workbook does: by what is said of files (`counts` is then a file's name), else by a default that is said.
 */
export function withOneFileVersion(
  readings: readonly SheetReading[],
  guide: Guide,
  answers: readonly VersionsAnswer[],
): Generator<number, SheetReading[], void> {
  const names = new Map(readings.map((reading) => [fileAndSheet(reading), reading.file]));
  const said = answers.flatMap(({ sheets, counts }): VersionsAnswer[] => {
    if (counts === null) return [{ sheets, counts }];
    return [...names].flatMap(([name, file]) =>
      file === counts || name === counts ? [{ sheets, counts: name }] : [],
    );
  });
  return withOneVersion(readings, guide, said, filesOfBatch);
}
