import { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import type { FieldCell } from '../../intake/application';
import { isoText, serialDate } from '../../intake/calendar';
import { columnReader, type ColumnReader } from '../../intake/columnReader';
import { shownBy } from '../../intake/numberFormat';
import { unitTable } from '../../intake/unitTable';
import type { CellContent } from '../../workbook/edit';
import { formatAt, type SheetSnapshot } from '../../workbook/snapshot';

/** The sheet that a cell of an application was read from. */
export type SourceOf = (cell: FieldCell) => SheetSnapshot;

/** What a merged list holds for one cell of a batch. */
export interface MergedCell {
  readonly content: CellContent;
  /** The number format that the content needs; null where its column's own serves. */
  readonly format: string | null;
  /** Whether it is the original, which could not be read for certain. */
  readonly asWritten: boolean;
  /** Whether it is the row's verdict, which has a colour of its own. */
  readonly verdict?: boolean;
}

/** Put before an original that would be taken for something readable in a merged column, by itself. */
const original = '原文：';

export const blankCell: MergedCell = { content: null, format: null, asWritten: false };

/** A content of ours that needs no format of its own. */
export function plainCell(content: CellContent): MergedCell {
  return { content, format: null, asWritten: false };
}

/** Writes cells of one field in its canonical unit and form; what cannot be read as it was written. */
export class MergedField {
  private readonly reread: ColumnReader;

  constructor(readonly field: Field) {
    const unit = {
      table: unitTable(field),
      unit: field.unit,
      factor: new Decimal(1),
      from: 'header' as const,
      others: [],
    };
    this.reread = columnReader(field, { unit, style: 'fraction', holds: 'one', date1904: false });
  }

  cell(cell: FieldCell, sourceOf: SourceOf): MergedCell {
    const { reading, raw } = cell;
    switch (reading.state) {
      case 'empty':
        return blankCell;
      case 'text':
        // The number of a paper says more than that there is one.
        return plainCell(reading.from === 'document' ? String(raw).trim() : reading.value);
      case 'number':
        return plainCell(this.figure(reading.value));
      case 'date':
        // 2022.1 may be January or October: it stays the number that was typed.
        return reading.alternative && typeof raw === 'number'
          ? { content: raw, format: formatAt(sourceOf(cell), cell.at.row, cell.at.column), asWritten: true }
          : plainCell(isoText(reading.value));
      case 'unreadable':
        return this.unread(cell, sourceOf(cell));
    }
  }

  /** A number where a spreadsheet can hold it exactly, else its digits. */
  private figure(value: Decimal): CellContent {
    const number = value.toNumber();
    if (new Decimal(number).eq(value)) return number;
    return this.field.type === 'share' ? `${value.times(100).toFixed()}%` : value.toFixed();
  }

  private unread({ raw, at }: FieldCell, from: SheetSnapshot): MergedCell {
    const format = formatAt(from, at.row, at.column);
    // A code that was typed as a number has lost its last digits; as a number it keeps saying so.
    if (typeof raw === 'number' && this.field.type === 'text')
      return { content: raw, format: '0', asWritten: true };
    const text = typeof raw === 'number' ? shownNumber(raw, format, from.date1904) : String(raw);
    const stays = this.reread(text, 'General').state === 'unreadable';
    return { content: stays ? text : original + text, format: null, asWritten: true };
  }
}

function shownNumber(value: number, format: string, date1904: boolean): string {
  const shown = shownBy(format);
  const date = shown.date === null ? null : serialDate(value, date1904);
  if (date) return isoText(date);
  return shown.percent ? `${new Decimal(value).times(100).toFixed()}%` : new Decimal(value).toFixed();
}
