import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { ApplicationReview } from '../../src/review/review';
import { noOptions, reviewOf } from './batch';

const guide = loadGuide(policyFolder('2021'));

const brokenBy = ({ findings }: ApplicationReview): (string | null)[] =>
  findings
    .filter(({ severity }) => severity === 'violation' || severity === 'warning')
    .map(({ rule }) => rule)
    .sort();

describe('the cases worked out by hand beside the categories', () => {
  for (const category of guide.categories) {
    it(`${category.prefix} come out as written`, () => {
      const came = category.examples.map(({ rows }) => {
        const given = rows.map((row) => row.given);
        return reviewOf(guide, given, noOptions, category.id).applications.map((application) => ({
          breaks: brokenBy(application),
          eligible: application.subsidy?.eligible?.toFixed() ?? null,
          first: application.subsidy?.first?.toFixed() ?? null,
          final: application.subsidy?.final?.toFixed() ?? null,
        }));
      });
      const written = category.examples.map(({ rows }) =>
        rows.map(({ breaks, eligible, first, final }) => ({
          breaks: [...breaks].sort(),
          eligible,
          first,
          final,
        })),
      );
      expect(category.examples.length).toBeGreaterThan(0);
      expect(came).toEqual(written);
    });
  }
});

interface DigestExample {
  readonly n: number;
  readonly inputs: string;
  readonly data: Readonly<Record<string, number | null>> | null;
  readonly status: string;
  readonly maxSubsidy: number | null;
  readonly first: number | null;
  readonly second: number | null;
}
interface DigestCategory {
  readonly id: string;
  readonly prefix: string;
  readonly examples: readonly DigestExample[];
}

/** Where the guide's own words, or the readings decided, say otherwise than the digest's example: the clause and why. */
const departures: Readonly<Record<string, string>> = {
  'IDN 4': '三（一）1（2）：经考核通过后，拨付剩余资金——未达最低门槛即不符合，首次拨付是否收回由人工定',
  'MNA 6': '四（一）1（6）：列入合并计算的单个项目出资额须大于5000万元——恰为5000万元的退出，另一项单独测算',
  'HON 3': '四（五）：二等奖及以上——等级不符的由人工核实',
  'PIL 6': '三（二）1（2）：后期补助最高不超过1000万元——测算列两期上限之和，核定额另行注明',
  'TAL 3': '五（三）4：首次按照核定总预算的50%——不先按最高300万元折算',
  'TAL 5': '五（二）2（4）①：不低于3年（截至2020年12月底）——2018年1月1日起恰满3年',
};

const digest = join(__dirname, '..', '..', '..', 'shared', 'guide', 'categories.json');

// The digest lies beside the project on some machines only; the cases above carry its figures.
if (existsSync(digest)) {
  const { categories } = JSON.parse(readFileSync(digest, 'utf8')) as { categories: DigestCategory[] };
  const cases = categories.flatMap(({ id, prefix, examples }) =>
    examples.map((example) => ({ name: `${prefix} ${example.n}`, id, example })),
  );
  const written = ({ id, example }: (typeof cases)[number]) =>
    guide.categories.find((category) => category.id === id)?.examples[example.n - 1]?.rows ?? [];
  const amount = (text: string | null | undefined): number | null =>
    text === null || text === undefined ? null : Number(text);
  const strengthOf = (rule: string): string | undefined =>
    guide.categories.flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.strength;

  /** What our case differs in from the digest's example; what the example leaves open counts as agreement. */
  function differences(one: (typeof cases)[number]): string[] {
    const { example } = one;
    const rows = written(one);
    const [lead] = rows;
    if (!lead) return ['missing'];
    const said: [string, number | null, number | null][] = [
      ['eligible', example.maxSubsidy, amount(lead.eligible)],
      ['first', example.first, amount(lead.first)],
      ['final', example.second, amount(lead.final)],
    ];
    const figures = said.flatMap(([what, theirs, ours]) =>
      theirs === null || theirs === ours ? [] : [what],
    );
    const broken = rows.flatMap(({ breaks }) => breaks);
    const violated = broken.some((rule) => strengthOf(rule) === 'H');
    const verdict = (example.status === 'violation') === violated ? [] : ['verdict'];
    const inputs = Object.entries(example.data ?? {}).filter(([name]) => !name.startsWith('reading'));
    const given = new Set(Object.values(lead.given).map(Number));
    const lost = inputs.some(([, input]) => input !== null && !given.has(input));
    return [...figures, ...verdict, ...(lost ? ['inputs'] : [])];
  }

  it('has all 176 examples of the digest', () => {
    expect(cases).toHaveLength(176);
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const found = differences(one);
    expect(found.length > 0 ? name : null).toBe(name in departures ? name : null);
  });

  const tiered = cases.filter(({ example }) => example.data && 'readingB' in example.data);
  it.each(tiered.map((one) => [one.name, one] as const))('%s by whole tiers', (_, one) => {
    const given = written(one).map((row) => row.given);
    const options = { asOf: null, settings: { tierRule: 'wholeTier' } };
    const [application] = reviewOf(guide, given, options, one.id).applications;
    expect(application?.subsidy?.eligible?.toNumber()).toBe(one.example.data?.['readingB']);
  });
}
