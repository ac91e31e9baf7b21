import { claimsOf } from '../../src/guide/claims';
import { guideParagraphs, paragraphOf, quoteAt } from '../../src/guide/guideText';
import { loadGuide, loadGuideText, policyFolder } from '../../src/guide/loadGuide';

const folder = policyFolder('2021');
const guide = loadGuide(folder);
const paragraphs = guideParagraphs(loadGuideText(folder), guide.text);

test('every rule, subsidy, limit and support number of a numbered clause finds its quote in the text', () => {
  // An appendix's own entries are read in its catalogue.
  const numbered = claimsOf(guide).filter(
    ({ clause, reach }) => reach !== 'prose' && !clause.startsWith('附件1-33'),
  );
  const lost = numbered.filter((claim) => {
    const paragraph = paragraphs[paragraphOf(paragraphs, claim)];
    return !paragraph || quoteAt(paragraph.text, claim.quote) === null;
  });
  expect(numbered.length).toBeGreaterThan(500);
  expect(lost).toEqual([]);
});

test('a clause without a quote leads to its paragraph, a finer one to the nearest that is numbered', () => {
  const clauseAt = (clause: string): string | undefined =>
    paragraphs[paragraphOf(paragraphs, { clause, quote: null })]?.clause;
  expect(clauseAt('一（一）1（2）')).toBe('一（一）1（2）');
  expect(clauseAt('一（一）1（2）⑨')).toBe('一（一）1（2）');
  expect(clauseAt('九（一）')).toBeUndefined();
});

test('of two paragraphs under one clause the one with the quote is meant', () => {
  const text = '一、甲\n（一）支持条件。\n1. 甲不低于五。\n2. 乙不低于六。\n- 附件：\n附件1-4\n';
  const few = guideParagraphs(text, {
    parts: ['支持条件'],
    bodyEnds: '- 附件：',
    tables: [],
    general: [],
    tablesEnd: '附件1-4',
  });
  expect(few.map(({ label, text: words }) => label + words)).toEqual([
    '一、甲',
    '（一）支持条件。',
    '1.甲不低于五。',
    '2.乙不低于六。',
  ]);
  expect(few[paragraphOf(few, { clause: '一（一）', quote: '乙 不低于六' })]?.clause).toBe('一（一）2');
});

test('white space and the final stop of a quote make no difference', () => {
  expect(quoteAt('项目总投资不低于1亿元。', '总投资 不低于\n1亿元。')).toEqual([2, 11]);
  expect(quoteAt('项目总投资不低于1亿元。', '总投资不低于2亿元')).toBeNull();
  expect(quoteAt('甲。', '')).toBeNull();
});
