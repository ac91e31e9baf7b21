import { headerName } from './headerName';
import type { Lexicon } from './lexicon';

/** The same with the units that the header names, which are part of what was said of the column's figures. */
export function headerWithUnits(path: string, lexicon: Lexicon): string {
  return path
    .split('_')
    .map((text) => {
      const { key, unit } = headerName(text, lexicon.header);
      return `${key}:${unit ?? ''}`;
    })
    .join('_');
}

/**
 * A column's header (its path, band_leaf) as it is compared between sheets and files: without white space, width,
 * bracket style, units and hints. Two headers that differ in nothing else have the same wording.
 */
export function headerWording(path: string, lexicon: Lexicon): string {
  return path
    .split('_')
    .map((text) => headerName(text, lexicon.header).key)
    .filter((key) => key !== '')
    .join('_');
}
