import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { judgeExample } from '../../src/review/judgeExample';

const guide = loadGuide(policyFolder('2021'));

describe("the boundary examples beside the guide's rules", () => {
  for (const category of guide.categories) {
    it(`${category.prefix} end as they say`, () => {
      const wrong = category.rules.flatMap((rule) =>
        rule.examples
          .map((example) => ({ rule: rule.id, example, ended: judgeExample(guide, rule.id, example) }))
          .filter(({ example, ended }) => ended !== example.then),
      );
      expect(wrong).toEqual([]);
    });
  }
});
