import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear } from '../../src/cli/clear';
import { review } from '../../src/cli/review';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { batchWorkbook } from './batchWorkbook';
import { partsOf, runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const threads = 'xl/threadedComments/threadedComment1.xml';

beforeAll(async () => writeFileSync(at('批次.xlsx'), await batchWorkbook()));

test('--comments writes comments into the copy, and clear takes them away without a trace', async () => {
  const { code, stderr } = await runIn(folder, review, '批次.xlsx', '--comments', '--out', '批注.xlsx');
  expect([code, stderr.filter((line) => line.includes('批注'))]).toEqual([0, []]);
  expect(partsOf(at('批注.xlsx'))[threads]).toMatch(/ref="G4"[^]*ref="L4"/);
  const cleared = await runIn(folder, clear, '批注.xlsx', '--all', '--out', '清.xlsx');
  expect([cleared.code, cleared.stderr]).toEqual([0, []]);
  expect(partsOf(at('清.xlsx'))).toEqual(partsOf(at('批次.xlsx')));
});

test('without --comments a copy of the user’s workbook has none', async () => {
  await runIn(folder, review, '批次.xlsx', '--out', '无批注.xlsx');
  expect(partsOf(at('无批注.xlsx'))[threads]).toBeUndefined();
});

test('a copy in which somebody has written a comment is not written over', async () => {
  const again = ['批次.xlsx', '--comments', '--out', '再审.xlsx'] as const;
  const codes = [await runIn(folder, review, ...again), await runIn(folder, review, ...again)];
  expect(codes.map(({ code }) => code)).toEqual([0, 0]);
  const workbook = XlsxWorkbook.open(readFileSync(at('再审.xlsx')));
  workbook.sheet('申报汇总').addComments([{ row: 3, column: 1, text: '已请企业补正' }]);
  writeFileSync(at('再审.xlsx'), workbook.save());
  const { code, stderr } = await runIn(folder, review, ...again);
  expect([code, stderr.join('')]).toEqual([2, expect.stringContaining('申报汇总')]);
  expect(partsOf(at('再审.xlsx'))[threads]).toContain('ref="B4"');
});
