import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearAll } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { writeForms } from '../../src/app/writeForms';
import { writeLimits } from '../../src/app/writeLimits';
import { clear } from '../../src/cli/clear';
import { review } from '../../src/cli/review';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { batchWorkbook } from '../cli/batchWorkbook';
import { runIn, temporaryFolder } from '../cli/commandRun';
import { openInExcel } from '../excel/openInExcel';
import { cellsOf } from './cellsOf';
import { guide, request } from './openedBatch';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

beforeAll(async () => writeFileSync(at('批次.xlsx'), await batchWorkbook()));

test('what the pane has marked and made, the command line clears', async () => {
  const workbook = XlsxWorkbook.open(readFileSync(at('批次.xlsx')));
  const { port } = await openInExcel(workbook);
  const outcome = await reviewSheets(port, request);
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  await writeLimits(port, outcome.review, guide);
  await writeForms(port, outcome.review.applications, guide);
  writeFileSync(at('窗格.xlsx'), workbook.save());
  expect(await cellsOf(at('窗格.xlsx'))).not.toEqual(await cellsOf(at('批次.xlsx')));
  const { code, stderr } = await runIn(folder, clear, '窗格.xlsx', '--all', '--out', '清.xlsx');
  expect([code, stderr]).toEqual([0, []]);
  expect(await cellsOf(at('清.xlsx'))).toEqual(await cellsOf(at('批次.xlsx')));
});

test('what the command line has marked, the pane reviews again in place and clears', async () => {
  await runIn(folder, review, '批次.xlsx', '--out', '命令.xlsx');
  const workbook = XlsxWorkbook.open(readFileSync(at('命令.xlsx')));
  const { port } = await openInExcel(workbook);
  await reviewSheets(port, request);
  writeFileSync(at('再审.xlsx'), workbook.save());
  expect(await cellsOf(at('再审.xlsx'))).toEqual(await cellsOf(at('命令.xlsx')));
  expect(await clearAll(port)).toEqual({ found: true, edited: [], missing: [] });
  writeFileSync(at('还原.xlsx'), workbook.save());
  expect(await cellsOf(at('还原.xlsx'))).toEqual(await cellsOf(at('批次.xlsx')));
});
