import type { Category } from '../guide/category';
import type { Guide } from '../guide/guide';
import { fieldByRole, groupsOfCategory } from '../guide/lookup';
import type { Application } from '../intake/application';
import { categoryIndex } from '../intake/categoryIndex';
import { asks, type Raised } from './outcome';
import { quoted } from './wording';

/**
 * What is asked of a row whose 细分方向 names another kind of its group (高端化) than its category does: on both
 * cells. The row stays with its category. Null for a category that is no kind of a group.
 */
export function kindsDiffer(
  guide: Guide,
  category: Category,
): ((application: Application) => Raised | null) | null {
  const group = groupsOfCategory(guide, category.id).find(({ unnamedKind }) => unnamedKind !== null);
  const direction = fieldByRole(guide, 'direction');
  const stated = fieldByRole(guide, 'category');
  if (category.kind === null || !group || !direction || !stated) return null;
  const index = categoryIndex(guide);
  return ({ cells }) => {
    const cell = cells.get(direction.id);
    if (cell?.reading.state !== 'text') return null;
    const named = index.match(group.id, cell.reading.value);
    if (named === group.id || named === category.id) return null;
    return asks({
      code: 'branches-differ',
      cells: [stated.id, direction.id].flatMap((field) => cells.get(field) ?? []),
      actual: cell.reading.value,
      required: category.kind,
      message: `“${direction.name}”填${quoted(cell.raw)}，与“${stated.name}”（${category.name}）不一致，须确认类型`,
    });
  };
}
