import { categoryIndex } from '../../src/intake/categoryIndex';
import { reviewBatch } from '../../src/review/reviewBatch';
import { guide, readRows } from './sheetBuilder';

const index = categoryIndex(guide);
const smart = 'smart-manufacturing-demo-factory';
const benchmark = 'industrial-internet-benchmark-factory';
const fiveG = '5g-industrial-internet-integration';

it.each<[string, string]>([
  ['智能制造示范工厂（离散型）', smart],
  ['（二）智能制造示范工厂（流程型）项目', smart],
  ['智能制造示范工厂—离散型', smart],
  ['智能制造示范工厂（智能化改造升级）', smart],
  ['2021年智能制造示范工厂', smart],
  ['智能制造示范工厂类', smart],
  ['绿色化专项资金项目', 'green-upgrade'],
  ['技改（绿色化）', 'green-upgrade'],
  ['技改（智能工厂）', smart],
  ['技改（高端化）', 'high-end-upgrade'],
  ['高端化改造升级（研发类）', 'high-end-upgrade'],
  ['数字经济服务体系建设项目—数字化转型', 'digital-transformation-provider'],
  ['工业互联网平台（双跨）', 'industrial-internet-platform'],
  ['智能制造示范工厂项目【续建】', smart],
  ['智能制造示范工厂项目[续建]', smart],
  ['智能制造示范工厂项目〔续建〕', smart],
])('%s is %s, for no remark names another', (text, expected) => {
  expect(index.match(text, '')).toBe(expected);
  expect(index.mayMean(text)).toEqual([]);
});

it.each<[string, readonly string[]]>([
  ['技改（智能化）', [smart, benchmark, fiveG]],
  ['服务化（绿色化）', ['service-oriented-upgrade', 'green-upgrade']],
  ['智能制造示范工厂（节能）', [smart, 'green-upgrade']],
  ['智能制造示范工厂、标杆工厂', [smart, benchmark]],
  ['工业互联网安全（解决方案）', ['industrial-internet-security', 'industrial-internet-security-provider']],
  ['节能减排（绿色化改造升级）', ['green-upgrade']],
  ['节能减排（二期）', []],
])('%s is none for certain, and may mean %j', (text, expected) => {
  expect(index.match(text, '')).toBeNull();
  expect(index.mayMean(text)).toEqual(expected);
});

describe('a title that names several categories', () => {
  const rows = [
    ['苏州市2021年智能化改造升级项目汇总表'],
    ['项目名称', '项目承担单位', '细分方向', '项目总投资（万元）'],
    ['机床车间', '苏州甲机床有限公司', '', 6000],
    ['刀具车间', '苏州乙刀具有限公司', '工业互联网标杆工厂项目', 6000],
  ];

  it('says which ones it leaves open, and a direction tells one of them', () => {
    const reading = readRows(rows);
    expect(reading.applications.map(({ category }) => category)).toEqual([null, benchmark]);
    const [first] = reviewBatch([reading], guide, { asOf: null, settings: {} }).applications;
    expect(first?.findings.map(({ message }) => message)).toEqual([
      '未填写项目类别，标题“苏州市2021年智能化改造升级项目汇总表”可能指“智能制造示范工厂项目”、“工业互联网标杆工厂项目”或“‘5G+工业互联网’融合应用项目”，不能确定是哪一类，未作审核：请按指南的类别名称填写后重新审核',
    ]);
  });

  it('leaves nothing open where it names one of them, or none', () => {
    for (const title of ['智能制造示范工厂项目汇总表', '2021年项目汇总表', '高端化改造升级项目汇总表'])
      expect(index.leftOpenIn([title])).toBeNull();
    expect(index.leftOpenIn(['附件', '数字经济服务体系建设项目汇总表'])?.ids).toHaveLength(7);
  });
});
