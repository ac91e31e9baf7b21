import { cellAddress } from '../workbook/address';
import type { Area, CellValue } from '../workbook/snapshot';
import { covers, meet, union } from './areas';
import { EMPTY_BODY, sameContent, valueOf, type CellBody } from './cellBody';
import type { EditedCell, RowEdit } from './rowEdit';
import { writeRows } from './rowWriter';
import type { SharedStrings } from './sharedStrings';
import type { SheetSource, SourceRow } from './sheetSource';
import { SourceFormulas } from './sourceFormulas';
import { stringItemText } from './stringItem';
import { unsupported } from './xlsxFault';
import { decodeXmlText } from './xmlText';
import type { ForeignContent } from './xmlTree';

/** What the cells need of their workbook and sheet. */
export interface CellSurroundings {
  readonly part: string;
  readonly date1904: boolean;
  readonly strings: () => SharedStrings | null;
  /** The style that a column gives to cells which are not there, null when it has none. */
  readonly columnStyle: (column: number) => number | null;
  readonly sheetName: () => string;
}

/**
 * Rows and cells of a sheet: the source as it was read with the changes laid over it. A change that says the same
 * as the source is dropped, so that cells changed back are written as they were.
 */
export class SheetCells implements ForeignContent {
  private readonly rows = new Map<number, SourceRow>();
  private readonly edits = new Map<number, RowEdit>();
  private readonly formulas: SourceFormulas;
  private used: Area | null | undefined = undefined;

  constructor(
    private readonly source: SheetSource,
    private readonly surroundings: CellSurroundings,
  ) {
    for (const row of source.rows) this.rows.set(row.row, row);
    this.formulas = new SourceFormulas(source, surroundings.part);
  }

  private get changed(): boolean {
    return this.edits.size > 0;
  }

  write(out: string[]): void {
    if (this.changed) writeRows(this.source, this.edits, out);
    else if (this.source.end > this.source.start)
      out.push(this.source.text.slice(this.source.start, this.source.end));
  }

  value(row: number, column: number): CellValue {
    const body = this.body(row, column);
    return body === null ? '' : valueOf(body, this.surroundings.strings(), this.surroundings.date1904);
  }

  formula(row: number, column: number): string | null {
    const edited = this.edited(row, column);
    if (edited === null) return null;
    if (edited?.body) return edited.body.formula;
    const index = this.find(row, column);
    return index < 0 ? null : this.formulas.text(row, index);
  }

  /** The number of the cell's format in the workbook's list, that of its row or column where there is no cell. */
  style(row: number, column: number): number {
    const edited = this.edited(row, column);
    if (edited) return edited.style;
    const index = edited === null ? -1 : this.find(row, column);
    return index < 0 ? this.inherited(row, column) : this.source.cells.style(index);
  }

  setBody(row: number, column: number, body: CellBody): void {
    const index = this.find(row, column);
    this.refuseWithinArray({ row, column, rows: 1, columns: 1 });
    if (this.edited(row, column) === undefined) this.freeDependents(row, index);
    const same = index >= 0 && this.edited(row, column) !== null && this.sameAsSource(index, body);
    this.put(row, column, { style: this.style(row, column), body: same ? null : body });
  }

  setStyle(row: number, column: number, style: number): void {
    const body = this.edited(row, column)?.body;
    const fromSource = this.edited(row, column) !== null && this.find(row, column) >= 0;
    this.put(row, column, { style, body: body ?? (fromSource ? null : EMPTY_BODY) });
  }

  /** Takes every cell of the area away. */
  clear(area: Area): void {
    this.refuseWithinArray(area);
    for (const row of this.rowsWithin(area)) {
      const columns = [...(this.edits.get(row)?.cells.keys() ?? []), ...this.sourceColumns(row)];
      for (const column of columns) {
        if (column < area.column || column >= area.column + area.columns) continue;
        const index = this.find(row, column);
        if (this.edited(row, column) === undefined) this.freeDependents(row, index);
        if (index < 0) this.drop(row, column);
        else this.put(row, column, null);
      }
    }
  }

  rowHeight(row: number): number | null {
    const height = this.edits.get(row)?.height;
    return height === undefined ? (this.rows.get(row)?.height ?? null) : height;
  }

  setRowHeight(row: number, height: number | null): void {
    const edit = this.editOf(row);
    edit.height = (this.rows.get(row)?.height ?? null) === height ? undefined : height;
    this.dropEmpty(row);
  }

  rowHidden(row: number): boolean {
    return this.rows.get(row)?.hidden ?? false;
  }

  /** Cells with content or a format of their own. */
  usedRange(): Area | null {
    if (this.used === undefined) {
      this.used = this.extent(
        (row, column) => this.style(row, column) !== 0 || this.holdsContent(row, column),
      );
    }
    return this.used;
  }

  /** All cells that are there, whatever they hold. */
  cellExtent(): Area | null {
    return this.extent(() => true);
  }

  /** Styles of all cells and rows. */
  usedStyles(into: Set<number>): void {
    for (const row of this.source.rows) if (row.style !== null) into.add(row.style);
    this.eachCell((row, column) => into.add(this.style(row, column)));
  }

  /** Whether a formula of the source is no longer there. */
  get formulaOverwritten(): boolean {
    if (!this.changed) return false;
    return this.source.formulas.some(({ row, index }) => {
      const edited = this.edited(row, this.source.cells.column(index));
      return (
        edited === null || (edited !== undefined && edited.body !== null && edited.body.formula === null)
      );
    });
  }

  /** Whether a formula has been added, which has no result yet. */
  get formulaAdded(): boolean {
    for (const { cells } of this.edits.values()) {
      for (const cell of cells.values())
        if (cell?.body?.formula != null && cell.body.value === null) return true;
    }
    return false;
  }

