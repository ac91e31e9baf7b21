import type { Guide } from '../guide/guide';
import { categoryIndex } from './categoryIndex';
import { plain } from './plainText';

/** Whether a text is nothing but the name of a category or of a place, as group bands are: 绿色化改造升级（2个）, 苏州市. */
export function bandNames(guide: Guide): (text: string) => boolean {
  const categories = categoryIndex(guide);
  const places = new Set(
    guide.divisions
      .flatMap(({ name, short, counties, aliases }) => [
        name,
        short,
        ...counties.map((county) => county.name),
        ...aliases.map((alias) => alias.name),
      ])
      .map(plain),
  );
  return (text) => {
    const bare = plain(text)
      .replace(/[(:].*$/, '')
      .replace(/类$/, '');
    if (bare === '') return false;
    return places.has(bare) || categories.match(bare, '') !== null || categories.groupNamed(bare) !== null;
  };
}
