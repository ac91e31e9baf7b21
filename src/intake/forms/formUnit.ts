import type { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import { unitFactor, unitTable } from '../unitTable';

/**
 * A column's value (in the field's canonical unit; a share as a fraction) in the unit that a form asks for, null for
 * no unit at all. Null where the one does not convert to the other.
 */
export function inFormUnit(value: Decimal, field: Field, unit: string | null): Decimal | null {
  if (field.type === 'share') return unit === '%' ? value.times(100) : null;
  if (unit === null || unit === field.unit) return value;
  const factor = unitFactor(unitTable(field), unit);
  return factor && value.div(factor);
}
