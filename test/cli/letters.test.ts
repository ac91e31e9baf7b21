import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters } from '../../src/cli/letters';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, batchWorkbook, greenRows, headers, readBack, type BatchRow } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

beforeAll(async () => writeFileSync(at('批次.xlsx'), await batchWorkbook()));

test('writes a letter for each city that has something to answer, in the order of their codes', async () => {
  const { code, stdout } = await runIn(folder, letters, '批次.xlsx', '--out', '反馈.xlsx');
  expect(code).toBe(0);
  expect(stdout).toContain('反馈-南京市、反馈-无锡市');
  const sheet = (await readBack(at('反馈.xlsx'))).getWorksheet('反馈-无锡市');
  const texts =
    sheet
      ?.getSheetValues()
      .flat()
      .filter((value) => typeof value === 'string') ?? [];
  expect(texts).toContain('无锡乙科技有限公司');
  expect(texts).not.toContain('南京丙科技有限公司');
  expect(texts).toContain('一（三）1（2）');
  expect(texts).toContain('不予受理');
});

test('rows whose city nobody can tell are said to be left out, and text of theirs is never a formula', async () => {
  const lost: BatchRow[] = greenRows.map((row) => [
    ...row.slice(0, 5),
    row[0] === 2 ? '' : row[5],
    ...row.slice(6),
  ]);
  const [first = []] = greenRows;
  const hostile: BatchRow = [
    4,
    ...first.slice(1, 3),
    '=HYPERLINK("x")',
    '+江阴某公司',
    '无锡市',
    10,
    ...first.slice(7),
  ];
  const bytes = await batchWorkbook((workbook) =>
    addBatchSheet(workbook, '申报汇总', [...lost, hostile], headers),
  );
  writeFileSync(at('无市.xlsx'), bytes);
  const { stderr } = await runIn(folder, letters, '无市.xlsx', '--out', '无市反馈.xlsx');
  expect(stderr.join('\n')).toContain('1 项看不出所在设区市');
  const sheet = (await readBack(at('无市反馈.xlsx'))).getWorksheet('反馈-无锡市');
  const row = sheet?.getSheetValues().find((cells) => Array.isArray(cells) && cells[1] === 1);
  expect(row).toEqual(expect.arrayContaining(['+江阴某公司', '=HYPERLINK("x")']));
});

test('an earlier letter that the city has answered is not written over', async () => {
  await runIn(folder, letters, '批次.xlsx', '--out', '填过.xlsx');
  const workbook = XlsxWorkbook.open(readFileSync(at('填过.xlsx')));
  workbook.sheet('反馈-无锡市').setContent(5, 6, '已补正');
  writeFileSync(at('填过.xlsx'), workbook.save());
  const before = readFileSync(at('填过.xlsx'));
  const { code, stderr } = await runIn(folder, letters, '批次.xlsx', '--out', '填过.xlsx');
  expect([code, stderr.join('')]).toEqual([2, expect.stringContaining('“反馈-无锡市”已有人填写')]);
  expect(readFileSync(at('填过.xlsx')).equals(before)).toBe(true);
});

test.each([
  [['--out', 'x.xlsx'], '用法'],
  [['批次.xlsx'], '用法'],
  [['批次.xlsx', '--out', '批次.xlsx'], '--out 与输入文件相同'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await runIn(folder, letters, ...args);
  expect(code).toBe(2);
  expect(stderr.join('\n')).toContain(message);
  expect(existsSync(at('x.xlsx'))).toBe(false);
});
