import type { Category } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { categoriesOfGroup } from '../guide/lookup';
import { readParts, type KnownNames, type Sense } from './categoryParts';
import { shortNamesOf, type ShortNames } from './categoryShortNames';
import { plain } from './plainText';

/** A category and one of its branches that a text names together, and the fields that hold branches. */
export interface NamedBranch {
  readonly id: string;
  readonly branch: string;
  readonly fields: readonly FieldId[];
}

/** A text that names several categories, by the name within it, so that nobody can tell which is meant. */
export interface OpenCategory {
  readonly text: string;
  readonly name: string;
  readonly ids: readonly string[];
}

/** Finds categories (项目类别) in texts. */
export interface CategoryIndex {
  /**
   * The category of a row: the id of a leaf, of a group whose kind is left open, or null (未匹配). The kind may
   * stand with the category or in the direction column.
   */
  match(category: string, direction: string): string | null;
  /** The group that a text names by itself, whose kinds must be told apart; null where it names none. */
  groupNamed(category: string): string | null;
  /** The branch that a text names behind its category's name: 绿色化改造升级（节能）; null where it names none. */
  branchIn(category: string): NamedBranch | null;
  /**
   * The categories that a text may mean where it is not certain which: a short name (绿色工厂), or one with a remark
   * (技改（智能化）); empty for any other text.
   */
  mayMean(category: string): readonly string[];
  /** Whether a text is a short name that several categories share. */
  isShort(category: string): boolean;
  /** What the first of some texts (title, sheet name) that names several categories leaves open; null where none does. */
  leftOpenIn(texts: readonly string[]): OpenCategory | null;
  /** The one category that some texts (title, sheet name) name; null where they name none or several. */
  namedIn(texts: readonly string[]): string | null;
}

const indexes = new WeakMap<Guide, CategoryIndex>();

/** The index of a guide's categories and groups. */
export function categoryIndex(guide: Guide): CategoryIndex {
  let index = indexes.get(guide);
  if (!index) {
    index = indexOf(guide);
    indexes.set(guide, index);
  }
  return index;
}

interface Group {
  readonly id: string;
  readonly open: boolean;
  /** Kind, name, alias or short name of a member → its id. */
  readonly members: ReadonlyMap<string, string>;
}

function indexOf(guide: Guide): CategoryIndex {
  const key = keyMaker(guide);
  const ids = new Map<string, string>();
  const groups = new Map<string, Group>();
  const add = (text: string, id: string): void => {
    const text_ = key(text);
    if (text_ !== '' && !ids.has(text_)) ids.set(text_, id);
  };
  for (const { id, name, aliases, officialName, kind } of guide.categories) {
    for (const text of [id, name, ...aliases]) add(text, id);
    if (kind === null) add(officialName, id);
    else for (const text of [`${officialName}${kind}`, `${kind}${officialName}`]) add(text, id);
  }
  for (const group of guide.groups) {
    const leaves = categoriesOfGroup(guide, group);
    for (const name of [group.name, ...group.aliases])
      for (const leaf of leaves) for (const text of namesOf(leaf)) add(`${name}${text}`, leaf.id);
    for (const text of [group.id, group.name, ...group.aliases]) add(text, group.id);
  }
  for (const { id, kind } of guide.categories) if (kind !== null) add(kind, id);
  const short = shortNamesOf(guide, key, ids);
  for (const group of guide.groups) {
    const leaves = categoriesOfGroup(guide, group);
    const members = membersOf(leaves, short, key);
    addDirections(leaves, members, key);
    groups.set(group.id, { id: group.id, open: group.unnamedKind !== null, members });
  }
  // A doubtful short name is like a group whose members only their own names tell apart.
  for (const [name, categories] of short.doubtful) {
    const leaves = guide.categories.filter(({ id }) => categories.includes(id));
    groups.set(name, { id: name, open: false, members: membersOf(leaves, short, key) });
  }
  const withBranch = branchesNamed(
    guide,
    key,
    (text) => ids.has(text) || short.certain.has(text) || short.doubtful.has(text),
  );
  const known = knownNames(guide, key, ids, short, withBranch);
  const match = (category: string, direction: string): string | null =>
    withBranch.get(key(category))?.id ??
    matchIn(ids, short, groups, key(category), key(direction)) ??
    readParts(category, known)?.id ??
    null;
  return {
    match,
    branchIn: (category) => withBranch.get(key(category)) ?? null,
    groupNamed: (category) => groups.get(ids.get(key(category)) ?? '')?.id ?? null,
    mayMean: (category) => {
      const several = short.doubtful.get(key(category));
      if (several) return several;
      return match(category, '') === null ? (readParts(category, known)?.mayMean ?? []) : [];
    },
    isShort: (category) => short.doubtful.has(key(category)),
    leftOpenIn: (texts) => leftOpenIn(ids, short, known, texts),
    namedIn: (texts) => namedIn(ids, short, groups, texts.map(key)),
  };
}

