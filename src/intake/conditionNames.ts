import type { Guide } from '../guide/guide';
import { categoriesOfGroup, groupById } from '../guide/lookup';
import type { HeaderColumn } from './headerColumns';
import { headerName } from './headerName';
import type { Lexicon } from './lexicon';

/** A condition that only a person can judge, by what a header may call it. */
interface Condition {
  readonly rule: string;
  readonly category: string;
  /** The guide's words and the question put to a person, as headers are compared. */
  readonly keys: readonly string[];
}

/** Shorter parts of a condition's wording are common words. */
const shortestPart = 5;

/** Tells which conditions of the categories present a header names. */
export class ConditionNames {
  private readonly conditions: readonly Condition[];

  constructor(
    guide: Guide,
    categories: ReadonlySet<string>,
    private readonly lexicon: Lexicon,
  ) {
    const leaves = [...categories].flatMap((id) => {
      const group = groupById(guide, id);
      return group ? categoriesOfGroup(guide, group) : guide.categories.filter((leaf) => leaf.id === id);
    });
    this.conditions = leaves.flatMap(({ id, rules }) =>
      rules.flatMap(({ id: rule, quote, mechanism }) =>
        mechanism.kind === 'confirm'
          ? [{ rule, category: id, keys: [quote, mechanism.ask].map((text) => this.keyOf(text)) }]
          : [],
      ),
    );
  }

  /** The rules of which the header gives the id or the whole wording; of several in a row the longest wording. */
  namedBy(header: HeaderColumn): string[] {
    const ids = header.texts.flatMap((text) => text.match(/[A-Za-z0-9]+-[0-9A-Za-z.]+/g) ?? []);
    const wording = header.texts.map((text) => this.keyOf(text));
    const named = this.conditions.filter(
      ({ rule, keys }) =>
        ids.some((id) => id.toUpperCase() === rule.toUpperCase()) ||
        keys.some((key) => wording.some((text) => text.includes(key))),
    );
    return onePerCategory(named);
  }

  /** The rules of whose wording the header's leaf is a part. */
  partlyNamedBy(header: HeaderColumn): string[] {
    const part = this.keyOf(header.texts.at(-1) ?? '');
    if (part.length < shortestPart) return [];
    return onePerCategory(this.conditions.filter(({ keys }) => keys.some((key) => key.includes(part))));
  }

  private keyOf(text: string): string {
    return headerName(text, this.lexicon.header).key.replace(/是否|能否/g, '');
  }
}

/** A name that fits two conditions of one category tells neither. */
function onePerCategory(named: readonly Condition[]): string[] {
  return named
    .filter(({ rule, category }) => named.every((one) => one.category !== category || one.rule === rule))
    .map(({ rule }) => rule);
}
