import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldUses } from '../guide/mechanismFields';
import type { Category } from '../guide/category';
import type { Mechanism, Rule } from '../guide/rule';

/**
 * The columns that a category's rules cannot do without, in the order of its rules; of the columns that tell the
 * branch one is enough. Columns that are only looked at
 * where they stand (payments, acceptance, a column that repeats what dates say) are not among them, nor are those of
 * the rules that a column of their own name has `answered`.
 */
export function neededFields(
  guide: Guide,
  category: Category,
  present: ReadonlySet<FieldId>,
  answered: ReadonlySet<string>,
): FieldId[] {
  const needed = category.rules.flatMap((rule) => [
    ...(answered.has(rule.id) ? [] : ofMechanism(guide, rule.mechanism)),
    ...ofApplies(rule),
  ]);
  const { branches, subsidy } = category;
  const [branchField] = branches?.fields ?? [];
  if (branchField && !branches?.fields.some((field) => present.has(field))) needed.push(branchField);
  if (subsidy?.kind === 'fixed') needed.push(subsidy.received.field);
  else if (subsidy?.base) needed.push(subsidy.base.field);
  if (subsidy?.kind === 'tiers') needed.push(subsidy.tierField);
  return [...new Set(needed)];
}

function ofMechanism(guide: Guide, mechanism: Mechanism): FieldId[] {
  switch (mechanism.kind) {
    case 'first-payment':
    case 'acceptance':
      return [];
    case 'declared':
      return mechanism.ifPresent ? [] : [mechanism.field];
    case 'n-of':
      return mechanism.of.flatMap((condition) => ofMechanism(guide, condition));
    case 'confirm':
      return [mechanism.field ?? guide.roles.confirmed];
    case 'growth':
      return [mechanism.field];
    default:
      return fieldUses(mechanism).map(({ field }) => field);
  }
}

function ofApplies({ applies }: Rule): FieldId[] {
  return [
    ...Object.keys(applies?.where ?? {}),
    ...Object.keys(applies?.whereNot ?? {}),
    ...(applies?.filled ?? []),
  ];
}
