import fc from 'fast-check';
import { checksOfRule } from '../../src/guide/lookup';
import type { Review } from '../../src/review/review';
import { findingCodes } from '../../src/review/codes';
import { exampleApplication } from '../../src/review/exampleRow';
import { reviewBatch, reviewSteps } from '../../src/review/reviewBatch';
import { fieldsOf, noOptions, only, policy, readingOf, reviewOf, springOf2021, type Given } from './batch';

const green = 'green-upgrade';

const prefixes = policy.categories.map(({ prefix }) => prefix);

function categoryOf(prefix: string) {
  const category = policy.categories.find((entry) => entry.prefix === prefix);
  if (!category) throw new RangeError(prefix);
  return category;
}

/** Cells of any kind in any of a category's columns, the columns themselves there or not. */
function anyRow(prefix: string): fc.Arbitrary<Given> {
  const category = categoryOf(prefix);
  const fields = policy.fields.filter(({ id }) => JSON.stringify(category).includes(`"${id}"`));
  const typed = (field: (typeof fields)[number]): fc.Arbitrary<string> => {
    const words = fc.constantFrom(
      '',
      '约5',
      '是',
      '否',
      '待核',
      '无需',
      '完备',
      '未办',
      '2021年5月',
      '2030-01-01',
    );
    const figures = fc.integer({ min: -10, max: 60_000 }).map(String);
    const options = field.options.map(({ value }) => value);
    return options.length > 0
      ? fc.oneof(words, fc.constantFrom(...options))
      : fc.oneof(words, figures, figures);
  };
  const cells = fields.map((field) => fc.option(typed(field)).map((text) => [field.id, text] as const));
  return fc
    .tuple(...cells)
    .map((row) => Object.fromEntries(row.flatMap(([id, text]) => (text === null ? [] : [[id, text]]))));
}

const anyPrefixAndRow = fc.oneof(
  ...prefixes.map((prefix) => fc.record({ prefix: fc.constant(prefix), row: anyRow(prefix) })),
);

