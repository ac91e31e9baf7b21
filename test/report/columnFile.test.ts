import fc from 'fast-check';
import { columnFileOf, columnFileText, readColumnFile } from '../../src/report/columnFile';
import { guide } from '../intake/sheetBuilder';

const file = (part: object): string =>
  JSON.stringify({ kind: 'columns', guide: '2021', columns: [], ...part });

describe('the file of column mappings', () => {
  it('gives back what was said, with the field’s name for whoever reads it', () => {
    const { file: made, differing } = columnFileOf(guide, [
      { 项目投资情况_已投入: { field: 'investedBy202103' }, 备注2: { field: null } },
      { '项目投资情况_已投入（万元）': { field: 'investedBy202103' } },
    ]);
    expect(made.columns).toEqual([
      { header: '项目投资情况_已投入', field: 'investedBy202103', name: '截至2021年3月底已投入（万元）' },
      { header: '备注2', field: null, name: null },
    ]);
    expect(differing).toEqual([]);
    expect(readColumnFile(columnFileText(made), guide)).toEqual({
      answers: [
        { header: '项目投资情况_已投入', field: 'investedBy202103' },
        { header: '备注2', field: null },
      ],
      problem: null,
    });
  });

  it('leaves out what sheets of one wording answer differently', () => {
    const { file: made, differing } = columnFileOf(guide, [
      { 已投入: { field: 'investedBy202103' }, 总预算: { field: 'totalInvestment' } },
      { 已投入: { field: 'investedBy2020' }, 总预算: { field: 'totalInvestment' } },
    ]);
    expect(made.columns.map(({ header }) => header)).toEqual(['总预算']);
    expect(differing).toEqual(['已投入']);
  });

  it('keeps a unit with the header that it was said of, and apart from one that names another unit', () => {
    const { file: made, differing } = columnFileOf(guide, [
      { '总投资（万元）': { field: 'totalInvestment', unit: '元' }, '软件投入（万元）': { unit: '亿元' } },
      { 总投资: { field: 'totalInvestment', unit: '万元' }, '软件投入（万元）': { unit: '元' } },
    ]);
    const name = '项目总投资（万元）';
    expect(made.columns).toEqual([
      { header: '总投资（万元）', field: 'totalInvestment', name, unit: '元' },
      { header: '总投资', unit: '万元' },
    ]);
    expect(differing).toEqual(['软件投入（万元）']);
    expect(readColumnFile(columnFileText(made), guide).answers).toEqual([
      { header: '总投资（万元）', field: 'totalInvestment', unit: '元' },
      { header: '总投资', unit: '万元' },
    ]);
  });

  it.each([
    ['{', '不是有效的 JSON'],
    ['[]', '缺少 kind、guide 或 columns'],
    ['{"F":"totalInvestment"}', 'kind 缺少或写法不对'],
    [file({ kind: 'rows' }), 'kind 缺少或写法不对'],
    [file({ guide: '2020' }), '用于 2020 年度的项目指南'],
    [
      file({
        columns: [
          { header: '甲', field: 'city' },
          { header: '', field: 'city' },
        ],
      }),
      '第 2 项的 header',
    ],
    [file({ columns: [{ header: '甲' }] }), '第 1 项的 field'],
    [file({ columns: [{ header: '甲', field: 'noSuchField' }] }), '第 1 列“甲”的字段“noSuchField”'],
    [file({ columns: [{ header: '甲', field: 'city', formula: '=1' }] }), '第 1 项写法不对'],
    [file({ columns: [{ header: '甲', unit: '公里' }] }), '第 1 列“甲”的单位“公里”不能换算'],
    [file({ columns: [{ header: '甲', field: 'city', unit: '元' }] }), '第 1 列“甲”的单位“元”不能换算'],
    [file({ more: 1 }), '有多余的内容'],
  ])('%s is refused with a reason', (text, reason) => {
    const { answers, problem } = readColumnFile(text, guide);
    expect(answers).toBeNull();
    expect(problem).toContain(reason);
  });

  it('is read whatever editor has put a byte order mark before it', () => {
    expect(readColumnFile(`\ufeff${file({})}`, guide).answers).toEqual([]);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => file({ columns: value })),
        ),
        (text) => {
          const { answers, problem } = readColumnFile(text, guide);
          expect(answers === null).toBe(problem !== null);
        },
      ),
    );
  });
});
