import fc from 'fast-check';
import { Exact } from '../../src/review/exact';
import type { Subsidy } from '../../src/review/review';
import { guideOf, only, reviewOf } from './batch';
import { amountsOf, anyRule, base, half, rated, sourced, subsidyOf, spent, tiered } from './subsidyGiven';

describe('rate × base under a cap', () => {
  const guide = rated('0.2', '4000');

  it.each([
    ['9999.99', '1999.99', '999.99', '1000', 'rate'],
    ['10000', '2000', '1000', '1000', 'rate'],
    ['19999.99', '3999.99', '1999.99', '2000', 'rate'],
    ['20000', '4000', '2000', '2000', 'rate'],
    ['20000.01', '4000', '2000', '2000', 'cap'],
    ['0.04', '0', '0', '0', 'rate'],
  ])('%s gives %s, paid as %s and %s', (typed, eligible, first, final, binding) => {
    expect(amountsOf(subsidyOf(guide, { totalInvestment: typed }))).toMatchObject({
      eligible,
      first,
      final,
      binding,
    });
  });

  it('keeps the uncapped amount exact', () => {
    expect(amountsOf(subsidyOf(guide, { totalInvestment: '9999.99' })).uncapped).toBe('1999.998');
  });

  it('holds what was asked for against it', () => {
    const asked = (requested: string) =>
      amountsOf(subsidyOf(guide, { totalInvestment: '10000', requestedSubsidy: requested }));
    expect(asked('2000.01')).toMatchObject({ requested: '2000.01', excess: '0.01' });
    expect(asked('2000')).toMatchObject({ requested: '2000', excess: '0' });
    expect(asked('')).toMatchObject({ requested: null, excess: null });
  });

  it('says step by step how it comes about', () => {
    expect(subsidyOf(guide, { totalInvestment: '21000', requestedSubsidy: '5000' }).steps()).toEqual([
      '基数：项目总投资 21,000 万元',
      '21,000 × 20% = 4,200 万元',
      '超过最高额 4,000 万元，按 4,000 万元计（削减 200 万元）',
      '首次拨付 50%：2,000 万元；余款 2,000 万元',
      '申请补助 5,000 万元，超过测算补助，核减 1,000 万元',
    ]);
  });

  it('says that it is for reference only where the row is in violation', () => {
    const steps = subsidyOf(guide, { totalInvestment: '999' }).steps();
    expect(steps[steps.length - 1]).toContain('仅供参考');
    expect(subsidyOf(guide, { totalInvestment: '1000' }).steps().join()).not.toContain('仅供参考');
  });

  it.each(['', '约8000'])('is not known of a base “%s”, and says why', (typed) => {
    const subsidy = subsidyOf(guide, { totalInvestment: typed, requestedSubsidy: '100' });
    expect(amountsOf(subsidy)).toEqual({
      base: null,
      uncapped: null,
      binding: null,
      eligible: null,
      first: null,
      final: null,
      requested: '100',
      excess: null,
    });
    expect(subsidy.steps()[0]).toContain('测算补助未能得出');
  });

  it('notes an approved amount without calculating with it', () => {
    const { steps: inWords, eligible } = subsidyOf(guide, {
      totalInvestment: '10000',
      approvedSubsidy: '1500',
    });
    const steps = inWords();
    expect(eligible?.toFixed()).toBe('2000');
    expect(steps[steps.length - 1]).toContain('核定补助金额 1,500 万元');
  });

  it('takes the base without what the definition takes out', () => {
    const net = guideOf(anyRule, {
      net: { field: 'totalInvestment', minus: ['civilWorks', 'workingCapital'] },
      subsidy: { kind: 'rate', base, rate: '0.2', cap: '4000', first: half, ...sourced },
    });
    const row = { totalInvestment: '25000', civilWorks: '4000', workingCapital: '1000' };
    expect(amountsOf(subsidyOf(net, row))).toMatchObject({
      base: '20000',
      eligible: '4000',
      binding: 'rate',
    });
    expect(amountsOf(subsidyOf(net, row, { totalInvestment: 'net' }))).toMatchObject({ base: '25000' });
  });

  it('is null where the guide gives no formula', () => {
    expect(only(reviewOf(guideOf(anyRule), [{ totalInvestment: '1000' }])).subsidy).toBeNull();
  });
});

