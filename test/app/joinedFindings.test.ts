import { reviewSheets } from '../../src/app/reviewSheets';
import type { ApplicationReview } from '../../src/review/review';
import { cellName } from '../../src/workbook/address';
import type { FilePort } from '../../src/xlsx/filePort';
import { request } from './openedBatch';
import { opened, type Cell, type Rows } from './tableSheets';

const names = ['余热回收', '中水回用', '屋顶光伏', '空压机', '锅炉'];
const who = (name: string): Cell[] => [`苏州${name}机械有限公司`, `${name}产线改造项目`];
const basics: Rows = [
  ['序号', '单位名称', '项目名称', '项目类别', '设区市', '总投资（万元）'],
  ...names.map((name, index) => [index + 1, ...who(name), '产业链现代化提升项目', '苏州市', 12000]),
];
const amounts = (change: (row: Cell[], index: number) => Cell[] = (row) => row): Rows => [
  ['序号', '单位名称', '项目名称', '设区市', '总投资（亿元）', '截至2021年3月底已投入（万元）'],
  ...names.map((name, index) => change([index + 1, ...who(name), '苏州', 1.2, 3000], index)),
];
const asked = ['sheets-differ', 'row-not-joined'];

async function reviewed(rows: Rows): Promise<{ port: FilePort; applications: readonly ApplicationReview[] }> {
  const port = await opened({ 基本情况: basics, 投资情况: rows });
  const outcome = await reviewSheets(port, { ...request, doubtful: 'leave' });
  if (outcome.kind !== 'reviewed') throw new Error('no review');
  return { port, applications: outcome.review.applications };
}
const saidOf = (applications: readonly ApplicationReview[]): unknown[] =>
  applications.map(({ findings }) =>
    findings
      .filter(({ code }) => asked.includes(code))
      .map(({ severity, message, cells }) => [severity, message, cells.map(cellName)]),
  );

describe('an application whose sheets do not say the same', () => {
  it('is asked about in its row, with both cells marked and the figure that was used', async () => {
    const rows = amounts((row, index) => (index === 2 ? [...row.slice(0, 4), 1.1, 3000] : row));
    const { port, applications } = await reviewed(rows);
    const message =
      '项目总投资：本表（F4）为 12,000 万元，工作表“投资情况”（E4）为 11,000 万元，现以本表为准，请核对';
    expect(saidOf(applications)).toEqual([[], [], [['confirm', message, ['F4', '投资情况!E4']]], [], []]);
    expect(applications[2]?.verdict).not.toBe('符合');
    const marked = (sheet: string): string => JSON.stringify(port.workbook.sheet(sheet).highlights());
    expect(marked('基本情况')).toContain('"row":3,"column":5');
    expect(marked('投资情况')).toContain('"row":3,"column":4');
  });

  it('is told of, not asked about, where only its name was written otherwise', async () => {
    const rows = amounts((row, index) =>
      index === 1 ? [...row.slice(0, 2), '中水回用产线改造（项目）', ...row.slice(3)] : row,
    );
    const { applications } = await reviewed(rows);
    expect(saidOf(applications)[1]).toEqual([
      ['info', expect.stringContaining('项目名称：本表（C3）为'), ['C3', '投资情况!C3']],
    ]);
  });
});

describe('an application that the other sheet does not have', () => {
  it('says so in its row and is never taken for complying', async () => {
    const { applications } = await reviewed(amounts().slice(0, -1));
    const message = '在工作表“投资情况”中没有找到本项目，该表的各列按未填写处理，请核对两张表的名称、代码';
    expect(saidOf(applications)).toEqual([[], [], [], [], [['confirm', message, ['C6']]]]);
    expect(applications[4]?.verdict).toBe('待核实');
  });
});