/** What names mean by themselves: a category, one of its branches, a group, or a short name. */
function knownNames(
  guide: Guide,
  key: (text: string) => string,
  ids: ReadonlyMap<string, string>,
  short: ShortNames,
  withBranch: ReadonlyMap<string, NamedBranch>,
): KnownNames {
  const leavesOf = new Map(
    guide.groups.map((group) => [group.id, { group, leaves: categoriesOfGroup(guide, group) }]),
  );
  const branches = branchOwners(guide.categories, key);
  const senseOf = (name: string): Sense | null => {
    const id = withBranch.get(name)?.id ?? ids.get(name) ?? short.certain.get(name);
    const named = leavesOf.get(id ?? '');
    if (named) {
      const group = { id: named.group.id, open: named.group.unnamedKind !== null };
      return { ids: named.leaves.map((leaf) => leaf.id), group, certain: false };
    }
    if (id !== undefined) return { ids: [id], group: null, certain: true };
    const several = short.doubtful.get(name) ?? branches.get(name);
    return several ? { ids: [...several], group: null, certain: false } : null;
  };
  const names = new Map([...ids].filter(([, id]) => !leavesOf.has(id)));
  return { key, senseOf, names };
}

/** The full names that tell a leaf from the others of its group. */
function namesOf({ id, name, aliases, kind }: Category): string[] {
  return [id, name, ...aliases, ...(kind === null ? [] : [kind])];
}

function membersOf(
  leaves: readonly Category[],
  { certain }: ShortNames,
  key: (text: string) => string,
): Map<string, string> {
  const members = new Map<string, string>();
  for (const leaf of leaves) for (const text of namesOf(leaf)) members.set(key(text), leaf.id);
  for (const [text, id] of certain) if (leaves.some((leaf) => leaf.id === id)) members.set(text, id);
  return members;
}

/** A direction that only one member of a group has tells the member as well. */
function addDirections(
  leaves: readonly Category[],
  members: Map<string, string>,
  key: (text: string) => string,
): void {
  for (const [text, ids] of branchOwners(leaves, key)) {
    const [only] = ids;
    if (ids.size === 1 && only !== undefined && !members.has(text)) members.set(text, only);
  }
}

/** Directions by their keys, with the categories that have them. */
function branchOwners(
  leaves: readonly Category[],
  key: (text: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, branches } of leaves) {
    for (const { name, spellings } of branches?.options ?? []) {
      for (const text of [name, ...spellings]) {
        owners.set(key(text), (owners.get(key(text)) ?? new Set()).add(id));
      }
    }
  }
  return owners;
}

