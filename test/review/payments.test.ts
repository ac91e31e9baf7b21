import { endOf, fieldsOf, findingOf, guideOf, guideWith, only, reviewOf } from './batch';

describe('the amount asked for', () => {
  const share = guideWith({
    kind: 'requested-share',
    requested: 'requestedSubsidy',
    base: 'totalInvestment',
    rate: '0.1',
  });
  const cap = guideWith({ kind: 'requested-cap', requested: 'requestedSubsidy', cap: '1000' });

  it.each([
    ['79.99', 'met'],
    ['80', 'met'],
    ['80.01', 'violation requested-above-share'],
    ['', 'not applicable'],
  ])('%s of 800 against 10%% is %s', (typed, end) => {
    expect(endOf(share, { requestedSubsidy: typed, totalInvestment: '800' })).toBe(end);
  });

  it.each([
    ['1000', 'met'],
    ['1000.01', 'violation requested-above-cap'],
    ['', 'not applicable'],
  ])('%s against the ceiling of 1000 is %s', (typed, end) => {
    expect(endOf(cap, { requestedSubsidy: typed })).toBe(end);
  });

  it('shows what is allowed and what is too much', () => {
    const review = only(reviewOf(share, [{ requestedSubsidy: '100', totalInvestment: '800' }]));
    expect(review.findings).toMatchObject([
      {
        actual: '100',
        required: '<= 80',
        message: '申请补助金额 100 万元，超过项目总投资 800 万元的 10%，即 80 万元（超 20 万元）',
      },
    ]);
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual(['requestedSubsidy', 'totalInvestment']);
    expect(findingOf(cap, { requestedSubsidy: '1100' })?.message).toBe(
      '申请补助金额 1,100 万元，超过最高支持额度 1,000 万元（超 100 万元）',
    );
  });

  it('asks for a base that is empty, and the sheet for a column that is absent', () => {
    expect(endOf(share, { requestedSubsidy: '100', totalInvestment: '' })).toBe('confirm empty-cell');
    expect(endOf(share, { totalInvestment: '800' })).toBe('elsewhere');
  });

  it('may have a ceiling in the same sentence', () => {
    const both = guideWith({
      kind: 'requested-share',
      requested: 'requestedSubsidy',
      base: 'totalInvestment',
      rate: '0.1',
      cap: '50',
    });
    expect(endOf(both, { requestedSubsidy: '50', totalInvestment: '800' })).toBe('met');
    expect(findingOf(both, { requestedSubsidy: '50.01', totalInvestment: '800' })?.message).toBe(
      '申请补助金额 50.01 万元，超过最高支持额度 50 万元（超 0.01 万元）',
    );
    expect(endOf(both, { requestedSubsidy: '40.01', totalInvestment: '400' })).toBe(
      'violation requested-above-share',
    );
    expect(endOf(both, { requestedSubsidy: '50.01', totalInvestment: '' })).toBe(
      'violation requested-above-cap',
    );
    expect(endOf(both, { requestedSubsidy: '50', totalInvestment: '' })).toBe('confirm empty-cell');
  });

  it('says nothing of 100% where all of the base may be asked for', () => {
    const all = guideWith({
      kind: 'requested-share',
      requested: 'requestedSubsidy',
      base: 'actualSpending',
      rate: '1',
    });
    expect(findingOf(all, { requestedSubsidy: '200.01', actualSpending: '200' })?.message).toBe(
      '申请补助金额 200.01 万元，超过实际总投入 200 万元（超 0.01 万元）',
    );
  });
});

