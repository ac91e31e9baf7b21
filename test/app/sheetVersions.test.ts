import { chooseVersion } from '../../src/app/chosenVersions';
import { readBatch } from '../../src/app/readBatch';
import { reviewSheets } from '../../src/app/reviewSheets';
import type { VersionsAnswer } from '../../src/app/sheetVersions';
import { Work } from '../../src/app/work';
import type { SheetReading } from '../../src/intake/application';
import type { FilePort } from '../../src/xlsx/filePort';
import { openedBatch, request } from './openedBatch';

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const header = ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'];
const category = '产业链现代化提升';
const row = (name: string, total: Cell = 12000, kind = category): Cell[] => [
  1,
  kind,
  name,
  `苏州${name}有限公司`,
  '苏州市',
  total,
];
const names = ['甲', '乙', '丙', '丁', '戊'];
const list = (...rows: Rows): Rows => [header, ...rows];
const five = list(...names.map((name) => row(name)));

function opened(sheets: Readonly<Record<string, Rows>>): Promise<FilePort> {
  return openedBatch((workbook) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = workbook.addWorksheet(name);
      rows.forEach((cells, index) => (sheet.getRow(index + 1).values = [...cells]));
    }
  });
}

async function read(port: FilePort, versions: readonly VersionsAnswer[] = []): Promise<SheetReading[]> {
  return (await readBatch([port], { ...request, versions }, new Work())).map(({ reading }) => reading);
}

/** The rows of each sheet that count, counted from 1. */
const counted = (readings: readonly SheetReading[]): Record<string, number[]> =>
  Object.fromEntries(
    readings.map(({ sheet, applications }) => [sheet, applications.map(({ row: at }) => at + 1)]),
  );
const said = (readings: readonly SheetReading[], code: string): string[] =>
  readings.flatMap(({ notices }) =>
    notices.filter((each) => each.code === code).map(({ message }) => message),
  );
const all = [2, 3, 4, 5, 6];

describe('two versions of one list', () => {
  it('count once towards limits, by a default that is said', async () => {
    const port = await opened({ 汇总表: five, '汇总表 (2)': five });
    const outcome = await reviewSheets(port, { ...request, doubtful: 'leave' });
    if (outcome.kind !== 'reviewed') throw new Error('no review');
    const limit = outcome.review.limits.find(
      ({ category: id, city }) => city === '苏州市' && id === 'high-end-chain-modernization',
    );
    expect(limit?.filed).toBe(5);
    const [first, second] = outcome.review.sheets.map(({ reading }) => reading);
    expect(second).toMatchObject({
      role: 'skipped',
      reason:
        '工作表“汇总表 (2)”的 5 个项目在“汇总表”中也有，同一项目只计一次，以“汇总表”为准，本表未重复审核和计数。如应以本表为准，请在“读表预览”中选定（命令行用 --prefer 汇总表 (2)）。',
    });
    expect(first?.versions).toEqual({
      sides: [['汇总表'], ['汇总表 (2)']],
      counts: ['汇总表'],
      byDefault: '其余从名称看像是副本或旧稿',
    });
    expect(outcome.review.sheets[0]?.findings).toContainEqual(
      expect.objectContaining({ code: 'sheet-versions', severity: 'warning' }),
    );
  });

  it.each<[string, Readonly<Record<string, Rows>>, string, string]>([
    ['a copy', { 副本: five, 总表: five }, '总表', '其余从名称看像是副本或旧稿'],
    [
      'the one that says less',
      { 汇总: five.map((cells) => cells.slice(2, 4)), 总表: five },
      '总表',
      '填写的内容较多',
    ],
    ['the shorter one', { 一: five.slice(0, 5), 二: five }, '二', '列出的项目较多'],
    ['the one farther right', { 一: five, 二: five }, '一', '排在前面'],
  ])('%s does not count by default', async (_, sheets, counts, byDefault) => {
    const readings = await read(await opened(sheets));
    expect(readings[0]?.versions).toMatchObject({ counts: [counts], byDefault });
    expect(counted(readings)[counts]).toEqual(all);
    expect(Object.values(counted(readings)).flat()).toHaveLength(5);
  });

  it('count a row that stands on one alone, and show rows that say something else', async () => {
    const other = list(row('甲'), row('乙', 15000), row('丙'), row('丁'), row('己'));
    const readings = await read(await opened({ 定稿: five, 初稿: other }));
    expect(counted(readings)).toEqual({ 定稿: all, 初稿: [6] });
    expect(readings[1]).toMatchObject({ elsewhere: [1, 2, 3, 4], totals: [] });
    expect(said(readings, 'versions-differ')).toEqual([
      '与“初稿”中同一项目的内容不一致：第 3 行（该表第 3 行）项目总投资为 12,000 万元，该表（F3）为 15,000 万元，请核对',
    ]);
    expect(readings[0]?.notices.find(({ code }) => code === 'versions-differ')?.cells).toEqual([
      { row: 2, column: 5 },
    ]);
    expect(said(readings, 'sheet-versions')[1]).toContain('第 6 行在那里没有，照常审核和计数');
  });

  it('count as somebody says, now or before: one of them alone, or all', async () => {
    const port = await opened({
      定稿: five,
      初稿: list(...names.slice(0, 4).map((name) => row(name)), row('己')),
    });
    const now = await read(port, [{ sheets: null, counts: '初稿' }]);
    expect(counted(now)).toEqual({ 定稿: [], 初稿: all });
    expect(now[0]?.reason).toBe('工作表“定稿”与“初稿”是同一份名单，已指定以“初稿”为准，未审核本表。');
    expect(now[1]?.versions?.byDefault).toBeNull();
    const { versions } = now[0] ?? {};
    if (!versions) throw new Error('no versions');
    await chooseVersion(port, versions, null);
    const both = await read(port);
    expect(counted(both)).toEqual({ 定稿: all, 初稿: all });
    expect(said(both, 'rows-listed-twice')).toHaveLength(1);
    await chooseVersion(port, versions, '定稿');
    expect(counted(await read(port))).toEqual({ 定稿: all, 初稿: [] });
  });

  it('are remembered with the review that was made by them', async () => {
    const port = await opened({ 一: five, 二: five });
    await reviewSheets(port, { ...request, versions: [{ sheets: null, counts: '二' }] });
    expect(counted(await read(port))).toEqual({ 一: [], 二: all });
  });
});

