import { findingFigures } from '../../src/taskpane/findingFigures';
import { guide } from './reviewedSample';

test.each([
  ['HCM-1.2c', 'below-share', '0.199999', '>= 0.2', '19.9999%', '≥ 20%'],
  ['HCM-1.2a', 'below-floor', '8000', '>= 10000', '8,000 万元', '≥ 10,000 万元'],
  ['HCM-1.2a', 'below-floor', '9999.9999', '>= 10000', '9,999.9999 万元', '≥ 10,000 万元'],
  ['SMF-1.2a', 'below-floor', '9', '>= 10', '9 台套', '≥ 10 台套'],
  ['LGT-1.2', 'below-growth', '0.0799', '>= 0.08', '7.99%', '≥ 8%'],
  ['HCM-S1', 'above-share', '2000', '<= 1600', '2,000 万元', '≤ 1,600 万元'],
  ['LGT-1.1', 'not-exactly', '2019', '= 2020', '2019', '= 2020'],
  ['HCM-1.4b', 'after-deadline', '2023-07-01', '<= 2023-06-30', '2023-07-01', '≤ 2023-06-30'],
  ['HCM-A', 'not-in-list', '事业单位', '企业|制造业企业', '事业单位', '企业|制造业企业'],
])('%s (%s): %s against %s reads %s against %s', (rule, code, actual, required, found, wanted) => {
  expect(findingFigures({ rule, code, actual, required }, guide)).toEqual({
    actual: found,
    required: wanted,
  });
});

test('of several conditions each figure is read by the condition that states it', () => {
  const rule = {
    id: 'GRN-9.9',
    strength: 'H' as const,
    clause: '一',
    quote: '一',
    also: [],
    examples: [],
    mechanism: {
      kind: 'n-of' as const,
      skipBlank: false,
      of: [
        { kind: 'floor' as const, field: 'totalInvestment', min: '1000', strict: false },
        {
          kind: 'share' as const,
          part: 'investedBy202103',
          whole: 'totalInvestment',
          bound: 'min' as const,
          rate: '0.2',
          strict: false,
        },
      ],
    },
  };
  const [category] = guide.categories;
  if (!category) throw new Error('the guide has no categories');
  const made = { ...guide, categories: [{ ...category, rules: [rule] }] };
  const said = { rule: 'GRN-9.9', code: 'not-all-of', actual: '900；0.1', required: '>= 1000；>= 0.2' };
  expect(findingFigures(said, made)).toEqual({ actual: '900 万元；10%', required: '≥ 1,000 万元；≥ 20%' });
});

test('a figure that the rule does not judge, or of no rule, keeps its digits', () => {
  expect(
    findingFigures({ rule: 'HCM-1.2c', code: 'share-of-nothing', actual: '0.5', required: null }, guide),
  ).toEqual({ actual: '0.5', required: null });
  expect(findingFigures({ rule: null, code: 'x', actual: '12000', required: null }, guide)).toEqual({
    actual: '12,000',
    required: null,
  });
});
