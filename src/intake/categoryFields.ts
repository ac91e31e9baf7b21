import type { Category } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { categoriesOfGroup, groupById } from '../guide/lookup';
import { fieldUses } from '../guide/mechanismFields';

/** The fields that the rules, directions and subsidies of the categories (ids of leaves or groups) look at. */
export function fieldsOfCategories(guide: Guide, ids: Iterable<string>): Set<FieldId> {
  const fields = new Set<FieldId>();
  for (const id of ids) {
    const group = groupById(guide, id);
    const leaves = group
      ? categoriesOfGroup(guide, group)
      : guide.categories.filter((category) => category.id === id);
    for (const category of leaves) for (const field of fieldsOfCategory(category)) fields.add(field);
  }
  return fields;
}

/**
 * The fields that a sheet of the categories may have: what they look at, what identifies or places a row, and what
 * routine checks look at.
 */
export function relevantFields(guide: Guide, categories: Iterable<string>): Set<FieldId> {
  const fields = fieldsOfCategories(guide, categories);
  for (const id of Object.values(guide.roles)) fields.add(id);
  for (const { id, role, origin } of guide.fields) {
    if (origin === 'practice') fields.add(id);
    // A known category leaves no column to be the category's; directions matter where a category has them.
    if (role !== undefined && role !== 'category' && role !== 'direction') fields.add(id);
  }
  return fields;
}

function fieldsOfCategory(category: Category): FieldId[] {
  const rules = category.rules.flatMap((rule) => [
    ...fieldUses(rule.mechanism).map((use) => use.field),
    ...Object.keys(rule.applies?.where ?? {}),
    ...Object.keys(rule.applies?.whereNot ?? {}),
    ...Object.keys(rule.applies?.unless ?? {}),
    ...(rule.applies?.filled ?? []),
  ]);
  const net = category.net ? [category.net.field, ...category.net.minus] : [];
  return [...rules, ...(category.branches?.fields ?? []), ...net, ...subsidyFields(category)];
}

function subsidyFields({ subsidy }: Category): FieldId[] {
  if (!subsidy) return [];
  if (subsidy.kind === 'fixed') return [subsidy.received.field];
  const fields = subsidy.base ? [subsidy.base.field] : [];
  if (subsidy.kind === 'tiers') {
    fields.push(subsidy.tierField, ...(subsidy.missed ? [subsidy.missed.field] : []));
  }
  if (subsidy.kind === 'rate' && subsidy.spent) fields.push(subsidy.spent.field);
  if (subsidy.kind === 'actual' && subsidy.advance) fields.push(subsidy.advance.field);
  if (subsidy.kind === 'rate' && subsidy.combines) {
    fields.push(subsidy.combines.group, subsidy.combines.same, subsidy.combines.above.field);
  }
  return fields;
}
