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
          eligible: application.subsidy?.eligible?.toFixed(),
          first: application.subsidy?.first?.toFixed(),
          final: application.subsidy?.final?.toFixed(),
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

interface DigestCategory {
  readonly id: string;
  readonly examples: readonly {
    readonly data: { readonly base: number; readonly invested: number | null } | null;
    readonly status: string;
    readonly maxSubsidy: number;
    readonly first: number;
    readonly second: number;
  }[];
}

const digest = join(__dirname, '..', '..', '..', 'shared', 'guide', 'categories.json');

// The digest lies beside the project on some machines only; the cases above carry its figures.
if (existsSync(digest)) {
  const { categories } = JSON.parse(readFileSync(digest, 'utf8')) as { categories: DigestCategory[] };

  it('agrees with the figures of the digest', () => {
    const worst = { pass: '符合', warning: '存疑', violation: '不符合' } as Record<string, string>;
    let checked = 0;
    for (const { id, examples } of categories) {
      const category = guide.categories.find((entry) => entry.id === id);
      if (!category?.subsidy || category.subsidy.kind !== 'rate') continue;
      const shares = category.rules.map(({ mechanism }) => mechanism);
      const invested = shares.find((mechanism) => mechanism.kind === 'share');
      for (const { data, status, maxSubsidy, first, second } of examples) {
        if (!data) continue;
        const given: Record<string, string> = { [category.subsidy.base.field]: String(data.base) };
        if (data.invested !== null && invested) given[invested.part] = String(data.invested);
        const [row] = reviewOf(guide, [given], noOptions, id).applications;
        expect([row?.verdict, row?.subsidy?.eligible?.toNumber()]).toEqual([worst[status], maxSubsidy]);
        expect([row?.subsidy?.first?.toNumber(), row?.subsidy?.final?.toNumber()]).toEqual([first, second]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });
}