describe('whatever the figures', () => {
  const amount = fc
    .tuple(fc.nat(300_000), fc.nat(9999))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
  const guides = [rated('0.2', '4000'), rated('0.1', '1000'), rated('0.3', '3000'), rated('0.05', '3000')];
  const parts = (guide: ReturnType<typeof guideOf>, typed: string) => {
    const { eligible, first, final, cap, rate } = subsidyOf(guide, { totalInvestment: typed });
    if (!eligible || !first || !final || !cap || !rate) throw new Error('not calculated');
    return { eligible, first, final, cap, rate };
  };

  it('lies between nought, the cap and the rate, and its payments add up', () => {
    fc.assert(
      fc.property(fc.constantFrom(...guides), amount, (guide, typed) => {
        const { eligible, first, final, cap, rate } = parts(guide, typed);
        expect(eligible.gte(0) && eligible.lte(cap) && eligible.lte(rate.times(typed))).toBe(true);
        expect(first.plus(final).eq(eligible) && first.lte(final)).toBe(true);
        expect(eligible.decimalPlaces()).toBeLessThanOrEqual(2);
        expect(new Exact(typed).times(rate).minus(eligible).lt('0.01') || eligible.eq(cap)).toBe(true);
      }),
    );
  });

  it('never falls when the base rises', () => {
    fc.assert(
      fc.property(fc.constantFrom(...guides), amount, amount, (guide, a, b) => {
        const [less, more] = Number(a) <= Number(b) ? [a, b] : [b, a];
        expect(parts(guide, less).eligible.lte(parts(guide, more).eligible)).toBe(true);
      }),
    );
  });
});

describe('a granted tier under a share of what is completed', () => {
  const guide = tiered();
  const row = (tier: string, completed: string) => ({ assessmentTier: tier, completedContracts: completed });

  it('is the lower of the two', () => {
    expect(amountsOf(subsidyOf(guide, row('300', '2000')))).toMatchObject({
      eligible: '300',
      first: '100',
      final: '200',
      binding: 'tier',
    });
    expect(amountsOf(subsidyOf(guide, row('500', '500')))).toMatchObject({
      eligible: '100',
      first: '100',
      final: '0',
      binding: 'rate',
    });
  });

  it('names the whole tier where the share falls between two', () => {
    const between = only(reviewOf(guide, [{ ...row('500', '2000'), totalInvestment: '1000' }]));
    expect(amountsOf(between.subsidy).eligible).toBe('400');
    expect(between.findings).toMatchObject([
      { rule: 'EXA-S2.tier', severity: 'confirm', code: 'tier-not-whole' },
    ]);
    expect(between.findings[0]?.message).toContain('400 万元');
    expect(between.findings[0]?.message).toContain('300 万元');
    expect(amountsOf(subsidyOf(guide, row('500', '2000'), { tierRule: 'wholeTier' })).eligible).toBe('300');
  });

  it('counts the highest tier where none is granted yet, and asks', () => {
    const blank = only(reviewOf(guide, [{ ...row('', '2500'), totalInvestment: '1000' }]));
    expect(amountsOf(blank.subsidy)).toMatchObject({ eligible: '500', first: '100' });
    expect(blank.findings).toMatchObject([{ rule: 'EXA-S2.tier', code: 'tier-blank' }]);
    const absent = reviewOf(guide, [{ completedContracts: '2500', totalInvestment: '1000' }]);
    expect(only(absent).findings).toEqual([]);
    expect(absent.sheets[0]?.findings).toMatchObject([{ code: 'column-absent', rules: ['EXA-S2.tier'] }]);
  });

  it('is open before anything is completed, but for the first payment', () => {
    expect(amountsOf(subsidyOf(guide, row('300', '')))).toMatchObject({
      eligible: null,
      first: '100',
      final: null,
    });
  });
});

