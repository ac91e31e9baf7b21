import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reviewSheets, type ReviewRequest } from '../../src/app/reviewSheets';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { Review } from '../../src/review/review';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';

export const guide = loadGuide(policyFolder('2021'));

const request: ReviewRequest = {
  guide,
  sheets: null,
  answers: [],
  doubtful: 'leave',
  unreadable: [],
  options: { asOf: null, settings: {} },
};

/** A sample batch as the pane has it after 审核: the marked workbook and what the review says. */
export async function reviewedSample(
  name: string,
): Promise<{ readonly port: FilePort; readonly review: Review }> {
  const bytes = readFileSync(join(resolve(__dirname, '../../samples'), name));
  const port = new FilePort(XlsxWorkbook.open(new Uint8Array(bytes)), name);
  const outcome = await reviewSheets(port, request);
  if (outcome.kind !== 'reviewed') throw new Error('the sample asks a question');
  return { port, review: outcome.review };
}
