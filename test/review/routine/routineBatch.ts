import type { SheetReading } from '../../../src/intake/application';
import { readSheet } from '../../../src/intake/readSheet';
import type { Finding } from '../../../src/review/finding';
import type { Review, ReviewOptions } from '../../../src/review/review';
import { reviewBatch } from '../../../src/review/reviewBatch';
import { cellAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import { sheetOf } from '../../intake/sheetBuilder';
import { noOptions, policy } from '../batch';

/** A credit code with a right check digit. */
export const soundCode = '91320594MA1MTEST02';

/** One sheet as a city sends it: a header and rows from A1. */
export interface GivenSheet {
  readonly file?: string;
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
}

export function read({ file = '批次.xlsx', name = '申报汇总', rows }: GivenSheet): SheetReading {
  return readSheet(sheetOf(rows, { name }), policy, { file });
}

/** A review of sheets in which one routine check alone is made. */
export function reviewWith(
  id: string,
  sheets: readonly GivenSheet[],
  options: ReviewOptions = noOptions,
): Review {
  const routine = Object.fromEntries(policy.routine.map((check) => [check.id, check.id === id]));
  return reviewBatch(sheets.map(read), policy, { ...options, routine });
}

/** What routine checks say of rows: “sheet cells: message”, in the order of the rows. */
export function saidOfRows(review: Review): string[] {
  return review.applications.flatMap(({ application, findings }) =>
    routineOf(findings).map((finding) => `${application.sheet} ${line(finding)}`),
  );
}

/** The same of whole sheets. */
export function saidOfSheets(review: Review): string[] {
  return review.sheets.flatMap(({ reading, findings }) =>
    routineOf(findings).map((finding) => `${reading.sheet} ${line(finding)}`),
  );
}

function routineOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ origin }) => origin === 'routine');
}

function line({ cells, message }: Finding): string {
  return `${cells.map(cellAddress).join()}: ${message}`;
}
