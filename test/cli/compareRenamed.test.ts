import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/cli/compare';
import { changesJson, type ChangesJson } from '../../src/report/json/changesJson';
import { addBatchSheet, batchWorkbook, headers, readBack, type BatchRow } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const inUnits = headers.map((title) =>
  title.includes('万元') && !title.startsWith('申请') ? title.replace('万元', '元') : title,
);

const row = (
  project: string,
  part: Partial<Record<(typeof headers)[number], string | number>> = {},
): BatchRow => {
  const cells = [1, '绿色化改造升级项目', '节能', project, '南京甲机械有限公司', '南京市', 2000, 900];
  const all = [...cells, '2021-01', '2022-12', 1200, 200];
  return all.map((cell, place) => part[headers[place] ?? '序号'] ?? cell);
};

/** One project before and one after, compared. */
async function compared(
  name: string,
  before: BatchRow,
  after: BatchRow,
  laterTitles: readonly string[] = headers,
): Promise<{ said: ChangesJson; sheet: string }> {
  const write = async (file: string, cells: BatchRow, titles: readonly string[]): Promise<void> => {
    const made = await batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', [cells], titles));
    writeFileSync(join(folder, file), made);
  };
  await write(`${name}前.xlsx`, before, headers);
  await write(`${name}后.xlsx`, after, laterTitles);
  const args = [`${name}前.xlsx`, `${name}后.xlsx`, '--out', `${name}.xlsx`, '--json', `${name}.json`];
  expect((await runIn(folder, compare, ...args)).code).toBe(0);
  const sheet = (await readBack(join(folder, `${name}.xlsx`))).getWorksheet('对比情况');
  const said = changesJson.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  return { said, sheet: JSON.stringify(sheet?.getSheetValues()) };
}

const before = row('空压机余热回收利用');
const other = '厂房照明更新';

test('a project renamed altogether, its amounts in another unit, is offered as perhaps the same', async () => {
  const after = row(other, { '项目总投资（万元）': 20_000_000, '截至2021年3月底已投入（万元）': 9_000_000 });
  const { said, sheet } = await compared('换单位', before, after, inUnits);
  expect([said.added, said.withdrawn]).toEqual([[], []]);
  expect(sheet).toContain('承担单位相同，项目名称不同，其余内容相近');
  expect(sheet).toContain('疑似更名');
});

test('so is one of which only category, city and amounts are the same', async () => {
  const after = row(other, {
    '截至2021年3月底已投入（万元）': 1000,
    项目开始时间: '2021-03',
    项目结束时间: '2022-10',
    '节能量（吨标准煤）': 1500,
    绿色化项目类型: '节水',
  });
  const { said, sheet } = await compared('同金额', before, after);
  expect([said.added, said.withdrawn]).toEqual([[], []]);
  expect(sheet).toContain('承担单位相同，项目名称不同，类别、地区和金额相同，疑似更名');
});

test.each([
  ['another amount', { '申请补助金额（万元）': 190 }],
  ['another city', { 所在设区市: '无锡市' }],
  ['another applicant', { 项目承担单位: '南京乙机械有限公司' }],
])('%s beside much else makes it new, and the former one withdrawn', async (name, part) => {
  const after = row(other, {
    '截至2021年3月底已投入（万元）': 1000,
    项目开始时间: '2021-03',
    项目结束时间: '2022-10',
    '节能量（吨标准煤）': 1500,
    ...part,
  });
  const { said } = await compared(name, before, after);
  expect([said.added.length, said.withdrawn.length]).toEqual([1, 1]);
});
