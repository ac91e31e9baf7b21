import type { Category } from './category';
import type { Field, FieldId } from './field';
import type { Group, Guide } from './guide';
import type { Rule } from './rule';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The field of that id, undefined when the guide has none. */
export function fieldById(guide: Guide, id: string): Field | undefined {
  return guide.fields.find((field) => field.id === id);
}

/** The field that plays a role (city, applicant, …), undefined when none does. */
export function fieldByRole(guide: Guide, role: NonNullable<Field['role']>): Field | undefined {
  return guide.fields.find((field) => field.role === role);
}

/** The field whose column may stand beside another's (a task's name beside its number), null where there is none. */
export function companionOf(guide: Guide, field: FieldId): FieldId | null {
  return guide.fields.find(({ beside }) => beside === field)?.id ?? null;
}

/** The leaf category of that id, undefined when the guide has none. */
export function categoryById(guide: Guide, id: string): Category | undefined {
  return guide.categories.find((category) => category.id === id);
}

/** The group of that id, undefined when the guide has none. */
export function groupById(guide: Guide, id: string): Group | undefined {
  return guide.groups.find((group) => group.id === id);
}

/** The leaf categories of a group, those of groups within it included, in the guide's order. */
export function categoriesOfGroup(guide: Guide, group: Group): Category[] {
  const ids = new Set(leafIds(guide, group));
  return guide.categories.filter((category) => ids.has(category.id));
}

function leafIds(guide: Guide, group: Group): string[] {
  return group.members.flatMap((member) => {
    const inner = groupById(guide, member);
    return inner ? leafIds(guide, inner) : [member];
  });
}

/** Groups that a category is a direct member of. */
export function groupsOfCategory(guide: Guide, categoryId: string): Group[] {
  return guide.groups.filter((group) => group.members.includes(categoryId));
}

/** What one check of a row rests on: a rule, or one procedure of a rule that asks for several. */
export interface Check {
  /** The rule's id, with `.a`, `.b`, … for a procedure. */
  readonly id: string;
  readonly rule: Rule;
  /** The one procedure's column, null where the rule is checked as a whole. */
  readonly procedure: string | null;
}

/** The checks of a rule: itself, or one for each procedure in the order of the guide's sentence. */
export function checksOfRule(rule: Rule): Check[] {
  const { mechanism } = rule;
  if (mechanism.kind !== 'procedures' || !mechanism.expand) return [{ id: rule.id, rule, procedure: null }];
  return mechanism.fields.map((field, index) => ({
    id: `${rule.id}.${letters.charAt(index)}`,
    rule,
    procedure: field,
  }));
}
