import { clearMarks } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { writeLimits } from '../../src/app/writeLimits';
import { handledSheets } from '../../src/app/handledSheets';
import { writeSummary, type SummaryRequest } from '../../src/app/writeSummary';
import { meetingSheetKinds, meetingSheetNames } from '../../src/report/meeting/meetingSheets';
import type { Review } from '../../src/review/review';
import { cellAddress } from '../../src/workbook/address';
import { WorkbookFault } from '../../src/workbook/fault';
import type { WorkbookPort } from '../../src/workbook/port';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, batchWorkbook, greenRows } from '../cli/batchWorkbook';
import { openInExcel } from '../excel/openInExcel';
import { interruptedPort } from './interruptedPort';
import { changedParts, guide, openedBatch, partsNow, request as reviewRequest } from './openedBatch';

const request: SummaryRequest = {
  guide,
  kinds: meetingSheetKinds,
  layout: { total: 'last', preparedBy: '', preparedOn: '', cityPages: true },
  version: 'test',
  sameWorkbook: true,
};
const all = meetingSheetKinds.map((kind) => meetingSheetNames[kind]);
const names = (port: FilePort): string[] => port.workbook.sheets.map(({ name }) => name);

async function reviewed(port: FilePort): Promise<Review> {
  const outcome = await reviewSheets(port, reviewRequest);
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  return outcome.review;
}

test('all sheets are written in their order, made again they stand once, and clearing takes them away', async () => {
  const port = await openedBatch();
  const review = await reviewed(port);
  expect(await writeSummary(port, review, request)).toEqual({ sheets: all, kept: [], doubts: [] });
  expect(await writeSummary(port, review, request)).toEqual({ sheets: all, kept: [], doubts: [] });
  expect(names(port)).toEqual(['申报汇总', ...all]);
  expect(await clearMarks(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
  expect(names(port)).toEqual(['申报汇总']);
});

test('what somebody has written into 处理结果 stays beside the new list, and is told of', async () => {
  const port = await openedBatch();
  const review = await reviewed(port);
  await writeSummary(port, review, request);
  port.workbook.sheet('问题清单').setContent(4, 9, '已补正');
  expect(await handledSheets(port, false)).toEqual({ foreign: ['申报汇总'], typed: ['问题清单'] });
  const { sheets, kept } = await writeSummary(port, review, { ...request, kinds: ['problems', 'by-city'] });
  expect([sheets, kept]).toEqual([['问题清单(2)', '分地区汇总'], ['问题清单']]);
  expect(port.workbook.sheet('问题清单').value(4, 9)).toBe('已补正');
});

test('a user’s sheet of the same name is never touched, and 限报使用情况 is the one that its own button makes', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, '申报汇总', greenRows);
    workbook.addWorksheet('公示名单').getCell('A1').value = '我的名单';
  });
  const review = await reviewed(port);
  await writeLimits(port, review, guide);
  const { sheets } = await writeSummary(port, review, { ...request, kinds: ['published', 'limits'] });
  expect(sheets).toEqual(['公示名单(2)', '限报使用情况']);
  await clearMarks(port);
  expect(names(port)).toEqual(['申报汇总', '公示名单']);
  expect(port.workbook.sheet('公示名单').value(0, 0)).toBe('我的名单');
});

test('a fault half-way leaves the workbook as it was', async () => {
  const port = await openedBatch();
  const review = await reviewed(port);
  const before = partsNow(port);
  const beforeEdit = (number: number): void => {
    if (number === 4) throw new WorkbookFault('busy', 'Excel 正忙。');
  };
  const broken = writeSummary(interruptedPort(port, { beforeEdit }), review, request);
  await expect(broken).rejects.toMatchObject({ code: 'busy' });
  expect(changedParts(port, before)).toEqual([]);
});

test('cancelled before anything is written, nothing is', async () => {
  const port = await openedBatch();
  const review = await reviewed(port);
  const before = partsNow(port);
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  await expect(writeSummary(port, review, request, options)).rejects.toMatchObject({ code: 'cancelled' });
  expect(changedParts(port, before)).toEqual([]);
});

test('the pane writes the same cells as the command line, and they do not count as edited', async () => {
  const bytes = await batchWorkbook();
  const written = async (port: WorkbookPort): Promise<Map<string, string[]>> => {
    const outcome = await reviewSheets(port, reviewRequest);
    if (outcome.kind !== 'reviewed') throw new Error('a question');
    const { sheets } = await writeSummary(port, outcome.review, request);
    expect(await handledSheets(port, false)).toEqual({ foreign: ['申报汇总'], typed: [] });
    const read = await Promise.all(sheets.map((name) => port.readSheet(name)));
    return new Map(read.map(({ name, values }) => [name, filledCells(values)]));
  };
  const { port } = await openInExcel(XlsxWorkbook.open(bytes));
  const inFile = await written(new FilePort(XlsxWorkbook.open(bytes), '批次.xlsx'));
  const inExcel = await written(port);
  // The two workbooks are called otherwise, which the cover says.
  inFile.delete('汇总封面');
  inExcel.delete('汇总封面');
  expect(inExcel).toEqual(inFile);
});

/** Each filled cell with its place: an empty one is told of by one end and not by the other. */
function filledCells(values: SheetSnapshot['values']): string[] {
  return values.flatMap((line, row) =>
    line.flatMap((value, column) => (value === '' ? [] : `${cellAddress({ row, column })} ${value}`)),
  );
}
