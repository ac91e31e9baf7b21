import { cellAddress } from '../workbook/address';
import { notCalculated, type Area, type CellPosition, type CellValue } from '../workbook/snapshot';
import { covers, meet, union } from '../workbook/area';
import { EMPTY_BODY, valueOf, type CellBody } from './cellBody';
import type { EditedCell, EditedHeight, RowEdit } from './rowEdit';
import { writeRows } from './rowWriter';
import type { SharedStrings } from './sharedStrings';
import type { SheetSource } from './sheetSource';
import { SourceCells } from './sourceCells';
import { unsupported } from './xlsxFault';
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
  private readonly before: SourceCells;
  private readonly edits = new Map<number, RowEdit>();
  private used: Area | null | undefined = undefined;

  constructor(
    private readonly source: SheetSource,
    private readonly surroundings: CellSurroundings,
  ) {
    this.before = new SourceCells(source, surroundings.part);
  }

  write(out: string[]): void {
    if (this.edits.size > 0) writeRows(this.source, this.edits, out);
    else if (this.source.end > this.source.start) {
      out.push(this.source.text.slice(this.source.start, this.source.end));
    }
  }

  value(row: number, column: number): CellValue {
    const body = this.body(row, column);
    if (body === null) return '';
    const value = valueOf(body, this.surroundings.strings(), this.surroundings.date1904);
    return value === '' && this.awaitsResult(row, column) ? notCalculated : value;
  }

  formula(row: number, column: number): string | null {
    const edited = this.edited(row, column);
    if (edited === null) return null;
    if (edited?.body) return edited.body.formula;
    const index = this.before.find(row, column);
    return index < 0 ? null : this.before.formula(row, index);
  }

  /** The number of the cell's format in the workbook's list, that of its row or column where there is no cell. */
  style(row: number, column: number): number {
    const edited = this.edited(row, column);
    if (edited) return edited.style;
    const index = edited === null ? -1 : this.before.find(row, column);
    return index < 0 ? this.inherited(row, column) : this.before.style(index);
  }

  /** Throws `unsupported` inside an array formula. */
  setBody(row: number, column: number, body: CellBody): void {
    this.refuseWithinArray({ row, column, rows: 1, columns: 1 });
    const index = this.before.find(row, column);
    const gone = this.edited(row, column) === null;
    this.freeDependents(row, column, index);
    const { strings, date1904 } = this.surroundings;
    const same = index >= 0 && !gone && this.before.shows(index, body, strings(), date1904);
    this.put(row, column, { style: this.style(row, column), body: same ? null : body });
  }

  setStyle(row: number, column: number, style: number): void {
    const edited = this.edited(row, column);
    const asBefore = edited !== null && this.before.find(row, column) >= 0;
    this.put(row, column, { style, body: edited?.body ?? (asBefore ? null : EMPTY_BODY) });
  }

  /** Takes every cell of the area away. Throws `unsupported` where it cuts through an array formula. */
  clear(area: Area): void {
    this.refuseWithinArray(area);
    for (const { row, column } of this.cellsIn(area)) this.takeAway(row, column);
  }

  /** Formats of the area go; cells that hold nothing go with them. */
  clearFormats(area: Area): void {
    for (const { row, column } of this.cellsIn(area)) {
      if (this.holds(row, column)) {
        this.setStyle(row, column, 0);
        continue;
      }
      this.refuseWithinArray({ row, column, rows: 1, columns: 1 });
      this.takeAway(row, column);
    }
  }

  rowHeight(row: number): number | null {
    const edited = this.edits.get(row)?.height;
    return edited === undefined ? (this.before.row(row)?.height ?? null) : edited.points;
  }

  /** Whether somebody has set the row's height, so that it does not follow the row's text. */
  rowFixed(row: number): boolean {
    return (this.edits.get(row)?.height ?? this.before.row(row))?.fixed ?? false;
  }

  setRowHeight(row: number, height: number | null): void {
    this.editHeight(row, { points: height, fixed: height !== null });
  }

  /** Stores a height that follows the row's text, or takes it away; a fixed one stays. */
  fitRow(row: number, height: number | null): void {
    if (!this.rowFixed(row)) this.editHeight(row, { points: height, fixed: false });
  }

  rowHidden(row: number): boolean {
    return this.before.row(row)?.hidden ?? false;
  }

  /** Cells with content or a format of their own. */
  usedRange(): Area | null {
    if (this.used === undefined) this.used = this.extent((row, column) => this.counts(row, column));
    return this.used;
  }

  /** How many columns from A on each row uses; rows that use none are left out. */
  rowWidths(): Map<number, number> {
    const widths = new Map<number, number>();
    this.eachCell((row, column) => {
      if (column >= (widths.get(row) ?? 0) && this.counts(row, column)) widths.set(row, column + 1);
    });
    return widths;
  }

  /** All cells that are there, whatever they hold. */
  cellExtent(): Area | null {
    return this.extent(() => true);
  }

  /** Formats of all cells and rows. */
  usedStyles(into: Set<number>): void {
    for (const row of this.source.rows) if (row.style !== null) into.add(row.style);
    this.eachCell((row, column) => into.add(this.style(row, column)));
  }

  /** Cells whose formula in the source is no longer there. */
  overwrittenFormulas(): CellPosition[] {
    if (this.edits.size === 0) return [];
    const places = this.source.formulas.map(({ row, index }) => ({ row, column: this.before.column(index) }));
    return places.filter(({ row, column }) => {
      const edited = this.edited(row, column);
      return edited === null || edited?.body?.formula === null;
    });
  }

  /** Whether a formula has been added, which has no result yet. */
  get formulaAdded(): boolean {
    for (const { cells } of this.edits.values()) {
      for (const cell of cells.values()) {
        if (cell?.body && cell.body.formula !== null && cell.body.value === null) return true;
      }
    }
    return false;
  }

  /** Whether a formula of the source is still there and has no result. */
  get formulaUncalculated(): boolean {
    return this.source.formulas.some(
      ({ row, index }) =>
        this.before.awaitsResult(index) && this.edited(row, this.before.column(index)) === undefined,
    );
  }

  /** Whether the cell has a formula and no result of it. */
  private awaitsResult(row: number, column: number): boolean {
    const body = this.edited(row, column)?.body;
    if (body) return body.formula !== null && body.value === null;
    const index = this.before.find(row, column);
    return index >= 0 && this.before.awaitsResult(index);
  }

  private body(row: number, column: number): CellBody | null {
    const edited = this.edited(row, column);
    if (edited === null) return null;
    if (edited?.body) return edited.body;
    const index = this.before.find(row, column);
    return index < 0 ? null : this.before.body(index);
  }

  /** Whether the cell belongs to the used range. */
  private counts(row: number, column: number): boolean {
    return this.style(row, column) !== 0 || this.holds(row, column);
  }

  private holds(row: number, column: number): boolean {
    const edited = this.edited(row, column);
    if (edited?.body) return edited.body.value !== null || edited.body.formula !== null;
    const index = this.before.find(row, column);
    return index >= 0 && this.before.holdsContent(index);
  }

  private inherited(row: number, column: number): number {
    return this.before.row(row)?.style ?? this.surroundings.columnStyle(column) ?? 0;
  }

  /** The area's cells that are there. */
  private cellsIn(area: Area): CellPosition[] {
    const cells: CellPosition[] = [];
    this.eachCell((row, column) => {
      if (meet(area, { row, column, rows: 1, columns: 1 })) cells.push({ row, column });
    });
    return cells;
  }

  private takeAway(row: number, column: number): void {
    const index = this.before.find(row, column);
    this.freeDependents(row, column, index);
    if (index < 0) this.drop(row, column);
    else this.put(row, column, null);
  }

  /** Undefined: not changed; null: taken away. */
  private edited(row: number, column: number): EditedCell | undefined {
    return this.edits.get(row)?.cells.get(column);
  }

  private put(row: number, column: number, cell: EditedCell): void {
    const index = this.before.find(row, column);
    const asBefore =
      cell !== null &&
      (index >= 0
        ? cell.body === null && cell.style === this.before.style(index)
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

  private editHeight(row: number, height: EditedHeight): void {
    const same = (this.before.row(row)?.height ?? null) === height.points;
    this.editOf(row).height = same ? undefined : height;
    this.dropEmpty(row);
  }

  private dropEmpty(row: number): void {
    const edit = this.edits.get(row);
    if (edit && edit.cells.size === 0 && edit.height === undefined) this.edits.delete(row);
  }

  /** Cells that share the formula of one that goes get it written out, with the results they have. */
  private freeDependents(row: number, column: number, index: number): void {
    const own = this.edited(row, column);
    if (index < 0 || own === null || own?.body) return;
    for (const cell of this.before.dependents(row, index)) {
      const place = this.before.column(cell.index);
      const edited = this.edited(cell.row, place);
      if (edited === null || edited?.body) continue;
      const body = { ...this.before.body(cell.index), formula: this.before.formula(cell.row, cell.index) };
      this.put(cell.row, place, { style: this.style(cell.row, place), body });
    }
  }

  private refuseWithinArray(area: Area): void {
    const array = this.before.arrays().find((other) => meet(other, area) && !covers(area, other));
    if (!array) return;
    const place = `工作表“${this.surroundings.sheetName()}”单元格 ${cellAddress(area)}`;
    throw unsupported(place, '属于数组公式的一部分，不能单独更改');
  }

  private eachCell(visit: (row: number, column: number) => void): void {
    for (const { row, first, last } of this.source.rows) {
      const edit = this.edits.get(row);
      for (let index = first; index < last; index += 1) {
        const column = this.before.column(index);
        if (edit?.cells.get(column) !== null) visit(row, column);
      }
    }
    for (const [row, { cells }] of this.edits) {
      for (const [column, cell] of cells) {
        if (cell !== null && this.before.find(row, column) < 0) visit(row, column);
      }
    }
  }

  private extent(counts: (row: number, column: number) => boolean): Area | null {
    let extent: Area | null = null;
    this.eachCell((row, column) => {
      const cell = { row, column, rows: 1, columns: 1 };
      if ((extent !== null && covers(extent, cell)) || !counts(row, column)) return;
      extent = extent === null ? cell : union(extent, cell);
    });
    return extent;
  }
}