describe('every rule of every application', () => {
  it('ends in exactly one way, and the counts add up', () => {
    fc.assert(
      fc.property(anyPrefixAndRow, fc.boolean(), ({ prefix, row }, dated) => {
        const category = categoryOf(prefix);
        const review = reviewOf(policy, [row], dated ? springOf2021 : noOptions, category.id);
        const { counts, findings } = only(review);
        const { met, notApplicable, toConfirmElsewhere } = counts;
        const checks = category.rules.flatMap(checksOfRule).map(({ id }) => id);
        expect(met + notApplicable + counts.findings + toConfirmElsewhere).toBe(checks.length);
        const spoken = new Set(findings.flatMap(({ rule, rules }) => [...rules, ...(rule ? [rule] : [])]));
        expect(checks.filter((id) => spoken.has(id))).toHaveLength(counts.findings);
        const lacking = new Set(
          review.sheets.flatMap((sheet) => sheet.findings.flatMap(({ rules }) => rules)),
        );
        expect(checks.filter((id) => lacking.has(id))).toHaveLength(toConfirmElsewhere);
      }),
      { numRuns: 300 },
    );
  });

  it('says so in a known code, in a sentence, and of cells of its own row', () => {
    fc.assert(
      fc.property(anyPrefixAndRow, ({ prefix, row }) => {
        const category = categoryOf(prefix);
        for (const { code, message, cells } of only(reviewOf(policy, [row], noOptions, category.id))
          .findings) {
          expect([...findingCodes, ...policy.routine.map(({ id }) => id)]).toContain(code);
          expect(message).not.toMatch(/undefined|null|NaN|\[object/);
          expect(cells.every((cell) => cell.row === 4)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the rows around it, but for what routine checks compare', () => {
    const guide = { ...policy, routine: [] };
    const apart = prefixes.filter((prefix) => !JSON.stringify(categoryOf(prefix)).includes('"combines"'));
    const rowsApart = apart.map((prefix) => fc.tuple(fc.constant(categoryOf(prefix).id), anyRow(prefix)));
    const rows = fc.array(fc.oneof(...rowsApart), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const applications = given.map(([id, row], index) => exampleApplication(policy, id, row, index));
        const said = (review: Review) =>
          new Map(review.applications.map(({ application, ...rest }) => [application, JSON.stringify(rest)]));
        const forward = said(reviewBatch([readingOf(applications)], guide, noOptions));
        const backward = said(reviewBatch([readingOf([...applications].reverse())], guide, noOptions));
        for (const application of applications)
          expect(backward.get(application)).toBe(forward.get(application));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the verdict', () => {
  const sound: Given = { totalInvestment: '1000', investedBy202103: '200' };

  it.each([
    [{}, '符合'],
    [{ totalInvestment: '999.99' }, '不符合'],
    [{ totalInvestment: '约1000' }, '存疑'],
    [{ totalInvestment: '' }, '待核实'],
    [{ directionFit: '待核' }, '待核实'],
    [{ directionFit: '待核', investedBy202103: '约200' }, '存疑'],
    [{ totalInvestment: '', investedBy202103: '', filingProcedure: '未办' }, '不符合'],
  ])('of %j is %s', (changed, verdict) => {
    expect(only(reviewOf(policy, [{ ...sound, ...changed }], noOptions, green)).verdict).toBe(verdict);
  });

  it('of a 原则上 condition that is explained stays 存疑, and the explanation is quoted', () => {
    const row = { totalInvestment: '8000', investedBy202103: '2000', principleExplanation: '分期建设' };
    const { verdict, findings } = only(reviewOf(policy, [row], noOptions, 'high-end-chain-modernization'));
    expect(verdict).toBe('存疑');
    expect(findings[0]?.message).toBe(
      '项目总投资 8,000 万元，低于 10,000 万元（差 2,000 万元）；“原则性条件说明”填“分期建设”',
    );
  });
});

describe('a cell that cannot be read', () => {
  it('is one finding with all the rules that it leaves open', () => {
    const row = { totalInvestment: '约8000', investedBy202103: '2000', requestedSubsidy: '100' };
    const review = only(reviewOf(policy, [row], noOptions, green));
    expect(review.findings).toMatchObject([
      { rule: null, code: 'unreadable-cell', origin: 'data', severity: 'unreadable', actual: '约8000' },
    ]);
    expect(review.findings[0]?.rules).toEqual(['GRN-1.2a', 'GRN-1.2b', 'GRN-1.4a2', 'GRN-S1']);
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual(['totalInvestment']);
    expect(review.subsidy?.eligible).toBeNull();
  });

  it('names a rule beside every cell that keeps it open', () => {
    const row = { totalInvestment: '约8000', investedBy202103: '/', requestedSubsidy: '100' };
    const { findings, counts } = only(reviewOf(policy, [row], noOptions, green));
    expect(findings.map(({ actual, rules: open }) => [actual, open])).toEqual([
      ['约8000', ['GRN-1.2a', 'GRN-1.2b', 'GRN-1.4a2', 'GRN-S1']],
      ['/', ['GRN-1.2b', 'GRN-1.4a2']],
    ]);
    expect(counts.findings).toBe(4);
  });
});

describe('a cell that places the row', () => {
  it('is a finding where it cannot be read, though no rule asks for it', () => {
    const { findings, verdict } = only(reviewOf(policy, [{ city: '#REF!' }], noOptions, green));
    expect(verdict).toBe('存疑');
    expect(findings).toMatchObject([{ code: 'unreadable-cell', actual: '#REF!', rules: [] }]);
  });
});

describe('the guide itself', () => {
  it('is taken with the settings that a person has chosen', () => {
    expect(reviewOf(policy, [], noOptions, green).settings).toEqual({
      totalInvestment: 'gross',
      tierRule: 'ceiling',
      advanceRule: 'literal',
      countyLimits: 'withCity',
      recommendedBy: 'status',
      rounding: 'cut',
    });
    const chosen = { asOf: null, settings: { totalInvestment: 'net' } };
    expect(reviewOf(policy, [], chosen, green).settings).toMatchObject({ totalInvestment: 'net' });
  });
});

describe('in steps', () => {
  it('comes to the same and pauses every hundred rows', () => {
    const row = { totalInvestment: '800', investedBy202103: '150', requestedSubsidy: '100' };
    const readings = [
      readingOf(Array.from({ length: 1000 }, (_, index) => exampleApplication(policy, green, row, index))),
    ];
    const steps = reviewSteps(readings, policy, noOptions);
    const done: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) done.push(step.value);
    expect(done.filter((count) => count > 0).slice(0, 10)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ]);
    expect(JSON.stringify(step.value.applications)).toBe(
      JSON.stringify(reviewBatch(readings, policy, noOptions).applications),
    );
  });
});
