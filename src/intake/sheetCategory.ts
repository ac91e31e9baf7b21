import { valueAt } from '../workbook/snapshot';
import { categoryIndex } from './categoryIndex';
import type { FoundSheet } from './foundSheet';
import { matchColumns } from './matchColumns';
import { testimonyOf } from './testimony';

/** The one category that the title rows or the sheet's name name; null where the table has a category column. */
export function categoryOfSheet(found: FoundSheet, dataRows: readonly number[]): string | null {
  return roleColumns(found, dataRows).category === null ? found.heading.category : null;
}

/** Ids of the categories that the data rows belong to. */
export function categoriesOfRows(
  found: FoundSheet,
  dataRows: readonly number[],
  ownCategory: string | null,
): Set<string> {
  const { sheet, guide } = found;
  const { category, direction } = roleColumns(found, dataRows);
  const index = categoryIndex(guide);
  if (category === null) return new Set(ownCategory === null ? [] : [ownCategory]);
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
