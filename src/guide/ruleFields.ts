import type { Category } from './category';
import type { FieldId } from './field';
import type { Guide } from './guide';
import { fieldByRole } from './lookup';
import { fieldUses } from './mechanismFields';
import type { Mechanism, Rule } from './rule';

/**
 * Every column that a rule may look at: its mechanism's, those that say whether it applies, the branch's where it
 * is for some branches only, 申报基准日 where a day is counted from it, and the shared column of what a person
 * confirms. Each once, the mechanism's own first.
 */
export function fieldsOfRule(guide: Guide, category: Category, rule: Rule): FieldId[] {
  const { mechanism, applies } = rule;
  const fields = fieldUses(mechanism).map((use) => use.field);
  if (mechanism.kind === 'confirm' && mechanism.field === undefined) fields.push(guide.roles.confirmed);
  if (mechanism.kind === 'route' || applies?.branch || applies?.notBranch) {
    fields.push(...(category.branches?.fields ?? []));
  }
  for (const key of ['where', 'whereNot', 'unless'] as const)
    fields.push(...Object.keys(applies?.[key] ?? {}));
  fields.push(...(applies?.filled ?? []));
  if (rule.unmetWhere) fields.push(rule.unmetWhere.field);
  const asOf = fieldByRole(guide, 'asOf');
  if (asOf && countsFromAsOf(mechanism)) fields.push(asOf.id);
  return [...new Set(fields)];
}

function countsFromAsOf(mechanism: Mechanism): boolean {
  switch (mechanism.kind) {
    case 'deadline':
      return mechanism.date === 'asOf';
    case 'period':
    case 'date-named':
      return mechanism.from === 'asOf' || mechanism.to === 'asOf';
    case 'n-of':
      return mechanism.of.some(countsFromAsOf);
    default:
      return false;
  }
}
