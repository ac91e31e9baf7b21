import { clearAll } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { writeMerged } from '../../src/app/writeMerged';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows, otherGreenRows } from '../cli/batchWorkbook';
import { changedParts, guide, openedBatch, partsNow, request } from './openedBatch';

async function merged(port: FilePort): Promise<string> {
  const outcome = await reviewSheets(port, request);
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  return writeMerged(port, outcome, guide);
}

const names = (port: FilePort): string[] => port.workbook.sheets.map(({ name }) => name);

test('sheets of one workbook merge into one of ours, which is made anew, never read as a batch, and goes without a trace', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, '甲市', greenRows);
    addBatchSheet(workbook, '乙市', otherGreenRows);
  });
  const before = partsNow(port);
  expect(await merged(port)).toBe('合并汇总表');
  const sheet = port.workbook.sheet('合并汇总表');
  expect([3, 5, 6, 8].map((row) => [sheet.value(row, 1), sheet.value(row, 2)])).toEqual([
    ['甲市', 3],
    ['甲市', 5],
    ['乙市', 3],
    ['乙市', 5],
  ]);
  expect(await merged(port)).toBe('合并汇总表');
  expect(names(port)).toEqual(['甲市', '乙市', '合并汇总表']);
  await clearAll(port);
  expect(names(port)).toEqual(['甲市', '乙市']);
  expect(changedParts(port, before)).toEqual([]);
});

test('one in which somebody has typed stays beside the new one', async () => {
  const port = await openedBatch();
  const name = await merged(port);
  port.workbook.sheet(name).setContent(3, 4, '改过');
  expect(await merged(port)).toBe('合并汇总表(2)');
  expect(port.workbook.sheet(name).value(3, 4)).toBe('改过');
});
