import type { Field, FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import { fieldChanges, type ComparedFields, type FieldChange } from './fieldChanges';

/**
 * What two rows of one application say otherwise than each other: no places that are but written otherwise (苏州,
 * 苏州市), and no category of which one names but the group (一、高端化).
 */
export function contradictions(
  one: Application,
  other: Application,
  guide: Guide,
  context: ComparedFields,
): FieldChange[] {
  const same = (['city', 'county'] as const)
    .filter((role) => one[role] !== null && one[role] === other[role])
    .map((role) => fieldOf(guide, role));
  return fieldChanges(one, withComparableCategory(other, one, guide), context).filter(
    ({ field }) => field === null || !same.includes(field),
  );
}

function fieldOf(guide: Guide, role: Field['role']): FieldId | undefined {
  return guide.fields.find((field) => field.role === role)?.id;
}

function withComparableCategory(row: Application, other: Application, guide: Guide): Application {
  const [one, two] = [row.category, other.category];
  if (one === null || two === null || one === two) return row;
  const belongs = guide.groups.some(
    ({ id, members }) => (id === one && members.includes(two)) || (id === two && members.includes(one)),
  );
  return belongs ? { ...row, category: two } : row;
}