  /** Whether a formula of the source is still there and has no result. */
  get formulaUncalculated(): boolean {
    const { cells, formulas } = this.source;
    return formulas.some(
      ({ row, index }) => cells.valueStart(index) < 0 && this.edited(row, cells.column(index)) === undefined,
    );
  }

  get hasFormulas(): boolean {
    return this.source.formulas.length > 0;
  }

  private body(row: number, column: number): CellBody | null {
    const edited = this.edited(row, column);
    if (edited === null) return null;
    if (edited?.body) return edited.body;
    const index = this.find(row, column);
    return index < 0 ? null : this.sourceBody(index);
  }

  /** The body without its formula, which is looked up apart. */
  private sourceBody(index: number): CellBody {
    const { cells, text } = this.source;
    const start = cells.valueStart(index);
    const type = cells.type(index);
    if (start < 0) return { type, value: null, formula: null };
    const raw = text.slice(start, cells.valueEnd(index));
    const value = type === 'inlineStr' ? stringItemText(raw, this.surroundings.part) : decodeXmlText(raw);
    return { type, value, formula: null };
  }

  private sameAsSource(index: number, body: CellBody): boolean {
    if (this.source.cells.formula(index) >= 0) return false;
    return sameContent(this.sourceBody(index), body, this.surroundings.strings(), this.surroundings.date1904);
  }

  private holdsContent(row: number, column: number): boolean {
    const edited = this.edited(row, column);
    if (edited?.body) return edited.body.value !== null || edited.body.formula !== null;
    const index = this.find(row, column);
    return index >= 0 && (this.source.cells.valueStart(index) >= 0 || this.source.cells.formula(index) >= 0);
  }

  private inherited(row: number, column: number): number {
    return this.rows.get(row)?.style ?? this.surroundings.columnStyle(column) ?? 0;
  }

  /** Undefined: not changed; null: taken away. */
  private edited(row: number, column: number): EditedCell | undefined {
    return this.edits.get(row)?.cells.get(column);
  }

  private put(row: number, column: number, cell: EditedCell): void {
    const index = this.find(row, column);
    const asBefore =
      cell !== null &&
      (index >= 0
        ? cell.body === null && cell.style === this.source.cells.style(index)
        : cell.body === EMPTY_BODY && cell.style === this.inherited(row, column));
    if (asBefore) this.drop(row, column);
    else this.editOf(row).cells.set(column, cell);
    this.used = undefined;
  }

  private drop(row: number, column: number): void {
    this.edits.get(row)?.cells.delete(column);
    this.dropEmpty(row);
    this.used = undefined;
  }

  private editOf(row: number): RowEdit {
    let edit = this.edits.get(row);
    if (!edit) {
      edit = { cells: new Map(), height: undefined };
      this.edits.set(row, edit);
    }
    return edit;
  }

  private dropEmpty(row: number): void {
    const edit = this.edits.get(row);
    if (edit && edit.cells.size === 0 && edit.height === undefined) this.edits.delete(row);
  }

  /** Cells that share the formula of one that goes get it written out, with the results they have. */
  private freeDependents(row: number, index: number): void {
    if (index < 0 || this.source.cells.formula(index) < 0) return;
    for (const cell of this.formulas.dependents(row, index)) {
      const column = this.source.cells.column(cell.index);
      if (this.edited(cell.row, column)?.body || this.edited(cell.row, column) === null) continue;
      const body = { ...this.sourceBody(cell.index), formula: this.formulas.text(cell.row, cell.index) };
      this.put(cell.row, column, { style: this.style(cell.row, column), body });
    }
  }

  private refuseWithinArray(area: Area): void {
    if (this.source.formulas.length === 0) return;
    const array = this.formulas.arrays().find((other) => meet(other, area) && !covers(area, other));
    if (!array) return;
    const place = `工作表“${this.surroundings.sheetName()}”单元格 ${cellAddress(area)}`;
    throw unsupported(place, '属于数组公式的一部分，不能单独更改');
  }

  /** Index of the source's cell, -1 when it has none. */
  private find(row: number, column: number): number {
    const source = this.rows.get(row);
    if (!source) return -1;
    const { cells } = this.source;
    let low = source.first;
    let high = source.last - 1;
    if (!source.sorted) {
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

  private sourceColumns(row: number): number[] {
    const source = this.rows.get(row);
    const columns: number[] = [];
    if (source)
      for (let at = source.first; at < source.last; at += 1) columns.push(this.source.cells.column(at));
    return columns;
  }

  private rowsWithin(area: Area): number[] {
    const rows = new Set([...this.rows.keys(), ...this.edits.keys()]);
    return [...rows].filter((row) => row >= area.row && row < area.row + area.rows);
  }

  private eachCell(visit: (row: number, column: number) => void): void {
    for (const { row, first, last } of this.source.rows) {
      for (let index = first; index < last; index += 1) {
        const column = this.source.cells.column(index);
        if (this.edited(row, column) !== null) visit(row, column);
      }
    }
    for (const [row, { cells }] of this.edits) {
      for (const [column, cell] of cells) if (cell !== null && this.find(row, column) < 0) visit(row, column);
    }
  }

  private extent(counts: (row: number, column: number) => boolean): Area | null {
    let extent: Area | null = null;
    this.eachCell((row, column) => {
      const inside =
        extent !== null &&
        row >= extent.row &&
        column >= extent.column &&
        row < extent.row + extent.rows &&
        column < extent.column + extent.columns;
      if (inside || !counts(row, column)) return;
      const cell = { row, column, rows: 1, columns: 1 };
      extent = extent === null ? cell : union(extent, cell);
    });
    return extent;
  }
}
