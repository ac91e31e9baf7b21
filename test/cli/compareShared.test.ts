import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/cli/compare';
import { changesJson, type ChangesJson } from '../../src/report/json/changesJson';
import { addBatchSheet, batchWorkbook, headers, readBack, type BatchRow } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const count = 12;
const titles = [...headers, '推荐单位意见', '经办'];
const column = (title: string): number => titles.indexOf(title);
const total = column('项目总投资（万元）');
const ends = column('项目结束时间');
const opinion = column('推荐单位意见');

const row = (index: number): BatchRow => [
  ...[
    index + 1,
    '绿色化改造升级项目',
    index % 2 === 0 ? '节能' : '节水',
    `第${index}号余热利用改造`,
    `南京${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}机械有限公司`,
  ],
  ...['南京市', 2000 + index, 900, '2021-01', '2022-12', 1200, 100, index % 2 === 0 ? '同意' : '拟同意', ''],
];

const put =
  (at: number, value: (index: number) => BatchRow[number]) =>
  (cells: BatchRow, index: number): BatchRow =>
    cells.map((cell, place) => (place === at ? value(index) : cell));

/** Two batches of the same rows, the later with one cell after another put otherwise, compared. */
async function compared(
  name: string,
  change: (cells: BatchRow, index: number) => BatchRow,
  laterTitles: readonly string[] = titles,
): Promise<{ said: ChangesJson; lines: string[][]; stdout: string }> {
  const write = async (
    file: string,
    cells: (index: number) => BatchRow,
    heads: readonly string[],
  ): Promise<void> => {
    const rows = Array.from({ length: count }, (_, index) => cells(index));
    writeFileSync(
      at(file),
      await batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', rows, heads)),
    );
  };
  await write(`${name}前.xlsx`, row, titles);
  await write(`${name}后.xlsx`, (index) => change(row(index), index), laterTitles);
  const args = [`${name}前.xlsx`, `${name}后.xlsx`, '--out', `${name}.xlsx`, '--json', `${name}.json`];
  const { code, stdout } = await runIn(folder, compare, ...args);
  expect(code).toBe(0);
  const sheet = (await readBack(at(`${name}.xlsx`))).getWorksheet('对比情况');
  const lines = (sheet?.getSheetValues() ?? []).filter(Array.isArray).map((cells) => cells.map(String));
  return { said: changesJson.parse(JSON.parse(readFileSync(at(`${name}.json`), 'utf8'))), lines, stdout };
}

const part = (lines: readonly string[][], heading: string): string[][] => {
  const top = lines.findIndex((cells) =>
    cells.some((cell) => new RegExp(`^[一二三四五六七]、${heading}`).test(cell)),
  );
  const below = lines.slice(top + 1);
  const end = below.findIndex((cells) => cells.some((cell) => /^[一二三四五六七]、|^注：/.test(cell)));
  return top < 0 ? [] : below.slice(0, end);
};

test('a text that is renamed in every row is told once for each kind, with its rows', async () => {
  const renamed = put(opinion, (index) => (index % 2 === 0 ? '已推荐' : '拟推荐'));
  const { said, lines, stdout } = await compared('改名', renamed);
  expect(said.shared).toEqual({
    columns: [{ field: null, label: '推荐单位意见', compared: count, rows: count, alike: null }],
    findings: [],
    verdicts: [],
  });
  expect(said.counts).toMatchObject({ changed: count, sharedOnly: count });
  const shared = part(lines, '普遍变化').map((cells) => cells.slice(3, 7).filter(Boolean));
  expect(shared).toEqual([
    ['比较 12 项，其中 12 项变化', '推荐单位意见', '-', '-'],
    ['第0号余热利用改造', '推荐单位意见（如本项，共 6 项）', '“同意”', '“已推荐”'],
    ['第1号余热利用改造', '推荐单位意见（如本项，共 6 项）', '“拟同意”', '“拟推荐”'],
  ]);
  expect(part(lines, '内容变更')).toEqual([]);
  expect(part(lines, '逐项列示')).toEqual([]);
  expect(stdout).toContain('有变化的项目中 12 项只有普遍变化');
});

