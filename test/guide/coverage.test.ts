import type { Category } from '../../src/guide/category';
import { countCoverage, coverSentences, lostQuotes } from '../../src/guide/coverage';
import type { Guide } from '../../src/guide/guide';
import { loadGuide, loadGuideText, policyFolder } from '../../src/guide/loadGuide';
import { ruleSchema } from '../../src/guide/rule';
import { clausesOf, sentencesOf, type TextLayout } from '../../src/guide/sentences';

const guide = loadGuide(policyFolder('2021'));
const text = loadGuideText(policyFolder('2021'));

const layout: TextLayout = {
  parts: ['支持条件', '补助标准'],
  bodyEnds: '- 附件：',
  tables: [{ clause: '附表1', title: '重点方向表' }],
  general: [],
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

  it('is every sentence and cell, in words that the text has', () => {
    expect(sentences.filter(({ open }) => open.length > 0)).toEqual([]);
    expect(countCoverage(sentences)).toEqual({ sentences: 251, claimed: 251, unclaimed: 0 });
    expect(lostQuotes(guide, text)).toEqual([]);
  });

  it('gives a sentence with several limits to all of them, in its order', () => {
    const [first] = within('一（一）3').slice(1);
    expect(first?.claims).toEqual(['HIGH-Q', 'HCM-Q', 'HFR-Q']);
  });
});

describe('what nothing accounts for', () => {
  /** The guide with its categories changed one by one. */
  const changed = (change: (category: Category) => Category): Guide => ({
    ...guide,
    categories: guide.categories.map(change),
  });
  const without = (...ids: string[]) =>
    changed((category) => ({ ...category, rules: category.rules.filter(({ id }) => !ids.includes(id)) }));
  const openIn = (changedGuide: Guide, clause: string, changedText = text) =>
    coverSentences(changedGuide, changedText)
      .filter((sentence) => sentence.clause === clause)
      .flatMap(({ open }) => open);

  it.each([
    ['a threshold', ['GRN-1.2a'], '一（三）1（2）', ['1000万元']],
    ['a share with its day', ['GRN-1.2b'], '一（三）1（2）', ['2021年3月底', '20%']],
    ['a deadline', ['GRN-1.4b'], '一（三）1（4）', ['2022年底']],
    ['a definition', ['GRN-1.2c'], '一（三）1（2）', [/^项目总投资投入包括设备/]],
    ['a count among several', ['GRN-1.5d'], '一（三）1（5）', ['3', '2']],
    ['a person’s question', ['KTR-2.1a', 'KTR-2.1b'], '二（二）1', [/^申报单位对攻关产品/]],
    ['a target in a cell', ['DEI-X.1'], '附件1-2表1序1', ['15']],
    ['the same said in other words', ['SME-X.3'], '附件1-3表1序3', ['90%', '90%']],
  ])('shows when it is %s', (_, ids, clause, open) => {
    expect(openIn(without(...ids), clause)).toEqual(
      open.map((each): unknown => (typeof each === 'string' ? each : expect.stringMatching(each))),
    );
  });

  it('shows when a rule quotes a figure that it does not judge by', () => {
    const wrong = changed((category) => ({
      ...category,
      rules: category.rules.map((rule) =>
        rule.id === 'GRN-1.2a' && rule.mechanism.kind === 'floor'
          ? { ...rule, mechanism: { ...rule.mechanism, min: '100' } }
          : rule,
      ),
    }));
    expect(openIn(wrong, '一（三）1（2）')).toEqual(['1000万元']);
  });

  it('shows when a question quotes more than its person is asked about', () => {
    const long = changed((category) => ({
      ...category,
      rules: category.rules.map((rule) =>
        rule.id === 'KTR-2.3b' && rule.mechanism.kind === 'confirm'
          ? { ...rule, mechanism: { ...rule.mechanism, items: [] } }
          : rule,
      ),
    }));
    expect(openIn(long, '二（二）3')).toHaveLength(7);
  });

  describe('is not hidden by quoting all of it', () => {
    const whole = coverSentences(guide, text)
      .filter(({ clause }) => clause === '一（三）1（2）')
      .map((sentence) => sentence.text)
      .join('');
    const clauses = whole.split(/(?<=[；;。])/);

    it.each([
      ['a column that is only filled in', { kind: 'filled', field: 'projectName' }],
      ['an exemption', { kind: 'exemption', from: whole }],
      ['a column said to answer it', { kind: 'declared', field: 'projectName', expect: [whole], refuse: [] }],
      ['a list of one', { kind: 'one-of', field: 'industry', options: [whole] }],
      ['a question', { kind: 'confirm', ask: whole, items: [] }],
      ['a question with the figures as its items', { kind: 'confirm', ask: '？', items: ['1000', '0.2'] }],
    ])('with %s', (_, mechanism) => {
      const rule = ruleSchema.parse({
        id: 'GRN-9.9',
        strength: 'H',
        clause: '一（三）1（2）',
        quote: whole,
        mechanism,
      });
      const cheated = changed((category) => ({
        ...category,
        rules: [
          ...category.rules.filter(({ clause }) => clause !== '一（三）1（2）'),
          ...(category.prefix === 'GRN' ? [rule] : []),
        ],
      }));
      expect(clauses.length).toBeGreaterThan(1);
      expect(openIn(cheated, '一（三）1（2）')).toEqual([
        '1000万元',
        '2021年3月底',
        '20%',
        ...clauses.slice(1),
      ]);
    });
  });

  it('shows when the guide says more', () => {
    const more = text.replace(
      '2. 申报单位能保障项目所需资金',
      '2. 申报单位在职职工不少于30人；申报单位能保障项目所需资金',
    );
    expect(more).not.toBe(text);
    expect(openIn(guide, '二（二）2', more)).toEqual(['申报单位在职职工不少于30人；']);
    const other = text.replace('项目研发投入不低于3000万元', '项目研发投入不低于3500万元');
    expect(openIn(guide, '二（二）3', other)).toEqual([expect.stringContaining('3500万元')]);
    expect(lostQuotes(guide, other).map(({ by }) => by)).toEqual(['KTR-2.3a']);
  });

  it('shows when a cell of prose has a figure that only its entry repeats', () => {
    const catalogue = guide.catalogues.find(({ id }) => id === '1-2');
    const entry = catalogue?.entries[1];
    const [content] = entry?.details ?? [];
    if (!catalogue || !entry || !content) throw new Error('no entry');
    const longer = content.printed.replace('综合服务平台。', '综合服务平台不少于7个。');
    const repeated = { ...entry, details: [{ ...content, printed: longer }, ...entry.details.slice(1)] };
    const catalogues = guide.catalogues.map((each) =>
      each === catalogue
        ? { ...each, entries: each.entries.map((one) => (one === entry ? repeated : one)) }
        : each,
    );
    const more = text.replace(content.printed, longer);
    expect(openIn({ ...guide, catalogues }, '附件1-2表1序2', more)).toEqual(['7']);
  });
});

