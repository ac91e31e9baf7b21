import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear } from '../../src/cli/clear';
import { compare } from '../../src/cli/compare';
import { forms } from '../../src/cli/forms';
import { letters } from '../../src/cli/letters';
import { review } from '../../src/cli/review';
import type { Command } from '../../src/cli/runCommand';
import { summary } from '../../src/cli/summary';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { batchWorkbook } from './batchWorkbook';
import { partsOf, runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
let batch: Buffer;

beforeAll(async () => {
  batch = await batchWorkbook();
  writeFileSync(at('批次.xlsx'), batch);
  for (const name of ['各市', '各市/结果']) mkdirSync(at(name), { recursive: true });
});

/** Types into a cell of a file, as somebody who has opened it in Excel. */
function type(name: string, sheet: string, row: number, column: number, text: string): void {
  const workbook = XlsxWorkbook.open(readFileSync(at(name)));
  workbook.sheet(sheet).setContent(row, column, text);
  writeFileSync(at(name), workbook.save());
}

async function refused(reason: string, out: string, command: Command, ...args: string[]): Promise<void> {
  const before = readFileSync(at(out));
  const { code, stderr } = await runIn(folder, command, ...args);
  expect([out, code, stderr.join('')]).toEqual([out, 2, expect.stringContaining(reason)]);
  expect(readFileSync(at(out)).equals(before)).toBe(true);
}

test('a reviewed copy is made anew until somebody has typed in it', async () => {
  const again = ['批次.xlsx', '--out', '结果.xlsx'];
  for (const day of ['2021-05-31', '2021-04-30']) {
    expect((await runIn(folder, review, ...again, '--as-of', day)).code).toBe(0);
  }
  type('结果.xlsx', '申报汇总', 2, 13, '已核，同意');
  await refused('工作表“申报汇总”已有人填写', '结果.xlsx', review, ...again);
});

test('a sheet that somebody has added to a reviewed copy is named', async () => {
  await runIn(folder, review, '批次.xlsx', '--out', '批示.xlsx');
  const workbook = XlsxWorkbook.open(readFileSync(at('批示.xlsx')));
  workbook.addSheet('领导批示').setContent(0, 0, '同意');
  writeFileSync(at('批示.xlsx'), workbook.save());
  await refused('工作表“领导批示”不是本工具生成的', '批示.xlsx', review, '批次.xlsx', '--out', '批示.xlsx');
});

test('another list is written over by no command', async () => {
  for (const [name, command, ...args] of [
    ['甲.xlsx', review, '批次.xlsx', '--out'],
    ['乙.xlsx', review, '批次.xlsx', '--merged'],
    ['丙.xlsx', forms, '批次.xlsx', '--out'],
    ['丁.xlsx', summary, '批次.xlsx', '--sheets', '汇总封面', '--out'],
    ['戊.xlsx', letters, '批次.xlsx', '--out'],
    ['己.xlsx', compare, '批次.xlsx', '批次.xlsx', '--out'],
  ] as const) {
    writeFileSync(at(name), batch);
    await refused('工作表“申报汇总”不是本工具生成的', name, command, ...args, name);
  }
  writeFileSync(at('庚.xlsx'), batch);
  await runIn(folder, review, '批次.xlsx', '--out', '结果2.xlsx');
  await refused('已有其他内容，未覆盖', '庚.xlsx', clear, '结果2.xlsx', '--out', '庚.xlsx');
});

test('a reviewed copy, which holds the user’s list, is written over by no command that puts out sheets of ours alone', async () => {
  await runIn(folder, review, '批次.xlsx', '--out', '标记.xlsx');
  const args = ['批次.xlsx', '--sheets', '汇总封面', '--out', '标记.xlsx'];
  await refused('工作表“申报汇总”不是本工具生成的', '标记.xlsx', summary, ...args);
});

test('the merged table is made anew until somebody has typed in it', async () => {
  const again = ['批次.xlsx', '--merged', '合并.xlsx'];
  for (const time of [1, 2]) expect([time, (await runIn(folder, review, ...again)).code]).toEqual([time, 0]);
  type('合并.xlsx', '合并汇总表', 30, 0, '备注');
  await refused('“合并汇总表”已有人填写', '合并.xlsx', review, ...again);
});

test('a batch of the folder that is named as output is not left out of the figures, but refused', async () => {
  for (const name of ['各市/苏州.xlsx', '各市/无锡.xlsx']) writeFileSync(at(name), batch);
  for (const command of [summary, letters, forms]) {
    await refused('无锡.xlsx', '各市/无锡.xlsx', command, '各市', '--out', '各市/无锡.xlsx');
  }
  writeFileSync(at('各市/结果/南京.xlsx'), batch);
  for (const [command, ...more] of [[review], [letters, '--each-city']] as const) {
    await refused('将漏审', '各市/结果/南京.xlsx', command, '各市', ...more, '--out', '各市/结果');
  }
});

test('results that lie among the lists they were made of are not counted again', async () => {
  mkdirSync(at('一市'));
  writeFileSync(at('一市/批次.xlsx'), batch);
  await runIn(folder, review, '一市', '--out', '一市/结果', '--merged', '一市/合并.xlsx');
  await runIn(folder, review, '一市/批次.xlsx', '--out', '一市/另存.xlsx');
  const { stdout, stderr } = await runIn(folder, review, '一市', '--json', '-');
  const { applications, sheets } = JSON.parse(stdout) as {
    applications: unknown[];
    sheets: { file: string }[];
  };
  expect(applications).toHaveLength(3);
  // They are no files that could not be read.
  expect(sheets.map(({ file }) => file).sort()).toEqual(['合并.xlsx', '批次.xlsx']);
  expect(stderr.filter((line) => line.includes('是 批次.xlsx 的审核结果'))).toHaveLength(2);
  // By itself such a copy is a batch like any other.
  const copies = await runIn(folder, review, '一市/结果', '--json', '-');
  expect((JSON.parse(copies.stdout) as { applications: unknown[] }).applications).toHaveLength(3);
});

test('clearing a reviewed copy also takes what it is known by', async () => {
  await runIn(folder, review, '批次.xlsx', '--out', '带印.xlsx');
  expect(Object.values(partsOf(at('带印.xlsx'))).join()).toContain('urn:grant-review:written-sheets');
  for (const time of [1, 2]) {
    const { code } = await runIn(folder, clear, '带印.xlsx', '--all', '--out', '原样.xlsx');
    expect([time, code]).toEqual([time, 0]);
  }
  expect(Object.values(partsOf(at('原样.xlsx'))).join()).not.toContain('urn:grant-review');
});
