import type { HeaderRowsAnswer, RowsAnswer } from '../app/batch';
import type { ListSources } from '../app/readLists';
import type { Guide } from '../guide/guide';
import { chosenChecks, chosenDay, chosenGuide, chosenSettings } from './chosenGuide';
import { columnAnswers, type ColumnsSaid } from './columnAnswers';
import { headerAnswers } from './headerAnswers';
import { chosenLists } from './chosenLists';
import { rowAnswers } from './rowAnswers';
import { versionAnswers } from './versionAnswers';
import type { VersionsAnswer } from '../app/sheetVersions';
import type { ParsedArguments, OptionKinds } from './parsedArguments';

/** The options that say how a batch is to be read and reviewed, alike in all commands that do. */
export const readingOptions = {
  sheet: 'texts',
  guide: 'text',
  'as-of': 'text',
  set: 'texts',
  'no-check': 'texts',
  'with-check': 'texts',
  'earlier-grants': 'text',
  'bad-credit': 'text',
  map: 'texts',
  unit: 'texts',
  mapping: 'text',
  header: 'texts',
  row: 'texts',
  prefer: 'texts',
} as const satisfies OptionKinds;

/** How these options are written, for the usage of each command that takes them. */
export const readingUsage =
  '[--sheet 工作表]… [--guide 年度] [--as-of 年-月-日] [--set 设置=值]… [--no-check 常规检查]… [--with-check 常规检查]… ' +
  '[--earlier-grants 名单.xlsx] [--bad-credit 名单.csv] [--map 列=字段]… [--unit 列=单位]… [--mapping 文件.json] ' +
  '[--header 工作表!3-4[=not-batch]]… [--row 工作表!12=not-application]… [--prefer 工作表]…';

/** How the user wants the batch read; null where nobody has said. */
export interface ReadingArguments extends ColumnsSaid {
  readonly guide: Guide;
  readonly sheets: readonly string[] | null;
  readonly asOf: string | null;
  readonly settings: Readonly<Record<string, string>>;
  /** Routine checks that are switched on or off. */
  readonly routine: Readonly<Record<string, boolean>>;
  readonly lists: ListSources;
  readonly headers: readonly HeaderRowsAnswer[];
  readonly rows: readonly RowsAnswer[];
  readonly versions: readonly VersionsAnswer[];
  /** The files that say so, as the user named them: they are no part of the batch, wherever they lie. */
  readonly files: readonly string[];
}

/** @throws UsageError that names the argument and what it may be */
export function readingArguments(parsed: ParsedArguments, folder: string): ReadingArguments {
  const guide = chosenGuide(parsed.text('guide'));
  const sheets = parsed.texts('sheet');
  return {
    guide,
    sheets: sheets.length > 0 ? sheets : null,
    asOf: chosenDay(parsed.text('as-of')),
    settings: chosenSettings(guide, parsed.texts('set')),
    lists: chosenLists(
      { earlierGrants: parsed.text('earlier-grants'), badCredit: parsed.text('bad-credit') },
      folder,
    ),
    routine: chosenChecks(guide, parsed.texts('no-check'), parsed.texts('with-check')),
    ...columnAnswers(
      guide,
      { maps: parsed.texts('map'), units: parsed.texts('unit') },
      parsed.text('mapping'),
      folder,
    ),
    headers: headerAnswers(parsed.texts('header')),
    rows: rowAnswers(parsed.texts('row')),
    versions: versionAnswers(parsed.texts('prefer')),
    files: ['earlier-grants', 'bad-credit', 'mapping'].flatMap((option) => parsed.text(option) ?? []),
  };
}
