import { liveReview, rejudgeEdited } from '../../src/app/rejudgeEdited';
import { reviewSheets } from '../../src/app/reviewSheets';
import { cellAddress } from '../../src/workbook/address';
import { request } from './openedBatch';
import { opened, type Cell, type Rows } from './tableSheets';

const leaving = { ...request, doubtful: 'leave' } as const;
const header = ['序号', '单位名称', '项目名称', '项目类别', '设区市', '项目总投资（万元）'];
const project = (name: string, total: number): Cell[] => [
  1,
  `苏州${name}有限公司`,
  `${name}改造项目`,
  '绿色化改造升级',
  '苏州市',
  total,
];
const rows: Rows = [
  ['2021年项目汇总表'],
  [...header, '', ...header],
  [...project('余热', 3000), '', ...project('中水', 800)],
  [...project('光伏', 3000), '', ...project('风机', 5000)],
  [...project('锅炉', 3000)],
];

async function reviewed() {
  const port = await opened({ 汇总: rows });
  const outcome = await reviewSheets(port, leaving);
  if (outcome.kind !== 'reviewed') throw new Error('no review');
  return { port, outcome };
}

describe('a row of two tables side by side', () => {
  it('has both opinions, each with its amounts, and the graver verdict', async () => {
    const { port } = await reviewed();
    const { values } = await port.readSheet('汇总');
    const [titles = [], ...body] = values.slice(1);
    const column = (title: string): number => titles.indexOf(title);
    expect(body.map((row) => row[column('〔审核〕结论')])).toEqual(['不符合', '符合', '符合']);
    const opinion = String(body[0]?.[column('〔审核〕意见')]);
    expect(opinion).toMatch(
      /【A 列起的项目】符合，测算补助 300 万元.*\n[^]*【H 列起的项目】不符合，测算补助 80 万元/,
    );
    expect(opinion).toContain('①项目总投资 800 万元，低于 1,000 万元');
    expect(body.map((row) => row[column('〔审核〕测算补助（万元）')])).toEqual(['', '', 300]);
  });

  it('has each finding in the cell of its own table', async () => {
    const { outcome } = await reviewed();
    const found = outcome.review.applications.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === 'below-floor').map(({ cells }) => cells.map(cellAddress)),
    );
    expect(found).toEqual([['M3']]);
  });

  it('is judged anew with the whole batch alone, a row of one application by itself', async () => {
    const { port, outcome } = await reviewed();
    const live = await liveReview(outcome, leaving, ['汇总']);
    const edit = (row: number, column: number) => {
      port.workbook.sheet('汇总').setContent(row, column, 900);
      return rejudgeEdited(port, live, '汇总', { row, column, rows: 1, columns: 1 });
    };
    expect(await edit(2, 5)).toBeNull();
    expect(await edit(2, 12)).toBeNull();
    expect(
      (await edit(4, 5))?.review.applications.filter(({ verdict }) => verdict === '不符合'),
    ).toHaveLength(2);
  });
});
