import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeFileName } from '../../src/cli/freeFileName';
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

test('with --each-city each city has a file of its own, with its letter alone', async () => {
  const args = [
    '批次.xlsx',
    '--each-city',
    '--out',
    '各市',
    '--prepared-by',
    '省工信厅',
    '--answer-by',
    '2021年6月30日',
  ];
  const { code, stdout } = await runIn(folder, letters, ...args);
  expect(code).toBe(0);
  expect(readdirSync(at('各市')).sort()).toEqual(['反馈意见-南京市.xlsx', '反馈意见-无锡市.xlsx']);
  expect(stdout).toContain('生成反馈意见 2 张');
  const { worksheets } = await readBack(at('各市/反馈意见-无锡市.xlsx'));
  expect(worksheets.map(({ name }) => name)).toEqual(['反馈-无锡市']);
  const text = JSON.stringify(worksheets[0]?.getSheetValues());
  expect(text).toContain('无锡乙科技有限公司');
  expect(text).toContain('反馈单位：省工信厅');
  expect(text).toContain('于 2021年6月30日 前报回');
  expect(worksheets[0]?.pageSetup.firstPageNumber).toBe(1);
  expect(worksheets[0]?.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
  expect(text).not.toContain('南京');
});

test('of several files none is written when a city has answered in one of them', async () => {
  const args = ['批次.xlsx', '--each-city', '--out', '答复'];
  await runIn(folder, letters, ...args);
  const answered = at('答复/反馈意见-无锡市.xlsx');
  const workbook = XlsxWorkbook.open(readFileSync(answered));
  workbook.sheet('反馈-无锡市').setContent(5, 6, '已补正');
  writeFileSync(answered, workbook.save());
  rmSync(at('答复/反馈意见-南京市.xlsx'));
  const { code, stderr } = await runIn(folder, letters, ...args);
  expect([code, stderr.join('')]).toEqual([2, expect.stringContaining('反馈意见-无锡市.xlsx')]);
  expect(readdirSync(at('答复'))).toEqual(['反馈意见-无锡市.xlsx']);
});

test('of a city that has nothing to answer any more the earlier file is told of', async () => {
  const mended = greenRows.map((row): BatchRow => row.map((cell) => (cell === 800 ? 2000 : cell)));
  writeFileSync(
    at('已补.xlsx'),
    await batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', mended, headers)),
  );
  await runIn(folder, letters, '批次.xlsx', '--each-city', '--out', '旧');
  const { stdout, stderr } = await runIn(folder, letters, '已补.xlsx', '--each-city', '--out', '旧');
  expect(stdout).toContain('没有须反馈的问题，不生成反馈意见：无锡市、苏州市');
  expect(stderr.join('')).toContain('反馈意见-无锡市.xlsx 是以前生成的');
  expect(existsSync(at('旧/反馈意见-无锡市.xlsx'))).toBe(true);
});

test.each([
  ['反馈意见-苏州市', [], '反馈意见-苏州市'],
  ['a/b:c*?"<>|d', [], 'a_b_c______d'],
  ['名称. ', ['名称'], '名称(2)'],
  ['con', [], 'con_'],
  ['', [], '_'],
  ['A', ['a', 'a(2)'], 'A(3)'],
])('%j beside %j is the file name %j', (wanted, taken, name) =>
  expect(freeFileName(wanted, taken)).toBe(name),
);

test.each([
  [['批次.xlsx', '--each-city', '--out', '批次.xlsx'], '应为文件夹'],
  [['--out', 'x.xlsx'], '用法'],
  [['批次.xlsx'], '用法'],
  [['批次.xlsx', '--out', '批次.xlsx'], '--out 与输入文件相同'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await runIn(folder, letters, ...args);
  expect(code).toBe(2);
  expect(stderr.join('\n')).toContain(message);
  expect(existsSync(at('x.xlsx'))).toBe(false);
});