/** The full names of categories with those of their branches behind; `known` are texts that mean something else. */
function branchesNamed(
  guide: Guide,
  key: (text: string) => string,
  known: (text: string) => boolean,
): ReadonlyMap<string, NamedBranch> {
  const found = new Map<string, NamedBranch | null>();
  for (const { id, name, aliases, branches } of guide.categories) {
    for (const option of branches?.options ?? []) {
      for (const text of [name, ...aliases].flatMap((full) =>
        [option.name, ...option.spellings].map((branch) => key(`${full}${branch}`)),
      )) {
        const there = found.get(text);
        const same = there === undefined || (there?.id === id && there.branch === option.name);
        if (!known(text))
          found.set(text, same ? { id, branch: option.name, fields: branches?.fields ?? [] } : null);
      }
    }
  }
  return new Map([...found].flatMap(([text, named]) => (named ? [[text, named] as const] : [])));
}

const mostRemembered = 2000;

/** Names are compared without a year before them, numbering, punctuation and the words that every category's name may carry or lack. */
function keyMaker(guide: Guide): (text: string) => string {
  const fillers = guide.sheetWords.categoryFillers.map(plain);
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    let key = plain(text)
      .replace(/^[一二三四五六七八九十]{1,3}[、.]?(?=\([一二三四五六七八九十]{1,3}\))/, '')
      .replace(/^20\d{2}年?度?(?=[^\d])/, '')
      .replace(/^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]+(?!\d)/, '')
      .replace(/[^\p{L}\p{N}+]/gu, '')
      .toLowerCase();
    for (const filler of fillers) key = key.split(filler).join('');
    if (known.size < mostRemembered) known.set(text, key);
    return key;
  };
}

function matchIn(
  ids: ReadonlyMap<string, string>,
  short: ShortNames,
  groups: ReadonlyMap<string, Group>,
  category: string,
  direction: string,
): string | null {
  const id = ids.get(category) ?? short.certain.get(category);
  const group = groups.get(id ?? (short.doubtful.has(category) ? category : ''));
  if (!group) return id ?? null;
  return group.members.get(direction) ?? (group.open ? group.id : null);
}

/**
 * Full names are looked for within the texts. A short name counts only where a text consists of it, but for a count:
 * 服务型制造 in a title may be what the companies are known for as well as a category.
 */
function namedIn(
  ids: ReadonlyMap<string, string>,
  { certain }: ShortNames,
  groups: ReadonlyMap<string, Group>,
  texts: readonly string[],
): string | null {
  const keys = [...ids.keys()].filter((key) => texts.some((text) => text.includes(key)));
  const longest = keys.filter((key) => !keys.some((other) => other !== key && other.includes(key)));
  const named = new Set(longest.map((key) => ids.get(key)));
  for (const text of texts) {
    const id = certain.get(text) ?? certain.get(text.replace(/(?:共|合计)?\d+[个项家户]?$/, ''));
    if (id !== undefined) named.add(id);
  }
  for (const { id, members } of groups.values()) {
    if ([...members.values()].some((member) => named.has(member))) named.delete(id);
  }
  const [only] = named;
  if (named.size !== 1 || only === undefined) return null;
  const group = groups.get(only);
  return group && !group.open ? null : only;
}

/**
 * The longest group or short name within a text that names no category: the sheet is of one of its categories, and
 * nothing tells which.
 */
function leftOpenIn(
  ids: ReadonlyMap<string, string>,
  short: ShortNames,
  { key, senseOf }: KnownNames,
  texts: readonly string[],
): OpenCategory | null {
  for (const text of texts) {
    const within = key(text);
    const names = [...ids.keys(), ...short.doubtful.keys()].filter(
      (name) => name.length >= shortestInTitle && within.includes(name),
    );
    const [name] = names.sort((a, b) => b.length - a.length);
    const sense = name === undefined ? null : senseOf(name);
    if (name !== undefined && sense && !sense.certain && sense.group?.open !== true && sense.ids.length > 1)
      return { text, name, ids: sense.ids };
  }
  return null;
}

/** A short name of fewer characters within a title may be a part of any word. */
const shortestInTitle = 3;
