import { parseGuide } from '../../src/guide/parseGuide';
import { loadGuide, loadGuideText, policyFolder, policyIds } from '../../src/guide/loadGuide';

const guide = loadGuide(policyFolder('2021'));
const text = loadGuideText(policyFolder('2021')).replace(/\s/g, '');

describe('the guide of 2021', () => {
  it('is found by its id, and an unknown id is answered with the ones there are', () => {
    expect(policyIds()).toContain('2021');
    expect(() => policyFolder('1999')).toThrow('没有“1999”年度的项目指南数据，现有：2021');
    expect(() => policyFolder('../2021')).toThrow('没有');
  });

  it('survives the way through JSON unchanged', () => {
    expect(parseGuide(JSON.parse(JSON.stringify(guide)))).toEqual(guide);
  });

  it('rests every rule, limit, support number and subsidy on words of the published text', () => {
    const sourced = guide.categories.flatMap((category) => [
      ...category.rules.map(({ id, quote }) => ({ id, quote })),
      ...[category.subsidy, category.limit, category.support].flatMap((part) =>
        part ? [{ id: category.id, quote: part.quote }] : [],
      ),
    ]);
    const groups = guide.groups.flatMap((group) =>
      [group.limit, group.support].flatMap((part) => (part ? [{ id: group.id, quote: part.quote }] : [])),
    );
    const lost = [...sourced, ...groups].filter(({ quote }) => !text.includes(quote.replace(/\s/g, '')));
    expect(lost).toEqual([]);
    expect(sourced.length).toBeGreaterThan(20);
  });
});
