import type { Area } from '../workbook/snapshot';
import { sameContent, type CellBody } from './cellBody';
import type { SharedStrings } from './sharedStrings';
import type { SheetSource, SourceRow } from './sheetSource';
import { SourceFormulas } from './sourceFormulas';
import { stringItemText } from './stringItem';
import { decodeXmlText } from './xmlText';

/** The cells of a sheet as it was read, by place; they never change. */
export class SourceCells {
  private readonly rows = new Map<number, SourceRow>();
  private readonly sharing: SourceFormulas;

  constructor(
    readonly source: SheetSource,
    private readonly part: string,
  ) {
    for (const row of source.rows) this.rows.set(row.row, row);
    this.sharing = new SourceFormulas(source, part);
  }

  row(row: number): SourceRow | null {
    return this.rows.get(row) ?? null;
  }

  /** Index of the cell, -1 when there is none. */
  find(row: number, column: number): number {
    const place = this.rows.get(row);
    if (!place) return -1;
    const { cells } = this.source;
    let low = place.first;
    let high = place.last - 1;
    if (!place.sorted) {
      for (let index = low; index <= high; index += 1) if (cells.column(index) === column) return index;
      return -1;
    }
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = cells.column(middle);
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  column(index: number): number {
    return this.source.cells.column(index);
  }

  style(index: number): number {
    return this.source.cells.style(index);
  }

  /** What the cell holds without its formula, which is looked up apart. */
  body(index: number): CellBody {
    const { cells, text } = this.source;
    const start = cells.valueStart(index);
    const type = cells.type(index);
    if (start < 0) return { type, value: null, formula: null };
    const raw = text.slice(start, cells.valueEnd(index));
    const value = type === 'inlineStr' ? stringItemText(raw, this.part) : decodeXmlText(raw);
    return { type, value, formula: null };
  }

  holdsContent(index: number): boolean {
    return this.source.cells.valueStart(index) >= 0 || this.holdsFormula(index);
  }

  holdsFormula(index: number): boolean {
    return this.source.cells.formula(index) >= 0;
  }

  /** Whether a formula has no result: no value, or an empty one that is not said to be a text. */
  awaitsResult(index: number): boolean {
    if (!this.holdsFormula(index)) return false;
    const { type, value } = this.body(index);
    return value === null || (type === 'n' && value.trim() === '');
  }

  formula(row: number, index: number): string | null {
    return this.sharing.text(row, index);
  }

  /** The cells that live by the shared formula of this one. */
  dependents(row: number, index: number): readonly { readonly row: number; readonly index: number }[] {
    return this.holdsFormula(index) ? this.sharing.dependents(row, index) : [];
  }

  /** Areas that can only be changed as a whole. */
  arrays(): readonly Area[] {
    return this.source.formulas.length === 0 ? [] : this.sharing.arrays();
  }

  /** Whether the cell shows this content already, without a formula. */
  shows(index: number, body: CellBody, strings: SharedStrings | null, date1904: boolean): boolean {
    return !this.holdsFormula(index) && sameContent(this.body(index), body, strings, date1904);
  }
}
