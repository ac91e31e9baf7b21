import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters } from '../../src/cli/letters';
import { addBatchSheet, batchWorkbook, headers, readBack, type BatchRow } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const green = '绿色化改造升级项目';

type Row = Readonly<Partial<Record<string, string | number>>>;

const sound: Row = {
  项目类别: green,
  绿色化项目类型: '节能',
  '项目总投资（万元）': 2000,
  '截至2021年3月底已投入（万元）': 500,
  项目开始时间: '2021-01',
  项目结束时间: '2022-12',
  '节能量（吨标准煤）': 1200,
  '申请补助金额（万元）': 200,
};

const rowOf = (row: Row): BatchRow =>
  headers.map((header) => row[header] ?? { ...sound, ...row }[header] ?? '');

/** All texts of a city's letter of a batch, one sheet for each list of rows. */
async function letterTo(city: string, sheets: Readonly<Record<string, readonly Row[]>>): Promise<string[][]> {
  const bytes = await batchWorkbook((workbook) => {
    for (const [name, rows] of Object.entries(sheets)) addBatchSheet(workbook, name, rows.map(rowOf));
  });
  writeFileSync(at('批次.xlsx'), bytes);
  const { code } = await runIn(folder, letters, '批次.xlsx', '--out', `${city}.xlsx`);
  expect(code).toBe(0);
  const sheet = (await readBack(at(`${city}.xlsx`))).getWorksheet(`反馈-${city}`);
  return (sheet?.getSheetValues() ?? [])
    .filter(Array.isArray)
    .map((cells) => cells.map((value) => (typeof value === 'string' ? value : String(value ?? ''))));
}

const own: Row = {
  项目名称: '印染废水余热回收综合利用工程',
  项目承担单位: '南京丙科技有限公司',
  所在设区市: '南京市',
};
const foreign: Row = { ...own, 项目承担单位: '苏州别家印染有限公司', 所在设区市: '苏州市' };

test('a project that another city has filed too is told of without its unit, its name and its place', async () => {
  const letter = await letterTo('南京市', { 南京: [own], 苏州: [foreign] });
  const text = letter.flat().join('\n');
  expect(text).toContain('疑为同一项目：另一设区市申报的项目（项目名称相同），请核对是否重复申报');
  expect(text).not.toMatch(/苏州|C3/);
});

test('what the reviewer sets or fills in is not asked of the city', async () => {
  const letter = await letterTo('南京市', { 南京: [{ ...own, '节能量（吨标准煤）': 999 }] });
  const text = letter.flat().join('\n');
  expect(text).toContain('节能量 999 吨标准煤');
  expect(text).not.toMatch(/申报基准日|人工确认结论|设置/);
});

test('an empty cell that leaves several conditions open is told of once, with all their clauses', async () => {
  const letter = await letterTo('南京市', { 南京: [{ ...own, '项目总投资（万元）': '' }] });
  const lines = letter.filter((cells) => cells.some((text) => text.includes('“项目总投资（万元）”未填写')));
  expect(lines.length).toBe(1);
  expect(lines[0]?.join()).toMatch(/一（三）1（2）、/);
});

test('a project that asks for too much is not refused for it', async () => {
  const letter = await letterTo('南京市', { 南京: [{ ...own, '申请补助金额（万元）': 200.01 }] });
  const [line] = letter.filter((cells) => cells.some((text) => text.includes('申请补助金额 200.01')));
  expect(line).toContain('补齐补正');
  expect(letter.flat().join()).not.toContain('不予受理');
});
