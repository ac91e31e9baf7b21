import type { Category } from '../../src/guide/category';
import type { Guide } from '../../src/guide/guide';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { Rule } from '../../src/guide/rule';
import type { ApplicationReview } from '../../src/review/review';
import { reviewBatch } from '../../src/review/reviewBatch';
import { sheetOf, type Given } from './exampleRows';

const guide = loadGuide(policyFolder('2021'));

type Example = Rule['examples'][number];

function reviewOf(
  rules: readonly Rule[],
  category: Category,
  given: Given,
  example: Example,
): ApplicationReview {
  const part: Guide = {
    ...guide,
    groups: [],
    categories: [{ ...category, rules: [...rules] }],
  };
  const sheet = sheetOf(guide, category, [given], example.branch);
  const { applications } = reviewBatch([sheet], part, { asOf: example.asOf ?? null, settings: {} });
  const [review] = applications;
  if (!review) throw new Error('no review');
  return review;
}

/** How the rule ends: the severity of what it raises, or the count that it adds to. */
function endOf(category: Category, rule: Rule, example: Example): string {
  const family = category.rules.filter(
    ({ id, parent }) => id === rule.id || id === rule.parent || parent === rule.id,
  );
  const whole = reviewOf(family, category, example.given, example);
  const id = example.check ?? rule.id;
  const finding = whole.findings.find((raised) => raised.rule === id || raised.rules.includes(id));
  if (finding) return finding.severity;
  const others = family.filter((other) => other !== rule);
  const rest = reviewOf(others, category, example.given, example);
  if (whole.counts.met > rest.counts.met) return 'met';
  return whole.counts.notApplicable > rest.counts.notApplicable ? 'not-applicable' : 'left open';
}

describe.each(guide.categories.map((category) => [category.name, category] as const))('%s', (_, category) => {
  const cases = category.rules.flatMap((rule) =>
    rule.examples.map(
      (example) => [rule.id, JSON.stringify(example.given), example.then, rule, example] as const,
    ),
  );

  it.each(cases)('%s: %s is %s', (_id, _given, then, rule, example) => {
    expect(endOf(category, rule, example)).toBe(then);
  });

  it.each(category.examples.map((example, index) => [example.note ?? `${index + 1}`, example] as const))(
    'worked by hand: %s',
    (_note, example) => {
      const sheet = sheetOf(
        guide,
        category,
        example.rows.map((row) => row.given),
        example.branch,
      );
      const { applications } = reviewBatch([sheet], guide, { asOf: null, settings: {} });
      const results = applications.map(({ findings, subsidy }) => ({
        breaks: findings
          .filter((finding) => finding.severity === 'violation' || finding.severity === 'warning')
          .map((finding) => finding.rule),
        eligible: subsidy?.eligible?.toString(),
        first: subsidy?.first?.toString(),
        final: subsidy?.final?.toString(),
      }));
      const expected = example.rows.map(({ breaks, eligible, first, final }) => ({
        breaks,
        eligible,
        first,
        final,
      }));
      expect(results).toEqual(expected);
    },
  );
});
