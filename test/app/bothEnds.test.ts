import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearAll } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { writeForms } from '../../src/app/writeForms';
import { writeSummary } from '../../src/app/writeSummary';
import { writeLimits } from '../../src/app/writeLimits';
import { clear } from '../../src/cli/clear';
import { review } from '../../src/cli/review';
import { meetingSheetKinds } from '../../src/report/meeting/meetingSheets';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { batchWorkbook, readBack } from '../cli/batchWorkbook';
import { partsOf, runIn, temporaryFolder } from '../cli/commandRun';
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
  const layout = { total: 'first', preparedBy: '', preparedOn: '', cityPages: true } as const;
  const summary = { guide, kinds: meetingSheetKinds, layout, version: '', sameWorkbook: true };
  await writeSummary(port, outcome.review, summary);
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
  expect(await clearAll(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
  writeFileSync(at('还原.xlsx'), workbook.save());
  expect(await cellsOf(at('还原.xlsx'))).toEqual(await cellsOf(at('批次.xlsx')));
});

test('comments of either end are the same ones to the other', async () => {
  await runIn(folder, review, '批次.xlsx', '--comments', '--out', '批注.xlsx');
  const workbook = XlsxWorkbook.open(readFileSync(at('批注.xlsx')));
  const commented = workbook.sheet('申报汇总').comments();
  expect(commented).toHaveLength(2);
  const { port } = await openInExcel(workbook);
  expect(await reviewSheets(port, request)).toMatchObject({ marked: { remarks: [] } });
  expect(workbook.sheet('申报汇总').comments()).toEqual(commented);
  await clearAll(port);
  const cleared = XlsxWorkbook.open(workbook.save());
  expect(cleared.sheet('申报汇总').comments()).toEqual([]);
  const again = await openInExcel(cleared);
  await reviewSheets(again.port, { ...request, comments: true });
  expect(cleared.sheet('申报汇总').comments()).toEqual(commented);
  writeFileSync(at('窗格批注.xlsx'), cleared.save());
  await runIn(folder, clear, '窗格批注.xlsx', '--all', '--out', '清批注.xlsx');
  expect(partsOf(at('清批注.xlsx'))['xl/comments1.xml']).toEqual(
    partsOf(at('批次.xlsx'))['xl/comments1.xml'],
  );
  expect(Object.keys(partsOf(at('清批注.xlsx'))).sort()).toEqual(
    Object.keys(partsOf(at('批次.xlsx'))).sort(),
  );
});

describe('heights of rows', () => {
  const heightsOf = async (name: string): Promise<(number | undefined)[]> => {
    const [sheet] = (await readBack(at(name))).worksheets;
    return [2, 3, 4, 5].map((row) => sheet?.getRow(row).height);
  };
  const stored = async (): Promise<Uint8Array> => {
    const workbook = XlsxWorkbook.open(await batchWorkbook());
    const sheet = workbook.sheet('申报汇总');
    for (const row of [2, 4]) sheet.fitRow(row, 14.25);
    sheet.setRowHeight(3, 18);
    return workbook.save();
  };

  test('make room for the opinions, and clearing gives each sheet back byte for byte', async () => {
    writeFileSync(at('行高.xlsx'), await stored());
    await runIn(folder, review, '行高.xlsx', '--out', '行高审.xlsx');
    const [, oneLine, fixed, lines] = await heightsOf('行高审.xlsx');
    expect([oneLine, fixed]).toEqual([14.25, 18]);
    expect(lines).toBeGreaterThan(30);
    await runIn(folder, clear, '行高审.xlsx', '--all', '--out', '行高清.xlsx');
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(partsOf(at('行高清.xlsx'))[sheet]).toBe(partsOf(at('行高.xlsx'))[sheet]);
  });

  test('are remembered when the pane reviews again what the command line has marked', async () => {
    writeFileSync(at('行高.xlsx'), await stored());
    await runIn(folder, review, '行高.xlsx', '--out', '行高审.xlsx');
    const workbook = XlsxWorkbook.open(readFileSync(at('行高审.xlsx')));
    const { port } = await openInExcel(workbook);
    await reviewSheets(port, request);
    writeFileSync(at('行高窗格.xlsx'), workbook.save());
    await runIn(folder, clear, '行高窗格.xlsx', '--all', '--out', '行高清.xlsx');
    expect(await heightsOf('行高清.xlsx')).toEqual(await heightsOf('行高.xlsx'));
  });

  test('do not change when the same review is written again', async () => {
    writeFileSync(at('行高.xlsx'), await stored());
    await runIn(folder, review, '行高.xlsx', '--out', '行高审.xlsx');
    await runIn(folder, review, '行高审.xlsx', '--out', '行高再审.xlsx');
    expect(partsOf(at('行高再审.xlsx'))).toEqual(partsOf(at('行高审.xlsx')));
  });
});
