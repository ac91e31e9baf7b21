import { fieldsOf, guideOf, only, policy, reviewOf, type Given } from './batch';

const branches = {
  fields: ['greenProjectType', 'direction'],
  options: [{ name: '节能', spellings: ['节能改造'] }, { name: '节水' }],
};
const saved = (id: string, branch: string, field: string) => ({
  id,
  applies: { branch: [branch] },
  mechanism: { kind: 'floor', field, min: '10' },
});
const rules = [saved('EXA-1a', '节能', 'energySaved'), saved('EXA-1b', '节水', 'waterSaved')];
const routed = guideOf([{ id: 'EXA-1', mechanism: { kind: 'route' } }, ...rules], { branches });
const unrouted = guideOf(rules, { branches });
const row = (given: Given): Given => ({ energySaved: '1', waterSaved: '10', ...given });

describe('a category with branches', () => {
  it('takes the branch from either column and judges what belongs to it', () => {
    const either: Given[] = [
      { greenProjectType: '节能', direction: '' },
      { greenProjectType: '', direction: '节能改造' },
      { direction: ' 节 能 ' },
      { greenProjectType: '节能', direction: '节能改造' },
    ];
    for (const given of either) {
      const review = only(reviewOf(routed, [row(given)]));
      expect(review.branch).toBe('节能');
      expect(review.findings).toMatchObject([{ rule: 'EXA-1a', severity: 'violation' }]);
      expect(review.counts).toEqual({ met: 1, notApplicable: 1, findings: 1, toConfirmElsewhere: 0 });
    }
  });

  it('asks on both cells where the columns differ', () => {
    const review = only(reviewOf(routed, [row({ greenProjectType: '节能', direction: '节水' })]));
    expect(review).toMatchObject({ branch: null, verdict: '待核实' });
    expect(review.findings).toMatchObject([{ rule: 'EXA-1', code: 'branches-differ', severity: 'confirm' }]);
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual(['greenProjectType', 'direction']);
    expect(review.counts).toEqual({ met: 0, notApplicable: 2, findings: 1, toConfirmElsewhere: 0 });
  });

  it.each([
    ['', 'branch-blank'],
    ['节电', 'branch-unknown'],
  ])('asks of “%s”', (direction, code) => {
    const review = only(reviewOf(routed, [row({ direction })]));
    expect(review.branch).toBeNull();
    expect(review.findings).toMatchObject([{ rule: 'EXA-1', code, severity: 'confirm' }]);
  });

  it('asks the sheet where it has neither column', () => {
    const review = reviewOf(routed, [row({})]);
    expect(only(review)).toMatchObject({
      verdict: '符合',
      counts: { notApplicable: 2, toConfirmElsewhere: 1 },
    });
    expect(review.sheets[0]).toMatchObject({
      missing: ['greenProjectType'],
      findings: [{ code: 'column-absent', rules: ['EXA-1'] }],
    });
  });

  it('is open where the cell cannot be read', () => {
    const { findings } = only(reviewOf(routed, [row({ greenProjectType: '省电' })]));
    expect(findings).toMatchObject([{ code: 'unreadable-cell', rules: ['EXA-1'] }]);
  });
});

describe('a category whose rules do not ask for the branch', () => {
  it('asks for it all the same, in one finding', () => {
    const review = only(reviewOf(unrouted, [row({ direction: '' })]));
    expect(review.findings).toMatchObject([
      { rule: null, code: 'branch-blank', severity: 'confirm', rules: ['EXA-1a', 'EXA-1b'] },
    ]);
    expect(review.counts).toEqual({ met: 0, notApplicable: 0, findings: 2, toConfirmElsewhere: 0 });
  });

  it('asks the sheet where it has no column for it', () => {
    const review = reviewOf(unrouted, [row({})]);
    expect(only(review)).toMatchObject({ verdict: '符合', counts: { toConfirmElsewhere: 2 } });
    expect(review.sheets[0]?.findings).toMatchObject([{ rules: ['EXA-1a', 'EXA-1b'] }]);
  });
});

