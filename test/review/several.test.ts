import { endOf, fieldsOf, findingOf, guideOf, guideWith, noOptions, only, policy, reviewOf } from './batch';

const floor = (field: string, min: string) => ({ kind: 'floor', field, min });

describe('some of several conditions (n-of)', () => {
  const either = guideWith({
    kind: 'n-of',
    atLeast: 1,
    of: [floor('greenTechnologyRateRise', '0.2'), floor('greenTechnologyRate', '0.9')],
  });
  const row = (rise: string, rate: string) => ({ greenTechnologyRateRise: rise, greenTechnologyRate: rate });

  it.each([
    ['20%', '89%', 'met'],
    ['19.99%', '90%', 'met'],
    ['19.99%', '89.99%', 'violation too-few-of'],
    ['20%', '', 'met'],
    ['19%', '', 'confirm empty-cell'],
    ['', '', 'confirm empty-cell'],
    ['约20%', '90%', 'unreadable unreadable-cell'],
    ['约20%', '89%', 'unreadable unreadable-cell'],
  ])('%s and %s are %s', (rise, rate, end) => expect(endOf(either, row(rise, rate))).toBe(end));

  it('shows every alternative with its figures', () => {
    expect(findingOf(either, row('19.99%', '89.99%'))).toMatchObject({
      actual: '0',
      required: '>= 1',
      message:
        '所列 2 项均不满足（满足 1 项即可）：①制造技术绿色化率提高幅度 19.99%（须不低于 20%），不符合；②制造技术绿色化率 89.99%（须不低于 90%），不符合',
    });
  });

  it('is decided by what is there although a column is absent', () => {
    expect(endOf(either, { greenTechnologyRate: '90%' })).toBe('met');
    expect(endOf(either, { greenTechnologyRate: '89%' })).toBe('elsewhere');
  });

  it('may leave blank parts out of account', () => {
    const stated = guideWith({
      kind: 'n-of',
      of: [floor('uploadsPerCompanyTarget', '12'), floor('scenarioTarget', '3')],
      skipBlank: true,
    });
    const targets = (uploads: string, scenarios: string) => ({
      uploadsPerCompanyTarget: uploads,
      scenarioTarget: scenarios,
    });
    expect(endOf(stated, targets('12', ''))).toBe('met');
    expect(endOf(stated, targets('11', ''))).toBe('violation not-all-of');
    expect(endOf(stated, targets('', ''))).toBe('not applicable');
  });
});

describe('all of several conditions', () => {
  const all = guideWith({
    kind: 'n-of',
    of: [
      { kind: 'declared', field: 'alreadyBuilt', expect: ['否'], refuse: ['是'], ifPresent: true },
      { kind: 'less', field: 'investedBy202103', than: 'totalInvestment' },
    ],
  });

  it('points at what fails and at nothing else', () => {
    const review = only(
      reviewOf(all, [{ alreadyBuilt: '是', investedBy202103: '500', totalInvestment: '1000' }]),
    );
    expect(review.findings).toMatchObject([{ code: 'not-all-of', message: '“是否已建成”填“是”，应为“否”' }]);
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual(['alreadyBuilt']);
  });

  it('fails although another part is still open', () => {
    expect(endOf(all, { alreadyBuilt: '', investedBy202103: '1000', totalInvestment: '1000' })).toBe(
      'violation not-all-of',
    );
    expect(endOf(all, { alreadyBuilt: '', investedBy202103: '999', totalInvestment: '1000' })).toBe(
      'confirm empty-cell',
    );
  });
});

describe('some of several rules (n-of-rules)', () => {
  const rate = (id: string, field: string) => ({ id, parent: 'EXA-0', mechanism: floor(field, '0.9') });
  const guide = guideOf([
    { id: 'EXA-0', mechanism: { kind: 'n-of-rules', atLeast: 2 } },
    rate('EXA-0a', 'greenTechnologyRate'),
    rate('EXA-0b', 'greenProcessRate'),
    rate('EXA-0c', 'environmentImpact'),
  ]);
  const row = (a: string, b: string, c: string) => ({
    greenTechnologyRate: a,
    greenProcessRate: b,
    environmentImpact: c,
  });

  it('speaks once for its children, with all their cells', () => {
    const review = only(reviewOf(guide, [row('90%', '89%', '1%')]));
    expect(review.findings).toMatchObject([
      { rule: 'EXA-0', severity: 'violation', actual: '1', required: '>= 2' },
    ]);
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual([
      'greenTechnologyRate',
      'greenProcessRate',
      'environmentImpact',
    ]);
    expect(review.counts).toEqual({ met: 1, notApplicable: 2, findings: 1, toConfirmElsewhere: 0 });
  });

  it('is met by enough of them, whatever the rest', () => {
    expect(only(reviewOf(guide, [row('90%', '95%', '1%')])).counts).toEqual({
      met: 3,
      notApplicable: 1,
      findings: 0,
      toConfirmElsewhere: 0,
    });
  });

  it('asks while the open ones may still decide, and not after', () => {
    expect(endOf(guide, row('90%', '', '1%'))).toBe('confirm empty-cell');
    expect(endOf(guide, row('1%', '', '1%'))).toBe('violation too-few-of');
  });
});

