import fc from 'fast-check';
import { creditCode } from '../../../scripts/samples/creditCode';
import type { ListEntry } from '../../../src/intake/lists/comparisonList';
import { noOptions } from '../batch';
import { reviewWith, saidOfRows } from './routineBatch';

const [one = '', two = ''] = [creditCode('320500', 1), creditCode('320500', 2)];
const header = ['项目名称', '项目承担单位', '统一社会信用代码'];
const entry = (name: string, code = '', project = '', year = '', state = ''): ListEntry => ({
  place: '第 3 行',
  name,
  code,
  project,
  year,
  state,
});

const review = (entries: readonly ListEntry[], ...applicants: readonly (readonly string[])[]) =>
  reviewWith(
    'bad-credit',
    [{ rows: [header, ...applicants.map((row, index) => [`项目${'甲乙丙丁'.charAt(index)}`, ...row])] }],
    { ...noOptions, lists: { badCredit: { source: '失信.xlsx', entries } } },
  );
const said = (entries: readonly ListEntry[], name: string, code = ''): string[] =>
  saidOfRows(review(entries, [name, code]));

describe('an applicant in a list', () => {
  it('is found by its code, with the entry as evidence', () => {
    expect(
      said([entry('苏州旧名有限公司', one.toLowerCase(), '拒不履行', '2020')], '苏州甲有限公司', one),
    ).toEqual([
      '申报汇总 B2,C2: 列入失信名单（失信.xlsx）：第 3 行“苏州旧名有限公司”，“拒不履行”，2020（统一社会信用代码相同），请核实信用状况',
    ]);
  });

  it('is found by its name, written otherwise', () => {
    expect(said([entry('苏州甲(昆山) 有限责任公司')], '苏州甲（昆山）有限公司', one)).toEqual([
      '申报汇总 B2,C2: 列入失信名单（失信.xlsx）：第 3 行“苏州甲(昆山) 有限责任公司”（单位名称相同），请核实信用状况',
    ]);
  });

  it.each([
    [
      'a name that resembles it',
      '江苏恒力智能装备制造有限公司',
      '江苏恒立智能装备制造有限公司',
      '',
      '',
      '相似度 77%',
    ],
    ['another kind of company', '苏州甲科技有限公司', '苏州甲科技股份有限公司', '', '', '只有公司类型不同'],
    [
      'the same name under another code',
      '苏州甲有限公司',
      '苏州甲有限公司',
      one,
      two,
      '统一社会信用代码不同',
    ],
  ])('is to be confirmed by %s', (_, listed, name, listedCode, code, how) => {
    const reviewed = review([entry(listed, listedCode)], [name, code]);
    expect(saidOfRows(reviewed)).toEqual([expect.stringMatching(/疑似列入失信名单.*/)]);
    expect(saidOfRows(reviewed)[0]).toContain(how);
    expect(reviewed.applications[0]?.findings.find(({ code: id }) => id === 'bad-credit')?.severity).toBe(
      'confirm',
    );
  });

  it.each([
    ['another name', '苏州甲科技有限公司', '苏州乙科技有限公司', '', ''],
    [
      'a name that resembles it under another code',
      '江苏恒力智能装备制造有限公司',
      '江苏恒立智能装备制造有限公司',
      one,
      two,
    ],
    ['nothing but the kind of company', '有限公司', '苏州甲有限公司', '', ''],
  ])('is not found by %s', (_, listed, name, listedCode, code) =>
    expect(said([entry(listed, listedCode)], name, code)).toEqual([]),
  );

  it.each([
    ['in the list', '苏州甲精密股份有限公司（原苏州甲钣金有限责任公司）', '苏州甲钣金有限公司', '曾用名相同'],
    [
      'beside the applicant’s name',
      '苏州甲钣金有限公司',
      '苏州甲精密股份有限公司(曾用名：苏州甲钣金有限公司)',
      '曾用名相同',
    ],
    ['in both', '苏州甲精密股份有限公司（原苏州甲钣金有限公司）', '苏州甲精密股份有限公司', '单位名称相同'],
  ])('is found by a former name %s', (_, listed, name, how) =>
    expect(said([entry(listed, '', '', '', '是否验收：否')], name)).toEqual([
      expect.stringContaining(`“${listed}”，是否验收：否（${how}）`),
    ]),
  );

  it('has no former name in brackets that say something else', () =>
    expect(said([entry('苏州甲精密有限公司（原料厂）')], '苏州甲精密有限公司')).toEqual([
      expect.not.stringContaining('相同'),
    ]));

  it('is told of sure matches alone where there are any', () => {
    const entries = [entry('江苏恒立智能装备制造有限公司'), entry('江苏恒力智能装备制造有限公司')];
    const [only = '', ...more] = said(entries, '江苏恒力智能装备制造有限公司');
    expect(more).toEqual([]);
    expect(only).toContain('“江苏恒力智能装备制造有限公司”（单位名称相同）');
    expect(only).not.toContain('恒立');
  });
});

it('without a list nothing is said', () => {
  expect(saidOfRows(reviewWith('bad-credit', [{ rows: [header, ['甲', '苏州甲有限公司', one]] }]))).toEqual(
    [],
  );
});

it('the order of the list changes nothing but the order in which entries are named', () => {
  const anyName = fc.constantFrom(
    '苏州甲有限公司',
    '苏州甲科技有限公司',
    '苏州乙科技有限公司',
    '江苏恒力装备公司',
    '',
  );
  const anyEntry = fc.tuple(anyName, fc.constantFrom(one, two, '')).map(([name, code]) => entry(name, code));
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 3 }),
      anyName,
      fc.constantFrom(one, ''),
      (entries, name, code) => {
        const parts = (list: readonly ListEntry[]): string[] =>
          said(list, name, code)
            .join()
            .split(/[：；，]/)
            .sort();
        expect(parts([...entries].reverse())).toEqual(parts(entries));
      },
    ),
  );
});

describe('the city that the heading names', () => {
  const rows = (heading: string, ...cities: readonly string[]) => [
    [heading, '', ''],
    ['项目名称', '项目承担单位', '所在设区市'],
    ...cities.map((city, index) => [
      `项目${'甲乙丙'.charAt(index)}`,
      `某${'甲乙丙'.charAt(index)}有限公司`,
      city,
    ]),
  ];

  it('is the city of every row', () => {
    const sheet = { rows: rows('填报单位（盖章）：昆山市工业和信息化局', '苏州市', '无锡市', '') };
    expect(saidOfRows(reviewWith('other-city', [sheet]))).toEqual([
      '申报汇总 C4: 本行属于无锡市，填报单位“昆山市工业和信息化局”（A1）属于苏州市，请核对是否误列',
    ]);
  });

  it('says nothing where the province has filled the sheet in', () => {
    const sheet = { rows: rows('填报单位：江苏省工业和信息化厅', '苏州市', '无锡市') };
    expect(saidOfRows(reviewWith('other-city', [sheet]))).toEqual([]);
  });
});
