import type { Guide } from '../../guide/guide';
import { categoriesOfGroup, groupById } from '../../guide/lookup';
import type { LimitUse, Review } from '../../review/review';

/** Categories and groups with a filing limit that are no part of a group with a limit of its own. */
export function limitedWholes(review: Review, guide: Guide): string[] {
  const ids = limitedIds(review);
  return ids.filter((id) => !ids.some((whole) => limitedParts(guide, whole, ids).includes(id)));
}

/** Those of the categories with a limit of their own that a group counts together. */
function limitedParts(guide: Guide, whole: string, ids: readonly string[]): string[] {
  const group = groupById(guide, whole);
  return group
    ? categoriesOfGroup(guide, group)
        .map(({ id }) => id)
        .filter((id) => ids.includes(id))
    : [];
}

/** Filings of a city against a limit. */
export type CityLimit = Pick<LimitUse, 'filed' | 'limit' | 'over'> & { readonly left: number };

/**
 * A city's use of a limit and of the limits of its parts together, its counties counted in: what may still be filed
 * under all of them, and how many have to go.
 */
export function limitsOfCity(review: Review, guide: Guide, whole: string, city: string | null): CityLimit {
  const parts = limitedParts(guide, whole, limitedIds(review));
  const group = groupById(guide, whole);
  const covered = group !== undefined && categoriesOfGroup(guide, group).length === parts.length;
  const all = { filed: 0, limit: 0, left: 0, over: 0 };
  for (const unit of unitsOf(guide, city)) {
    const use = usageOf(review, whole, unit);
    if (!use) continue;
    const inner = parts.flatMap((id) => usageOf(review, id, unit) ?? []);
    const innerLeft = inner.reduce((sum, part) => sum + leftOf(part), 0);
    all.filed += use.filed;
    all.limit += use.limit;
    all.left += covered ? Math.min(leftOf(use), innerLeft) : leftOf(use);
    all.over += Math.max(
      use.over,
      inner.reduce((sum, part) => sum + part.over, 0),
    );
  }
  return all;
}

/** The city itself, and its counties, which a review may count apart. */
function unitsOf(guide: Guide, city: string | null): (string | null)[] {
  const counties = guide.divisions.find(({ name }) => name === city)?.counties ?? [];
  return [city, ...counties.map(({ name }) => name)];
}

function usageOf({ limits }: Review, category: string, city: string | null): LimitUse | undefined {
  return limits.find((use) => use.category === category && use.city === city);
}

function leftOf({ limit, filed }: LimitUse): number {
  return Math.max(0, limit - filed);
}

/** Every category and group with a filing limit, in the order that the review gives them. */
export function limitedIds({ limits }: Review): string[] {
  return [...new Set(limits.map(({ category }) => category))];
}

/** What counts towards a limit: the category itself, or all that its group holds. */
export function countedIds(guide: Guide, whole: string): ReadonlySet<string> {
  const group = groupById(guide, whole);
  return new Set([whole, ...(group ? categoriesOfGroup(guide, group).map(({ id }) => id) : [])]);
}
