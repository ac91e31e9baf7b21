import type { Guide } from '../guide/guide';
import { categoryIndex } from './categoryIndex';
import { plain } from './plainText';

/** Whether a text is nothing but the name of a category or of a place, as group bands are: 绿色化改造升级（2个）, 苏州市. */
export function bandNames(guide: Guide): (text: string) => boolean {
  const categories = categoryIndex(guide);
  const places = placeNames(guide);
  return (text) => {
    const bare = plain(text)
      .replace(/[(:].*$/, '')
      .replace(/类$/, '');
    if (bare === '') return false;
    return places.has(bare) || categories.match(bare, '') !== null || categories.groupNamed(bare) !== null;
  };
}

const known = new WeakMap<Guide, ReadonlySet<string>>();

/** Names of cities, counties and zones, in full or short (昆山), as compared. */
export function placeNames(guide: Guide): ReadonlySet<string> {
  let names = known.get(guide);
  if (!names) {
    names = new Set(
      guide.divisions
        .flatMap(({ name, short, counties, aliases }) => [
          name,
          short,
          ...counties.flatMap((county) => [county.name, shortCounty(county.name)]),
          ...aliases.map((alias) => alias.name),
        ])
        .map(plain),
    );
    known.set(guide, names);
  }
  return names;
}

/** A county's name without 市, 区, 县, where two characters or more remain. */
function shortCounty(name: string): string {
  const rest = name.replace(/[市区县]$/, '');
  return rest.length < 2 ? name : rest;
}
