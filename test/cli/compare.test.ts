import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/cli/compare';
import { changesJson, type ChangesJson } from '../../src/report/json/changesJson';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, batchWorkbook, greenRows, headers, readBack, type BatchRow } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';
import { secondSubmission, type OpenSheet } from './secondSubmission';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const sample = readFileSync(join(__dirname, '..', '..', 'samples', 'suzhou-2021.xlsx'));

beforeAll(() => writeFileSync(at('前.xlsx'), sample));

async function changes(
  name: string,
  change: (sheets: ReadonlyMap<string, OpenSheet>) => void,
): Promise<ChangesJson> {
  writeFileSync(at(`${name}.xlsx`), await secondSubmission(sample, change));
  const args = ['前.xlsx', `${name}.xlsx`, '--as-of', '2021-05-31', '--out', `${name}-对比.xlsx`];
  const { code } = await runIn(folder, compare, ...args, '--json', `${name}.json`);
  expect(code).toBe(0);
  return changesJson.parse(JSON.parse(readFileSync(at(`${name}.json`), 'utf8')));
}

function sheetOf(sheets: ReadonlyMap<string, OpenSheet>, name: string): OpenSheet {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row that names a project, and the column under a header. */
function rowOf({ values }: OpenSheet, project: string): number {
  const row = values.findIndex((cells) => cells.includes(project));
  if (row < 0) throw new Error(`no project ${project}`);
  return row;
}

function columnOf({ values }: OpenSheet, header: string): number {
  const column = values.map((cells) => cells.indexOf(header)).find((found) => found >= 0);
  if (column === undefined) throw new Error(`no column ${header}`);
  return column;
}

function put(sheet: OpenSheet, project: string, header: string, value: string | number): void {
  const cells = sheet.values[rowOf(sheet, project)];
  if (cells) cells[columnOf(sheet, header)] = value;
}

test('a batch sent again as it was has no change, whatever the order of its rows and columns', async () => {
  const said = await changes('重排', (sheets) => {
    const green = sheetOf(sheets, '绿色化');
    const rows = green.values.splice(4, 7).reverse();
    green.values.splice(4, 0, ...rows);
    const project = sheetOf(sheets, '攻关');
    // The project's name and the applicant's change places, header and all.
    for (const cells of project.values.slice(2)) {
      const [first, name = '', applicant = '', ...rest] = cells;
      cells.splice(0, cells.length, first ?? '', applicant, name, ...rest);
    }
  });
  expect(said).toMatchObject({
    counts: { earlier: 26, later: 26, added: 0, withdrawn: 0, changed: 0, unchanged: 26, doubtful: 0 },
    changed: [],
    findingsGone: [],
    findingsRaised: [],
  });
});

test('every change that was made is found, and none else', async () => {
  const said = await changes('再报', (sheets) => {
    const green = sheetOf(sheets, '绿色化');
    // The same amount in another unit is no change.
    put(green, '余热梯级利用改造', '投资情况', '0.3亿元');
    put(green, '空压系统集中节能改造', '年节能量（吨标准煤）', 1100);
    const high = sheetOf(sheets, '高端化');
    high.values.splice(rowOf(high, '高速连接器产线改造'), 1);
    high.formats.splice(7, 1);
    const smart = sheetOf(sheets, '智能化');
    put(smart, '汽车座椅骨架智能车间', '项目名称', '汽车座椅骨架数字化智能车间建设');
    const added = [...(smart.values[rowOf(smart, '纺机智能工厂')] ?? [])];
    added[columnOf(smart, '项目名称')] = '伺服电机黑灯产线';
    added[columnOf(smart, '项目承担单位')] = '常熟恒信电机有限公司';
    added[columnOf(smart, '统一社会信用代码')] = '';
    smart.values.splice(8, 0, added);
    smart.formats.splice(8, 0, [...(smart.formats[4] ?? [])]);
  });
  expect(said.added.map(({ project, applicant }) => [project, applicant])).toEqual([
    ['伺服电机黑灯产线', '常熟恒信电机有限公司'],
  ]);
  expect(said.withdrawn.map(({ project }) => project)).toEqual(['高速连接器产线改造']);
  const changed = said.changed.filter(({ changes: list }) => list.length > 0);
  expect(
    changed.map(({ by, later, changes: list }) => [
      by,
      later.project,
      list.map(({ label, earlier, later: now }) => [label, earlier, now]),
    ]),
  ).toEqual([
    [
      'likeness',
      '汽车座椅骨架数字化智能车间建设',
      [['项目名称', '“汽车座椅骨架智能车间”', '“汽车座椅骨架数字化智能车间建设”']],
    ],
    ['credit-code', '空压系统集中节能改造', [['节能量', '999.99 吨标准煤', '1,100 吨标准煤']]],
  ]);
  const saved = said.changed.find(({ later }) => later.project === '空压系统集中节能改造');
  expect(saved?.findingsGone.map(({ rule }) => rule)).toContain('GRN-1.5a');
  expect(said.counts).toMatchObject({ earlier: 26, later: 26, added: 1, withdrawn: 1, doubtful: 1 });
  // The city had filed one more of the kind than it may: with the withdrawn one it no longer does.
  expect(said.findingsGone.map(({ rule }) => rule)).toEqual(['HCM-Q']);
});

test('the sheet 对比情况 says the same in officials’ words', async () => {
  await changes('表', (sheets) => put(sheetOf(sheets, '绿色化'), '余热梯级利用改造', '投资情况', 2900));
  const sheet = (await readBack(at('表-对比.xlsx'))).getWorksheet('对比情况');
  const rows = (sheet?.getSheetValues() ?? []).filter(Array.isArray).map((row) => row.map(String));
  const line = rows.find((row) => row.includes('余热梯级利用改造') && row.includes('项目总投资'));
  expect(line).toEqual(
    expect.arrayContaining(['3,000 万元', '2,900 万元', '前.xlsx 绿色化!I5', '表.xlsx 绿色化!I5']),
  );
  expect(rows.flat().join()).toContain('有变化 1 项');
});

test('a column that is taken out solves no problem, and is told of although other sheets still have it', async () => {
  const said = await changes('删列', (sheets) => {
    const sheet = sheetOf(sheets, '攻关');
    const column = columnOf(sheet, '申请补助金额（万元）');
    for (const cells of sheet.values.slice(1)) cells[column] = '';
  });
  expect(said.onlyEarlier).toEqual(['requestedSubsidy']);
  expect(said.counts).toMatchObject({ changed: 1, uncompared: 4 });
  const [entry] = said.changed;
  expect([entry?.findingsGone, entry?.findingsOpen.length]).toEqual([[], 1]);
  const sheet = JSON.stringify(
    (await readBack(at('删列-对比.xlsx'))).getWorksheet('对比情况')?.getSheetValues(),
  );
  expect(sheet).toContain('未能核对的意见');
  expect(sheet).toContain('仅前一批有“申请补助金额（万元）”（4 行）列');
  expect(sheet).toContain('其中 4 项后一批缺少前一批已填的列');
});

test('what was found of a whole sheet is compared too: the wrong sum that has been put right', async () => {
  const said = await changes('改合计', (sheets) => {
    const sheet = sheetOf(sheets, '高端化');
    const [total = []] = sheet.values.filter((cells) => cells.includes(15900));
    total[total.indexOf(15900)] = 15700;
  });
  expect(said.counts).toMatchObject({ changed: 0, unchanged: 26 });
  expect(said.sheetFindingsGone.map(({ sheet, finding }) => [sheet, finding.code])).toEqual([
    ['高端化', 'totals'],
  ]);
  expect(said.sheetFindingsRaised).toEqual([]);
});

test('rows that have lost project name and credit code are found by their applicant, and doubtful', async () => {
  const said = await changes('删名', (sheets) => {
    const green = sheetOf(sheets, '绿色化');
    put(green, '余热梯级利用改造', '统一社会信用代码', '');
    put(green, '余热梯级利用改造', '项目名称', '');
  });
  expect(said.counts).toMatchObject({ added: 0, withdrawn: 0, doubtful: 1 });
  expect(said.changed.map(({ likeness }) => likeness)).toContain('承担单位相同，项目名称未填');
});

test('columns that no field is known for are compared as they are written, by their headers', async () => {
  const titles = [...headers, '内部登记', '盖章日期', '流水'];
  const list = async (name: string, more: readonly BatchRow[], last = titles): Promise<void> => {
    const rows = greenRows.map((row, index): BatchRow => [...row, ...(more[index] ?? [])]);
    writeFileSync(
      at(name),
      await batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', rows, last)),
    );
  };
  await list('登记前.xlsx', [
    ['材料齐', '2021-03-01', 1],
    ['1,200', '2021-03-02', 2],
    ['', '', 3],
  ]);
  const others = [
    ['材料齐（补）', '2021年3月1日', 7],
    [1200, '2021/3/2', 8],
    ['', '', 9],
  ];
  await list('登记后.xlsx', others);
  const args = ['登记前.xlsx', '登记后.xlsx', '--json', '登记.json', '--out', '登记对比.xlsx'];
  expect((await runIn(folder, compare, ...args)).stdout).toContain('有变化 1 项，无变化 2 项');
  const said = changesJson.parse(JSON.parse(readFileSync(at('登记.json'), 'utf8')));
  expect(said.changed.map(({ changes: list }) => list)).toEqual([
    [
      {
        field: null,
        label: '内部登记',
        ...{ earlier: '“材料齐”', later: '“材料齐（补）”', earlierCell: 'M3', laterCell: 'M3' },
      },
    ],
  ]);
  await list(
    '少列.xlsx',
    others.map((row) => row.slice(1)),
    [...headers, '盖章日期', '流水'],
  );
  await runIn(folder, compare, '登记前.xlsx', '少列.xlsx', '--json', '少列.json', '--out', '少列对比.xlsx');
  const fewer = changesJson.parse(JSON.parse(readFileSync(at('少列.json'), 'utf8')));
  expect([fewer.counts.changed, fewer.headersOnlyEarlier, fewer.headersOnlyLater]).toEqual([
    0,
    ['内部登记'],
    [],
  ]);
  const sheet = (await readBack(at('少列对比.xlsx'))).getWorksheet('对比情况');
  expect(JSON.stringify(sheet?.getSheetValues())).toContain('仅前一批有“内部登记”列');
});

test('an earlier result in which somebody has typed, and a file that is not ours, are not written over', async () => {
  writeFileSync(at('后.xlsx'), sample);
  const again = ['前.xlsx', '后.xlsx', '--out', '旧对比.xlsx'];
  expect((await runIn(folder, compare, ...again)).code).toBe(0);
  expect((await runIn(folder, compare, ...again)).code).toBe(0);
  const workbook = XlsxWorkbook.open(readFileSync(at('旧对比.xlsx')));
  workbook.sheet('对比情况').setContent(40, 0, '已核');
  writeFileSync(at('旧对比.xlsx'), workbook.save());
  writeFileSync(at('我的.xlsx'), sample);
  writeFileSync(at('加密.xlsx'), 'not a workbook');
  for (const [out, reason] of [
    ['旧对比.xlsx', '“对比情况”已有人填写'],
    ['我的.xlsx', '不是本工具生成的'],
    ['加密.xlsx', '已有内容'],
  ] as const) {
    const before = readFileSync(at(out));
    const { code, stderr } = await runIn(folder, compare, '前.xlsx', '后.xlsx', '--out', out);
    expect([out, code, stderr.join('')]).toEqual([out, 2, expect.stringContaining(reason)]);
    expect(readFileSync(at(out)).equals(before)).toBe(true);
  }
});

test.each([
  [['前.xlsx'], '用法'],
  [['前.xlsx', '前.xlsx'], '请用 --out 或 --json'],
  [['前.xlsx', '没有.xlsx', '--json', '-'], '找不到 没有.xlsx'],
  [['前.xlsx', '前.xlsx', '--out', '前.xlsx'], '--out 与输入文件相同'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await runIn(folder, compare, ...args);
  expect(code).toBe(2);
  expect(stderr.join('\n')).toContain(message);
});
