import fc from 'fast-check';
import { joinedNames } from '../../src/intake/joinedNames';
import { guide, mappingOf, readRows, valuesOf } from './sheetBuilder';

const endings = guide.sheetWords.organisationEndings;
const both = { applicant: '苏州甲（集团）有限公司', project: '轴承、齿轮产线改造（二期）' };

it.each([
  '苏州甲（集团）有限公司：轴承、齿轮产线改造（二期）',
  '苏州甲（集团）有限公司\n轴承、齿轮产线改造（二期）',
  '苏州甲（集团）有限公司-轴承、齿轮产线改造（二期）',
  '轴承、齿轮产线改造（二期） / 苏州甲（集团）有限公司',
  '苏州甲（集团）有限公司轴承、齿轮产线改造（二期）',
])('parts %j', (text) => {
  expect(joinedNames(text, endings)).toEqual(both);
});

it.each([
  ['苏州甲有限公司（智能产线）', '苏州甲有限公司', '智能产线'],
  ['智能产线（苏州大学）', '苏州大学', '智能产线'],
  ['江苏省产业技术研究院：5G-工业互联网平台', '江苏省产业技术研究院', '5G-工业互联网平台'],
])('parts %j where brackets or a mark divide it', (text, applicant, project) => {
  expect(joinedNames(text, endings)).toEqual({ applicant, project });
});

it.each([
  ['nothing but an applicant', '苏州甲有限公司'],
  ['nothing but a project', '智能产线改造'],
  ['two applicants', '苏州甲有限公司、南京乙有限公司：智能产线'],
  ['a branch of an applicant', '苏州甲有限公司昆山分公司智能产线'],
  ['a project that ends like an organisation', '苏州甲有限公司：智能制造研究院'],
])('does not part what holds %s', (_, text) => {
  expect(joinedNames(text, endings)).toBeNull();
});

it('gives back the names that were put into one cell, in whatever order and with whatever between them', () => {
  const name = fc.stringMatching(/^[甲乙丙丁戊]{1,6}$/);
  const mark = fc.constantFrom('：', '\n', '/', ' - ', '——', '；');
  fc.assert(
    fc.property(name, name, mark, fc.boolean(), (one, other, between, first) => {
      const names = { applicant: `${one}有限公司`, project: `${other}改造` };
      const parts = [names.applicant, names.project];
      expect(joinedNames((first ? parts : parts.reverse()).join(between), endings)).toEqual(names);
    }),
    { numRuns: 50 },
  );
});

describe('a column whose header names applicant and project', () => {
  const row = ['苏州甲有限公司：轴承产线', '苏州市', 3000];

  it.each([
    '单位及项目名称',
    '项目单位及名称',
    '项目名称/承担单位',
    '企业名称、项目名称',
    '申报单位和\n项目名称',
  ])('%j gives both, and a cell that cannot be parted says so', (title) => {
    const reading = readRows([
      [title, '所在设区市', '项目总投资（万元）'],
      row,
      ['苏州乙有限公司', '苏州市', 2000],
    ]);
    expect(reading.doubtful).toEqual([]);
    const [parted, whole] = reading.applications.map(valuesOf);
    expect(parted).toMatchObject({ applicant: '苏州甲有限公司', projectName: '轴承产线' });
    expect(whole).toMatchObject({ applicant: '!joined-names', projectName: '!joined-names' });
  });

  it('is asked about where another column gives one of them, and is whole for whom somebody says so', () => {
    const rows = [
      ['单位及项目名称', '项目名称', '项目总投资（万元）'],
      ['苏州甲有限公司：轴承产线', '轴承产线', 3000],
    ];
    expect(readRows(rows).doubtful).toMatchObject([{ column: 0, candidates: ['applicant'] }]);
    const said = readRows(
      [
        ['单位及项目名称', '项目总投资（万元）'],
        ['苏州甲有限公司：轴承产线', 3000],
      ],
      {
        map: { A: 'projectName' },
      },
    );
    expect(mappingOf(said)).toMatchObject({ A: 'projectName' });
    expect(valuesOf(said.applications[0])).toMatchObject({ projectName: '苏州甲有限公司：轴承产线' });
  });
});

it('takes an applicant above its numbered projects for a band, so that its sum counts no project twice', () => {
  const rows = (first: string): readonly (readonly (string | number)[])[] => [
    ['序号', '单位及项目名称', '项目总投资（万元）'],
    [first, '苏州第一铝业有限公司', 5000],
    [1, '余热利用改造项目', 3000],
    [2, '窑炉节能改造项目', 2000],
  ];
  expect(readRows(rows('一')).rowKinds).toEqual(['header', 'group', 'data', 'data']);
  expect(readRows(rows('3')).rowKinds).toEqual(['header', 'data', 'data', 'data']);
});
