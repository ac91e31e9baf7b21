import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuide, loadGuideText, policyFolder } from '../../src/guide/loadGuide';
import { fieldsOfRule } from '../../src/guide/ruleFields';
import { unspaced } from '../../src/guide/sentences';

const guide = loadGuide(policyFolder('2021'));
const text = unspaced(loadGuideText(policyFolder('2021')));
const digest = join(__dirname, '..', '..', '..', 'shared', 'guide');

describe('the data of 2021', () => {
  it('leaves no header both to a field and to none', () => {
    const claimed = new Set(
      guide.fields.flatMap((field) => [field.name, ...field.synonyms, ...field.perhaps]),
    );
    expect(guide.sheetWords.headers.filter((header) => claimed.has(header))).toEqual([]);
  });

  it('keeps what only batches carry out of the rules', () => {
    const practice = new Set(guide.fields.filter(({ origin }) => origin === 'practice').map(({ id }) => id));
    const used = guide.categories.flatMap((category) =>
      category.rules.flatMap((rule) => fieldsOfRule(guide, category, rule)),
    );
    expect(used.filter((id) => practice.has(id))).toEqual([]);
  });

  it('gives every condition that figures decide boundary examples with different outcomes', () => {
    const decided = [
      'floor',
      'ceiling',
      'share',
      'deadline',
      'n-of',
      'requested-share',
      'requested-cap',
      'first-payment',
      'n-of-rules',
      'alternatives',
      'growth',
      'sum',
      'year-named',
      'date-named',
      'period',
      'exactly',
      'tenure',
      'one-of',
      'declared',
      'route',
      'acceptance',
      'combined',
    ];
    const bare = guide.categories
      .flatMap((category) => category.rules)
      .filter((rule) => decided.includes(rule.mechanism.kind) && rule.parent === undefined)
      .filter((rule) => new Set(rule.examples.map((example) => example.then)).size < 2);
    expect(bare.map((rule) => rule.id)).toEqual([]);
  });

  it('keeps the figures of the quote and of the mechanism the same', () => {
    const wan = (quote: string) =>
      [...unspaced(quote).matchAll(/(\d+)(亿|万)元?/g)].map(
        ([, n, unit]) => `${Number(n) * (unit === '亿' ? 10000 : 1)}`,
      );
    for (const rule of guide.categories.flatMap((category) => category.rules)) {
      const { mechanism } = rule;
      if (mechanism.kind === 'requested-cap') expect(wan(rule.quote)).toEqual([mechanism.cap]);
      if (mechanism.kind === 'floor' && wan(rule.quote).length > 0)
        expect(wan(rule.quote)).toContain(mechanism.min);
    }
  });

  it('takes every short name of a category from words of the guide', () => {
    const quotes = guide.categories.flatMap(({ shortNames }) =>
      shortNames.map(({ quote }) => unspaced(quote)),
    );
    expect(quotes.length).toBeGreaterThan(80);
    expect(quotes.filter((quote) => !text.includes(quote))).toEqual([]);
  });

  it('prints the forms in the words of the guide', () => {
    const printed = text.replace(/<[^>]*>|□|口(?=：)/g, '');
    for (const { form } of guide.categories) {
      if (!form) continue;
      expect(text).toContain(form.title);
      for (const row of form.rows) {
        if (row.label !== null) expect(printed).toContain(unspaced(row.label).replace(/□/g, ''));
      }
    }
  });

  it('names for every filled row a field of the guide', () => {
    const rows = guide.categories.flatMap((category) => category.form?.rows ?? []);
    const fields = new Set(guide.fields.map((field) => field.id));
    const fills = rows.flatMap((row) => [row.field, ...row.fills.map((fill) => fill.field)]);
    expect(fills.filter((field) => field !== undefined && !fields.has(field))).toEqual([]);
    expect(fills.filter((field) => field !== undefined).length).toBeGreaterThan(6);
  });

  it('lists the 101 tasks of 附件1-1', () => {
    const tasks = guide.catalogues.find((catalogue) => catalogue.id === '1-1');
    expect(tasks?.entries).toHaveLength(101);
    expect(tasks?.entries.map((entry) => entry.number)).toEqual(
      Array.from({ length: 101 }, (_, i) => `${i + 1}`),
    );
  });
});

function besideTheDigest(): void {
  interface DigestRule {
    readonly id: string;
    readonly cite: string;
    readonly quote: string;
    readonly strength: string;
    readonly fields: readonly string[];
  }
  // 三（四）2（3） exempts nobody; the digest leaves the procedures of the tender out.
  const besideTheDigestsRules: DigestRule[] = [
    {
      id: 'DCM-PROC',
      cite: '三（四）2（3）',
      quote: '项目备案(核准)、环评、能评、安评、规划、土地等手续完备(无需相关手续的项目须作出说明)。',
      strength: 'H',
      fields: [],
    },
  ];
  const { rules } = JSON.parse(readFileSync(join(digest, 'rules.json'), 'utf8')) as { rules: DigestRule[] };

  it('has every rule of every category with its clause, words and strength', () => {
    for (const category of guide.categories) {
      const expected = [...rules, ...besideTheDigestsRules].filter((rule) =>
        rule.id.startsWith(`${category.prefix}-`),
      );
      expect(category.rules.map((rule) => rule.id).sort()).toEqual(expected.map((rule) => rule.id).sort());
      for (const rule of category.rules) {
        const source = expected.find((candidate) => candidate.id === rule.id);
        expect([rule.id, rule.clause, unspaced(rule.quote), rule.strength]).toEqual([
          rule.id,
          source?.cite,
          unspaced(source?.quote ?? ''),
          source?.strength,
        ]);
      }
    }
  });

  it('calls the fields by their canonical names', () => {
    const names = [...readFileSync(join(digest, 'fields.md'), 'utf8').matchAll(/^\| \d+ \| ([^|]+) \|/gm)];
    const canonical = guide.fields.filter(({ origin }) => origin === 'guide');
    expect(canonical.map((field) => field.name).sort()).toEqual(names.map(([, name]) => name?.trim()).sort());
  });
}

if (existsSync(digest)) describe('the data of 2021 beside the digest of the text', besideTheDigest);