it.each<[string, Readonly<Record<string, Rows>>]>([
  ['other projects', { 一: five, 二: list(row('庚'), row('辛')) }],
  ['a few of the same', { 一: five, 二: list(row('甲'), row('庚'), row('辛')) }],
  ['one row each', { 一: list(row('甲')), 二: list(row('甲')) }],
  [
    'another category',
    {
      一: five,
      二: five.map((cells, index) => (index ? row(names[index - 1] ?? '', 12000, '产业基础再造') : cells)),
    },
  ],
])('sheets with %s are no versions', async (_, sheets) => {
  const readings = await read(await opened(sheets));
  expect(readings.map(({ versions }) => versions)).toEqual([undefined, undefined]);
  expect(Object.values(counted(readings)).flat()).toHaveLength(
    Object.values(sheets).reduce((sum, rows) => sum + rows.length - 1, 0),
  );
});

it('different project codes make different applications of equal names', async () => {
  const coded = (serial: number): Rows =>
    five.map((cells, index) => [
      ...cells,
      index === 0 ? '投资项目代码' : `2101-320500-89-02-12345${index + serial}`,
    ]);
  const readings = await read(await opened({ 一: coded(0), 二: coded(4) }));
  expect(readings.map(({ versions }) => versions)).toEqual([undefined, undefined]);
});

it('a list beside others that it sums up is one version, the others together the other', async () => {
  const readings = await read(
    await opened({
      高端化: list(row('甲'), row('乙'), row('丙')),
      智能: list(row('丁')),
      总表: [header.slice(2, 4), ...[...names, '己'].map((name) => row(name).slice(2, 4))],
    }),
  );
  expect(readings[0]?.versions?.sides).toEqual([['高端化', '智能'], ['总表']]);
  expect(counted(readings)).toEqual({ 高端化: [2, 3, 4], 智能: [2], 总表: [6, 7] });
});

describe('a list of all beside lists of parts', () => {
  const green = '绿色化改造升级项目';
  const parts = {
    高端: list(row('甲'), row('乙')),
    绿色: list(row('丙', 3000, green), row('丁', 8000, green)),
  };

  it('that is skipped as their summary is held against them, each sheet with its own rows and cells', async () => {
    const [part] = [parts.绿色].map((rows) => rows.map((cells) => cells.filter((_, column) => column !== 1)));
    const whole = list(row('甲'), row('乙'), row('丙', 3000, ''), row('丁', 3000, '')).map((cells) =>
      cells.filter((_, column) => column !== 1),
    );
    const readings = await read(await opened({ 项目总表: whole, 高端: parts.高端, 绿色: part ?? [] }));
    expect(readings[0]?.reason).toContain('按汇总表处理');
    expect(readings.map(({ notices }) => notices.filter(({ code }) => code === 'versions-differ'))).toEqual([
      [],
      [],
      [
        {
          code: 'versions-differ',
          severity: 'warning',
          message:
            '与“项目总表”中同一项目的内容不一致：第 3 行（该表第 5 行）项目总投资为 8,000 万元，该表（E5）为 3,000 万元，请核对',
          cells: [{ row: 2, column: 4 }],
        },
      ],
    ]);
  });

  it('that is another version of them tells what differs on the sheet that counts', async () => {
    const whole = list(row('甲'), row('乙'), row('丙', 3000, green), row('丁', 3000, green));
    const readings = await read(await opened({ ...parts, 项目总表: whole }));
    expect(readings.map(({ role }) => role)).toEqual(['batch', 'batch', 'skipped']);
    expect(said(readings.slice(0, 1), 'versions-differ')).toEqual([]);
    expect(readings[1]?.notices.find(({ code }) => code === 'versions-differ')).toMatchObject({
      cells: [{ row: 2, column: 5 }],
    });
  });
});

test('other projects of other applicants under the same project codes are no versions of one list', async () => {
  const titles = ['项目名称', '项目承担单位', '投资项目代码'];
  const codes = ['2101-320500-89-02-100001', '2101-320500-89-02-100002'];
  const coded = (...given: readonly string[]): Rows => [
    titles,
    ...given.map((name, index) => [`${name}厂房改造`, `苏州${name}有限公司`, codes[index] ?? '']),
  ];
  const apart = await read(await opened({ 一: coded('甲', '乙'), 二: coded('丙', '丁') }));
  expect(Object.values(counted(apart)).flat()).toHaveLength(4);
  const renamed = coded('甲', '乙').map((cells, index) =>
    index === 0 ? cells : ['改名后', ...cells.slice(1)],
  );
  const same = await read(await opened({ 一: coded('甲', '乙'), 二: renamed }));
  expect(Object.values(counted(same)).flat()).toHaveLength(2);
});
