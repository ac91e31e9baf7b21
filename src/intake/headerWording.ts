import { headerName } from './headerName';
import type { Lexicon } from './lexicon';

/**
 * A column's header (its path, band_leaf) as it is compared between sheets and files: without white space, width,
 * bracket style, units and hints. Two headers that differ in nothing else have the same wording.
 */
export function headerWording(path: string, lexicon: Lexicon): string {
  return path
    .split('_')
    .map((text) => headerName(text, lexicon.header).key)
    .join('_');
}
