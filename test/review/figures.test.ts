import { endOf, fieldsOf, findingOf, guideOf, guideWith, only, reviewOf } from './batch';

describe('不低于 (floor)', () => {
  const atLeast = guideWith({ kind: 'floor', field: 'totalInvestment', min: '1000' });
  const above = guideWith({ kind: 'floor', field: 'actualContribution', min: '5000', strict: true });

  it.each([
    ['999.99', 'violation below-floor'],
    ['999.999999999999', 'violation below-floor'],
    ['1000', 'met'],
    ['1000.01', 'met'],
  ])('%s against 1000 is %s', (typed, end) => expect(endOf(atLeast, { totalInvestment: typed })).toBe(end));

  it.each([
    ['4999.99', 'violation below-floor'],
    ['5000', 'violation below-floor'],
    ['5000.01', 'met'],
  ])('大于: %s against 5000 is %s', (typed, end) =>
    expect(endOf(above, { actualContribution: typed })).toBe(end),
  );

  it('shows both figures and what is missing', () => {
    const finding = findingOf(atLeast, { totalInvestment: '800' });
    expect(finding).toMatchObject({
      rule: 'EXA-1',
      origin: 'guide',
      actual: '800',
      required: '>= 1000',
      message: '项目总投资 800 万元，低于 1,000 万元（差 200 万元）',
      clause: '一（一）1（1）',
      quote: '原文',
    });
    expect(findingOf(above, { actualContribution: '5000' })?.message).toBe(
      '实际出资额 5,000 万元，未超过 5,000 万元',
    );
  });

  it('speaks in the unit of its column', () => {
    const units = guideWith({ kind: 'floor', field: 'energySaved', min: '1000' });
    expect(findingOf(units, { energySaved: '999.99' })?.message).toBe(
      '节能量 999.99 吨标准煤，低于 1,000 吨标准煤（差 0.01 吨标准煤）',
    );
    const shares = guideWith({ kind: 'floor', field: 'shareholdingAfter', min: '0.5' });
    expect(findingOf(shares, { shareholdingAfter: '49.99999%' })?.message).toBe(
      '并购后持股比例 49.99999%，低于 50%（差 0.00001 个百分点）',
    );
  });

  it('weighs what is not met by the strength of its rule', () => {
    const mechanism = { kind: 'floor', field: 'totalInvestment', min: '1000' };
    const severity = (strength: string) =>
      findingOf(guideWith(mechanism, strength), { totalInvestment: '1' })?.severity;
    expect(['H', 'S', 'P', 'I'].map(severity)).toEqual(['violation', 'warning', 'info', 'info']);
  });

  it('asks for an empty cell, and only where the rule binds', () => {
    const mechanism = { kind: 'floor', field: 'totalInvestment', min: '1000' };
    const end = (strength: string) => endOf(guideWith(mechanism, strength), { totalInvestment: '' });
    expect(['H', 'S', 'P', 'I'].map(end)).toEqual([
      'confirm empty-cell',
      'confirm empty-cell',
      'not applicable',
      'not applicable',
    ]);
  });

  it('ends as the decided reading says where that differs from its strength', () => {
    const mechanism = { kind: 'floor', field: 'totalInvestment', min: '1000' };
    const soft = guideOf([
      { mechanism, unmetWhere: { field: 'industry', contains: ['标识'], unmet: 'confirm' } },
    ]);
    expect(endOf(guideOf([{ mechanism, unmet: 'confirm' }]), { totalInvestment: '1' })).toBe(
      'confirm below-floor',
    );
    expect(endOf(soft, { totalInvestment: '1', industry: '工业互联网标识解析' })).toBe('confirm below-floor');
    expect(endOf(soft, { totalInvestment: '1', industry: '纺织' })).toBe('violation below-floor');
  });
});

describe('不超过 (ceiling) and 为 (exactly)', () => {
  const atMost = guideWith({ kind: 'ceiling', field: 'labourCost', max: '100' });
  const below = guideWith({ kind: 'ceiling', field: 'environmentImpact', max: '0.9', strict: true });
  const two = guideWith({ kind: 'exactly', field: 'implementationYears', value: '2' });

  it.each([
    ['99.99', 'met'],
    ['100', 'met'],
    ['100.01', 'violation above-ceiling'],
  ])('%s against 100 is %s', (typed, end) => expect(endOf(atMost, { labourCost: typed })).toBe(end));

  it.each([
    ['89.99%', 'met'],
    ['90%', 'violation above-ceiling'],
    ['90.01%', 'violation above-ceiling'],
  ])('低于: %s against 90%% is %s', (typed, end) =>
    expect(endOf(below, { environmentImpact: typed })).toBe(end),
  );

  it.each([
    ['1', 'violation not-equal'],
    ['2', 'met'],
    ['3', 'violation not-equal'],
  ])('为2年: %s is %s', (typed, end) => expect(endOf(two, { implementationYears: typed })).toBe(end));

  it('shows what is too much', () => {
    expect(findingOf(atMost, { labourCost: '100.01' })).toMatchObject({
      required: '<= 100',
      message: '人工费用 100.01 万元，超过 100 万元（超 0.01 万元）',
    });
    expect(findingOf(below, { environmentImpact: '90%' })).toMatchObject({
      required: '< 0.9',
      message: '绿色制造资源环境影响度 90%，不低于 90%',
    });
    expect(findingOf(two, { implementationYears: '3' })?.message).toBe('实施期 3 年，应为 2 年（相差 1 年）');
  });
});

