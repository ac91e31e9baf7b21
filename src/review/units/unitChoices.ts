import type { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import type { FieldCell } from '../../intake/application';
import { isBare, leadingNumber, typedNumber } from '../../intake/decimalText';
import { unitFactor, unitTable } from '../../intake/unitTable';
import { Exact } from '../exact';

/** A unit that the numbers of a column may have been typed in by mistake. */
export interface UnitChoice {
  readonly unit: string;
  /** What a figure has to be multiplied with if it was typed in that unit. */
  readonly times: Decimal;
}

/** The units that figures of one column may stand in by mistake. */
export class UnitChoices {
  /** For figures that leave their unit to the column. */
  readonly ofColumn: readonly UnitChoice[];
  private readonly columnWorth: Decimal | null;
  private readonly byUnit = new Map<string, readonly UnitChoice[]>();

  constructor(
    private readonly field: Field,
    /** The unit that the column is read in, "" for the field's own. */
    columnUnit: string,
    /** Only units that are so many times larger or smaller are told apart. */
    private readonly apart: Decimal,
  ) {
    this.columnWorth = unitFactor(unitTable(field), columnUnit === '' ? field.unit : columnUnit);
    this.ofColumn = this.columnWorth ? this.apartFrom(this.columnWorth) : [];
  }

  /**
   * For the figure of a cell, whatever unit it stands in: the column's, or the one that the cell names (12000亿元, or a
   * number format that shows a unit). None for a figure in words, which nobody writes by a slip of the unit.
   */
  of({ raw, reading }: FieldCell): readonly UnitChoice[] {
    if (reading.state !== 'number') return [];
    if (typeof raw === 'string' && isBare(raw)) return this.ofColumn;
    const typed = typeof raw === 'number' ? typedNumber(raw) : leadingNumber(String(raw))?.value;
    if (!typed || typed.isZero()) return [];
    const own = new Exact(reading.value).div(typed);
    if (typeof raw === 'number' && this.columnWorth?.eq(own)) return this.ofColumn;
    if (!new Exact(10).pow(own.e).eq(own)) return [];
    const key = own.toString();
    const choices = this.byUnit.get(key) ?? this.apartFrom(own);
    this.byUnit.set(key, choices);
    return choices;
  }

  /** The units that are at least `apart` times the one that is worth so much, or as much smaller. */
  private apartFrom(own: Decimal): UnitChoice[] {
    const table = unitTable(this.field);
    const choices = new Map<string, UnitChoice>();
    for (const unit of [this.field.unit, ...Object.keys(this.field.units)]) {
      const factor = unitFactor(table, unit);
      if (!factor) continue;
      const times = new Exact(factor).div(own);
      const far = times.gte(this.apart) || new Exact(1).div(times).gte(this.apart);
      if (far && !choices.has(times.toString())) choices.set(times.toString(), { unit, times });
    }
    return [...choices.values()];
  }
}
