import type { Guide } from '../guide/guide';
import { plain } from './plainText';

/** What a text says of a place: the cities that it can mean, and the counties that it names in each. */
export interface Place {
  /** Full names of cities; empty where the text names places of different cities. */
  readonly cities: ReadonlySet<string>;
  /** City → county, for the cities of which the text names one. */
  readonly counties: ReadonlyMap<string, string>;
}

interface Name {
  readonly text: string;
  readonly places: readonly { readonly city: string; readonly county: string | null }[];
}

/** Finds cities and counties in texts, by the guide's divisions. */
export interface DivisionIndex {
  /** Null where the text names no place of the guide's. */
  locate(text: string): Place | null;
}

const indexes = new WeakMap<Guide, DivisionIndex>();

/** The index of a guide's divisions. */
export function divisionIndex(guide: Guide): DivisionIndex {
  let index = indexes.get(guide);
  if (!index) {
    index = indexOf(guide);
    indexes.set(guide, index);
  }
  return index;
}

function indexOf(guide: Guide): DivisionIndex {
  const full = collect(fullNames(guide));
  const cities = new Set(guide.divisions.map(({ short }) => plain(short)));
  const short = collect(shortNames(guide)).filter(
    ({ text, places }) => !cities.has(text) || places.every(({ county }) => county === null),
  );
  const known = new Map<string, Place | null>();
  return {
    locate(text) {
      let place = known.get(text);
      if (place === undefined) {
        place = locateIn(plain(text), [full, short]);
        if (known.size < 5000) known.set(text, place);
      }
      return place;
    },
  };
}

type Named = readonly [text: string, city: string, county: string | null];

function fullNames(guide: Guide): Named[] {
  return guide.divisions.flatMap(({ name, counties, aliases }): Named[] => [
    [name, name, null],
    ...counties.map((county): Named => [county.name, name, county.name]),
    ...aliases.map((alias): Named => [alias.name, name, alias.county ?? null]),
  ]);
}

/** Names without 市, 区, 县, where two characters or more remain; a city's goes before a county's of the same. */
function shortNames(guide: Guide): Named[] {
  return guide.divisions.flatMap(({ name, short, counties }): Named[] => {
    const ofCounties = counties.flatMap((county): Named[] => {
      const rest = county.name.replace(/[市区县]$/, '');
      return rest.length < 2 || plain(rest) === plain(short) ? [] : [[rest, name, county.name]];
    });
    return [[short, name, null], ...ofCounties];
  });
}

/** The longest first; a name that several places share keeps them all. */
function collect(names: readonly Named[]): Name[] {
  const byText = new Map<string, { city: string; county: string | null }[]>();
  for (const [text, city, county] of names) {
    const key = plain(text);
    byText.set(key, [...(byText.get(key) ?? []), { city, county }]);
  }
  return [...byText]
    .map(([text, places]) => ({ text, places }))
    .sort((a, b) => b.text.length - a.text.length || a.text.localeCompare(b.text));
}

function locateIn(text: string, lists: readonly (readonly Name[])[]): Place | null {
  let rest = text;
  let cities: Set<string> | null = null;
  const counties = new Map<string, string>();
  for (const names of lists) {
    for (const name of names) {
      if (!rest.includes(name.text)) continue;
      // What has been read is blanked out: 连云港市 does not name 连云区 as well.
      rest = rest.split(name.text).join(' ');
      const here = new Set(name.places.map(({ city }) => city));
      cities = cities === null ? here : shared(cities, here);
      for (const { city, county } of name.places) {
        if (county !== null && !counties.has(city)) counties.set(city, county);
      }
    }
  }
  return cities && { cities, counties };
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((city) => other.has(city)));
}