describe('占比 (share)', () => {
  const least = guideWith({
    kind: 'share',
    part: 'investedBy202103',
    whole: 'totalInvestment',
    bound: 'min',
    rate: '0.2',
  });
  const most = guideWith({
    kind: 'share',
    part: 'labourCost',
    whole: 'totalInvestment',
    bound: 'max',
    rate: '0.1',
  });

  it.each([
    ['199.99', 'violation below-share'],
    ['200', 'met'],
    ['200.01', 'met'],
  ])('%s of 1000 against 20%% is %s', (typed, end) => {
    expect(endOf(least, { investedBy202103: typed, totalInvestment: '1000' })).toBe(end);
  });

  it.each([
    ['500', 'met'],
    ['500.01', 'violation above-share'],
  ])('at most: %s of 5000 against 10%% is %s', (typed, end) => {
    expect(endOf(most, { labourCost: typed, totalInvestment: '5000' })).toBe(end);
  });

  it('shows part, whole, share and what would be enough', () => {
    const review = only(reviewOf(least, [{ totalInvestment: '1000', investedBy202103: '150' }]));
    expect(review.findings[0]).toMatchObject({
      actual: '0.15',
      required: '>= 0.2',
      message:
        '截至2021年3月底已投入 150 万元，占项目总投资 1,000 万元的 15%，低于 20%（至少需 200 万元，差 50 万元）',
    });
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual(['investedBy202103', 'totalInvestment']);
  });

  it('says the same share in its words and as its figure', () => {
    const short = findingOf(least, { investedBy202103: '5999.9', totalInvestment: '30000' });
    expect(short?.actual).toBe('0.199996');
    expect(short?.message).toContain('的 19.9996%，低于 20%（至少需 6,000 万元，差 0.1 万元）');
    const third = findingOf(least, { investedBy202103: '500', totalInvestment: '3000' });
    expect(third?.actual).toBe('0.166666');
    expect(third?.message).toContain('的 16.67%，低于 20%');
  });

  it('never rounds a failing share into a passing one', () => {
    const short = findingOf(least, { investedBy202103: '199.996', totalInvestment: '1000' });
    expect(short?.message).toContain('的 19.9996%，低于 20%');
    const thin = findingOf(least, { investedBy202103: '199.99999999', totalInvestment: '1000' });
    expect(thin?.message).toContain('的 19.9999%，低于 20%');
    expect(Number(thin?.actual)).toBeLessThan(0.2);
    const over = findingOf(most, { labourCost: '500.000001', totalInvestment: '5000' });
    expect(over?.message).toContain('的 10.00000002%，超过 10%');
    expect(Number(over?.actual)).toBeGreaterThan(0.1);
  });

  it('cuts a long share short', () => {
    expect(findingOf(least, { investedBy202103: '1', totalInvestment: '7' })).toMatchObject({
      actual: '0.142857',
      message: expect.stringContaining('的 14.29%，低于 20%') as string,
    });
    expect(findingOf(least, { investedBy202103: '1', totalInvestment: '6' })?.actual).toBe('0.166666');
    expect(findingOf(least, { investedBy202103: '199.9999', totalInvestment: '1000' })?.actual).toBe(
      '0.199999',
    );
    const holding = guideWith({ kind: 'floor', field: 'shareholdingAfter', min: '0.5' });
    expect(findingOf(holding, { shareholdingAfter: '49.9999999%' })?.actual).toBe('0.499999');
  });

  it('asks where there is nothing to have a share of', () => {
    expect(endOf(least, { investedBy202103: '1', totalInvestment: '0' })).toBe('confirm share-of-nothing');
  });

  it('asks for either empty cell', () => {
    expect(endOf(least, { investedBy202103: '', totalInvestment: '1000' })).toBe('confirm empty-cell');
    expect(endOf(least, { investedBy202103: '200', totalInvestment: '' })).toBe('confirm empty-cell');
  });
});

describe('one amount against another (less)', () => {
  const less = guideWith({ kind: 'less', field: 'investedBy202103', than: 'totalInvestment' });

  it.each([
    ['999.99', 'met'],
    ['1000', 'violation not-less'],
    ['1000.01', 'violation not-less'],
  ])('%s against 1000 is %s', (typed, end) => {
    expect(endOf(less, { investedBy202103: typed, totalInvestment: '1000' })).toBe(end);
  });

  it('shows both', () => {
    expect(findingOf(less, { investedBy202103: '1200', totalInvestment: '1000' })?.message).toBe(
      '截至2021年3月底已投入 1,200 万元，应低于项目总投资 1,000 万元（超出 200 万元）',
    );
  });
});

