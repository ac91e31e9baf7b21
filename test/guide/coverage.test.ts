import { countCoverage, coverSentences } from '../../src/guide/coverage';
import { loadGuide, loadGuideText, policyFolder } from '../../src/guide/loadGuide';
import { clausesOf, sentencesOf, type TextLayout } from '../../src/guide/sentences';

const guide = loadGuide(policyFolder('2021'));
const text = loadGuideText(policyFolder('2021'));

const layout: TextLayout = {
  parts: ['支持条件', '补助标准'],
  bodyEnds: '- 附件：',
  tables: [{ clause: '附表1', title: '重点方向表' }],
  tablesEnd: '附件9',
};
const small = [
  '一、甲类',
  '',
  '（一）乙项目。重点支持丙。',
  '1. 支持条件。',
  '- （1）投资不低于1亿元；面积不',
  '',
  '少于2亩。另一句。',
  '(2) 丁项目，①须为企业。②须在2.5年内完成。',
  '2. 补助标准。不超过20%。',
  '3. 其他。不计入。',
  '- 附件：1. 表',
  '重点方向 表',
  '序号\t任务\t数量',
  '1\t<p>甲 任务</p>\t不超过2个',
  '附件9',
  '序号\t任务',
  '2\t不计入',
].join('\n');

describe('the sentences of a guide', () => {
  it('are those of the named parts, joined over pages, without headings and numbering', () => {
    expect(sentencesOf(small, layout)).toEqual([
      { clause: '一（一）1（1）', part: '支持条件', text: '投资不低于1亿元；面积不少于2亩。' },
      { clause: '一（一）1（1）', part: '支持条件', text: '另一句。' },
      { clause: '一（一）1（2）①', part: '支持条件', text: '须为企业。' },
      { clause: '一（一）1（2）②', part: '支持条件', text: '须在2.5年内完成。' },
      { clause: '一（一）2', part: '补助标准', text: '不超过20%。' },
      { clause: '附表1序1', part: '任务', text: '甲任务' },
      { clause: '附表1序1', part: '数量', text: '不超过2个' },
    ]);
  });

  it('cannot be counted where the text lacks the line that ends them', () => {
    expect(() => sentencesOf('一、甲类', layout)).toThrow('指南正文中找不到“- 附件：”一行');
  });

  it('carry clauses that every rule, limit and support number can be found under', () => {
    const clauses = clausesOf(text, guide.text);
    const named = guide.categories.flatMap((category) => [
      category.clause,
      ...category.rules.map((rule) => rule.clause.replace(/首段$/, '')),
      ...[category.subsidy, category.limit, category.support].flatMap((part) => (part ? [part.clause] : [])),
    ]);
    // A table's clause may name the column or the item in it; 附件1-33 has one table and no numbers.
    const known = (clause: string): boolean =>
      clauses.has(clause.split(' ')[0] ?? '') || clause === '附件1-33';
    const lost = named.filter((clause) => !known(clause));
    expect(lost).toEqual([]);
  });
});

describe('what the data accounts for', () => {
  const sentences = coverSentences(guide, text);
  const within = (clause: string) => sentences.filter((sentence) => sentence.clause.startsWith(clause));

  it.each(['一（一）', '一（二）1', '一（二）2', '一（三）', '二', '四（一）'])(
    'is every sentence of %s',
    (clause) => {
      expect(within(clause).length).toBeGreaterThanOrEqual(8);
      expect(within(clause).filter((sentence) => sentence.claims.length === 0)).toEqual([]);
    },
  );

  it('counts what stands open with the rest', () => {
    const { sentences: all, claimed, unclaimed } = countCoverage(sentences);
    expect(all).toBe(sentences.length);
    expect(claimed + unclaimed).toBe(all);
    expect(claimed).toBeGreaterThanOrEqual(63);
  });

  it('gives a sentence with two conditions to both', () => {
    const [first] = within('一（一）3').slice(1);
    expect(first?.claims).toEqual(['HIGH-Q', 'HCM-Q', 'HFR-Q']);
  });
});
