import { formatAt, valueAt, type CellPosition, type SheetSnapshot } from '../../workbook/snapshot';
import type { FormCell } from './filledForm';
import { formKey } from './formText';

/** Remarks that stand beside our forms begin so. */
const remark = /^注[\uff1a:]/;

/** The cells of a sheet that hold something, as a form's reader walks them. */
export class FormCells {
  /** By row, from left to right. */
  readonly rows: readonly (readonly FormCell[])[];

  constructor(readonly sheet: SheetSnapshot) {
    this.rows = sheet.values.map((line, row) =>
      line.flatMap((raw, column) =>
        String(raw).trim() === '' || remark.test(String(raw)) ? [] : [this.cell({ row, column })],
      ),
    );
  }

  cell(at: CellPosition): FormCell {
    return {
      at,
      raw: valueAt(this.sheet, at.row, at.column),
      format: formatAt(this.sheet, at.row, at.column),
    };
  }

  /** The column right of a cell, or of the merged area that it begins. */
  columnAfter({ row, column }: CellPosition): number {
    const area = this.sheet.merges.find((merge) => merge.row === row && merge.column === column);
    return column + (area?.columns ?? 1);
  }

  /** All filled cells in reading order. */
  all(): FormCell[] {
    return this.rows.flat();
  }

  /** The first cell that reads so, from `fromRow` on. */
  find(text: string, fromRow = 0): FormCell | undefined {
    const key = formKey(text);
    return this.all().find(({ at, raw }) => at.row >= fromRow && formKey(String(raw)) === key);
  }

  /** The first filled cell of a row within columns `from` to `to` (exclusive), else the empty one at `from`. */
  filledWithin(row: number, from: number, to: number): FormCell {
    const filled = this.rows[row]?.find(({ at }) => at.column >= from && at.column < to);
    return filled ?? this.cell({ row, column: from });
  }
}
