import { checkForms } from '../src/app/checkForms';
import { clearMarks } from '../src/app/clearMarks';
import { markReviewed, reviewWorkbooks } from '../src/app/reviewSheets';
import { ExcelPort } from '../src/excel/excelPort';
import { writeForms } from '../src/app/writeForms';
import { writeSummary } from '../src/app/writeSummary';
import type { Guide } from '../src/guide/guide';
import { readSheet } from '../src/intake/readSheet';
import { meetingSheetKinds } from '../src/report/meeting/meetingSheets';
import type { Review } from '../src/review/review';
import { startOffice } from '../src/trial/host/nodeOffice';
import type { WorkbookPort } from '../src/workbook/port';
import { FilePort } from '../src/xlsx/filePort';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';
import { benchWorkbook } from './batch';

/** What one stage cost. `host` is the stand-in's own share of the time, which Excel would not need. */
export interface StageCost {
  readonly rows: number;
  readonly stage: string;
  readonly milliseconds: number;
  readonly host: number;
  readonly roundTrips: number;
  readonly kilobytes: number;
}

const options = { asOf: null, settings: {} };
/** A city's forms at once. */
const bulkForms = 300;

/** A province's round has some 3,000 filings. */
const mostSummarised = 3000;
/** All sheets for a meeting of so many are written in at most so many round trips; more is a defect. */
const mostMeetingTrips = 16;

function writeMeeting(port: WorkbookPort, review: Review, guide: Guide): Promise<unknown> {
  const layout = { total: 'last', preparedBy: '', preparedOn: '', cityPages: true } as const;
  return writeSummary(port, review, {
    guide,
    kinds: meetingSheetKinds,
    layout,
    version: '',
    sameWorkbook: true,
  });
}

/** Review of one batch through Office.js and through a file, stage by stage. */
export async function measureStages(guide: Guide, rows: number): Promise<StageCost[]> {
  const bytes = await benchWorkbook(rows);
  return [...(await throughExcel(guide, rows, bytes)), ...(await throughFile(guide, rows, bytes))];
}

async function throughExcel(guide: Guide, rows: number, bytes: Uint8Array): Promise<StageCost[]> {
  const host = await startOffice(XlsxWorkbook.open(bytes), { fileName: 'bench.xlsx' });
  const port = new ExcelPort();
  const costs: StageCost[] = [];
  const measured = async <Result>(stage: string, work: () => Promise<Result> | Result): Promise<Result> => {
    await host.idle();
    host.resetTraffic();
    const start = performance.now();
    const result = await work();
    const milliseconds = performance.now() - start;
    const { hostMilliseconds, roundTrips, bytesUp, bytesDown } = host.traffic;
    const kilobytes = (bytesUp + bytesDown) / 1024;
    costs.push({ rows, stage, milliseconds, host: hostMilliseconds, roundTrips, kilobytes });
    return result;
  };
  const [first] = await port.listSheets();
  if (!first) throw new Error('the batch has no sheet');
  const snapshot = await measured('Excel: read', () => port.readSheet(first.name));
  await measured('intake', () => readSheet(snapshot, guide, { file: 'bench.xlsx' }));
  const request = { guide, sheets: null, answers: [], options, doubtful: 'leave', unreadable: [] } as const;
  const outcome = await measured('Excel: read, intake and review', () => reviewWorkbooks([port], request));
  if (outcome.kind !== 'reviewed') throw new Error('the batch asks about columns');
  await measured('Excel: write marks', () => markReviewed(port, outcome, request));
  await measured('Excel: clear marks', () => clearMarks(port));
  const filed = outcome.review.applications.slice(0, bulkForms);
  await measured(`Excel: write ${filed.length} forms`, () => writeForms(port, filed, guide));
  const applications = outcome.review.applications.map(({ application }) => application);
  await measured(`Excel: check ${filed.length} forms`, () => checkForms(port, { guide, applications }));
  // After all else: the stand-in calculates the live sums of these sheets anew with each later write.
  if (rows <= mostSummarised) {
    await measured('Excel: write the sheets for a meeting', () => writeMeeting(port, outcome.review, guide));
    const trips = costs.at(-1)?.roundTrips ?? 0;
    if (trips > mostMeetingTrips)
      throw new Error(`the sheets for a meeting took ${trips} round trips, more than ${mostMeetingTrips}`);
  }
  return costs;
}

async function throughFile(guide: Guide, rows: number, bytes: Uint8Array): Promise<StageCost[]> {
  const costs: StageCost[] = [];
  const measured = async <Result>(stage: string, work: () => Promise<Result> | Result): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    const milliseconds = performance.now() - start;
    costs.push({ rows, stage, milliseconds, host: 0, roundTrips: 0, kilobytes: 0 });
    return result;
  };
  const request = { guide, sheets: null, answers: [], options, doubtful: 'leave', unreadable: [] } as const;
  const workbook = await measured('file: open', () => XlsxWorkbook.open(bytes));
  const port = new FilePort(workbook, 'bench.xlsx');
  const outcome = await measured('file: read, intake and review', () => reviewWorkbooks([port], request));
  if (outcome.kind !== 'reviewed') throw new Error('the batch asks about columns');
  await measured('file: write marks', () => markReviewed(port, outcome, request));
  await measured('file: save', () => workbook.save());
  const filed = outcome.review.applications.slice(0, bulkForms);
  const applications = outcome.review.applications.map(({ application }) => application);
  await measured(`file: write ${filed.length} forms`, () => writeForms(port, filed, guide));
  await measured(`file: check ${filed.length} forms`, () => checkForms(port, { guide, applications }));
  if (rows <= mostSummarised)
    await measured('file: write the sheets for a meeting', () => writeMeeting(port, outcome.review, guide));
  return costs;
}
