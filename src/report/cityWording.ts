import type { Guide } from '../guide/guide';
import { fieldById } from '../guide/lookup';
import type { Application } from '../intake/application';
import { withoutReadings } from '../review/chosenReading';
import { rowNumbers, rowNumbersForCity } from '../review/filing';
import type { Finding } from '../review/finding';
import { isSameCell } from '../workbook/address';
import { isProblem } from './suggestion';

/** Whose finding it is: the row, and the rows that it is combined with (itself among them). */
export interface Concerned {
  readonly application: Application;
  readonly filedWith: readonly Application[];
}

/** Whether a finding is for the city to answer: something is wrong, and it is not left open only by what the reviewer sets or fills in. */
export function isForCity(finding: Finding, application: Application | null, { handling }: Guide): boolean {
  if (!isProblem(finding) || handling?.reviewerCodes.includes(finding.code) === true) return false;
  // A violation is the city's, whoever has found it out.
  const open = finding.severity === 'confirm' || finding.severity === 'unreadable';
  const fields = finding.lacks ?? (application === null || !open ? [] : fieldsOf(finding, application));
  return fields.length === 0 || fields.some((field) => handling?.reviewerFields.includes(field) !== true);
}

function fieldsOf({ cells }: Finding, application: Application): string[] {
  return [...application.cells.values()]
    .filter(({ at }) => cells.some((cell) => isSameCell(cell, at)))
    .map(({ field }) => field);
}

/**
 * A finding in the words that its city may be told: nothing of another city's filings, of the reviewer's settings, or
 * of columns that the reviewer fills in.
 */
export function wordsForCity(finding: Finding, concerned: Concerned | null, guide: Guide): string {
  let words = withoutReadings(finding.forCity ?? finding.message, guide);
  if (concerned) {
    const { application, filedWith } = concerned;
    words = words.replaceAll(rowNumbers(filedWith), rowNumbersForCity(application, filedWith));
  }
  for (const id of finding.lacks ?? []) {
    if (guide.handling?.reviewerFields.includes(id) !== true) continue;
    words = words.replaceAll(`“${fieldById(guide, id)?.name ?? id}”`, '');
  }
  return words;
}
