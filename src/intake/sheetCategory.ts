import { valueAt } from '../workbook/snapshot';
import type { RowKind } from './application';
import { bandCategories } from './bandCategories';
import { categoryIndex, type OpenCategory } from './categoryIndex';
import type { FoundSheet } from './foundSheet';
import { matchColumns } from './matchColumns';
import { mergedCells } from './mergedCells';
import { testimonyOf } from './testimony';

/** What is told of rows' categories from outside their cells. */
export interface ToldCategories {
  /** By row of the sheet. */
  readonly ofRow: readonly (string | null)[];
  /** Where the table has a category column: the rows that leave it blank, by the band that tells theirs. */
  readonly filled: ReadonlyMap<number, readonly number[]>;
}

/**
 * Category of each row as group bands, title rows and the sheet's name tell it. Where the table has a category column,
 * only bands tell, and only of rows that leave it blank: unless a row below the band states another category.
 */
export function toldCategories(
  found: FoundSheet,
  kinds: readonly RowKind[],
  dataRows: readonly number[],
): ToldCategories {
  const { sheet, guide, block, heading } = found;
  const { category, direction } = roleColumns(found, dataRows);
  const spoken = bandCategories(found, kinds, category === null ? heading.category : null);
  const index = categoryIndex(guide);
  if (category === null) {
    const open = categoryLeftOpen(found);
    const byDirection = (row: number): string | null =>
      open && direction !== null ? index.match(open.name, String(valueAt(sheet, row, direction))) : null;
    return { ofRow: spoken.map((each, row) => each.category ?? byDirection(row)), filled: new Map() };
  }
  const merged = mergedCells(sheet, block.last + 1);
  const blanks = new Map<number, number[]>();
  const against = new Set<number>();
  for (const row of dataRows) {
    const { band = null, category: told = null } = spoken[row] ?? {};
    if (band === null || told === null) continue;
    const at = merged.topOf(row, category) ?? { row, column: category };
    const text = String(valueAt(sheet, at.row, at.column));
    const kind = direction === null ? '' : String(valueAt(sheet, row, direction));
    if (text.trim() === '') blanks.set(band, [...(blanks.get(band) ?? []), row]);
    else if (index.match(text, kind) !== index.match(told, kind)) against.add(band);
  }
  const filled = new Map([...blanks].filter(([band]) => !against.has(band)));
  const rows = new Set([...filled.values()].flat());
  return { ofRow: spoken.map((each, row) => (rows.has(row) ? each.category : null)), filled };
}

/** What the titles or the sheet's name say of the category where they name several. */
export function categoryLeftOpen({ guide, heading, sheet }: FoundSheet): OpenCategory | null {
  return heading.category === null ? categoryIndex(guide).leftOpenIn([...heading.titles, sheet.name]) : null;
}

/** Ids of the categories that the data rows belong to. */
export function categoriesOfRows(
  found: FoundSheet,
  dataRows: readonly number[],
  told: ToldCategories,
): Set<string> {
  const { sheet, guide } = found;
  const { category, direction } = roleColumns(found, dataRows);
  const index = categoryIndex(guide);
  const ids = new Set(dataRows.flatMap((row) => told.ofRow[row] ?? []));
  if (category === null) return ids;
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
