import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';

/**
 * A row with the category of the same project on another sheet, where one of the two names but the group that the
 * other's belongs to (一、高端化): that is no contradiction.
 */
export function withComparableCategory(row: Application, other: Application, guide: Guide): Application {
  const [one, two] = [row.category, other.category];
  if (one === null || two === null || one === two) return row;
  const belongs = guide.groups.some(
    ({ id, members }) => (id === one && members.includes(two)) || (id === two && members.includes(one)),
  );
  return belongs ? { ...row, category: two } : row;
}
