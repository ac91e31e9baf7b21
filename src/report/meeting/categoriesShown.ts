import type { Guide } from '../../guide/guide';
import { categoriesOfGroup } from '../../guide/lookup';
import type { FilingFigures } from './filingFigures';

/** A category as the tables of a meeting list it; `id` is null for rows that match none. */
export interface ShownCategory {
  readonly id: string | null;
  readonly name: string;
  readonly clause: string | null;
}

/**
 * The categories that have been filed, in the guide's order; a group's rows whose kind is blank stand after its
 * members, those of no category last.
 */
export function categoriesShown(filings: readonly FilingFigures[], guide: Guide): ShownCategory[] {
  const filed = new Set(filings.map(({ category }) => category));
  const leaves = guide.categories.map(({ id, name, clause, order }) => ({ id, name, clause, order }));
  const groups = guide.groups.map((group) => ({
    id: group.id,
    name: `${group.name}（未注明具体类别）`,
    clause: group.limit?.clause ?? group.support?.clause ?? null,
    order: Math.max(...categoriesOfGroup(guide, group).map(({ order }) => order)),
  }));
  const known = [...leaves, ...groups]
    .filter(({ id }) => filed.has(id))
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, clause }) => ({ id, name, clause }));
  return filed.has(null) ? [...known, { id: null, name: '未匹配项目类别', clause: null }] : known;
}

/** The category's name as the guide has it, "未匹配" for none. */
export function categoryName(guide: Guide, id: string | null): string {
  if (id === null) return '未匹配';
  return [...guide.categories, ...guide.groups].find((entry) => entry.id === id)?.name ?? id;
}
