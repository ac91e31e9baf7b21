import { chooseVersion, joinSheets } from '../../src/app/chosenVersions';
import { liveReview, rejudgeEdited } from '../../src/app/rejudgeEdited';
import { reviewSheets, type ReviewOutcome } from '../../src/app/reviewSheets';
import { writeMerged } from '../../src/app/writeMerged';
import type { SheetReading } from '../../src/intake/application';
import { violationComments } from '../../src/report/violationComments';
import type { Finding } from '../../src/review/finding';
import { cellName } from '../../src/workbook/address';
import type { FilePort } from '../../src/xlsx/filePort';
import { guide, request } from './openedBatch';
import { opened, readings, type Cell, type Rows } from './tableSheets';

const leaving = { ...request, doubtful: 'leave' } as const;
const names = ['余热回收', '中水回用', '屋顶光伏', '空压机', '锅炉'];
const who = (name: string): Cell[] => [`苏州${name}机械有限公司`, `${name}产线改造项目`];
const basics: Rows = [
  ['序号', '单位名称', '项目名称', '项目类别', '细分方向', '设区市', '县（市、区）'],
  ...names.map((name, index) => [index + 1, ...who(name), '绿色化改造升级', '节能', '苏州市', '昆山市']),
];
const amounts: Rows = [
  ['2021年项目投资情况表'],
  ['单位：万元'],
  ['序号', '单位名称', '项目名称', '项目总投资', '已投入', '项目结束时间', '申请补助'],
];
const total = (name: string): Cell => (name === '屋顶光伏' ? 800 : 3000);
const amount = (name: string, index: number): Cell[] => [
  index + 1,
  ...who(name),
  total(name),
  name === '屋顶光伏' ? 700 : 1500,
  '2022-10',
  50,
];
/** In another order than the basics. */
const turned = [...names].reverse();
const both = { 基本情况: basics, 投资情况: [...amounts, ...turned.map(amount)] };

const of = (read: readonly SheetReading[], sheet: string): SheetReading => {
  const found = read.find((each) => each.sheet === sheet);
  if (!found) throw new Error(`no ${sheet}`);
  return found;
};
const said = ({ notices }: SheetReading, code: string): string[] =>
  notices.filter((each) => each.code === code).map(({ message }) => message);
const totals = ({ applications }: SheetReading): (string | undefined)[] =>
  applications.map(({ cells }) => {
    const reading = cells.get('totalInvestment')?.reading;
    return reading?.state === 'number' ? reading.value.toFixed() : reading?.state;
  });
const places = (finding: Finding | undefined): string[] | undefined => finding?.cells.map(cellName);

async function reviewed(port: FilePort): Promise<Extract<ReviewOutcome, { kind: 'reviewed' }>> {
  const outcome = await reviewSheets(port, leaving);
  if (outcome.kind !== 'reviewed') throw new Error('no review');
  return outcome;
}

describe('two sheets of the same projects with columns of their own', () => {
  it('are one list: each application has the figures of its own row on the other sheet', async () => {
    const read = await readings(await opened(both));
    const main = of(read, '基本情况');
    expect(totals(main)).toEqual(['3000', '3000', '800', '3000', '3000']);
    expect(main.applications.map(({ cells }) => cells.get('totalInvestment')?.at)).toEqual(
      [7, 6, 5, 4, 3].map((row) => ({ row, column: 3, sheet: '投资情况' })),
    );
    expect(of(read, '投资情况').applications).toEqual([]);
    expect(said(main, 'sheets-joined')).toEqual([
      expect.stringContaining(
        '取自“投资情况”的列：“项目总投资”（D 列）、“已投入”（E 列）、“项目结束时间”（F 列）、“申请补助”（G 列）',
      ),
    ]);
  });

  it('are judged as if all stood on one sheet, each finding in the cell that it speaks of', async () => {
    const joined = (await reviewed(await opened(both))).review.applications;
    const side: Rows = basics.map((row, index) => [
      ...row,
      ...(index === 0 ? (amounts[2] ?? []) : amount(names[index - 1] ?? '', index)).slice(3),
    ]);
    const one = (await reviewed(await opened({ 一表: side }))).review.applications;
    const heard = (entries: typeof one): unknown =>
      entries.map(({ verdict, counts, subsidy, findings }) => [
        verdict,
        counts,
        subsidy?.eligible?.toFixed(),
        findings.map(({ message }) => message),
      ]);
    expect(heard(joined)).toEqual(heard(one));
    const floor = joined[2]?.findings.find(({ code }) => code === 'below-floor');
    expect(places(floor)).toEqual(['投资情况!D6']);
  });

  it('bear the marks where they belong: opinions on the first sheet, highlights on both', async () => {
    const port = await opened(both);
    await reviewed(port);
    const marked = (sheet: string): string =>
      port.workbook
        .sheet(sheet)
        .highlights()
        .map((each) => JSON.stringify(each))
        .join();
    expect(marked('投资情况')).toContain('"row":5,"column":3');
    expect(marked('基本情况')).not.toContain('"row":5,"column":3');
    const other = await port.readSheet('投资情况');
    expect(other.values[2]?.slice(7)).toEqual(['〔审核〕意见']);
    expect(other.values[3]?.[7]).toBe('审核意见见工作表“基本情况”第 6 行');
  });

  it('bear comments on the violating cells, each on its own sheet', async () => {
    const { review } = await reviewed(await opened(both));
    const commented = (name: string): unknown =>
      violationComments(review, '批次.xlsx', { name, merges: [] }).map(({ row, column }) => [row, column]);
    expect(commented('投资情况')).toEqual([[5, 3]]);
    expect(commented('基本情况')).toEqual([]);
  });

  it('are judged anew where the first is edited, and go stale where the other is', async () => {
    const port = await opened(both);
    const outcome = await reviewed(port);
    const live = await liveReview(outcome, leaving, ['基本情况', '投资情况']);
    const edit = (sheet: string, row: number, column: number, content: Cell) => {
      port.workbook.sheet(sheet).setContent(row, column, content);
      return rejudgeEdited(port, live, sheet, { row, column, rows: 1, columns: 1 });
    };
    const now = await edit('基本情况', 3, 4, '节水');
    const entry = now?.review.applications[2];
    expect(entry?.branch).toBe('节水');
    expect(places(entry?.findings.find(({ code }) => code === 'below-floor'))).toEqual(['投资情况!D6']);
    expect(await edit('投资情况', 5, 3, 1200)).toBeNull();
  });

  it('give the merged list the figures of both', async () => {
    const port = await opened(both);
    const name = await writeMerged(port, await reviewed(port), guide);
    const { values } = await port.readSheet(name);
    const column = values[2]?.indexOf('项目总投资（万元）') ?? -1;
    expect(values.slice(3, 8).map((row) => row[column])).toEqual([3000, 3000, 800, 3000, 3000]);
  });
});