describe('what the definition takes out of an amount (net)', () => {
  const net = { field: 'totalInvestment', minus: ['civilWorks', 'workingCapital'] };
  const guide = guideOf(
    [
      { mechanism: { kind: 'floor', field: 'totalInvestment', min: '1000' } },
      { mechanism: { kind: 'deducted', from: 'totalInvestment', fields: net.minus } },
    ],
    { net },
  );

  it('comes off before the threshold, and is shown', () => {
    const { findings, verdict } = only(
      reviewOf(guide, [{ totalInvestment: '1300', civilWorks: '200', workingCapital: '100.01' }]),
    );
    expect(verdict).toBe('不符合');
    expect(findings.map(({ rule, severity, actual }) => ({ rule, severity, actual }))).toEqual([
      { rule: 'EXA-1', severity: 'violation', actual: '999.99' },
      { rule: 'EXA-2', severity: 'info', actual: '300.01' },
    ]);
    expect(findings[0]?.message).toBe(
      '项目总投资（扣除土建投资 200 万元、铺底流动资金 100.01 万元后）999.99 万元，低于 1,000 万元（差 0.01 万元）',
    );
  });

  it('is nothing where the cells are empty or nought', () => {
    const { verdict, counts } = only(
      reviewOf(guide, [{ totalInvestment: '1000', civilWorks: '', workingCapital: '0' }]),
    );
    expect({ verdict, counts }).toMatchObject({ verdict: '符合', counts: { met: 2 } });
  });

  it('does not come off where the total was set to be net', () => {
    const { verdict, counts } = only(
      reviewOf(guide, [{ totalInvestment: '1000', civilWorks: '500', workingCapital: '' }], {
        asOf: null,
        settings: { totalInvestment: 'net' },
      }),
    );
    expect({ verdict, counts }).toMatchObject({ verdict: '符合', counts: { met: 2 } });
  });

  it('leaves the total open where a part cannot be read', () => {
    const { findings, verdict } = only(
      reviewOf(guide, [{ totalInvestment: '1300', civilWorks: '约200', workingCapital: '' }]),
    );
    expect(verdict).toBe('存疑');
    expect(findings).toMatchObject([
      {
        rule: null,
        code: 'unreadable-cell',
        origin: 'data',
        severity: 'unreadable',
        rules: ['EXA-1', 'EXA-2'],
      },
    ]);
  });

  it('asks once for the sheet where the columns are absent', () => {
    const review = reviewOf(guide, [{ totalInvestment: '1000' }, { totalInvestment: '1000' }]);
    expect(review.applications.map(({ verdict }) => verdict)).toEqual(['符合', '符合']);
    expect(review.sheets[0]?.findings).toMatchObject([
      { code: 'column-absent', severity: 'confirm', rules: ['EXA-2'] },
    ]);
    expect(review.sheets[0]?.missing).toEqual(['civilWorks', 'workingCapital']);
  });
});

describe('sums and growth', () => {
  const total = guideWith({
    kind: 'sum',
    plus: ['developmentFundsReceived', 'requestedSubsidy'],
    max: '3000',
  });
  const growth = guideWith({
    kind: 'growth',
    field: 'mainRevenueGrowth',
    values: ['mainRevenue2017', 'mainRevenue2018', 'mainRevenue2019', 'mainRevenue2020'],
    min: '0.08',
  });

  it.each([
    ['2000', '1000', 'met'],
    ['2000', '1000.01', 'violation above-ceiling'],
    ['3000.01', '', 'violation above-ceiling'],
    ['', '', 'not applicable'],
  ])('%s and %s against 3000 are %s', (received, requested, end) => {
    expect(endOf(total, { developmentFundsReceived: received, requestedSubsidy: requested })).toBe(end);
  });

  it.each([
    ['7.99%', 'violation below-floor'],
    ['8%', 'met'],
  ])('takes a stated growth of %s as it is', (typed, end) => {
    expect(endOf(growth, { mainRevenueGrowth: typed })).toBe(end);
  });

  it('works the mean out where none is stated', () => {
    const years = (values: readonly string[]) =>
      Object.fromEntries(values.map((value, index) => [`mainRevenue${2017 + index}`, value]));
    expect(endOf(growth, { mainRevenueGrowth: '', ...years(['100', '108', '116.64', '125.9712']) })).toBe(
      'met',
    );
    expect(endOf(growth, { mainRevenueGrowth: '', ...years(['100', '107', '114', '121']) })).toBe(
      'violation below-floor',
    );
    // 50 %, −30 %, 5 %: the mean is above 8 %, the compound rate below.
    expect(endOf(growth, { mainRevenueGrowth: '', ...years(['100', '150', '105', '110.25']) })).toBe(
      'confirm to-confirm',
    );
    expect(endOf(growth, { mainRevenueGrowth: '', ...years(['100', '', '105', '110']) })).toBe(
      'confirm empty-cell',
    );
  });
});
