import { findingOf, guideWith, only, policy, reviewOf, springOf2021, type Given } from './batch';

const findings = (category: string, given: Given, settings: Readonly<Record<string, string>> = {}) =>
  only(reviewOf(policy, [given], { ...springOf2021, settings }, category)).findings;
const messageOf = (
  category: string,
  rule: string,
  given: Given,
  settings?: Readonly<Record<string, string>>,
) => findings(category, given, settings).find((finding) => finding.rule === rule)?.message;

describe('what officials read', () => {
  it('names years as years (四（二）1（1）, 四（五）)', () => {
    expect(messageOf('little-giant-cultivation', 'LGT-1.1', { littleGiantYear: '2019' })).toBe(
      '小巨人认定年份 2019 年，应为 2020 年（相差 1 年）',
    );
    expect(
      messageOf('provincial-honor-award', 'HON-1.3', { honour: '全国质量奖', honourYear: '2020年' }),
    ).toBe('获奖/认定年度 2020 年，应为 2019 年（相差 1 年）');
  });

  it('answers 有/无 with 有/无 (五（二）2（4）①)', () => {
    expect(
      messageOf('yingcai-mingjiang-talent-training', 'TAL-2.4a2', { fixedOffice: '无', inJiangsu: '是' }),
    ).toBe('“固定办公场所”填“无”，应为“有”');
    expect(messageOf('cluster-promotion-organization', 'CLU-2.2b1', { fixedOffice: '无' })).toBe(
      '“固定办公场所”填“无”，不符合要求（核实内容：是否有固定的办公场所）',
    );
  });

  it('does not call the examples of an open list (包括) all there is (四（五）)', () => {
    const message = messageOf('provincial-honor-award', 'HON-1.0', { honour: '省长质量奖' });
    expect(message).toMatch(/^“奖励事项”填“省长质量奖”，不在指南列举的“国家制造业单项冠军企业（产品）”、/);
    expect(message).toMatch(/之内，须核对省委、省政府政策文件是否明文规定$/);
  });

  it('calls a subsidy 一次性 only where the guide does (五（三）3, 四（二）2)', () => {
    const stepsOf = (category: string, given: Given) =>
      only(reviewOf(policy, [given], springOf2021, category))
        .subsidy?.steps()
        .join('；');
    expect(stepsOf('sme-public-service-platform', { constructionAndServiceSpending: '400' })).toContain(
      '一次性补助，一次拨付 80 万元',
    );
    expect(stepsOf('little-giant-cultivation', { comprehensiveInvestment: '1000' })).toContain(
      '指南未规定分期，一次拨付 200 万元',
    );
  });
});

describe('what goes beyond what the guide grants or counts', () => {
  it('is said: more than the highest tier asked for (五（三）5)', () => {
    const provider = 'green-manufacturing-solution-provider';
    expect(messageOf(provider, 'GSP-S2', { requestedSubsidy: '500.01' })).toBe(
      '申请补助金额 500.01 万元，超过最高支持额度 500 万元（超 0.01 万元）',
    );
    expect(messageOf(provider, 'GSP-S2', { requestedSubsidy: '500' })).toBeUndefined();
  });

  it('is said with what is to be done: costs that do not count (五（二）2（2）③)', () => {
    expect(messageOf('cluster-promotion-organization', 'CLU-2.2c3', { unrelatedCostsRemoved: '否' })).toBe(
      '“无关开支是否剔除”填“否”，应为“是”；固定资产折旧、奖金福利、招待费等无关开支须先剔除，再核对门槛、比例和测算补助',
    );
  });

  it('is asked about: a grade below the second (四（五）)', () => {
    const [finding] = findings('provincial-honor-award', {
      honour: 'i创杯',
      iChuangCupGrade: '三等奖',
      honourYear: '2020',
    });
    expect(finding).toMatchObject({ rule: 'HON-1.5a', severity: 'confirm' });
    expect(finding?.message).toContain('“i创杯获奖等级”填“三等奖”，应为“特等”、“一等”或“二等”');
  });
});

describe('who is exempt (五（二）2（4）②)', () => {
  const talent = 'yingcai-mingjiang-talent-training';

  it('is asked for only where the answer decides', () => {
    expect(messageOf(talent, 'TAL-2.4b1', { applicantType: '', registeredCapital: '100' })).toBe(
      '注册资金 100 万元，低于 500 万元（差 400 万元）；“申报单位类型”未填写，属于“事业单位”或“非营利性机构”的不受此限，须先确认',
    );
    const severity = (given: Given) =>
      findings(talent, given).find(({ rule }) => rule === 'TAL-2.4b1')?.severity;
    expect(severity({ applicantType: '', registeredCapital: '100' })).toBe('confirm');
    expect(severity({ applicantType: '企业', registeredCapital: '100' })).toBe('violation');
    expect(severity({ applicantType: '事业单位', registeredCapital: '100' })).toBeUndefined();
    expect(severity({ applicantType: '', registeredCapital: '500' })).toBeUndefined();
    // Without the column the sheet is told once, and only where the answer decides.
    const told = (capital: string) =>
      reviewOf(policy, [{ registeredCapital: capital }], springOf2021, talent).sheets[0]?.findings.some(
        ({ rules }) => rules.includes('TAL-2.4b1'),
      );
    expect([told('499.99'), told('500')]).toEqual([true, false]);
  });
});

describe('the first payment of a talent project (五（三）4)', () => {
  const talent = 'yingcai-mingjiang-talent-training';
  const paid = { approvedBudget: '500', firstPayment: '200' };

  it('is half of the budget, of no more than 300 where the setting says so', () => {
    expect(messageOf(talent, 'TAL-S2', paid)).toContain('少于核定总预算 500 万元');
    expect(messageOf(talent, 'TAL-S2', paid)).toContain('即 250 万元（差 50 万元）');
    expect(messageOf(talent, 'TAL-S2', paid, { advanceRule: 'capped' })).toContain(
      '即 150 万元（超 50 万元）',
    );
    expect(messageOf(talent, 'TAL-S2', paid, { advanceRule: 'capped' })).toContain(
      '设置“首次按核定总预算50%拨付的口径”：核定总预算先按最高300万元计',
    );
    expect(messageOf(talent, 'TAL-S2', { approvedBudget: '300', firstPayment: '150' })).toBeUndefined();
  });

  it('is not worked out from what was spent', () => {
    expect(
      messageOf(talent, 'TAL-S2', { approvedBudget: '', actualSpending: '100', firstPayment: '80' }),
    ).toBe('已填首次拨付金额而无核定总预算，拨付比例须人工核实');
  });
});

describe('a growth of which the first year is missing', () => {
  it('is shown and asked about (四（二）1（2）)', () => {
    const growth = guideWith({
      kind: 'growth',
      field: 'mainRevenueGrowth',
      values: ['mainRevenue2017', 'mainRevenue2018', 'mainRevenue2019', 'mainRevenue2020'],
      min: '0.08',
    });
    const given = { mainRevenue2018: '100', mainRevenue2019: '110', mainRevenue2020: '110' };
    expect(findingOf(growth, given)).toMatchObject({
      severity: 'confirm',
      message:
        '缺“主营业务收入2017”，按主营业务收入2018 100 万元、主营业务收入2019 110 万元、主营业务收入2020 110 万元只能算出 2 年的平均增长率 5%（须不低于 8%），须补充后核对或人工核实',
    });
    expect(findingOf(growth, { ...given, mainRevenue2018: '0' })).toBeNull();
  });
});
