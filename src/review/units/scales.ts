import type { Decimal } from 'decimal.js';
import type { Category } from '../../guide/category';
import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Condition, Mechanism } from '../../guide/rule';
import { Exact } from '../exact';

/** The figures that the guide itself states for a column of a category. */
export interface Scale {
  /** The lowest and the highest of its floors (不低于); null where there is none. */
  readonly floors: { readonly least: Decimal; readonly most: Decimal } | null;
  /** The highest subsidy, for amounts asked for and approved. */
  readonly cap: Decimal | null;
}

/** The scales of a category's columns. */
export function scalesOf(category: Category, { roles }: Guide): ReadonlyMap<FieldId, Scale> {
  const floors = new Map<FieldId, Decimal[]>();
  for (const { mechanism, strength } of category.rules) {
    if (strength !== 'H' && strength !== 'S') continue;
    for (const { field, min } of floorsIn(mechanism)) {
      floors.set(field, [...(floors.get(field) ?? []), new Exact(min)]);
    }
  }
  const scales = new Map<FieldId, Scale>();
  for (const [field, figures] of floors) {
    const bounds = { least: Exact.min(...figures), most: Exact.max(...figures) };
    scales.set(field, { floors: bounds, cap: null });
  }
  const cap = highestSubsidy(category);
  if (cap === null) return scales;
  for (const field of [roles.requested, roles.approved]) {
    scales.set(field, { floors: scales.get(field)?.floors ?? null, cap });
  }
  return scales;
}

function floorsIn(mechanism: Mechanism | Condition): { field: FieldId; min: string }[] {
  if (mechanism.kind === 'floor') return [{ field: mechanism.field, min: mechanism.min }];
  if (mechanism.kind === 'n-of') return mechanism.of.flatMap(floorsIn);
  return [];
}

function highestSubsidy({ subsidy }: Category): Decimal | null {
  if (subsidy === null) return null;
  switch (subsidy.kind) {
    case 'tiers':
      return Exact.max(...subsidy.tiers);
    case 'fixed':
      return new Exact(subsidy.amount);
    default:
      return subsidy.cap === undefined ? null : new Exact(subsidy.cap);
  }
}
