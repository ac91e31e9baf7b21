import type { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import { unitFactor, unitTable } from '../../intake/unitTable';
import { Exact } from '../exact';

/** A unit that the numbers of a column may have been typed in by mistake. */
export interface UnitChoice {
  readonly unit: string;
  /** What a figure has to be multiplied with if it was typed in that unit. */
  readonly times: Decimal;
}

/** The units of a field that are at least `apart` times the column's own, or as much smaller. */
export function otherUnits(field: Field, columnUnit: string, apart: Decimal): UnitChoice[] {
  const table = unitTable(field);
  const own = unitFactor(table, columnUnit === '' ? field.unit : columnUnit);
  if (!own) return [];
  const choices = new Map<string, UnitChoice>();
  for (const unit of [field.unit, ...Object.keys(field.units)]) {
    const factor = unitFactor(table, unit);
    if (!factor) continue;
    const times = new Exact(factor).div(own);
    const far = times.gte(apart) || new Exact(1).div(times).gte(apart);
    if (far && !choices.has(times.toString())) choices.set(times.toString(), { unit, times });
  }
  return [...choices.values()];
}
