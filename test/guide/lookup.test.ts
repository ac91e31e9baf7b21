import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import {
  categoriesOfGroup,
  categoryById,
  checksOfRule,
  fieldById,
  fieldByRole,
  groupById,
  groupsOfCategory,
} from '../../src/guide/lookup';
import { fieldsOfRule } from '../../src/guide/ruleFields';

const guide = loadGuide(policyFolder('2021'));

function category(id: string) {
  const found = categoryById(guide, id);
  if (!found) throw new Error(id);
  return found;
}

function checkIds(id: string): string[] {
  return category(id).rules.flatMap((rule) => checksOfRule(rule).map((check) => check.id));
}

describe('looking things up in a guide', () => {
  it('finds fields by id and by role', () => {
    expect(fieldById(guide, 'totalInvestment')?.name).toBe('项目总投资（万元）');
    expect(fieldByRole(guide, 'city')?.id).toBe('city');
    expect(fieldById(guide, 'nothing')).toBeUndefined();
  });

  it('expands the six procedures into checks of their own, and a single registration not', () => {
    const green = checkIds('green-upgrade');
    expect(green.filter((id) => id.startsWith('GRN-1.3'))).toEqual([
      'GRN-1.3.a',
      'GRN-1.3.b',
      'GRN-1.3.c',
      'GRN-1.3.d',
      'GRN-1.3.e',
      'GRN-1.3.f',
    ]);
    expect(green).toHaveLength(26);
    const benchmark = checkIds('industrial-internet-benchmark-factory');
    expect(benchmark.filter((id) => id.startsWith('BMF-1.3'))).toEqual(['BMF-1.3']);
  });

  it('knows which categories are counted together', () => {
    const group = groupById(guide, 'high-end-upgrade');
    if (!group) throw new Error('no group');
    expect(categoriesOfGroup(guide, group).map((member) => member.prefix)).toEqual(['HCM', 'HFR']);
    expect(groupsOfCategory(guide, 'high-end-chain-modernization')).toEqual([group]);
    expect(groupsOfCategory(guide, 'green-upgrade')).toEqual([]);
  });

  it('has the 13 cities in code order with the 95 counties of 2021', () => {
    const codes = guide.divisions.map((division) => division.code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toHaveLength(13);
    expect(guide.divisions.flatMap((division) => division.counties)).toHaveLength(95);
    const zones = guide.divisions.flatMap(({ aliases }) =>
      aliases.flatMap(({ name, local }) => (local ? [] : [name])),
    );
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toEqual(expect.arrayContaining(['苏州工业园区', '江北新区', '港闸区']));
  });

  it('says every column that a rule may look at', () => {
    const columns = (categoryId: string, ruleId: string) => {
      const rule = category(categoryId).rules.find((candidate) => candidate.id === ruleId);
      return rule ? fieldsOfRule(guide, category(categoryId), rule) : [];
    };
    expect(columns('green-upgrade', 'GRN-1.4a2')).toEqual([
      'alreadyBuilt',
      'endDate',
      'investedBy202103',
      'totalInvestment',
      'asOf',
    ]);
    expect(columns('green-upgrade', 'GRN-1.5a')).toEqual(['energySaved', 'greenProjectType', 'direction']);
    expect(columns('key-core-technology-rd', 'KTR-2.1a')).toEqual(['confirmed']);
    expect(columns('major-merger-acquisition', 'MNA-1.6c')).toEqual([
      'combinedGroup',
      'applicant',
      'mergerDate',
    ]);
  });
});
