import type { Guide } from '../../guide/guide';
import { categoriesOfGroup, categoryById, groupById } from '../../guide/lookup';
import type { LimitUse, Review } from '../../review/review';

/** Every category and group with a filing limit, in the order that the review gives them. */
export function limitedIds({ limits }: Review): string[] {
  return [...new Set(limits.map(({ category }) => category))];
}

/** What a limit is for: the category's official name; a group is named as the total it is. */
export function limitName(guide: Guide, id: string): string {
  const category = categoryById(guide, id);
  if (category) return category.name;
  const group = groupById(guide, id);
  return group ? `${group.name}（合计）` : id;
}

/** Filings of a city against a limit. */
export type CityLimit = Pick<LimitUse, 'filed' | 'limit' | 'over'> & { readonly left: number };

/** A city's use of one limit; where counties are counted apart, it and those of its counties that have filed, added up. */
export function limitOfCity(review: Review, guide: Guide, id: string, city: string | null): CityLimit {
  const units = new Set([city, ...countiesOf(guide, city)]);
  const uses = review.limits.filter((use) => use.category === id && units.has(use.city));
  return uses.reduce(
    (all, { filed, limit, over }) => ({
      filed: all.filed + filed,
      limit: all.limit + limit,
      left: all.left + Math.max(0, limit - filed),
      over: all.over + over,
    }),
    { filed: 0, limit: 0, left: 0, over: 0 },
  );
}

/** Whether the review has counted counties apart from their cities. */
export function countsCountiesApart({ limits }: Review, guide: Guide): boolean {
  const cities = new Set(guide.divisions.map(({ name }) => name));
  return limits.some(({ city }) => city !== null && !cities.has(city));
}

/** What must be known where a total is limited beside its parts; nothing where one limit stands alone. */
export function partLimitsNote(review: Review): string[] {
  return limitedIds(review).length > 1
    ? ['各类限报数与合计限报数分别核算，合计未超出而其中一类超出的，仍属超限报']
    : [];
}

/** Why what is left does not add up to limits less filings: of rows without a city nobody knows whose limit they use. */
export function unplacedNote({ limits }: Review): string[] {
  return limits.some(({ city, filed }) => city === null && filed > 0)
    ? ['设区市不明的不占限报数，剩余、超出的合计为各市之和']
    : [];
}

/** The counties of a city, in the guide's order. */
export function countiesOf(guide: Guide, city: string | null): string[] {
  return guide.divisions.find(({ name }) => name === city)?.counties.map(({ name }) => name) ?? [];
}

/** What counts towards a limit: the category itself, or all that its group holds. */
export function countedIds(guide: Guide, id: string): ReadonlySet<string> {
  const group = groupById(guide, id);
  return new Set([id, ...(group ? categoriesOfGroup(guide, group).map((category) => category.id) : [])]);
}
