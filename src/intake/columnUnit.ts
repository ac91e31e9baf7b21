import type { Decimal } from 'decimal.js';
import type { Field } from '../guide/field';
import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { Heading } from './application';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { plain } from './plainText';
import { unitFactor, unitKey, unitTable, type UnitTable } from './unitTable';

/** The unit that a column's bare numbers are typed in. */
export interface ColumnUnit {
  readonly table: UnitTable;
  /** As the guide spells it, else as the header does; "" where the field has none. */
  readonly unit: string;
  /** What one is in the canonical unit; null where it converts to nothing (万美元) or is contradicted. */
  readonly factor: Decimal | null;
  /**
   * What says so: a person of this column, a person of columns with that header, the column's own header, the rows
   * above the header, or nothing, so that it is taken for granted.
   */
  readonly from: ChosenUnit['by'] | 'header' | 'heading' | 'nothing';
  /** Other units that its header or the rows above name for it, as the guide spells them. */
  readonly others: readonly string[];
}

/** The units that the rows above a header give for all amounts below. */
export type HeadingUnits = Pick<Heading, 'unit' | 'otherUnits'>;

/** A unit that somebody has chosen, as the guide spells it. */
export interface ChosenUnit {
  readonly unit: string;
  /** person: for this column, after looking at it; file: for columns with that header, in another batch. */
  readonly by: 'person' | 'file';
}

/** What somebody has said of units, by letters of the column. */
export type ColumnUnits = Readonly<Record<string, ChosenUnit>>;

/**
 * The unit of a column: the one that somebody has chosen, where the field knows it; its leaf's own, else a band's that the field knows, else for money the one of the whole
 * sheet (单位：万元) unless that names several, else the field's canonical one.
 */
export function columnUnit(
  header: HeaderColumn,
  field: Field,
  heading: HeadingUnits,
  chosen: ChosenUnit | null = null,
): ColumnUnit {
  const table = unitTable(field);
  const found = foundUnit(header, field, heading, table);
  const factor = chosen && unitFactor(table, chosen.unit);
  if (!chosen || !factor) return found;
  const unit = spelled(unitKey(chosen.unit), field);
  const named = found.from === 'nothing' ? [] : [found.unit, ...found.others];
  return { table, unit, factor, from: chosen.by, others: named.filter((each) => each !== unit) };
}

function foundUnit(header: HeaderColumn, field: Field, heading: HeadingUnits, table: UnitTable): ColumnUnit {
  const [leaf, ...bands] = [...header.units].reverse();
  const known = bands.flatMap((unit) => (unit !== null && unitFactor(table, unit) ? [unit] : []));
  const stated = leaf ?? known[0];
  const above = field.type === 'amount' && heading.unit !== null ? [heading.unit, ...heading.otherUnits] : [];
  const unit = stated ?? above[0] ?? unitKey(field.unit);
  const open = stated === undefined && above.length > 1;
  const from = stated !== undefined ? 'header' : above.length > 0 ? 'heading' : 'nothing';
  const others = [...new Set([...known, ...above])].filter((each) => each !== unit);
  return {
    table,
    unit: open ? above.map((each) => spelled(each, field)).join('或') : spelled(unit, field),
    factor: open ? null : unit === '' ? table.base : unitFactor(table, unit),
    from,
    others: others.map((each) => spelled(each, field)),
  };
}

function spelled(unit: string, field: Field): string {
  return [field.unit, ...Object.keys(field.units)].find((known) => unitKey(known) === unit) ?? unit;
}

/** The units that the rows above the header give for the whole sheet (单位：万元), in their order, each once. */
export function sheetUnits(
  sheet: SheetSnapshot,
  headerRow: number,
  lexicon: Lexicon,
  firstRow = 0,
): string[] {
  const known = [...lexicon.header.units].sort((a, b) => b.length - a.length);
  const units = new Set<string>();
  for (let row = firstRow; row < headerRow; row += 1) {
    const width = sheet.values[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      const unit = labelledUnit(plain(String(valueAt(sheet, row, column))), known, lexicon);
      if (unit !== null) units.add(unit);
    }
  }
  return [...units];
}

function labelledUnit(text: string, units: readonly string[], lexicon: Lexicon): string | null {
  for (const label of lexicon.unitLabels) {
    for (const part of text.split(label).slice(1)) {
      let rest = part.replace(/^[:(]+/, '');
      for (const filler of lexicon.header.unitFillers)
        if (rest.startsWith(filler)) rest = rest.slice(filler.length);
      const unit = units.find((known) => rest.toUpperCase().startsWith(known));
      if (unit !== undefined) return unit;
    }
  }
  // A title that ends with nothing but a unit of money in brackets: 投资情况表（万元）.
  const [, bracket] = /.\(([^()]+)\)$/.exec(text) ?? [];
  return units.find((known) => known.endsWith('元') && bracket?.toUpperCase() === known) ?? null;
}
