import { guideOf, only, reviewOf } from './batch';
import { amountsOf, anyRule, base, sourced, subsidyOf, tiered } from './subsidyGiven';

describe('two instalments with ceilings of their own', () => {
  const tranches = (firstCap: string, secondCap: string, cap: string) =>
    guideOf(anyRule, {
      subsidy: {
        kind: 'tranches',
        base: { field: 'investmentBudget', label: '总投资预算' },
        rate: '0.3',
        firstCap,
        secondCap,
        cap,
        ...sourced,
      },
    });
  const zone = tranches('2000', '1000', '3000');
  const laboratory = tranches('300', '200', '500');

  it.each([
    [zone, '10000', '3000', '2000', '1000'],
    [zone, '6000', '2800', '1800', '1000'],
    [laboratory, '800', '440', '240', '200'],
    [laboratory, '1000', '500', '300', '200'],
  ])('%#', (guide, typed, eligible, first, final) => {
    expect(amountsOf(subsidyOf(guide, { investmentBudget: typed }))).toMatchObject({
      eligible,
      first,
      final,
    });
  });
});

describe('nothing said of instalments', () => {
  it('is paid at once', () => {
    const guide = guideOf(anyRule, {
      subsidy: { kind: 'rate', base, rate: '0.2', cap: '100', first: { kind: 'whole' }, ...sourced },
    });
    expect(amountsOf(subsidyOf(guide, { totalInvestment: '400' }))).toMatchObject({
      eligible: '80',
      first: '80',
      final: '0',
    });
  });
});

describe('a fixed first payment', () => {
  const tiers = tiered({ missed: { field: 'assessmentThresholdMet', values: ['否'] } });
  const row = (completed: string, threshold = '') => ({
    totalInvestment: '1000',
    assessmentTier: '200',
    completedContracts: completed,
    assessmentThresholdMet: threshold,
  });

  it.each([
    ['499.95', '99.99', '0', ['advance-above-final']],
    ['500', '100', '0', []],
    ['500.05', '100.01', '0.01', []],
  ])(
    'of 100 with %s completed leaves %s − 100, never less than nothing',
    (completed, eligible, final, codes) => {
      const { subsidy, findings } = only(reviewOf(tiers, [row(completed)]));
      expect(amountsOf(subsidy)).toMatchObject({ eligible, first: '100', final });
      // Between the tiers a person is asked as well.
      const asked = findings.filter(({ code }) => code !== 'tier-not-whole');
      expect(asked.map(({ code, severity }) => [code, severity])).toEqual(
        codes.map((code) => [code, 'confirm']),
      );
    },
  );

  it('is all there is where the lowest threshold is missed', () => {
    const missed = subsidyOf(tiers, row('2000', '否'));
    expect(amountsOf(missed)).toMatchObject({ eligible: '100', first: '100', final: '0' });
    expect(missed.steps().join()).toContain('是否收回须人工决定');
    expect(amountsOf(subsidyOf(tiers, row('2000', '是')))).toMatchObject({ eligible: '200', final: '100' });
  });
});

describe('one sum while less than a figure was received before', () => {
  const guide = guideOf(anyRule, {
    subsidy: {
      kind: 'fixed',
      amount: '1000',
      received: { field: 'developmentFundsReceived', below: '3000' },
      first: { kind: 'whole' },
      ...sourced,
    },
  });

  it.each([
    ['2999.99', '1000', '1000'],
    ['3000', '0', '0'],
    ['3000.01', '0', '0'],
    ['', null, null],
  ])('after %s is %s', (received, eligible, first) => {
    const subsidy = subsidyOf(guide, { totalInvestment: '1000', developmentFundsReceived: received });
    expect(amountsOf(subsidy)).toMatchObject({ eligible, first });
    expect(subsidy.cap?.toFixed()).toBe('1000');
  });
});
