import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';

/** How rows are named whose city no cell tells. */
export const unknownCity = '设区市不明';
/** Stands below every table that lists cities. */
export const orderNote = '按行政区划排列，排名不分先后';

/** Full names of the cities in the order of their division codes. */
export function citiesInOrder(guide: Guide): string[] {
  return [...guide.divisions].sort((a, b) => a.code.localeCompare(b.code)).map(({ name }) => name);
}

/**
 * Entries by their application's city in the order of the division codes, those without a city last; within a city
 * they keep their order, which is the recommending unit's own.
 */
export function inCityOrder<T>(
  entries: readonly T[],
  guide: Guide,
  applicationOf: (entry: T) => Pick<Application, 'city'>,
): T[] {
  const places = new Map(citiesInOrder(guide).map((name, index) => [name, index]));
  const place = (entry: T): number => {
    const { city } = applicationOf(entry);
    return city === null ? places.size : (places.get(city) ?? places.size);
  };
  return [...entries].sort((a, b) => place(a) - place(b));
}
