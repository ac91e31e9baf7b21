import { categoryIndex } from './categoryIndex';
import { divisionIndex } from './divisionIndex';
import type { FoundSheet } from './foundSheet';
import type { RowKind } from './application';
import { plain } from './plainText';
import { ordinalShape } from './rowSigns';

/** The category that holds for a row, how the text that said so is numbered, and the row of the band that it stands in. */
export interface SpokenCategory {
  readonly category: string | null;
  readonly shape: string;
  readonly band: number | null;
}

/**
 * The category that is told of each row from outside its cells: that of the group band above it (二、服务化改造升级),
 * else the sheet's own. A band of a like numbering that names no category known to the guide ends the one before.
 */
export function bandCategories(
  found: FoundSheet,
  kinds: readonly RowKind[],
  ownCategory: string | null,
): readonly SpokenCategory[] {
  let spoken = bySheet(found, ownCategory);
  return kinds.map((kind, row) => {
    if (kind === 'group') spoken = byBand(row, spoken, found);
    return spoken;
  });
}

function bySheet({ guide, heading }: FoundSheet, category: string | null): SpokenCategory {
  const title = heading.titles.find((text) => categoryIndex(guide).namedIn([text]) === category);
  return {
    category,
    shape: (title === undefined ? null : ordinalShape(plain(title))) ?? 'sheet',
    band: null,
  };
}

function byBand(band: number, before: SpokenCategory, found: FoundSheet): SpokenCategory {
  const { guide } = found;
  const text = bandText(found, band);
  const shape = ordinalShape(text) ?? 'plain';
  const category = categoryIndex(guide).namedIn([text]);
  if (category !== null) return { category, shape, band };
  const another = shape === before.shape && divisionIndex(guide).locate(text) === null;
  return another ? { category: null, shape, band: null } : before;
}

function bandText({ sheet }: FoundSheet, row: number): string {
  return (sheet.values[row] ?? [])
    .flatMap((cell) => (typeof cell === 'string' ? [plain(cell)] : []))
    .join('');
}
