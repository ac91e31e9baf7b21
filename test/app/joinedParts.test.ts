import { reviewSheets, type ReviewOutcome } from '../../src/app/reviewSheets';
import { writeMerged } from '../../src/app/writeMerged';
import type { FilePort } from '../../src/xlsx/filePort';
import { guide, request } from './openedBatch';
import { opened, type Cell, type Rows } from './tableSheets';

const names = ['余热回收', '中水回用', '屋顶光伏', '空压机', '锅炉', '干燥炉'];
const who = (name: string): Cell[] => [`苏州${name}机械有限公司`, `${name}产线改造项目`];
const basics: Rows = [
  ['序号', '单位名称', '项目名称', '项目类别', '设区市', '总投资（万元）'],
  ...names.map((name, index) => [index + 1, ...who(name), '产业链现代化提升项目', '苏州市', 12000]),
];
/** 环评 is blank throughout, 能评 was spared without a word. */
const permits: Rows = [
  ['序号', '单位名称', '项目名称', '备案', '环评', '能评', '安评', '规划', '土地', '无需手续说明'],
  ...names.map((name, index) => [index + 1, ...who(name), '完备', '', '免', '完备', '完备', '完备', '']),
];

async function reviewed(port: FilePort): Promise<Extract<ReviewOutcome, { kind: 'reviewed' }>> {
  const outcome = await reviewSheets(port, { ...request, doubtful: 'leave' });
  if (outcome.kind !== 'reviewed') throw new Error('no review');
  return outcome;
}

describe('a column that the other sheet has and leaves blank', () => {
  it('is judged as the same column of one sheet: to be filled in, row by row', async () => {
    const one = basics.map((row, index) => [...row, ...(permits[index] ?? []).slice(3)]);
    const heard = async (sheets: Readonly<Record<string, Rows>>): Promise<unknown> =>
      (await reviewed(await opened(sheets))).review.applications.map(({ verdict, findings }) => [
        verdict,
        findings.map(({ message }) => message),
      ]);
    const said = await heard({ 基本情况: basics, 手续情况: permits });
    expect(said).toEqual(await heard({ 一表: one }));
    expect(JSON.stringify(said)).toContain('“环评手续”未填写，待补');
  });

  it('is blank on the merged list, and no column that the sheets lack', async () => {
    const port = await opened({ 基本情况: basics, 手续情况: permits });
    const name = await writeMerged(port, await reviewed(port), guide);
    const { values } = await port.readSheet(name);
    const column = values[2]?.findIndex((header) => String(header).includes('环评')) ?? -1;
    expect(values.slice(3, 5).map((row) => row[column])).toEqual(['', '']);
  });
});
