import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import ExcelJS from 'exceljs';
import { fileAddress } from '../../src/cli/fileAddress';
import { review } from '../../src/cli/review';
import { summary } from '../../src/cli/summary';
import type { ReportJson } from '../../src/report/json/reportJson';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, batchWorkbook, greenRows, headers, readBack } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

beforeAll(async () => writeFileSync(at('批次.xlsx'), await batchWorkbook()));

test('writes the sheets for the meeting into a new workbook, whose sums are those of the report', async () => {
  const { code, stdout } = await runIn(folder, summary, '批次.xlsx', '--out', '汇总.xlsx');
  expect([code, stdout]).toEqual([0, expect.stringContaining('分地区汇总')]);
  await runIn(folder, review, '批次.xlsx', '--json', 'report.json');
  const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as ReportJson;
  const asked = report.applications.reduce(
    (sum, { subsidy }) => sum.plus(subsidy?.requested ?? 0),
    new Decimal(0),
  );
  const sheet = (await readBack(at('汇总.xlsx'))).getWorksheet('分地区汇总');
  const rows = sheet?.getSheetValues().filter(Array.isArray) ?? [];
  const titles = rows.find((row) => row.includes('申请补助')) ?? [];
  const total = rows.find((row) => row[1] === '合计') ?? [];
  expect(total[titles.indexOf('申请补助')]).toMatchObject({ result: asked.toNumber() });
  expect(total[titles.indexOf('申报数')]).toMatchObject({ result: report.applications.length });
  const problems = (await readBack(at('汇总.xlsx'))).getWorksheet('问题清单');
  // Each cell that is named leads to the batch's own file, which lies beside.
  expect(problems?.getCell('H5')).toMatchObject({ hyperlink: encodeURIComponent('批次.xlsx') });
});

test('only the sheets that are named are made', async () => {
  const { stdout } = await runIn(
    folder,
    summary,
    '批次.xlsx',
    '--sheets',
    '限报使用情况',
    '--out',
    '限.xlsx',
  );
  expect(stdout).toContain('生成工作表 1 张：限报使用情况');
  expect((await readBack(at('限.xlsx'))).worksheets.map(({ name }) => name)).toEqual(['限报使用情况']);
});

test.each([
  [['--out', 'x.xlsx'], '用法'],
  [['批次.xlsx'], '用法'],
  [['批次.xlsx', '--out', '批次.xlsx'], '--out 与输入文件相同'],
  [['批次.xlsx', '--out', 'x.xlsx', '--sheets', '分地区'], '--sheets 没有“分地区”，可选：'],
  [['批次.xlsx', '--out', 'x.xlsx', '--total', 'top'], '--total 应为 first'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await runIn(folder, summary, ...args);
  expect(code).toBe(2);
  expect(stderr.join('\n')).toContain(message);
  expect(existsSync(at('x.xlsx'))).toBe(false);
});

test('earlier sheets in which somebody has typed are not written over', async () => {
  await runIn(folder, summary, '批次.xlsx', '--out', '填过.xlsx');
  expect((await runIn(folder, summary, '批次.xlsx', '--out', '填过.xlsx')).code).toBe(0);
  const workbook = XlsxWorkbook.open(readFileSync(at('填过.xlsx')));
  workbook.sheet('分地区汇总').setContent(29, 0, '已核');
  writeFileSync(at('填过.xlsx'), workbook.save());
  const before = readFileSync(at('填过.xlsx'));
  const { code, stderr } = await runIn(folder, summary, '批次.xlsx', '--out', '填过.xlsx');
  expect([code, stderr.join('')]).toEqual([2, expect.stringContaining('“分地区汇总”已有人填写')]);
  expect(readFileSync(at('填过.xlsx')).equals(before)).toBe(true);
});

test('what is marked 拟支持 against the review is warned of, and what could not be read stands on the cover', async () => {
  mkdirSync(at('一批'));
  const marked = [...headers, '审批状态'];
  const workbook = new ExcelJS.Workbook();
  addBatchSheet(
    workbook,
    '申报汇总',
    greenRows.map((row) => [...row, '拟支持']),
    marked,
  );
  writeFileSync(at('一批/申报.xlsx'), Buffer.from(await workbook.xlsx.writeBuffer()));
  writeFileSync(at('一批/坏.xlsx'), 'no zip');
  const asked = ['一批', '--sheets', '汇总封面,公示名单', '--out', '一批汇总.xlsx'];
  const { code, stderr } = await runIn(folder, summary, ...asked);
  expect([code, stderr.join('\n')]).toEqual([
    0,
    expect.stringMatching(/公示名单：标为“拟支持”的 3 项中，审核结论为不符合 1 项.*请核对后再签发、公示。/),
  ]);
  const cover = (await readBack(at('一批汇总.xlsx'))).getWorksheet('汇总封面');
  const text = JSON.stringify(cover?.getSheetValues());
  expect(text).toContain('文件 坏.xlsx 未能读取');
  expect(text).toContain('另有 1 个文件未能读取，不在其中');
  const others = ['一批', '--sheets', '汇总封面', '--out', '封面.xlsx'];
  expect((await runIn(folder, summary, ...others)).stderr.join()).not.toContain('公示名单');
});

test.each([
  ['/a/b/批次 1#.xlsx', '/a/b/汇总.xlsx', '%E6%89%B9%E6%AC%A1%201%23.xlsx'],
  ['/a/b/x.xlsx', '/a/c/汇总.xlsx', '../b/x.xlsx'],
])('the address of %s from %s', (path, from, address) => {
  expect(fileAddress(path, from)).toBe(address);
});

test('what is asked for in all is the same in the review’s words as in 分地区汇总, a row of no category included', async () => {
  const strange = greenRows.map((row, index) => (index === 0 ? [row[0], '其他项目', ...row.slice(2)] : row));
  writeFileSync(
    at('其他.xlsx'),
    await batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', strange)),
  );
  const said = await runIn(folder, review, '其他.xlsx', '--json', '其他.json');
  expect(said.stdout).toContain('申请 400.00 万元');
  await runIn(folder, summary, '其他.xlsx', '--out', '其他汇总.xlsx', '--sheets', '分地区汇总');
  const rows = (await readBack(at('其他汇总.xlsx'))).getWorksheet('分地区汇总')?.getSheetValues() ?? [];
  const total = rows.filter(Array.isArray).find((row) => row[1] === '合计') ?? [];
  expect(total).toContainEqual(expect.objectContaining({ result: 400 }));
});