describe('lists of the text', () => {
  const ruleOf = (id: string) =>
    guide.categories.flatMap(({ rules }) => rules).find((rule) => rule.id === id);

  it.each([
    ['PIL-A', ['软件及信息产业园', '经济开发区', '高新技术产业开发区']],
    ['IDN-S1', ['400', '500']],
    ['DTP-S1', ['200', '300', '500']],
    ['GSP-S1', ['200', '300', '500']],
    ['LGT-1.3b', ['国内领先', '替代进口', '国际领先']],
    [
      'MCD-X.2',
      [
        '高端工程机械',
        '高档数控机床',
        '先进功能纤维',
        '物联网',
        '新能源汽车能源与信息',
        '石墨烯',
        '高性能膜材料',
        '数字化设计与制造',
        '智能网联汽车',
      ],
    ],
    [
      'FVS-X.2a',
      [
        '基础软件',
        '支撑软件',
        '平台软件',
        '工业软件',
        '嵌入式系统软件',
        '信息安全软件',
        '5G相关软件',
        '人工智能软件',
        '行业应用软件',
      ],
    ],
  ])('are carried by %s', (id, options) => {
    const mechanism = ruleOf(id)?.mechanism;
    expect(mechanism?.kind === 'one-of' ? mechanism.options : null).toEqual(options);
  });

  it('name the six procedures wherever the text asks for them', () => {
    const asking = guide.categories.flatMap(({ rules }) =>
      rules.filter(({ quote, mechanism }) => quote.includes('环评、能评') && mechanism.kind !== 'exemption'),
    );
    expect(asking.length).toBe(17);
    for (const { mechanism } of asking) {
      expect(mechanism.kind === 'procedures' ? mechanism.fields : []).toHaveLength(6);
    }
  });
});
