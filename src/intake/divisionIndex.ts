import type { Guide } from '../guide/guide';
import { plain } from './plainText';

/** What a text says of a place: the cities that it can mean, and the counties that it names in each. */
export interface Place {
  /** Full names of cities; empty where the text names places of different cities. */
  readonly cities: ReadonlySet<string>;
  /** City → the counties that the text names in it. */
  readonly counties: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Name {
  readonly text: string;
  readonly places: readonly { readonly city: string; readonly county: string | null }[];
}

/** Finds cities and counties in texts, by the guide's divisions. */
export interface DivisionIndex {
  /** Null where the text names no place of the guide's. */
  locate(text: string): Place | null;
  /** The county of a known city that a zone means which other cities have too (高新区); null where there is none. */
  localCounty(text: string, city: string): string | null;
  /** Whether a text names a part of the city that the sheet is from, without its name: 市开发区, 市直, 医药高新区. */
  namesOwnPart(text: string, city: string): boolean;
  /** The city, and the county if any, of a six-digit division code; null where it is none of the guide's. */
  ofCode(code: string): { readonly city: string; readonly county: string | null } | null;
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
  const others = guide.otherProvinces.map(plain);
  const known = new Map<string, Place | null>();
  const codes = codesOf(guide);
  const parts = new Set(guide.cityParts.flatMap((part) => [`市${part}`, ...(part.length > 2 ? [part] : [])]));
  return {
    locate(text) {
      let place = known.get(text);
      if (place === undefined) {
        const tight = plain(text);
        place = others.some((name) => tight.startsWith(name)) ? null : locateIn(tight, full, short);
        if (known.size < 5000) known.set(text, place);
      }
      return place;
    },
    localCounty: (text, city) => localCounty(guide, plain(text), city),
    namesOwnPart: (text, city) => {
      const division = guide.divisions.find(({ name }) => name === city);
      if (text === '' || !division) return false;
      const full = plain(`${division.short}${text}`);
      return parts.has(plain(text)) || division.aliases.some(({ name }) => plain(name) === full);
    },
    ofCode: (code) => codes.get(code) ?? codes.get(`${code.slice(0, 4)}00`) ?? null,
  };
}

type Named = readonly [text: string, city: string, county: string | null];

function fullNames(guide: Guide): Named[] {
  return guide.divisions.flatMap(({ name, counties, aliases }): Named[] => [
    [name, name, null],
    ...counties.map((county): Named => [county.name, name, county.name]),
    ...aliases.flatMap((alias): Named[] => (alias.local ? [] : [[alias.name, name, alias.county ?? null]])),
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

/** Short names count only where no county is named in full: 广陵区宝应路 is no place of 宝应县. */
function locateIn(text: string, full: readonly Name[], short: readonly Name[]): Place | null {
  const found = new FoundPlaces();
  const rest = found.read(text, full);
  if (found.counties.size === 0) found.read(rest, short);
  return found.cities && { cities: found.cities, counties: found.counties };
}

class FoundPlaces {
  cities: Set<string> | null = null;
  readonly counties = new Map<string, Set<string>>();

  /** Reads the names out of the text; what is left has them blanked: 连云港市 does not name 连云区 as well. */
  read(text: string, names: readonly Name[]): string {
    let rest = text;
    for (const name of names) {
      if (!rest.includes(name.text)) continue;
      rest = rest.split(name.text).join(' ');
      this.add(name);
    }
    return rest;
  }

  private add({ places }: Name): void {
    const here = new Set(places.map(({ city }) => city));
    const before = this.cities;
    this.cities = before === null ? here : new Set([...before].filter((city) => here.has(city)));
    for (const { city, county } of places) {
      if (county === null) continue;
      const there = this.counties.get(city);
      if (there) there.add(county);
      else this.counties.set(city, new Set([county]));
    }
  }
}

function localCounty(guide: Guide, text: string, city: string): string | null {
  const division = guide.divisions.find(({ name }) => name === city);
  if (!division) return null;
  const rest = [division.name, division.short, '市', '国家级', '国家', '省级'].reduce(
    (left, word) => (left.startsWith(word) ? left.slice(word.length) : left),
    text,
  );
  const zone = division.aliases.find(({ name, local }) => local && rest.startsWith(plain(name)));
  return zone?.county ?? null;
}

function codesOf(guide: Guide): ReadonlyMap<string, { city: string; county: string | null }> {
  const codes = new Map<string, { city: string; county: string | null }>();
  for (const { code, name: city, counties, aliases } of guide.divisions) {
    codes.set(code, { city, county: null });
    for (const county of counties) {
      for (const each of [county.code, ...county.formerCodes])
        if (each !== undefined) codes.set(each, { city, county: county.name });
    }
    for (const alias of aliases)
      if (alias.code !== undefined) codes.set(alias.code, { city, county: alias.county ?? null });
  }
  return codes;
}
