import { Decimal } from 'decimal.js';
import type { Field } from '../guide/field';
import { plain } from './plainText';

const magnitudes: readonly (readonly [string, string])[] = [
  ['万亿', '1e12'],
  ['千亿', '1e11'],
  ['百亿', '1e10'],
  ['十亿', '1e9'],
  ['亿', '1e8'],
  ['千万', '1e7'],
  ['百万', '1e6'],
  ['十万', '1e5'],
  ['万', '1e4'],
  ['千', '1e3'],
  ['百', '1e2'],
  ['十', '1e1'],
];

/** What the units of one field are worth in its canonical unit. */
export interface UnitTable {
  /** Unit, as compared → what one of it is in the canonical unit. */
  readonly factors: ReadonlyMap<string, Decimal>;
  /** What one is worth when only a magnitude was written: 2000万 in a column of 万元 is 2000万 of 元. */
  readonly base: Decimal;
}

/** A unit as it is compared: compatibility forms made one, brackets gone, letters without case. */
export function unitKey(unit: string): string {
  return plain(unit)
    .replace(/[()[\]{}【】〔〕]/g, '')
    .replace(/[圆圓]/g, '元')
    .toUpperCase();
}

/** The units that a field's data names, and the one beneath its canonical unit (元 beneath 万元). */
export function unitTable(field: Pick<Field, 'unit' | 'units'>): UnitTable {
  const factors = new Map<string, Decimal>();
  const canonical = unitKey(field.unit);
  const magnitude = magnitudes.find(([word]) => canonical.length > word.length && canonical.startsWith(word));
  const base = magnitude ? new Decimal(1).div(magnitude[1]) : new Decimal(1);
  if (magnitude) factors.set(canonical.slice(magnitude[0].length), base);
  for (const [unit, factor] of Object.entries(field.units)) factors.set(unitKey(unit), new Decimal(factor));
  if (canonical !== '') factors.set(canonical, new Decimal(1));
  return { factors, base };
}

/** How the bare numbers of a column of shares may be meant: as percent, or as fractions (0.2 for 20 %). */
export const shareUnits = { percent: '%', fraction: '比例' } as const;

/** Whether a unit that somebody has said is one in which a field's column may be typed. */
export function isUnitOfField(field: Pick<Field, 'type' | 'unit' | 'units'>, unit: string): boolean {
  if (field.type === 'share') return Object.values<string>(shareUnits).includes(unit);
  const counted = field.type === 'amount' || field.type === 'number';
  return counted && unitFactor(unitTable(field), unit) !== null;
}

/**
 * The units that the bare numbers of a field's column may be typed in, as the guide spells them: of those that are
 * worth the same the first. Fewer than two where there is nothing to choose from.
 */
export function unitsToChoose(field: Pick<Field, 'type' | 'unit' | 'units'>): string[] {
  if (field.type === 'share') return Object.values(shareUnits);
  if (field.type !== 'amount' && field.type !== 'number') return [];
  const table = unitTable(field);
  const units = new Map<string, string>();
  for (const unit of [field.unit, ...Object.keys(field.units)]) {
    const worth = unit === '' ? undefined : unitFactor(table, unit)?.toString();
    if (worth !== undefined && !units.has(worth)) units.set(worth, unit);
  }
  return [...units.values()];
}

/**
 * What one of `unit` is in the field's canonical unit: a unit of the table, a magnitude (万), or a magnitude of such
 * a unit (百万元). Null where the table does not know it.
 */
export function unitFactor(table: UnitTable, unit: string): Decimal | null {
  const key = unitKey(unit).replace(/[整正]$/, '');
  const known = table.factors.get(key);
  if (known) return known;
  for (const [word, power] of magnitudes) {
    if (!key.startsWith(word)) continue;
    const rest = key.slice(word.length);
    const inner = rest === '' ? table.base : table.factors.get(rest);
    if (inner) return inner.times(power);
  }
  return null;
}
