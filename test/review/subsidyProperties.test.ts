import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Category, SubsidyFormula } from '../../src/guide/category';
import type { Guide } from '../../src/guide/guide';
import type { Application } from '../../src/intake/application';
import { exampleApplication } from '../../src/review/exampleRow';
import type { Subsidy } from '../../src/review/review';
import { reviewBatch } from '../../src/review/reviewBatch';
import { noOptions, only, policy, readingOf, reviewOf, type Given } from './batch';

interface Formula {
  readonly category: Category;
  readonly formula: SubsidyFormula;
}
/** Formulas hold for every amount: none is set aside as one in another unit. */
const plain: Guide = { ...policy, plausibility: null };
const formulas: readonly Formula[] = policy.categories.flatMap((category) =>
  category.subsidy ? [{ category, formula: category.subsidy }] : [],
);

const amount = fc
  .tuple(fc.nat(120_000), fc.nat(9999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);

/** A row that says no more than its formula needs: the base, and a tier or a budget where one counts. */
function rowOf({ formula }: Formula, base: string, other: string): Given {
  switch (formula.kind) {
    case 'fixed':
      return { [formula.received.field]: base };
    case 'tiers':
      return {
        [formula.tierField]: formula.tiers[Number(other.length) % formula.tiers.length] ?? '',
        ...(formula.base ? { [formula.base.field]: base } : {}),
      };
    case 'actual':
      return { [formula.base.field]: base, ...(formula.advance ? { [formula.advance.field]: other } : {}) };
    default:
      return { [formula.base.field]: base };
  }
}

function subsidyOf(one: Formula, given: Given, settings: Readonly<Record<string, string>> = {}): Subsidy {
  const { subsidy } = only(reviewOf(plain, [given], { asOf: null, settings }, one.category.id));
  if (!subsidy) throw new Error(`${one.category.prefix} has no subsidy`);
  return subsidy;
}

function told(value: Decimal | null): Decimal {
  if (value === null) throw new Error('not told');
  return value;
}

describe.each(formulas.map((one) => [one.category.prefix, one] as const))('the subsidy of %s', (_, one) => {
  const { formula } = one;

  it('lies between nought, the cap and the rate, in hundredths of 万元', () => {
    fc.assert(
      fc.property(amount, amount, (base, other) => {
        const { eligible, cap, rate } = subsidyOf(one, rowOf(one, base, other));
        const amountOf = told(eligible);
        expect(amountOf.gte(0) && (cap === null || amountOf.lte(cap))).toBe(true);
        // Two instalments have ceilings of their own, of which only the first hangs on the base.
        const bound = rate && formula.kind === 'rate' ? rate.times(base) : null;
        expect(bound === null || amountOf.lte(bound)).toBe(true);
        expect(amountOf.decimalPlaces()).toBeLessThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });

  it('is paid in parts that add up to it, but for what is paid first whatever it comes to', () => {
    fc.assert(
      fc.property(amount, amount, (base, other) => {
        const { eligible, first, final } = subsidyOf(one, rowOf(one, base, other));
        expect(told(final).gte(0)).toBe(true);
        if (told(first).lte(told(eligible)))
          expect(told(first).plus(told(final)).eq(told(eligible))).toBe(true);
        else
          expect([formula.kind === 'tiers' || formula.kind === 'actual', told(final).isZero()]).toEqual([
            true,
            true,
          ]);
      }),
      { numRuns: 40 },
    );
  });

  it('never falls when the base rises, or, where less was received before, never rises', () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, other) => {
        const [less, more] = new Decimal(a).lte(b) ? [a, b] : [b, a];
        const low = told(subsidyOf(one, rowOf(one, less, other)).eligible);
        const high = told(subsidyOf(one, rowOf(one, more, other)).eligible);
        expect(formula.kind === 'fixed' ? low.gte(high) : low.lte(high)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('tiers under a share of what is completed', () => {
  const tiered = formulas.filter(({ formula }) => formula.kind === 'tiers' && formula.rate !== undefined);

  it('are those of the five kinds of providers', () => {
    expect(tiered.map(({ category }) => category.prefix)).toEqual(['DTP', 'SSP', 'STD', 'FVS', 'GSP']);
  });

  const whole = (one: Formula, completed: string, tier = '500') => {
    const given = { assessmentTier: tier, completedContracts: completed };
    return told(subsidyOf(one, given, { tierRule: 'wholeTier' }).eligible).toNumber();
  };

  it.each([
    ['999.99', 0],
    ['1000', 200],
    ['1499.99', 200],
    ['1500', 300],
    ['2499.99', 300],
    ['2500', 500],
    ['2500.01', 500],
  ])('leave neither gap nor overlap: %s completed is the whole tier %s', (completed, tier) => {
    for (const one of tiered) expect(whole(one, completed)).toBe(tier);
  });

  it('give every amount exactly one whole tier, and never one above the tier granted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tiered),
        amount,
        fc.constantFrom('200', '300', '500'),
        (one, completed, tier) => {
          const share = new Decimal(completed).times('0.2');
          const fitting = [0, 200, 300, 500].filter((each) => share.gte(each) && each <= Number(tier));
          expect(whole(one, completed, tier)).toBe(Math.max(...fitting));
          const given = { assessmentTier: tier, completedContracts: completed };
          const ceiling = told(subsidyOf(one, given).eligible);
          expect(ceiling.eq(Decimal.min(tier, share).toDecimalPlaces(2, Decimal.ROUND_DOWN))).toBe(true);
        },
      ),
    );
  });
});

describe('the order of columns and rows', () => {
  const anyRow = fc.tuple(fc.constantFrom(...formulas), amount, amount);
  const said = (applications: readonly Application[]) =>
    new Map(
      reviewBatch([readingOf(applications)], plain, noOptions).applications.map(
        ({ application, ...rest }) => [application.row, JSON.stringify(rest)] as const,
      ),
    );

  it('changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 6 }), (rows) => {
        const applications = rows.map(([one, base, other], row) =>
          exampleApplication(
            plain,
            one.category.id,
            { ...rowOf(one, base, other), requestedSubsidy: base },
            row,
          ),
        );
        const turned = [...applications]
          .reverse()
          .map((application) => ({ ...application, cells: new Map([...application.cells].reverse()) }));
        expect([...said(turned)].sort()).toEqual([...said(applications)].sort());
      }),
      { numRuns: 50 },
    );
  });
});
