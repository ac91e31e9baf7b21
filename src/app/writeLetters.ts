import type { Guide } from '../guide/guide';
import { cityLetters, type CityLetters } from '../report/cityLetters';
import { journalNamespace, readJournal } from '../report/journal';
import { letterName, letterSheet, type LetterLayout } from '../report/letterSheet';
import type { Review } from '../review/review';
import type { WorkbookPort } from '../workbook/port';
import { freeSheetName } from '../workbook/sheetName';
import { Work, type WorkOptions } from './work';
import { formerSheets, writeOwnSheets, type OwnSheet } from './writeSheets';

export interface WrittenLetters {
  /** Names of the new sheets, in the cities' order. */
  readonly sheets: readonly string[];
  /** Cities that filed and of which there is nothing to say. */
  readonly without: readonly string[];
  /** How many rows with problems belong to no city that can be told. */
  readonly unplaced: number;
  /** Former letters that somebody has typed in: they stay beside the new ones. */
  readonly kept: readonly string[];
}

/**
 * 反馈意见: writes a letter for each city that has something to answer, at the end of the workbook. Former letters go,
 * those of cities without a new one too, unless somebody has typed in them. @throws WorkbookFault
 */
export function writeLetters(
  workbook: WorkbookPort,
  review: Review,
  guide: Guide,
  layout: LetterLayout,
  options: WorkOptions = {},
): Promise<WrittenLetters> {
  return writeCityLetters(workbook, cityLetters(review, guide), guide, layout, options);
}

/** Writes letters that have been parted by city already, as `writeLetters` does. @throws WorkbookFault */
export async function writeCityLetters(
  workbook: WorkbookPort,
  { letters, without, unplaced }: CityLetters,
  guide: Guide,
  layout: LetterLayout,
  options: WorkOptions = {},
): Promise<WrittenLetters> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const { replaced, kept } = await formerSheets(
    workbook,
    journal,
    ({ purpose }) => purpose === 'letter',
    work,
  );
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const alone = taken.length === 0 && letters.length === 1;
  const sheets: OwnSheet[] = [];
  for (const letter of letters) {
    const name = freeSheetName(letterName(letter.city), taken);
    taken.push(name);
    sheets.push({
      description: await work.inSlices(letterSheet(letter, guide, layout, name, alone)),
      purpose: 'letter',
      of: letter.city,
    });
    work.report('writing', sheets.length, letters.length, name);
  }
  if (sheets.length + replaced.length > 0) {
    await writeOwnSheets(workbook, journal, sheets, replaced, work);
  }
  const names = sheets.map(({ description }) => description.name);
  return { sheets: names, without, unplaced, kept: kept.map(({ name }) => name) };
}
