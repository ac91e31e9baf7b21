import type { Category } from './category';
import type { Field } from './field';
import type { Division, Group, Guide } from './guide';
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

/** Every check of a category, procedures expanded, in the guide's order. */
export function checksOfCategory(category: Category): Check[] {
  return category.rules.flatMap(checksOfRule);
}

/** The check or rule of that id anywhere in the guide, with its category. */
export function checkById(
  guide: Guide,
  id: string,
): { readonly category: Category; readonly check: Check } | undefined {
  for (const category of guide.categories) {
    for (const rule of category.rules) {
      if (rule.id === id) return { category, check: { id, rule, procedure: null } };
      const check = id.startsWith(rule.id) ? checksOfRule(rule).find((entry) => entry.id === id) : undefined;
      if (check) return { category, check };
    }
  }
  return undefined;
}

/** The city of that full or short name (苏州市, 苏州). */
export function cityByName(guide: Guide, name: string): Division | undefined {
  return guide.divisions.find((division) => division.name === name || division.short === name);
}

/** Every city that has a county of that name, or a zone or former name written so: 鼓楼区 has two. */
export function citiesOfCounty(guide: Guide, name: string): Division[] {
  return guide.divisions.filter(
    (division) =>
      division.counties.some((county) => county.name === name) ||
      division.aliases.some((alias) => alias.name === name),
  );
}
