import { clauseOfEntry } from './catalogue';
import type { Category, SubsidyFormula } from './category';
import { figuresIn } from './figures';
import type { Guide } from './guide';
import { fieldById } from './lookup';
import { fieldUses } from './mechanismFields';
import type { Mechanism, Rule } from './rule';
import { unspaced } from './sentences';

/** A part of the guide's data that rests on words of the text. */
export interface Claim {
  /** The rule's, limit's or support number's id; the category's id for its subsidy; the clause for an entry. */
  readonly by: string;
  readonly clause: string;
  readonly quote: string;
  /** The figures that it judges or calculates by, as keys of `TextFigure`. */
  readonly carries: ReadonlySet<string>;
  /**
   * clause: it answers for as much as its words; question: at most for the clause that its person is asked about;
   * prose: for a whole cell that has no figures; general: for a sentence that other rules give effect to.
   */
  readonly reach: 'clause' | 'question' | 'prose' | 'general';
}

/** Everything in the guide that accounts for words of its text. */
export function claimsOf(guide: Guide): Claim[] {
  return [
    ...guide.categories.flatMap((category) => categoryClaims(guide, category)),
    ...guide.groups.flatMap(countClaims),
    ...guide.catalogues.flatMap((catalogue) =>
      catalogue.entries.flatMap((entry) => {
        const clause = clauseOfEntry(catalogue, entry);
        const cells = [entry.printedName ?? entry.name, ...entry.details.map(({ printed }) => printed)];
        return cells.map((quote) => ({
          by: clause,
          clause,
          quote,
          carries: nothing,
          reach: 'prose' as const,
        }));
      }),
    ),
    ...guide.text.general.flatMap(({ clause, quote, rules }) =>
      rules.map((by) => ({ by, clause, quote, carries: nothing, reach: 'general' as const })),
    ),
  ];
}

const nothing: ReadonlySet<string> = new Set();

function categoryClaims(guide: Guide, category: Category): Claim[] {
  const rules = category.rules.flatMap((rule): Claim[] => {
    const { id: by, clause, mechanism } = rule;
    const carries = carriedBy(guide, category, rule);
    const asked = mechanism.kind === 'confirm' ? mechanism.items : [];
    const reach = mechanism.kind === 'confirm' ? 'question' : 'clause';
    return [rule.quote, ...rule.also, ...asked].map((quote) => ({ by, clause, quote, carries, reach }));
  });
  return [
    ...rules,
    ...(category.subsidy ? subsidyClaims(category.id, category.subsidy) : []),
    ...countClaims(category),
  ];
}

function countClaims({ limit, support }: Pick<Category, 'limit' | 'support'>): Claim[] {
  return [limit, support].flatMap((part) =>
    part
      ? [
          {
            by: part.id,
            clause: part.clause,
            quote: part.quote,
            carries: keysIn(part),
            reach: 'clause' as const,
          },
        ]
      : [],
  );
}

function subsidyClaims(by: string, formula: SubsidyFormula): Claim[] {
  const { clause, quote, ...parameters } = formula;
  const carries = new Set(keysIn(parameters));
  if ('first' in formula && formula.first.kind === 'share') {
    // What is left after the first share: 剩余50%.
    carries.add(`number:${Number((1 - Number(formula.first.share)).toFixed(6))}`);
  }
  if (formula.kind === 'tiers') carries.add(`number:${formula.tiers.length}`);
  if (formula.kind === 'tranches') carries.add('number:2');
  const own: Claim = { by, clause, quote, carries, reach: 'clause' };
  const spent = formula.kind === 'rate' ? formula.spent : undefined;
  return spent
    ? [own, { by, clause: spent.clause, quote: spent.quote, carries: nothing, reach: 'clause' }]
    : [own];
}

/** The figures in a rule's parameters and in the names of the columns that it looks at. */
function carriedBy(guide: Guide, { rules }: Category, { id, mechanism }: Rule): ReadonlySet<string> {
  const keys = keysIn(judgedBy(mechanism));
  for (const { field } of fieldUses(mechanism)) {
    for (const figure of figuresIn(unspaced(fieldById(guide, field)?.name ?? '')))
      figure.keys.forEach((key) => keys.add(key));
  }
  if (mechanism.kind === 'n-of-rules')
    keys.add(`number:${rules.filter(({ parent }) => parent === id).length}`);
  return keys;
}

/** The parameters that decide: those of a question are what it asks and the figure at which it arises. */
function judgedBy(mechanism: Mechanism): object {
  switch (mechanism.kind) {
    case 'confirm':
      return { ask: mechanism.ask, raisedAt: mechanism.raisedAt };
    case 'exemption':
      return {};
    default:
      return mechanism;
  }
}

/**
 * Every figure that is a value of a part of the data by itself: a number or a day. A figure within words decides
 * nothing and is carried by nobody, but for the span of years (近三年) that a person is asked about.
 */
function keysIn(value: unknown, key = ''): Set<string> {
  const keys = new Set<string>();
  const add = (found: Iterable<string>): void => {
    for (const each of found) keys.add(each);
  };
  if (Array.isArray(value)) value.forEach((each) => add(keysIn(each, key)));
  else if (typeof value === 'object' && value !== null) {
    Object.entries(value).forEach(([name, each]) => add(keysIn(each, name)));
  } else if (typeof value === 'number') add([`number:${value}`, `year:${value}`]);
  else if (typeof value === 'string' && !['clause', 'quote', 'id'].includes(key)) add(keysOfText(value, key));
  return keys;
}

function keysOfText(text: string, key: string): string[] {
  if (/^-?\d+(\.\d+)?$/.test(text)) return [`number:${Number(text)}`, `year:${text}`];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [`day:${text}`, `year:${text.slice(0, 4)}`];
  if (key !== 'ask') return [];
  return figuresIn(unspaced(text))
    .flatMap((figure) => figure.keys)
    .filter((each) => each.startsWith('span:'));
}
