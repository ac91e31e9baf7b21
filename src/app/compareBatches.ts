import type { Guide } from '../guide/guide';
import { comparisonName, comparisonSheet, type ComparisonLayout } from '../report/comparisonSheet';
import { journalNamespace, readJournal } from '../report/journal';
import { comparisonSteps, type Comparison } from '../review/comparison/compareReviews';
import type { Review } from '../review/review';
import type { WorkbookPort } from '../workbook/port';
import { freeSheetName } from '../workbook/sheetName';
import type { BatchSheet } from './batch';
import { otherTexts } from './otherTexts';
import { Work, type WorkOptions } from './work';
import { formerSheets, writeOwnSheets } from './writeSheets';

/** A batch as it was reviewed, with the sheets that it was read from. */
export interface ReviewedSheets {
  readonly review: Review;
  readonly batch: readonly BatchSheet[];
}

/** 对比: what a later reviewed batch has otherwise than an earlier one. @throws WorkbookFault `cancelled` */
export async function compareBatches(
  earlier: ReviewedSheets,
  later: ReviewedSheets,
  guide: Guide,
  options: WorkOptions = {},
): Promise<Comparison> {
  const work = new Work(options);
  const rows = later.review.applications.length;
  work.report('comparing', 0, rows);
  const others = { earlier: otherTexts(earlier.batch), later: otherTexts(later.batch) };
  await work.breathe();
  const steps = comparisonSteps(earlier.review, later.review, guide, others);
  const comparison = await work.inSlices(steps, (done) => work.report('comparing', done, rows));
  work.report('comparing', rows, rows);
  return comparison;
}

/**
 * Writes the sheet 对比情况 of a comparison and returns its name. It replaces the one we made before, unless
 * somebody has typed in that: then it stands beside it. @throws WorkbookFault
 */
export async function writeComparison(
  workbook: WorkbookPort,
  comparison: Comparison,
  guide: Guide,
  layout: ComparisonLayout,
  options: WorkOptions = {},
): Promise<string> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const { replaced } = await formerSheets(workbook, journal, ({ purpose }) => purpose === 'comparison', work);
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const name = freeSheetName(comparisonName, taken);
  work.report('writing', 0, 1, name);
  const description = await work.inSlices(comparisonSheet(comparison, guide, layout, name));
  await writeOwnSheets(workbook, journal, [{ description, purpose: 'comparison', of: null }], replaced, work);
  return name;
}
