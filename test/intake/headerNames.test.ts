import fc from 'fast-check';
import { headerName } from '../../src/intake/headerName';
import { lexiconOf, type Claim } from '../../src/intake/lexicon';
import { guide } from './sheetBuilder';

const lexicon = lexiconOf(guide);
const claims = (text: string): readonly Claim[] => {
  const name = headerName(text, lexicon.header);
  return lexicon.claims.get(name.key) ?? lexicon.claims.get(name.turned) ?? [];
};
const fields = (text: string): string[] => claims(text).map(({ field }) => field.id);

describe('headers as they are written', () => {
  it.each([
    ['项目总投资（万元）', '项目总投资', '万元'],
    ['项目总投资(万元)', '项目总投资', '万元'],
    ['项目总投资【万元】', '项目总投资', '万元'],
    ['项目总投资\n单位：万元', '项目总投资', '万元'],
    ['项目总投资/万元', '项目总投资', '万元'],
    ['项目总投资万元', '项目总投资', '万元'],
    ['项目总投资（亿元）', '项目总投资', '亿元'],
    ['项目总投资（万美元）', '项目总投资', '万美元'],
    ['项目总投资（万元，不含税）', '项目总投资', '万元'],
    ['实际出资额（万元人民币）', '实际出资额', '万元'],
    ['1.项目名称', '项目名称', null],
    ['（1）项目名称', '项目名称', null],
    ['①项目名称', '项目名称', null],
    ['一、项目名称', '项目名称', null],
    ['*项目名称（必填）', '项目名称', null],
    ['项目名称（50字以内）', '项目名称', null],
    ['申报单位（盖章）', '申报单位', null],
    ['开工时间20XX.0X', '开工时间', null],
    ['开工时间（20XX.0X）', '开工时间', null],
    ['持股比例（％）', '持股比例', '%'],
    ['5G合同', '5G合同', null],
    ['2020年ITSS证书', '2020年ITSS证书', null],
    ['其中：土建投资', '土建投资', null],
    ['省内智能制造装备应用数（台套）', '省内智能制造装备应用数', '台套'],
  ])('%p is named %s in %s', (text, name, unit) => {
    expect(headerName(text, lexicon.header)).toMatchObject({ key: name, unit });
  });

  it.each([
    '截至2021年3月底已投入（万元）',
    '截止2021年3月底已投入',
    '截至2021年03月末已投入',
    '截至2021.3.31已投入',
    '2021-03-31止已投入',
    '已投入（截至2021年3月底）',
    '截至2021年3月底累计完成投资',
  ])('%s is one field', (text) => {
    expect(fields(text)).toEqual(['investedBy202103']);
  });

  it('does not take the middle of a month for its end', () => {
    expect(fields('截至2021年3月15日已投入')).toEqual([]);
  });

  it('finds every field by its canonical name; one that stands beside another means that one when alone', () => {
    for (const field of guide.fields) {
      const [first, ...more] = claims(field.name);
      expect(first?.field.id).toBe(field.beside ?? field.id);
      expect(more.filter(({ by }) => by !== 'period')).toEqual([]);
    }
  });
});

describe('headers seen in practice', () => {
  it.each([
    ['projectName', '项目名称及内容', '申请资助项目名称', '项目（课题）名称'],
    ['applicant', '企业名称', '项目单位', '建设单位', '项目业主', '项目(法人)单位', '申报主体', '实施单位'],
    ['creditCode', '社会统一信用代码', '社会统一信用代码(未三证合一提供工商登记号)', '组织机构代码'],
    ['city', '行政区划', '地区', '地市', '市(州)', '项目属地', '企业所在地', '地  区'],
    ['county', '区县', '县（市）区、开发（度假）区', '园区', '所属板块'],
    ['recommendingUnit', '填报单位（盖章）', '主管部门', '行业主管部门', '项目主管部门（甲方）', '推荐地区'],
    ['category', '项目类型', '类别', '计划类别', '申报领域', '专项名称'],
    ['industry', '所属行业', '行业大类', '产业链群'],
    ['startDate', '项目开始日期', '计划开工时间', '项目开工时间', '开始日期'],
    ['endDate', '项目预计竣工日期', '完工时间20XX.0X', '计划竣工时间', '项目建成时间', '项目投产时间'],
    [
      'totalInvestment',
      '总投资（万元）',
      '计划总投资',
      '投资总额（万元)',
      '项目总投入（万元）',
      '项目资金总额',
    ],
    ['investedBy2020', '到上年底累计完成投资（万元）', '截至2020年12月31日已投入'],
    ['softwareInvestment', '软件投入(购置费、合作费、集成费)'],
    ['researchInvestment', '项目研发投入（万元）', '研发费用'],
    ['requestedSubsidy', '项目申请金额（万元）', '申请金额', '申请补助费用(元)', '项目资金申请（万元）'],
    ['approvedSubsidy', '计划安排额度(万元)', '拟补助金额', '下达资金（万元）'],
    ['cashContribution', '出资额（现金）'],
  ])('of %s', (field, ...headers) => {
    for (const header of headers) expect([header, fields(header)]).toEqual([header, [field]]);
  });

  it.each([
    ['项目起止时间', ['startDate', 'endDate']],
    ['建设起止年月', ['startDate', 'endDate']],
    ['实施起止时间', ['startDate', 'endDate']],
    ['已完成投资（万元）', ['investedBy202103', 'investedBy2020']],
    ['补助资金', ['requestedSubsidy', 'approvedSubsidy']],
    ['公益性服务占比', ['lowCostServiceShare', 'freeServiceShare']],
    ['情况说明', ['principleExplanation', 'procedureExplanation']],
    ['类型', ['category', 'direction']],
  ])('%s is claimed by several', (header, claimed) => {
    expect(fields(header)).toEqual(claimed);
  });

  it.each(['项目综合投入（万元）', '综合投入', '实际出资额', '合同金额', '项目研发投入', '投资预算'])(
    '%s is not the total investment',
    (header) => {
      expect(fields(header)).not.toContain('totalInvestment');
    },
  );

  it.each(['本年已完成投资（万元）', '备注', '联系电话', '占比（%）'])('%s is no field', (header) => {
    expect(fields(header)).toEqual([]);
  });
});

it('never changes a name for white space, width or bracket style', () => {
  const disguises: readonly ((text: string) => string)[] = [
    (text) => [...text].join(' '),
    (text) => ` ${[...text].join('\n')}　`,
    (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
    (text) => text.replace(/（/g, '【').replace(/）/g, '】'),
    (text) => text.replace(/（/g, '［').replace(/）/g, '］'),
    (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ];
  const texts = guide.fields.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...disguises), (text, disguise) => {
      expect(headerName(disguise(text), lexicon.header)).toEqual(headerName(text, lexicon.header));
    }),
    { numRuns: 1000 },
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof headerName(text, lexicon.header).key).toBe('string');
    }),
  );
});