describe('what was actually spent', () => {
  const guide = spent();
  const row = (budget: string, spent: string) => ({
    approvedBudget: budget,
    actualSpending: spent,
    totalInvestment: '1000',
  });

  it('pays half of the budget first and the rest of what was spent', () => {
    const { subsidy, findings } = only(reviewOf(guide, [row('300', '280')]));
    expect(amountsOf(subsidy)).toMatchObject({
      eligible: '280',
      first: '150',
      final: '130',
      binding: 'actual',
    });
    expect(findings).toEqual([]);
  });

  it('asks where the advance goes beyond half of the ceiling', () => {
    const { subsidy, findings } = only(reviewOf(guide, [row('500', '400')]));
    expect(amountsOf(subsidy)).toMatchObject({ eligible: '300', first: '250', final: '50', binding: 'cap' });
    expect(findings).toMatchObject([
      { rule: 'EXA-S2.advance', severity: 'confirm', code: 'advance-above-share' },
    ]);
  });

  it('leaves a negative rest to a person', () => {
    const { subsidy, findings } = only(reviewOf(guide, [row('300', '100')]));
    expect(amountsOf(subsidy)).toMatchObject({ eligible: '100', first: '150', final: '0' });
    expect(findings).toMatchObject([{ rule: 'EXA-S2.advance', code: 'advance-above-final' }]);
  });

  it('is the advance alone before anything is spent', () => {
    expect(amountsOf(subsidyOf(guide, row('300', '')))).toMatchObject({ eligible: null, first: '150' });
  });
});

describe('who is paid what was spent instead of a share of it', () => {
  const guide = guideOf(anyRule, {
    subsidy: {
      kind: 'rate',
      base: { field: 'constructionAndServiceSpending', label: '总额' },
      rate: '0.2',
      cap: '300',
      first: { kind: 'whole' },
      spent: { field: 'publicWelfarePlatform', values: ['是'], ...sourced },
      ...sourced,
    },
  });
  const subsidy = (said: string, spent: string): Subsidy =>
    subsidyOf(guide, {
      totalInvestment: '1000',
      publicWelfarePlatform: said,
      constructionAndServiceSpending: spent,
      requestedSubsidy: '400',
    });

  it('has neither rate nor cap', () => {
    const paid = subsidy('是', '350');
    expect(amountsOf(paid)).toMatchObject({
      eligible: '350',
      first: '350',
      final: '0',
      binding: 'actual',
      excess: '50',
    });
    expect([paid.rate, paid.cap]).toEqual([null, null]);
    expect(amountsOf(subsidy('是', ''))).toMatchObject({ eligible: null, excess: null });
  });

  it.each(['否', '', '待核'])('is nobody of whom “%s” is said', (said) => {
    expect(amountsOf(subsidy(said, '350'))).toMatchObject({ eligible: '70', binding: 'rate', excess: '330' });
  });
});

describe('the readings that a person may choose', () => {
  it('round to the nearest 0.01 or cut, and say which where it matters', () => {
    const guide = rated('0.2', '4000');
    const steps = (typed: string, rounding: string) =>
      subsidyOf(guide, { totalInvestment: typed }, { rounding }).steps().join();
    const eligible = (typed: string, rounding: string) =>
      amountsOf(subsidyOf(guide, { totalInvestment: typed }, { rounding })).eligible;
    expect([eligible('9999.97', 'cut'), eligible('9999.97', 'nearest')]).toEqual(['1999.99', '1999.99']);
    expect([eligible('9999.98', 'cut'), eligible('9999.98', 'nearest')]).toEqual(['1999.99', '2000']);
    expect(steps('9999.98', 'cut')).toContain('舍去0.01万元以下');
    expect(steps('9999.98', 'nearest')).toContain('四舍五入');
    expect(steps('10000', 'cut')).not.toContain('设置');
  });

  it('take the advance on the whole budget or on what the cap leaves of it', () => {
    const guide = spent();
    const row = { totalInvestment: '1000', approvedBudget: '500', actualSpending: '420' };
    const by = (advanceRule: string) => subsidyOf(guide, row, { advanceRule });
    expect(amountsOf(by('literal'))).toMatchObject({ eligible: '300', first: '250', final: '50' });
    expect(amountsOf(by('capped'))).toMatchObject({ eligible: '300', first: '150', final: '150' });
    expect(by('capped').steps().join()).toContain('设置“首次按核定总预算50%拨付的口径”');
  });
});
