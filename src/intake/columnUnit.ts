import type { Decimal } from 'decimal.js';
import type { Field } from '../guide/field';
import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { plain } from './plainText';
import { unitFactor, unitKey, unitTable, type UnitTable } from './unitTable';

/** The unit that a column's bare numbers are typed in. */
export interface ColumnUnit {
  readonly table: UnitTable;
  /** As the guide spells it, else as the header does; "" where the field has none. */
  readonly unit: string;
  /** What one is in the canonical unit; null where it converts to nothing (万美元). */
  readonly factor: Decimal | null;
}

/**
 * The unit of a column: its leaf's own, else a band's that the field knows, else for money the one of the whole
 * sheet (单位：万元), else the field's canonical one.
 */
export function columnUnit(header: HeaderColumn, field: Field, sheetUnit: string | null): ColumnUnit {
  const table = unitTable(field);
  const canonical = unitKey(field.unit);
  const [leaf, ...bands] = [...header.names].reverse();
  const known = bands.map(({ unit }) => unit).find((unit) => unit !== null && unitFactor(table, unit));
  const unit = leaf?.unit ?? known ?? (field.type === 'amount' && sheetUnit !== null ? sheetUnit : canonical);
  if (unit === '') return { table, unit: '', factor: table.base };
  return { table, unit: spelled(unit, field), factor: unitFactor(table, unit) };
}

function spelled(unit: string, field: Field): string {
  return [field.unit, ...Object.keys(field.units)].find((known) => unitKey(known) === unit) ?? unit;
}

/** The unit that the rows above the header give for the whole sheet (单位：万元), null where they give none. */
export function sheetUnit(
  sheet: SheetSnapshot,
  headerRow: number,
  lexicon: Lexicon,
  firstRow = 0,
): string | null {
  const units = [...lexicon.header.units].sort((a, b) => b.length - a.length);
  for (let row = firstRow; row < headerRow; row += 1) {
    const width = sheet.values[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      const unit = labelledUnit(plain(String(valueAt(sheet, row, column))), units, lexicon);
      if (unit !== null) return unit;
    }
  }
  return null;
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
  return null;
}
