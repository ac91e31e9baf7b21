import { mostColumns } from '../../../workbook/address';
import { meet, union } from '../../../workbook/area';
import { highlightTag } from '../../../workbook/edit';
import type { CellTarget } from '../../../workbook/sheetReference';
import type { Area, CellPosition, CellValue } from '../../../workbook/snapshot';
import type { Highlight } from '../../../xlsx/highlight';
import type { Note } from '../../../xlsx/note';
import type { PlacedChart } from '../../../xlsx/sheetCharts';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { Axis } from './axis';
import { fitsRows, fittedHeight } from './fittedHeight';

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;
const PIXELS_A_POINT = 4 / 3;
const PIXELS_A_CHARACTER = 7;

/** What of a sheet is looked up for every cell that is shown, worked out once for each of its states. */
export class GridSheet {
  readonly rows: Axis;
  readonly columns: Axis;
  private readonly lastRow: number;
  private readonly merges = new Map<number, Area>();
  private readonly notes = new Map<number, Note>();
  private readonly links = new Map<number, CellTarget>();
  private readonly highlights = new Map<number, Highlight>();

  readonly charts: readonly PlacedChart[];

  constructor(readonly sheet: XlsxSheet) {
    const used = sheet.usedRange();
    this.charts = sheet.charts();
    const taken = [...(used ? [used] : []), ...this.charts.map(({ place }) => place)];
    const rows = Math.max(LEAST_ROWS, ...taken.map((area) => area.row + area.rows + SPARE_ROWS));
    const columns = Math.max(
      LEAST_COLUMNS,
      ...taken.map((area) => area.column + area.columns + SPARE_COLUMNS),
    );
    const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    this.columns = new Axis(
      indices(columns).map((column) => columnPixels(sheet, column)),
      sheet.frozen.columns,
    );
    this.lastRow = rows;
    for (const merge of sheet.merges()) this.cover(merge, (key) => this.merges.set(key, merge));
    this.rows = new Axis(
      indices(rows).map((row) => this.rowPixels(row, used)),
      sheet.frozen.rows,
    );
    for (const note of [...sheet.notes(), ...sheet.comments()])
      this.notes.set(keyOf(note.row, note.column), note);
    for (const link of sheet.links()) this.links.set(keyOf(link.row, link.column), link.target);
    for (const highlight of sheet.highlights()) this.addHighlight(highlight);
  }

  /** The merged area that a cell belongs to, null when it stands alone. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.get(keyOf(row, column)) ?? null;
  }

  /** The note or comment on a cell. */
  noteAt(row: number, column: number): Note | null {
    return this.notes.get(keyOf(row, column)) ?? null;
  }

  /** The cell that a click on this one leads to, null when it leads nowhere. */
  linkAt(row: number, column: number): CellTarget | null {
    return this.links.get(keyOf(row, column)) ?? null;
  }

  /** The first of the always-true conditional formats over a cell; others are not evaluated. */
  highlightAt(row: number, column: number): Highlight | null {
    return this.highlights.get(keyOf(row, column)) ?? null;
  }

  /** What the cells of an area hold, row by row. */
  valuesOf({ row, column, rows, columns }: Area): CellValue[] {
    return Array.from({ length: rows * columns }, (_cell, index) =>
      this.sheet.value(row + Math.floor(index / columns), column + (index % columns)),
    );
  }

  /** The area grown until it cuts no merge. */
  withWholeMerges(area: Area): Area {
    let grown = area;
    for (let again = true; again;) {
      const before = grown;
      for (const merge of this.sheet.merges()) if (meet(grown, merge)) grown = union(grown, merge);
      again = before.rows !== grown.rows || before.columns !== grown.columns;
    }
    return grown;
  }

  private rowPixels(row: number, used: Area | null): number {
    const { sheet, columns } = this;
    if (sheet.rowHidden(row)) return 0;
    const height = sheet.rowHeight(row);
    const plain = Math.round((height ?? sheet.standardRowHeight) * PIXELS_A_POINT);
    if (height !== null || used === null || row >= used.row + used.rows || !fitsRows(used)) return plain;
    const isMerged = (column: number): boolean => this.mergeAt(row, column) !== null;
    return Math.max(
      plain,
      fittedHeight(sheet, row, used, (column) => columns.size(column), isMerged),
    );
  }

  private addHighlight(highlight: Highlight): void {
    if (highlight.formula === null || highlightTag(highlight.formula) === null) return;
    for (const area of highlight.areas) {
      this.cover(area, (key) => {
        if (!this.highlights.has(key)) this.highlights.set(key, highlight);
      });
    }
  }

  private cover(area: Area, each: (key: number) => void): void {
    const lastRow = Math.min(area.row + area.rows, this.lastRow);
    const lastColumn = Math.min(area.column + area.columns, this.columns.count);
    for (let row = area.row; row < lastRow; row += 1) {
      for (let column = area.column; column < lastColumn; column += 1) each(keyOf(row, column));
    }
  }
}

export function oneCell({ row, column }: CellPosition): Area {
  return { row, column, rows: 1, columns: 1 };
}

function keyOf(row: number, column: number): number {
  return row * mostColumns + column;
}

function columnPixels(sheet: XlsxSheet, column: number): number {
  if (sheet.columnHidden(column)) return 0;
  return Math.round((sheet.columnWidth(column) ?? sheet.standardColumnWidth) * PIXELS_A_CHARACTER);
}
