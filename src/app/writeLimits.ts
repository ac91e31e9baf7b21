import type { Guide } from '../guide/guide';
import { journalNamespace, readJournal } from '../report/journal';
import { limitsName, limitsSheet } from '../report/limitsSheet';
import type { Review } from '../review/review';
import type { WorkbookPort } from '../workbook/port';
import { freeSheetName } from '../workbook/sheetName';
import { Work, type WorkOptions } from './work';
import { formerSheets, writeOwnSheets } from './writeSheets';

/**
 * 限报: writes the sheet 限报使用情况 of a review and returns its name. It replaces the one we made before, unless
 * somebody has typed in that: then it stands beside it. @throws WorkbookFault
 */
export async function writeLimits(
  workbook: WorkbookPort,
  review: Review,
  guide: Guide,
  options: WorkOptions = {},
): Promise<string> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const { replaced } = await formerSheets(workbook, journal, ({ purpose }) => purpose === 'limits', work);
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const name = freeSheetName(limitsName, taken);
  const sheet = { description: limitsSheet(review, guide, name), purpose: 'limits', of: null } as const;
  await writeOwnSheets(workbook, journal, [sheet], replaced, work);
  return name;
}
