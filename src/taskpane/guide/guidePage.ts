import type { Guide } from '../../guide/guide';
import { paragraphOf, type GuideParagraph } from '../../guide/guideText';
import { categoriesOfGroup } from '../../guide/lookup';
import { ruleText } from '../../report/ruleText';
import { strings } from '../strings';

/** Something of the guide's data that rests on words of its text: a rule, a limit, a support number, a subsidy. */
export interface Citation {
  readonly id: string;
  /** Strength or kind, in Chinese. */
  readonly label: string;
  /** What is checked, in one line. */
  readonly text: string;
  /** Name of the category or group. */
  readonly owner: string;
  /** The categories that it concerns. */
  readonly categories: readonly string[];
  readonly clause: string;
  readonly quote: string;
}

/** A paragraph with what rests on it. */
export interface GuideBlock {
  /** The paragraph's place in the text. */
  readonly index: number;
  readonly paragraph: GuideParagraph;
  readonly citations: readonly Citation[];
}

/** The text with its citations; `rest` are those whose clause the text does not hold (a table of an appendix). */
export interface GuidePage {
  readonly blocks: readonly GuideBlock[];
  readonly rest: readonly Citation[];
}

/** Puts every rule, limit, support number and subsidy beside the paragraph that it quotes. */
export function guidePage(paragraphs: readonly GuideParagraph[], guide: Guide): GuidePage {
  const at = new Map<number, Citation[]>();
  for (const citation of citationsOf(guide)) {
    const index = paragraphOf(paragraphs, citation);
    at.set(index, [...(at.get(index) ?? []), citation]);
  }
  const blocks = paragraphs.map((paragraph, index) => ({ index, paragraph, citations: at.get(index) ?? [] }));
  return { blocks, rest: at.get(-1) ?? [] };
}

/** The page of one category: what concerns it, beneath the headings that lead there. */
export function pageOfCategory({ blocks, rest }: GuidePage, category: string): GuidePage {
  const concerns = (citation: Citation): boolean => citation.categories.includes(category);
  const kept = blocks
    .map((block) => ({ ...block, citations: block.citations.filter(concerns) }))
    .filter(({ citations }) => citations.length > 0);
  const clauses = kept.map(({ paragraph }) => paragraph.clause);
  const leads = ({ paragraph }: GuideBlock): boolean =>
    paragraph.level >= 0 && clauses.some((clause) => clause.startsWith(paragraph.clause));
  const wanted = new Set(kept.map(({ index }) => index));
  return {
    blocks: blocks.flatMap((block) => {
      const own = kept.find(({ index }) => index === block.index);
      if (own) return [own];
      return !wanted.has(block.index) && leads(block) ? [{ ...block, citations: [] }] : [];
    }),
    rest: rest.filter(concerns),
  };
}

function citationsOf(guide: Guide): Citation[] {
  const text = strings.guide;
  const counted = [
    ...guide.groups.map((group) => ({
      ...group,
      concerned: categoriesOfGroup(guide, group).map(({ id }) => id),
    })),
    ...guide.categories.map((category) => ({ ...category, concerned: [category.id] })),
  ].flatMap(({ name, limit, support, concerned }) => {
    const shared = { owner: name, categories: concerned };
    return [
      ...(limit
        ? [{ ...shared, ...sourceOf(limit), label: text.limit, text: text.perCity(limit.perCity) }]
        : []),
      ...(support
        ? [{ ...shared, ...sourceOf(support), label: text.support, text: text.atMost(support.max) }]
        : []),
    ];
  });
  const judged = guide.categories.flatMap(({ id, prefix, name, rules, subsidy }) => {
    const shared = { owner: name, categories: [id] };
    return [
      ...rules.map((rule) => ({
        ...shared,
        ...sourceOf(rule),
        label: text.strength[rule.strength],
        text: ruleText(rule, guide),
      })),
      ...(subsidy
        ? [{ ...shared, ...sourceOf({ ...subsidy, id: prefix }), label: text.subsidy, text: text.formula }]
        : []),
    ];
  });
  return [...judged, ...counted];
}

type Source = Pick<Citation, 'id' | 'clause' | 'quote'>;

function sourceOf({ id, clause, quote }: Source): Source {
  return { id, clause, quote };
}
