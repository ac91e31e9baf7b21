import type { Field } from '../guide/field';
import type { Guide } from '../guide/guide';
import { checksOfRule, fieldById } from '../guide/lookup';
import { fieldsOfRule } from '../guide/ruleFields';
import type { SheetReview } from './review';

/** A condition that a missing column leaves open. */
export interface OpenCondition {
  /** The rule's id. */
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
}

/** A column that rules need and a sheet lacks, with what it costs. */
export interface MissingColumn {
  readonly field: Field;
  readonly conditions: readonly OpenCondition[];
}

/** The columns that a sheet lacks, those that leave most conditions open first. */
export function missingColumns({ missing, findings }: SheetReview, guide: Guide): MissingColumn[] {
  const open = new Set(findings.flatMap(({ code, rules }) => (code === 'column-absent' ? rules : [])));
  const rules = guide.categories.flatMap((category) =>
    category.rules
      .filter((rule) => [rule, ...checksOfRule(rule)].some(({ id }) => open.has(id)))
      .map((rule) => ({ rule, fields: new Set(fieldsOfRule(guide, category, rule)) })),
  );
  return missing
    .flatMap((id) => fieldById(guide, id) ?? [])
    .map((field) => ({
      field,
      conditions: rules
        .filter(({ fields }) => fields.has(field.id))
        .map(({ rule: { id, clause, quote } }) => ({ rule: id, clause, quote })),
    }))
    .sort((a, b) => b.conditions.length - a.conditions.length);
}
