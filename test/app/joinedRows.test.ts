import type { SheetReading } from '../../src/intake/application';
import { opened, readings, type Cell, type Rows } from './tableSheets';

const names = ['余热回收', '中水回用', '屋顶光伏', '空压机', '锅炉', '干燥炉'];
const unit = (name: string): string => `苏州${name}机械有限公司`;
const project = (name: string): string => `${name}产线改造项目`;
const code = (index: number): string => `2020-320583-39-03-51234${index}`;
const basics: Rows = [
  ['序号', '单位名称', '项目名称', '项目类别', '设区市', '投资项目代码'],
  ...names.map((name, index): Cell[] => [
    index + 1,
    unit(name),
    project(name),
    '产业链现代化提升项目',
    '苏州市',
    code(index),
  ]),
];
const header: Cell[] = ['序号', '单位名称', '项目名称', '总投资（万元）', '投资项目代码'];
type Change = (row: Cell[], index: number) => Cell[];
const amounts = (change: Change): Rows => [
  header,
  ...names.map((name, index) =>
    change([index + 1, unit(name), project(name), 1000 + index, code(index)], index),
  ),
];
const withoutCode: Change = (row) => row.slice(0, 4);
const all = ['1000', '1001', '1002', '1003', '1004', '1005'];

async function joined(rows: Rows): Promise<{ totals: unknown; counted: number; said: string }> {
  const read: SheetReading[] = await readings(await opened({ 基本情况: basics, 投资情况: rows }));
  const totals = read[0]?.applications.map(({ cells }) => {
    const reading = cells.get('totalInvestment')?.reading;
    return reading?.state === 'number' ? reading.value.toFixed() : reading?.state;
  });
  const said = read.flatMap(({ notices }) => notices.map(({ message }) => message)).join('\n');
  return { totals, counted: read.flatMap(({ applications }) => applications).length, said };
}

describe('rows of two sheets of the same projects', () => {
  it('belong together by their codes, whatever they are called, and the names are told', async () => {
    const { totals, said } = await joined(
      amounts(([number = '', who, what, ...rest]) => [
        number,
        `${who ?? ''}（原）`.replace('有限公司', '公司'),
        `${what ?? ''}（技改）`,
        ...rest,
      ]),
    );
    expect(totals).toEqual(all);
    expect(said).toContain('项目名称为 “余热回收产线改造项目”，该表（C2）为 “余热回收产线改造项目（技改）”');
  });

  it('belong together by their names where codes were swapped, and the codes are told', async () => {
    const swapped = [1, 0];
    const { totals, said } = await joined(
      amounts((row, index) => [...row.slice(0, 4), code(swapped[index] ?? index)]),
    );
    expect(totals).toEqual(all);
    expect(said).toContain('第 2 行（该表第 2 行）投资项目代码为');
  });

  it('are joined one by one: those whose project is called otherwise are open and count once', async () => {
    const { totals, counted, said } = await joined(
      amounts((row, index) =>
        index < 2
          ? [...row.slice(0, 2), `新建${String(index)}号车间`, ...row.slice(3, 4)]
          : withoutCode(row, index),
      ),
    );
    expect(totals).toEqual(['unreadable', 'unreadable', ...all.slice(2)]);
    expect(counted).toBe(names.length);
    expect(said).toContain('第 2–3 行的项目与工作表“基本情况”的项目不是一行对一行');
  });

  it('are joined below bands that name but the group of their category, and count once', async () => {
    const [head = [], ...rows] = amounts(withoutCode);
    const { totals, counted } = await joined([head, ['一、高端化改造升级项目', '', '', 6015], ...rows]);
    expect([totals, counted]).toEqual([all, names.length]);
  });

  it('are joined where most of them agree, not where most contradict each other', async () => {
    const cities = (different: number): Rows => [
      [...header, '设区市'],
      ...amounts((row, index) => [...row, index < different ? '无锡市' : '苏州市']).slice(1),
    ];
    expect((await joined(cities(3))).totals).toEqual(all);
    const apart = await joined(cities(4));
    expect(apart.totals).not.toEqual(all);
    expect(apart.counted).toBe(names.length);
  });

  it('are no applications of their own where fewer than half are certain, as the rest have a name in common', async () => {
    const { totals, counted } = await joined(
      amounts((row, index) =>
        (index < 3 ? row : [...row.slice(0, 2), '新建厂房', ...row.slice(3)]).slice(0, 4),
      ),
    );
    expect(totals).toEqual([...all.slice(0, 3), 'unreadable', 'unreadable', 'unreadable']);
    expect(counted).toBe(names.length);
  });

  it('are others where the same units file other projects there', async () => {
    const credit: Rows = [
      ['序号', '统一社会信用代码', '单位名称', '项目名称', '总投资（万元）'],
      ...names.map((name, index): Cell[] => [
        index + 1,
        `91320500MA000010${index}M`,
        unit(name),
        '智慧物流园',
        1000,
      ]),
    ];
    expect((await joined(credit)).counted).toBe(2 * names.length);
  });
});
