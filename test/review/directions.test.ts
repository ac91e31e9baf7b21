import { noOptions, only, policy, reviewOf, springOf2021, type Given } from './batch';

const of = (category: string, given: Given) => only(reviewOf(policy, [given], springOf2021, category));
const codes = (category: string, given: Given) =>
  of(category, given).findings.map(({ rule, code, severity }) => [rule, code, severity]);

describe('a direction that no rule hangs on', () => {
  const sec = 'industrial-internet-security';

  it('may stay blank', () => {
    expect(codes(sec, { direction: '' })).toEqual([]);
  });

  it('is asked for where it is none of the category', () => {
    expect(codes(sec, { direction: '其他' })).toEqual([[null, 'branch-unknown', 'confirm']]);
  });

  it('does not decide which of the ways must be met', () => {
    const tracing = { ipTracingService: '是', ipAddressesHeld: '10', securityPublicService: '否' };
    const companies = { securityServiceCompanies: '19', securityServiceIndustries: '2' };
    expect(codes(sec, { direction: '安全服务', ...tracing, ...companies })).toEqual([]);
    expect(codes(sec, { direction: '安全服务', ...tracing, ipAddressesHeld: '9.99', ...companies })).toEqual([
      ['SEC-1.2', 'no-alternative', 'violation'],
    ]);
  });

  it('explains both ways in one finding', () => {
    const row = {
      securityPublicService: '是',
      securityServiceCompanies: '19',
      securityServiceIndustries: '2',
      ipTracingService: '是',
      ipAddressesHeld: '9.99',
    };
    const [finding] = of(sec, row).findings;
    expect(finding?.message).toContain('安全服务工业企业项目经验数 19 家（须不低于 20 家），不符合');
    expect(finding?.message).toContain('工业企业IP在库数 9.99 万个（须不低于 10 万个），不符合');
  });
});

describe('a platform for small businesses whose kind is blank', () => {
  const sme = 'sme-public-service-platform';
  const row = (total: string, low: string, free: string, kind = '') => ({
    institutionType: kind,
    constructionAndServiceSpending: total,
    lowCostServiceShare: low,
    freeServiceShare: free,
  });
  const ofRule = (given: Given, rule: string) => codes(sme, given).filter(([id]) => id === rule);

  it('passes where it meets the condition for all', () => {
    expect(ofRule(row('400', '20%', '0%'), 'SME-2.3b')).toEqual([]);
  });

  it('is open where only a service centre would pass', () => {
    expect(ofRule(row('200', '100%', '100%'), 'SME-2.3b')).toEqual([['SME-2.3b', 'to-confirm', 'confirm']]);
    expect(ofRule(row('200', '100%', '100%', '平台'), 'SME-2.3b')).toEqual([
      ['SME-2.3b', 'no-alternative', 'violation'],
    ]);
    expect(ofRule(row('200', '100%', '100%', '中小企业服务中心'), 'SME-2.3b')).toEqual([]);
  });

  it('fails where nobody would pass', () => {
    expect(ofRule(row('199.99', '100%', '100%'), 'SME-2.3b')).toEqual([
      ['SME-2.3b', 'no-alternative', 'violation'],
    ]);
  });
});

describe('a provider of standards without a direction', () => {
  const std = 'standards-solution-provider';
  const row = (led: string, contracts: string): Given => ({
    direction: '',
    ledStandards: led,
    standards2020: '2020年行业标准立项',
    itssCertificate2020: '无',
    softwareContractsSince2020: contracts,
    softwareRevenueGrowth: '20%',
  });
  const route = (given: Given) => codes(std, given).filter(([id]) => id === 'STD-X.0');

  it.each([
    ['2017年立项', '999.99', 'no-alternative', 'violation'],
    ['2018年立项', '999.99', 'branch-doubtful', 'warning'],
    ['2017年立项', '1000', 'branch-doubtful', 'warning'],
    ['2018年立项', '1000', 'branch-blank', 'confirm'],
    ['', '999.99', 'branch-blank', 'confirm'],
  ])('with standards of %s and contracts of %s', (led, contracts, code, severity) => {
    expect(route(row(led, contracts))).toEqual([['STD-X.0', code, severity]]);
  });

  it('is judged by its own track once it is known', () => {
    expect(codes(std, { ...row('2017年立项', '1000'), direction: 'ITSS' })).toEqual([]);
    expect(codes(std, { ...row('2017年立项', '1000'), direction: '区块链' })).toEqual([
      ['STD-X.1', 'outside-period', 'violation'],
    ]);
  });
});

describe('a question that stands for another', () => {
  it('is asked once (智慧江苏: 建设内容1、2任一即可)', () => {
    const { findings } = of('smart-jiangsu-key-platform', { directionFit: '待核', confirmed: '是' });
    expect(findings.map(({ rule }) => rule)).toEqual(['DES-2.1', 'DES-X.1']);
    const second = of('smart-jiangsu-key-platform', { confirmed: '否' }).findings;
    expect(second.flatMap(({ rule, rules }) => [rule, ...rules])).not.toContain('DES-X.2');
  });
});

describe('a section named instead of a category', () => {
  it('is asked which of its categories it is', () => {
    const category = { category: '数字经济服务体系建设项目' };
    const application = only(reviewOf(policy, [category], noOptions, 'nothing'));
    expect(application.findings).toMatchObject([{ code: 'category-unmatched', severity: 'confirm' }]);
    expect(application.findings[0]?.message).toMatch(/包括“.*”、“.*”，未写明是哪一类/);
  });

  it('is asked which category a short name means that two may have', () => {
    const application = only(reviewOf(policy, [{ category: '首台（套）' }], noOptions, 'nothing'));
    expect(application).toMatchObject({ verdict: '待核实', counts: { met: 0 } });
    expect(application.findings).toMatchObject([{ code: 'category-unmatched', severity: 'confirm' }]);
    expect(application.findings[0]?.message).toBe(
      '项目类别“首台（套）”是简称，可能是“智能制造示范工厂项目”或“关键核心技术（装备）攻关项目”，不能确定是哪一类，未作审核：请按指南的类别名称填写后重新审核',
    );
  });
});
