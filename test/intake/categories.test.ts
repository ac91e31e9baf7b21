import { categoryIndex } from '../../src/intake/categoryIndex';
import { guide, readRows } from './sheetBuilder';

const index = categoryIndex(guide);

describe('the category of a row', () => {
  it.each<[string, string, string | null]>([
    ['绿色化改造升级项目', '', 'green-upgrade'],
    ['绿色化改造升级', '', 'green-upgrade'],
    ['（三）绿色化改造升级项目', '', 'green-upgrade'],
    ['3.绿色化改造升级项目', '', 'green-upgrade'],
    [' 绿色化 ', '', 'green-upgrade'],
    ['green-upgrade', '', 'green-upgrade'],
    ['关键核心技术(装备)攻关项目', '', 'key-core-technology-rd'],
    ['产业链现代化提升项目', '', 'high-end-chain-modernization'],
    ['高端化改造升级项目—产业基础再造项目', '', 'high-end-foundation-reengineering'],
    ['高端化（产业链现代化提升）', '', 'high-end-chain-modernization'],
    ['高端化', '产业链现代化提升', 'high-end-chain-modernization'],
    ['高端化改造升级项目', '产业基础再造项目', 'high-end-foundation-reengineering'],
    ['高端化改造升级项目', '', 'high-end-upgrade'],
    ['高端化改造升级项目', '待定', 'high-end-upgrade'],
    ['绿色化改造升级项目', '节能', 'green-upgrade'],
    ['绿色', '', null],
    ['技术改造', '', null],
    ['智能工厂', '', 'smart-manufacturing-demo-factory'],
    ['2.智能工厂项目', '', 'smart-manufacturing-demo-factory'],
    ['专精特新', '', 'little-giant-cultivation'],
    ['首版次软件产品', '', 'first-version-software-provider'],
    ['服务型制造', '', 'service-oriented-upgrade'],
    ['首台（套）', '', null],
    ['绿色工厂', '', null],
    ['智能化改造升级项目', '', null],
    ['智能化改造升级项目', '工业互联网标杆工厂项目', 'industrial-internet-benchmark-factory'],
    ['智能化改造', '智能工厂', 'smart-manufacturing-demo-factory'],
    ['大数据', '大数据', null],
    ['数字经济服务体系建设项目', '首版次', 'first-version-software-provider'],
    ['绿色化改造升级项目、高端化', '', null],
    ['', '', null],
    ['', '产业链现代化提升', null],
  ])('%p with %p is %p', (category, direction, expected) => {
    expect(index.match(category, direction)).toBe(expected);
  });

  it('is found for every category of the guide by id, name, official name and alias, in a cell as in a title', () => {
    const asked = guide.categories.flatMap(({ id, name, officialName, kind, aliases }) =>
      [id, name, `${officialName}${kind ?? ''}`, ...aliases].map((text) => ({ id, text })),
    );
    expect(guide.categories).toHaveLength(33);
    expect(asked.filter(({ id, text }) => index.match(text, '') !== id)).toEqual([]);
    const title = (text: string): string => `苏州市2021年度${text}汇总表`;
    expect(asked.filter(({ id, text }) => index.namedIn([title(text)]) !== id)).toEqual([]);
  });

  it('is found by each short name that is certain, and by no other', () => {
    for (const { id, shortNames } of guide.categories)
      for (const { names, certain } of shortNames)
        for (const name of names) {
          const meant = index.mayMean(name);
          expect([name, index.match(name, '')]).toEqual([name, meant.length > 0 ? null : id]);
          if (meant.length > 0) expect(meant).toContain(id);
          else expect(certain).toBe(true);
        }
    expect(index.mayMean('首台套')).toEqual(['smart-manufacturing-demo-factory', 'key-core-technology-rd']);
    expect(index.mayMean('绿色化')).toEqual([]);
  });

  it('is what a short name says where a title or band consists of it, not within a longer one', () => {
    expect(index.namedIn(['智能工厂'])).toBe('smart-manufacturing-demo-factory');
    expect(index.namedIn(['（一）智能工厂项目（3个）'])).toBe('smart-manufacturing-demo-factory');
    expect(index.namedIn(['苏州市服务型制造示范企业绿色化改造升级项目汇总表'])).toBe('green-upgrade');
    expect(index.namedIn(['苏州市服务型制造示范企业汇总表'])).toBeNull();
    expect(index.namedIn(['绿色工厂'])).toBeNull();
  });

  it('shares no name with another category', () => {
    const named = guide.categories.flatMap(({ name, aliases }) => [name, ...aliases]);
    const groups = guide.groups.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((text) => groups.includes(text))).toEqual([]);
  });

  it.each([
    ['数字经济服务体系建设项目', '数字化转型解决方案服务商', 'digital-transformation-provider'],
    ['数字经济服务体系建设项目', '两化融合贯标解决方案服务商', 'digital-transformation-provider'],
    ['数字经济服务体系建设项目', '企业侧安全态势感知系统', 'industrial-internet-security-provider'],
    ['产业升级平台建设', '英才名匠', 'yingcai-mingjiang-talent-training'],
    ['产业升级平台建设', '重大共性技术开发', 'mfg-innovation-center-common-tech'],
    ['省级制造业创新中心项目', '建设发展', 'mfg-innovation-center-development'],
    ['数字经济服务体系建设项目', '', null],
    ['数字经济服务体系建设项目', '其他', null],
  ])('of a section is told by its direction: %s, %s', (category, direction, expected) => {
    expect(index.match(category, direction)).toBe(expected);
  });
});

describe('the category of a sheet without a category column', () => {
  const rows = [
    ['项目名称', '项目承担单位', '细分方向'],
    ['甲', '某某公司', '产业基础再造'],
    ['乙', '某某公司', ''],
  ];
  const categories = (title: string, name: string): (string | null)[] =>
    readRows([[title], ...rows], { name }).applications.map(({ category }) => category);

  it('is the one that title or sheet name name', () => {
    expect(categories('苏州市2021年度绿色化改造升级项目汇总表', 'Sheet1')).toEqual(
      Array(2).fill('green-upgrade'),
    );
    expect(categories('申报汇总表', '绿色化')).toEqual(Array(2).fill('green-upgrade'));
    expect(categories('企业重大兼并重组项目汇总表', '兼并重组')).toEqual(
      Array(2).fill('major-merger-acquisition'),
    );
  });

  it('is of a kind where the title or the row says so', () => {
    expect(categories('高端化改造升级项目汇总表', '高端化')).toEqual([
      'high-end-foundation-reengineering',
      'high-end-upgrade',
    ]);
    expect(categories('高端化改造升级项目（产业链现代化提升）汇总表', 'Sheet1')).toEqual(
      Array(2).fill('high-end-chain-modernization'),
    );
  });

  it('is not known where none or several are named', () => {
    expect(categories('申报汇总表', 'Sheet1')).toEqual([null, null]);
    expect(categories('绿色化、智能制造示范工厂项目汇总表', 'Sheet1')).toEqual([null, null]);
    expect(categories('绿色化改造升级项目汇总表', '兼并重组')).toEqual([null, null]);
  });
});

it('keeps the category as it is written, and never takes the nearest', () => {
  const reading = readRows([
    ['项目类别', '项目名称', '项目承担单位'],
    ['绿色化改造', '甲', '某某公司'],
    ['绿色化改造创新', '乙', '某某公司'],
  ]);
  expect(reading.applications.map(({ category, categoryText }) => [category, categoryText])).toEqual([
    ['green-upgrade', '绿色化改造'],
    [null, '绿色化改造创新'],
  ]);
});
