import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';
import type { Review } from '../review/review';
import { citiesInOrder, unknownCity } from './cityOrder';

/** How rows of a city's own batch are named that tell no county. */
export const unknownCounty = '市本级及未注明';

type Placed = Pick<Application, 'city' | 'county'>;

/**
 * By what the sheets of a batch list it: by city, or by county where all rows that tell a city are of the same one and
 * a county stands in one of them at least. In the order of the division codes, what is not told last.
 */
export interface Places {
  /** What the labels are, as a heading. */
  readonly title: string;
  /** The city whose counties they are; null where they are cities. */
  readonly cityOfAll: string | null;
  /** Cities with rows in the tables: all of the guide, or the only one that has filed. */
  readonly cities: readonly string[];
  readonly labels: readonly string[];
  labelOf(placed: Placed): string;
  /** Entries in the order of their places; within a place they keep their order, which is the recommending unit's own. */
  inOrder<T>(entries: readonly T[], placedOf: (entry: T) => Placed): T[];
}

/** The places of a review's rows. */
export function placesOf({ applications }: Pick<Review, 'applications'>, guide: Guide): Places {
  const rows = applications.map(({ application }) => application);
  const filed = new Set(rows.flatMap(({ city }) => city ?? []));
  const named = citiesInOrder(guide).filter((city) => filed.has(city));
  const [only = null] = named.length === 1 ? named : [];
  const unknown = rows.some(({ city }) => city === null) ? [unknownCity] : [];
  if (only !== null && rows.some(({ county }) => county !== null)) {
    const without = rows.some(({ city, county }) => city !== null && county === null) ? [unknownCounty] : [];
    return listed({
      title: '县（市、区）',
      cityOfAll: only,
      cities: [only],
      labels: [...countiesOf(only, rows, guide), ...without, ...unknown],
      labelOf: ({ city, county }) => (city === null ? unknownCity : (county ?? unknownCounty)),
    });
  }
  const cities = only === null ? citiesInOrder(guide) : [only];
  return listed({
    title: '设区市',
    cityOfAll: null,
    cities,
    labels: [...cities, ...unknown],
    labelOf: ({ city }) => city ?? unknownCity,
  });
}

/** The city's counties in the guide's order, which is that of their codes, then what its rows name besides. */
function countiesOf(city: string, rows: readonly Placed[], guide: Guide): string[] {
  const counties = guide.divisions.find(({ name }) => name === city)?.counties ?? [];
  const told = rows.flatMap(({ county }) => county ?? []);
  return [...new Set([...counties.map(({ name }) => name), ...told])];
}

function listed(places: Omit<Places, 'inOrder'>): Places {
  const order = new Map(places.labels.map((label, index) => [label, index]));
  const placeOf = (placed: Placed): number => order.get(places.labelOf(placed)) ?? order.size;
  return {
    ...places,
    inOrder: (entries, placedOf) => [...entries].sort((a, b) => placeOf(placedOf(a)) - placeOf(placedOf(b))),
  };
}