describe('首次拨付', () => {
  const mechanism = {
    kind: 'first-payment',
    paid: 'firstPayment',
    approved: 'approvedSubsidy',
    share: '0.5',
  };
  const half = guideWith(mechanism);

  it.each([
    ['49.99', 'confirm first-payment-below'],
    ['50', 'met'],
    ['50.01', 'violation first-payment-above'],
    ['', 'not applicable'],
  ])('%s of 100 is %s', (typed, end) => {
    expect(endOf(half, { firstPayment: typed, approvedSubsidy: '100' })).toBe(end);
  });

  it('may be cut to 0.01 万元', () => {
    expect(endOf(half, { firstPayment: '99.99', approvedSubsidy: '199.99' })).toBe('met');
    expect(endOf(half, { firstPayment: '100', approvedSubsidy: '199.99' })).toBe(
      'violation first-payment-above',
    );
  });

  it('does not apply where the sheet has no column for it', () => {
    expect(endOf(half, { approvedSubsidy: '100' })).toBe('not applicable');
  });

  it('is held against the calculated subsidy while none is approved', () => {
    const guide = guideOf([{ mechanism }], {
      subsidy: {
        kind: 'rate',
        base: { field: 'totalInvestment', label: '项目总投资' },
        rate: '0.1',
        cap: '1000',
        first: { kind: 'share', share: '0.5' },
        clause: '一',
        quote: '原文',
      },
    });
    const row = { totalInvestment: '1000', approvedSubsidy: '' };
    expect(endOf(guide, { ...row, firstPayment: '50' })).toBe('met');
    expect(endOf(guide, { ...row, firstPayment: '50.01' })).toBe('violation first-payment-above');
    expect(endOf(guide, { firstPayment: '50', totalInvestment: '' })).toBe('confirm to-confirm');
  });

  it('may be a fixed sum', () => {
    const fixed = guideWith({ kind: 'first-payment', paid: 'firstPayment', amount: '100' });
    expect(endOf(fixed, { firstPayment: '100' })).toBe('met');
    expect(endOf(fixed, { firstPayment: '100.01' })).toBe('violation first-payment-above');
    expect(endOf(fixed, { firstPayment: '99.99' })).toBe('confirm first-payment-below');
  });

  it('may go no higher than a ceiling', () => {
    const capped = guideWith({ ...mechanism, cap: '150' });
    expect(endOf(capped, { firstPayment: '150', approvedSubsidy: '400' })).toBe('met');
    expect(endOf(capped, { firstPayment: '150.01', approvedSubsidy: '400' })).toBe(
      'violation first-payment-above',
    );
  });
});

describe('验收', () => {
  const guide = guideWith({
    kind: 'acceptance',
    field: 'acceptanceResult',
    passed: ['通过'],
    failed: ['未通过'],
    also: { field: 'assessmentThresholdMet', passed: ['是'], failed: ['否'] },
  });

  it.each([
    ['通过', '', 'met'],
    ['通过', '是', 'met'],
    ['通过', '否', 'violation acceptance-failed'],
    ['未通过', '', 'violation acceptance-failed'],
    ['未到', '', 'not applicable'],
    ['', '', 'not applicable'],
  ])('“%s” and “%s” are %s', (result, threshold, end) => {
    expect(endOf(guide, { acceptanceResult: result, assessmentThresholdMet: threshold })).toBe(end);
  });

  it('does not apply where the sheet has no column for it', () => {
    expect(endOf(guide, { industry: '' })).toBe('not applicable');
  });
});

describe('a first instalment under a ceiling of its own', () => {
  const first = guideWith({
    kind: 'first-payment',
    paid: 'firstPayment',
    approved: 'investmentBudget',
    share: '0.3',
    cap: '2000',
  });

  it('names the ceiling where that is what is passed, and never calls it the share', () => {
    expect(findingOf(first, { investmentBudget: '100000', firstPayment: '2500' })?.message).toBe(
      '首次拨付金额 2,500 万元，超过按实施期投资预算 100,000 万元的 30%测算并封顶的 2,000 万元（超 500 万元）',
    );
    expect(findingOf(first, { investmentBudget: '5000', firstPayment: '1500.01' })?.message).toBe(
      '首次拨付金额 1,500.01 万元，超过实施期投资预算 5,000 万元的 30%，即 1,500 万元（超 0.01 万元）',
    );
  });

  it('asks for the column that its share is of', () => {
    expect(findingOf(first, { investmentBudget: '', firstPayment: '1500' })?.message).toContain(
      '无实施期投资预算',
    );
  });
});
