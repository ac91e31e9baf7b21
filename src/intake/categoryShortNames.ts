import type { Guide } from '../guide/guide';

/** What short names (智能工厂) mean, by their keys. */
export interface ShortNames {
  /** Name → the one category that it means. */
  readonly certain: ReadonlyMap<string, string>;
  /** Name → the categories that it may mean, in the guide's order. */
  readonly doubtful: ReadonlyMap<string, readonly string[]>;
}

/**
 * The short names of a guide's categories. One that a single category has, and for certain, means it; every other is
 * doubtful. Names of `known`, which are full ones, are left out.
 */
export function shortNamesOf(
  guide: Guide,
  key: (text: string) => string,
  known: ReadonlyMap<string, string>,
): ShortNames {
  const claims = new Map<string, { readonly categories: string[]; certain: boolean }>();
  for (const { id, shortNames } of guide.categories) {
    for (const { names, certain } of shortNames) {
      for (const name of names.map(key)) {
        if (name === '' || known.has(name)) continue;
        const claim = claims.get(name) ?? { categories: [], certain: true };
        if (!claim.categories.includes(id)) claim.categories.push(id);
        claim.certain &&= certain;
        claims.set(name, claim);
      }
    }
  }
  const meansOne = new Map<string, string>();
  const doubtful = new Map<string, readonly string[]>();
  for (const [name, { categories, certain }] of claims) {
    const [only, another] = categories;
    if (certain && only !== undefined && another === undefined) meansOne.set(name, only);
    else doubtful.set(name, categories);
  }
  return { certain: meansOne, doubtful };
}
