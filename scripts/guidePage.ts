import { countCoverage, coverSentences, type CoveredSentence } from '../src/guide/coverage';
import type { Category, SubsidyFormula } from '../src/guide/category';
import type { Guide } from '../src/guide/guide';
import { checksOfRule } from '../src/guide/lookup';

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows,
];

/** The guide as a page: what it knows category by category, and its text sentence by sentence with what accounts for it. */
export function guidePage(guide: Guide, text: string): string {
  const sentences = coverSentences(guide, text);
  const { sentences: all, claimed, unclaimed } = countCoverage(sentences);
  const rules = guide.categories.flatMap((category) => category.rules);
  const lines = [
    `# ${guide.document}`,
    '',
    '由 `npm run guide:page` 从指南数据生成，请勿手工修改。',
    '',
    `共 ${guide.categories.length} 个项目类别、${rules.length} 条规则（手续逐项展开为 ${rules.flatMap(checksOfRule).length} 项）；`,
    `指南正文支持条件、补助标准、申报主体、支持数量及附件重点方向表共 ${all} 句，已对应 ${claimed} 句，未对应 ${unclaimed} 句。`,
    '',
    '## 待定口径',
    '',
    ...table(
      ['设置', '默认', '可选', '说明'],
      guide.settings.map(({ label, value, options, reading }) => {
        const labels = options.map((option) => option.label);
        const chosen = options.find((option) => option.value === value)?.label ?? value;
        return row(label, chosen, labels.join('；'), reading);
      }),
    ),
    '',
    '## 项目类别',
    '',
    ...table(
      ['类别', '条款', '前缀', '规则', '补助', '限报', '支持数量', '绩效目标申报表'],
      guide.categories.map(categoryRow),
    ),
    '',
    '合并计数：',
    '',
    ...table(
      ['类别组', '限报', '支持数量', '成员'],
      guide.groups.map(({ name, limit, support, members }) =>
        row(
          name,
          limit ? `每市 ${limit.perCity} 个` : '',
          support ? `${support.max} 个` : '',
          members.map((id) => nameOf(guide, id)).join('、'),
        ),
      ),
    ),
    '',
    '## 正文与规则',
    '',
    ...table(['条款', '部分', '正文', '对应'], sentences.map(sentenceRow)),
    '',
  ];
  return lines.join('\n');
}

function categoryRow(category: Category): string {
  const { name, clause, prefix, rules, subsidy, limit, support, form } = category;
  return row(
    name,
    clause,
    prefix,
    `${rules.length} 条`,
    subsidy ? subsidyText(subsidy) : '不测算',
    limit ? `每市 ${limit.perCity} 个` : '',
    support ? `${support.max} 个` : '',
    form?.attachment ?? '无',
  );
}

function subsidyText(formula: SubsidyFormula): string {
  switch (formula.kind) {
    case 'rate':
      return `${formula.base.label} × ${percent(formula.rate)}，最高 ${formula.cap} 万元${formula.spent ? '；另有按实际支出的' : ''}`;
    case 'tiers': {
      const share =
        formula.base && formula.rate ? `，不超过${formula.base.label} × ${percent(formula.rate)}` : '';
      return `${formula.tiers.join('、')} 万元分档${share}`;
    }
    case 'tranches':
      return `首期 ${formula.base.label} × ${percent(formula.rate)}，最高 ${formula.firstCap} 万元；二期最高 ${formula.secondCap} 万元；合计最高 ${formula.cap} 万元`;
    case 'actual':
      return `${formula.base.label}，最高 ${formula.cap ?? '不限'} 万元`;
    case 'fixed':
      return `定额不超过 ${formula.amount} 万元（累计未满 ${formula.received.below} 万元的）`;
  }
}

const percent = (rate: string): string => `${Number((Number(rate) * 100).toFixed(4))}%`;

function sentenceRow({ clause, part, text, claims, open }: CoveredSentence): string {
  const by = open.length > 0 ? `**未对应：${open.join('、')}**` : claims.join('、');
  return row(clause, part, text, by);
}

function nameOf({ categories, groups }: Guide, id: string): string {
  return [...categories, ...groups].find((entry) => entry.id === id)?.name ?? id;
}
