import { valueAt } from '../workbook/snapshot';
import type { RowKind } from './application';
import { bandCategories } from './bandCategories';
import { categoryIndex } from './categoryIndex';
import type { FoundSheet } from './foundSheet';
import { matchColumns } from './matchColumns';
import { testimonyOf } from './testimony';

/**
 * Category of each row as group bands, title rows and the sheet's name tell it; empty where the table has a category
 * column, which alone speaks then.
 */
export function categoriesWithoutColumn(
  found: FoundSheet,
  kinds: readonly RowKind[],
  dataRows: readonly number[],
): readonly (string | null)[] {
  if (roleColumns(found, dataRows).category !== null) return [];
  return bandCategories(found, kinds, found.heading.category);
}

/** Ids of the categories that the data rows belong to. */
export function categoriesOfRows(
  found: FoundSheet,
  dataRows: readonly number[],
  withoutColumn: readonly (string | null)[],
): Set<string> {
  const { sheet, guide } = found;
  const { category, direction } = roleColumns(found, dataRows);
  const index = categoryIndex(guide);
  if (category === null) return new Set(dataRows.flatMap((row) => withoutColumn[row] ?? []));
  const ids = new Set<string>();
  const seen = new Set<string>();
  for (const row of dataRows) {
    const name = String(valueAt(sheet, row, category));
    const kind = direction === null ? '' : String(valueAt(sheet, row, direction));
    const texts = `${name}\n${kind}`;
    if (seen.has(texts)) continue;
    seen.add(texts);
    const id = index.match(name, kind);
    if (id !== null) ids.add(id);
  }
  return ids;
}

function roleColumns(
  { sheet, guide, headers, lexicon, map }: FoundSheet,
  dataRows: readonly number[],
): {
  category: number | null;
  direction: number | null;
} {
  const { columns } = matchColumns(headers, lexicon, { map, testimony: testimonyOf(sheet, dataRows, guide) });
  const columnOf = (role: string): number | null =>
    columns.find(({ field }) => lexicon.fields.get(field)?.role === role)?.column ?? null;
  return { category: columnOf('category'), direction: columnOf('direction') };
}
