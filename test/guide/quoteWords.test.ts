import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { Condition } from '../../src/guide/rule';

const guide = loadGuide(policyFolder('2021'));

const least = /不低于|不少于|以上|至少|达/;
const above = /(?<!不)(?:大于|超过|高于)/;
const most = /不超过|不高于/;
const below = /未满|(?<!不)低于/;

/** The words by which a quote says whether the figure itself counts; null where a condition is not of that kind. */
function wordsFor(condition: Condition): RegExp | null {
  switch (condition.kind) {
    case 'floor':
      return condition.strict ? above : least;
    case 'ceiling':
      return condition.strict ? below : most;
    case 'share':
      return condition.bound === 'min' ? least : most;
    case 'requested-share':
    case 'requested-cap':
      return most;
    default:
      return null;
  }
}

/** Figures that the guide gives without such a word, and one of two words in one quote. */
const bare: Readonly<Record<string, string>> = {
  'GRN-1.5d3': '下降15%',
  'SEC-1.2d': '2个行业',
  'DCM-X.5': '完成评估企事业单位 30 家',
  'SSP-X.6a': '完成50家',
  'SME-2.3d2': '所有服务均为免费公益性服务',
  'IDN-S2': '2021年首次拨付100万元',
  'SME-S3': '按实际支出予以补助',
};

const rules = guide.categories.flatMap((category) => category.rules);
const conditionsOf = ({ mechanism }: (typeof rules)[number]): Condition[] =>
  mechanism.kind === 'n-of' ? mechanism.of : [mechanism as Condition];

test('whether a figure itself counts is what the words of its quote say', () => {
  const contradicted = rules.filter((rule) =>
    conditionsOf(rule).some((condition) => wordsFor(condition)?.test(rule.quote) === false),
  );
  expect(contradicted.map(({ id }) => id).sort()).toEqual(Object.keys(bare).sort());
  for (const { id, quote } of contradicted) expect(quote).toContain(bare[id]);
});

test('no condition that its own figure meets is quoted as 大于 or 超过', () => {
  const lax = rules.filter((rule) =>
    conditionsOf(rule).some(
      (condition) => condition.kind === 'floor' && !condition.strict && above.test(rule.quote),
    ),
  );
  expect(lax.map(({ id }) => id)).toEqual([]);
});
