import { categoryIndex } from './categoryIndex';
import { divisionIndex } from './divisionIndex';
import type { FoundSheet } from './foundSheet';
import type { RowKind } from './application';
import { plain } from './plainText';
import { ordinalShape } from './rowSigns';

/** The category that holds for a row, and how the text that said so is numbered. */
interface Spoken {
  readonly category: string | null;
  readonly shape: string;
}

/**
 * Category of each row of a table without a category column: that of the group band above it (二、服务化改造升级),
 * else the sheet's own. A band of a like numbering that names no category known to the guide ends the one before.
 */
export function bandCategories(
  found: FoundSheet,
  kinds: readonly RowKind[],
  ownCategory: string | null,
): readonly (string | null)[] {
  let spoken = bySheet(found, ownCategory);
  return kinds.map((kind, row) => {
    if (kind === 'group') spoken = byBand(bandText(found, row), spoken, found);
    return spoken.category;
  });
}

function bySheet({ guide, heading }: FoundSheet, category: string | null): Spoken {
  const title = heading.titles.find((text) => categoryIndex(guide).namedIn([text]) === category);
  return { category, shape: (title === undefined ? null : ordinalShape(plain(title))) ?? 'sheet' };
}

function byBand(text: string, before: Spoken, { guide }: FoundSheet): Spoken {
  const shape = ordinalShape(text) ?? 'plain';
  const category = categoryIndex(guide).namedIn([text]);
  if (category !== null) return { category, shape };
  const another = shape === before.shape && divisionIndex(guide).locate(text) === null;
  return another ? { category: null, shape } : before;
}

function bandText({ sheet }: FoundSheet, row: number): string {
  return (sheet.values[row] ?? [])
    .flatMap((cell) => (typeof cell === 'string' ? [plain(cell)] : []))
    .join('');
}