describe('a threshold that depends on a branch that is blank', () => {
  const contract = (id: string, branch: string, min: string) => ({
    id,
    applies: { branch: [branch] },
    mechanism: { kind: 'floor', field: 'contracts2020', min },
  });
  const guide = guideOf(
    [
      {
        id: 'EXA-1',
        mechanism: {
          kind: 'route',
          blank: { field: 'contracts2020', rule: 'EXA-2', fails: '500', asks: '1000' },
        },
      },
      contract('EXA-2', '工业互联网应用', '1000'),
      contract('EXA-3', '两化融合贯标', '500'),
    ],
    {
      branches: { fields: ['direction'], options: [{ name: '工业互联网应用' }, { name: '两化融合贯标' }] },
    },
  );
  const of = (contracts2020: string, direction: string) =>
    only(reviewOf(guide, [{ contracts2020, direction }])).findings.map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );

  it.each([
    ['499.99', '', ['EXA-1 confirm', 'EXA-2 violation']],
    ['500', '', ['EXA-1 confirm', 'EXA-2 confirm']],
    ['999.99', '', ['EXA-1 confirm', 'EXA-2 confirm']],
    ['1000', '', ['EXA-1 confirm']],
    ['999.99', '工业互联网应用', ['EXA-2 violation']],
    ['500', '两化融合贯标', []],
  ])('%s with “%s”', (contracts, direction, ends) => expect(of(contracts, direction)).toEqual(ends));
});

describe('a row of a group whose kind is blank (高端化)', () => {
  const of = (totalInvestment: string) => {
    const given = { category: '高端化改造升级项目', direction: '', totalInvestment };
    return only(reviewOf(policy, [given], { asOf: null, settings: {} }, 'high-end-upgrade'));
  };
  const ends = (totalInvestment: string) =>
    of(totalInvestment).findings.map(({ rule, code, severity }) => `${rule} ${code} ${severity}`);

  it.each([
    ['4999.99', ['null kind-blank confirm', 'HFR-1.2a below-floor warning'], '存疑'],
    ['5000', ['null kind-blank confirm', 'HFR-1.2a to-confirm confirm'], '待核实'],
    ['9999.99', ['null kind-blank confirm', 'HFR-1.2a to-confirm confirm'], '待核实'],
    ['10000', ['null kind-blank confirm'], '待核实'],
  ])('%s', (total, expected, verdict) => {
    expect(ends(total)).toEqual(expected);
    expect(of(total).verdict).toBe(verdict);
  });

  it('is calculated as both kinds are, and its counts add up to the shared rules', () => {
    const { subsidy, counts, findings } = of('30000');
    expect(subsidy?.eligible?.toFixed()).toBe('4000');
    const chain = policy.categories.find(({ prefix }) => prefix === 'HCM');
    // Six procedures in place of one rule.
    const rules = (chain?.rules.length ?? 0) + 5;
    expect(counts.met + counts.notApplicable + counts.findings + counts.toConfirmElsewhere).toBe(rules);
    expect(findings[0]?.message).toContain('“产业链现代化提升”还是“产业基础再造”');
  });
});

describe('a kind (高端化) that the columns state differently', () => {
  const of = (direction: string, category = '高端化改造升级项目—产业基础再造项目') =>
    only(
      reviewOf(
        policy,
        [{ category, direction, totalInvestment: '5000' }],
        { asOf: null, settings: {} },
        'high-end-foundation-reengineering',
      ),
    );

  it('is asked for on both cells, and the row stays with its category', () => {
    const review = of('产业链现代化提升');
    expect(review.verdict).toBe('待核实');
    expect(review.findings).toMatchObject([
      { rule: null, code: 'branches-differ', severity: 'confirm', actual: '产业链现代化提升' },
    ]);
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual(['category', 'direction']);
    expect(review.findings[0]?.message).toContain('不一致');
    expect(review.application.category).toBe('high-end-foundation-reengineering');
  });

  it.each(['产业基础再造', '', '高温合金'])('is none with “%s”', (direction) =>
    expect(of(direction).findings).toEqual([]),
  );
});

describe('a row of no category (未匹配)', () => {
  it('is to be confirmed, and no rule is run', () => {
    const review = reviewOf(policy, [{ category: '新能源船舶项目', totalInvestment: '1' }]);
    const application = { ...only(review).application, category: null };
    const unmatched = only(reviewOf(policy, [application]));
    expect(unmatched).toMatchObject({
      verdict: '待核实',
      branch: null,
      subsidy: null,
      counts: { met: 0, notApplicable: 0, findings: 0, toConfirmElsewhere: 0 },
    });
    expect(unmatched.findings).toMatchObject([
      { rule: null, code: 'category-unmatched', severity: 'confirm', actual: '新能源船舶项目' },
    ]);
    expect(fieldsOf(unmatched, unmatched.findings[0] ?? null)).toEqual(['category']);
  });
});
