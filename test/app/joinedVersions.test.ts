import type { SheetReading } from '../../src/intake/application';
import { opened, readings, type Cell, type Rows } from './tableSheets';

const names = ['余热回收', '中水回用', '屋顶光伏', '空压机', '锅炉'];
const who = (name: string): Cell[] => [`苏州${name}机械有限公司`, `${name}产线改造项目`];
const basics: Rows = [
  ['序号', '单位名称', '项目名称', '项目类别', '设区市'],
  ...names.map((name, index) => [index + 1, ...who(name), '产业链现代化提升项目', '苏州市']),
];
const amounts = (total: (name: string) => number): Rows => [
  ['序号', '单位名称', '项目名称', '总投资（万元）', '已投入（万元）'],
  ...names.map((name, index) => [index + 1, ...who(name), total(name), 1500]),
];
const now = amounts(() => 3000);
const before = amounts((name) => (name === '屋顶光伏' ? 2500 : 3000));
const sheets = { 基本情况: basics, '投资情况（修改前）': before, 投资情况: now };

const totals = ({ applications }: SheetReading): (string | undefined)[] =>
  applications.map(({ cells }) => {
    const reading = cells.get('totalInvestment')?.reading;
    return reading?.state === 'number' ? reading.value.toFixed() : reading?.state;
  });
const of = (read: readonly SheetReading[], sheet: string): SheetReading => {
  const found = read.find((each) => each.sheet === sheet);
  if (!found) throw new Error(`no ${sheet}`);
  return found;
};
const preferring = (counts: string | null): Parameters<typeof readings>[1] => ({
  versions: [{ sheets: null, counts }],
});

describe('a part of a list that stands there in two versions', () => {
  it('is joined as it is now, not as it was before: where they differ is told with both cells', async () => {
    const read = await readings(await opened(sheets));
    expect(totals(of(read, '基本情况'))).toEqual(['3000', '3000', '3000', '3000', '3000']);
    expect(of(read, '投资情况（修改前）').reason).toContain('--prefer 投资情况（修改前）');
    const told = of(read, '投资情况').notices.filter(({ code }) => code === 'versions-differ');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('第 4 行（该表第 4 行）项目总投资为 3,000 万元，该表（D4）为 2,500 万元'),
    ]);
  });

  it('is joined as it was, where somebody has said so', async () => {
    const read = await readings(await opened(sheets), preferring('投资情况（修改前）'));
    expect(totals(of(read, '基本情况'))).toEqual(['3000', '3000', '2500', '3000', '3000']);
    expect(of(read, '投资情况').role).toBe('skipped');
  });

  it('names no columns where it takes none', async () => {
    const read = await readings(await opened({ ...sheets, 投资情况二: amounts(() => 3000) }));
    const said = read.flatMap(({ notices }) => notices.map(({ message }) => message)).join();
    expect(said).not.toContain('的列：。');
    expect(read.flatMap(({ applications }) => applications)).toHaveLength(names.length);
  });
});

describe('sheets of which somebody has said which counts', () => {
  const permits: Rows = [
    ['序号', '单位名称', '项目名称', '备案', '环评'],
    ...names.map((name, index) => [index + 1, ...who(name), '完备', '完备']),
  ];
  const three = { 基本情况: basics, 投资情况: now, 手续情况: permits };
  const counted = async (counts: string | null): Promise<[string, number][]> =>
    (await readings(await opened(three), preferring(counts))).map(({ sheet, applications }) => [
      sheet,
      applications.length,
    ]);

  it('are that sheet alone, also where it is a part of the others', async () => {
    expect(await counted('投资情况')).toEqual([
      ['基本情况', 0],
      ['投资情况', 5],
      ['手续情况', 0],
    ]);
  });

  it('are all of them where all are to count', async () => {
    expect((await counted(null)).map(([, count]) => count)).toEqual([5, 5, 5]);
  });
});