describe('one of several ways (alternatives)', () => {
  const guide = guideOf([
    {
      id: 'EXA-0',
      mechanism: {
        kind: 'alternatives',
        of: [
          { name: '安全服务', rules: ['EXA-0a', 'EXA-0b'] },
          { name: 'IP溯源', rules: ['EXA-0c'] },
        ],
      },
    },
    { id: 'EXA-0a', mechanism: floor('securityServiceCompanies', '20') },
    { id: 'EXA-0b', mechanism: floor('securityServiceIndustries', '2') },
    { id: 'EXA-0c', mechanism: floor('ipAddressesHeld', '10') },
  ]);
  const row = (companies: string, industries: string, addresses: string) => ({
    securityServiceCompanies: companies,
    securityServiceIndustries: industries,
    ipAddressesHeld: addresses,
  });

  it.each([
    ['20', '2', '0', 'met'],
    ['19', '2', '10', 'met'],
    ['20', '1', '9.99', 'violation no-alternative'],
    ['20', '', '9', 'confirm empty-cell'],
    ['19', '', '9', 'violation no-alternative'],
    ['', '', '10', 'met'],
  ])('%s, %s, %s are %s', (a, b, c, end) => expect(endOf(guide, row(a, b, c))).toBe(end));

  it('names each way with its figures', () => {
    expect(findingOf(guide, row('19', '2', '9'))?.message).toBe(
      '可选的条件均不满足：安全服务（①安全服务工业企业项目经验数 19 家（须不低于 20 家），不符合；②安全服务行业数 2 个（须不低于 2 个），符合）；IP溯源（①工业企业IP在库数 9 万个（须不低于 10 万个），不符合）',
    );
  });
});

describe('several ways of which one is still open', () => {
  const row = { direction: '', securityPublicService: '是', securityServiceCompanies: '' };
  const given = { ...row, securityServiceIndustries: '2', ipTracingService: '否', ipAddressesHeld: '9' };

  it('names every way all the same, the lost one too', () => {
    const { findings } = only(reviewOf(policy, [given], noOptions, 'industrial-internet-security'));
    expect(findings.find(({ rule }) => rule === 'SEC-1.2')).toMatchObject({
      severity: 'confirm',
      message:
        '可选的条件尚不能判定，须补填后核对：安全服务（①安全公共服务能力“是”（申报单位是否具备工业互联网安全技术、产品和相应服务能力），符合；②安全公共服务能力“是”（平台可否提供渗透测试、风险评估、应急响应等安全服务），符合；③安全服务工业企业项目经验数未填写（须不低于 20 家），待核实；④安全服务行业数 2 个（须不低于 2 个），符合）；IP溯源（①能否提供IP溯源服务“否”（能否开展溯源方向专业性服务），不符合；②工业企业IP在库数 9 万个（须不低于 10 万个），不符合；③能否提供IP溯源服务“否”（能否为江苏省工业信息安全保障平台提供IP溯源服务），不符合）',
    });
  });
});

describe('when a rule is judged at all', () => {
  const mechanism = { kind: 'filled', field: 'partnerUniversity' };
  const where = guideOf([{ mechanism, applies: { where: { crCertifiedRobots: ['是'] } } }]);
  const whereNot = guideOf([{ mechanism, applies: { whereNot: { applicantType: ['高校'] } } }]);
  const filled = guideOf([{ mechanism, applies: { filled: ['combinedGroup'] } }]);

  it.each([
    [where, { crCertifiedRobots: '是' }, 'confirm empty-cell'],
    [where, { crCertifiedRobots: '否' }, 'not applicable'],
    [where, { crCertifiedRobots: '' }, 'not applicable'],
    [where, {}, 'elsewhere'],
    [whereNot, { applicantType: '高校' }, 'not applicable'],
    [whereNot, { applicantType: '企业' }, 'confirm empty-cell'],
    [whereNot, { applicantType: '' }, 'confirm empty-cell'],
    [filled, { combinedGroup: '1' }, 'confirm empty-cell'],
    [filled, { combinedGroup: '' }, 'not applicable'],
  ])('%#', (guide, given, end) => expect(endOf(guide, { partnerUniversity: '', ...given })).toBe(end));

  it('is open where the cell that tells cannot be read', () => {
    expect(endOf(where, { partnerUniversity: '', crCertifiedRobots: '或许' })).toBe(
      'unreadable unreadable-cell',
    );
  });
});