test('a row that has changed otherwise than all others stays told by itself', async () => {
  const { said, lines } = await compared('单位', (cells, index) =>
    put(total, () => (index === 4 ? 6000 : (2000 + index) * 2))(cells, index),
  );
  const [column1] = said.shared.columns;
  expect(column1).toMatchObject({ compared: count, rows: count - 1, alike: '后一批均为前一批的 2 倍' });
  expect(part(lines, '普遍变化').filter((cells) => cells.join().includes('项目总投资'))).toHaveLength(4);
  const own = part(lines, '内容变更').map((cells) => cells.slice(3, 7));
  expect(own).toEqual([['第4号余热利用改造', '项目总投资', '2,004 万元', '6,000 万元']]);
});

test('what has become another thing in each row is told once, and row by row at the end', async () => {
  const { said, lines } = await compared(
    '日期',
    put(ends, (index) => `2022-${String(11 - (index % 11)).padStart(2, '0')}-1${index % 10}`),
  );
  expect(said.shared.columns).toMatchObject([{ field: 'endDate', rows: count, alike: null }]);
  expect(part(lines, '普遍变化')).toHaveLength(4);
  expect(part(lines, '内容变更')).toEqual([]);
  expect(part(lines, '普遍变化逐项列示')).toHaveLength(count);
});

test('a column that is filled in throughout is told once; that only one batch has it, below the table', async () => {
  const filled = await compared(
    '填写',
    put(column('经办'), (index) => `经办人${index}`),
  );
  expect(filled.said.shared.columns).toMatchObject([
    { label: '经办', alike: '前一批均为空白，后一批均已填写' },
  ]);
  expect(part(filled.lines, '普遍变化')).toHaveLength(4);
  expect(part(filled.lines, '逐项列示')).toEqual([]);
  const added = await compared('新增列', (cells, index) => [...cells, `2021-05-${10 + index}`], [
    ...titles,
    '盖章日期',
  ]);
  expect(added.said.counts).toMatchObject({ changed: 0 });
  expect(added.lines.flat().filter((cell) => cell.includes('盖章日期'))).toHaveLength(8);
});

test('a finding that all rows raise at once, and the verdict that it gives them, are told once', async () => {
  const { said, lines } = await compared(
    '意见',
    put(total, () => 800),
  );
  const raised = said.shared.findings.filter(({ which }) => which === 'raised');
  expect(raised).toContainEqual(expect.objectContaining({ rule: 'GRN-1.2a', compared: count, rows: count }));
  expect(said.shared.verdicts).toEqual([
    { earlier: expect.any(String), later: '不符合', compared: count, rows: count },
  ]);
  expect(part(lines, '意见变化').filter((cells) => !cells.join().includes('工作表“'))).toEqual([]);
});

test('a text that is another one wherever it stood is told once, whatever the other rows say', async () => {
  const { said, lines } = await compared(
    '部分改名',
    put(opinion, (index) => (index % 2 === 0 ? '已推荐' : '拟同意')),
  );
  expect(said.shared.columns).toEqual([
    { field: null, label: '推荐单位意见', compared: 6, rows: 6, alike: '凡填“同意”的均改为“已推荐”' },
  ]);
  expect(part(lines, '内容变更')).toEqual([]);
  const some = await compared(
    '个别改名',
    put(opinion, (index) => (index % 2 === 0 && index > 0 ? '已推荐' : row(index)[opinion])),
  );
  // The first row still says what it did: which of them have changed has to be told.
  expect(some.said.shared.columns).toEqual([]);
  expect(part(some.lines, '内容变更')).toHaveLength(5);
});

test('a finding that comes of such a change is told once as well', async () => {
  const kind = column('绿色化项目类型');
  const { said } = await compared(
    '类型',
    put(kind, (index) => (index % 2 === 0 ? '节煤' : '节水')),
  );
  expect(said.shared.columns).toMatchObject([{ alike: '凡填“节能”的均改为“节煤”（无法识别）', rows: 6 }]);
  const raised = said.shared.findings.filter(({ which }) => which === 'raised');
  expect(raised).toMatchObject([{ compared: 6, rows: 6 }]);
});

test('few rows are told one by one, however alike they have changed', async () => {
  const { said, lines } = await compared('少数', (cells, index) =>
    put(total, () => (index < 4 ? 3000 : 2000 + index))(cells, index),
  );
  expect(said.shared).toEqual({ columns: [], findings: [], verdicts: [] });
  expect(part(lines, '内容变更')).toHaveLength(4);
});