describe('a sheet that names its projects alone', () => {
  const figures: Rows = [
    ['序号', '项目名称', '总投资（元）'],
    ...names.map((name, index): Cell[] => [index + 1, `${name}产线改造项目`, 30000000]),
  ];

  it('is joined by that name, and its rows are no applications of their own', async () => {
    const read = await readings(await opened({ 基本情况: basics, 投资情况: figures }));
    expect(totals(of(read, '基本情况'))).toEqual(['3000', '3000', '3000', '3000', '3000']);
    expect(of(read, '投资情况').applications).toEqual([]);
  });

  it('is guessed nowhere where several projects are called alike', async () => {
    const twice = [
      ...basics,
      [6, '无锡锅炉机械有限公司', '锅炉产线改造项目', '绿色化改造升级', '节能', '无锡市', ''],
    ];
    const read = await readings(await opened({ 基本情况: twice, 投资情况: figures }));
    expect(totals(of(read, '基本情况')).slice(3)).toEqual(['3000', 'unreadable', 'unreadable']);
  });
});

describe('rows that cannot be joined', () => {
  it('are said where the other sheet has none for them, and its own are applications', async () => {
    const rows = [...turned.slice(0, 4).map(amount), amount('新能源', 4)];
    const read = await readings(await opened({ 基本情况: basics, 投资情况: [...amounts, ...rows] }));
    const main = of(read, '基本情况');
    const other = of(read, '投资情况');
    expect(totals(main)).toEqual(['empty', '3000', '800', '3000', '3000']);
    expect(said(main, 'rows-not-joined')).toEqual([
      expect.stringContaining('第 2 行的项目在工作表“投资情况”中没有找到'),
    ]);
    expect(other.applications.map(({ row }) => row)).toEqual([7]);
    expect(said(other, 'rows-not-joined')).toEqual([expect.stringContaining('第 8 行')]);
  });

  it('are not guessed where several rows may be meant', async () => {
    const rows = [...turned.map(amount), [6, ...who('锅炉'), 9000, 100, '2022-10', 50]];
    const read = await readings(await opened({ 基本情况: basics, 投资情况: [...amounts, ...rows] }));
    const main = of(read, '基本情况');
    expect(totals(main)).toEqual(['3000', '3000', '800', '3000', 'unreadable']);
    expect(said(main, 'rows-not-joined')).toEqual([
      expect.stringContaining('第 6 行的项目在两张表中不是一行对一行（“投资情况”第 4、9 行）'),
    ]);
    expect(of(read, '投资情况').applications).toEqual([]);
  });

  it('are told of where both sheets say a thing and do not agree', async () => {
    const cities = (name: string): Cell => (name === '锅炉' ? '无锡市' : '苏州市');
    const rows = turned.map((name, index) => [...amount(name, index), cities(name)]);
    const headed = [...amounts.slice(0, 2), [...(amounts[2] ?? []), '设区市']];
    const read = await readings(await opened({ 基本情况: basics, 投资情况: [...headed, ...rows] }));
    expect(said(of(read, '基本情况'), 'versions-differ')).toEqual([
      expect.stringContaining('第 6 行（该表第 4 行）所在设区市为 “苏州市”，该表（H4）为 “无锡市”'),
    ]);
  });
});

describe('sheets that somebody does not want joined', () => {
  it('are one or the other, its unused columns named, until they are to be joined again', async () => {
    const port = await opened(both);
    const { versions } = of(await readings(port), '基本情况');
    if (!versions) throw new Error('no choice');
    await chooseVersion(port, versions, '基本情况');
    const left = of(await readings(port), '投资情况');
    expect([left.role, left.versions?.joinable]).toEqual(['skipped', true]);
    expect(left.reason).toContain(
      '本表的“项目总投资”（D 列）、“项目结束时间”（F 列）、“申请补助”（G 列）在“基本情况”中没有，未使用',
    );
    await joinSheets(port, versions);
    expect(totals(of(await readings(port), '基本情况'))[2]).toBe('800');
  });

  it('stay versions of one list where what both say of most projects differs', async () => {
    const rows = turned.map((name, index) => [...amount(name, index), '绿色化改造升级', '无锡市']);
    const headed = [...amounts.slice(0, 2), [...(amounts[2] ?? []), '项目类别', '设区市']];
    const read = await readings(await opened({ 基本情况: basics, 投资情况: [...headed, ...rows] }));
    expect(read.filter(({ role }) => role === 'batch')).toHaveLength(1);
    const left = read.find(({ role }) => role === 'skipped');
    expect(left?.reason).toMatch(/本表的“.*没有，未使用/);
  });
});
