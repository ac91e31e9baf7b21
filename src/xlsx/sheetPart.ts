import { areaAddress } from '../workbook/address';
import type { Area, CellValue } from '../workbook/snapshot';
import { parseReference } from './areas';
import { covers, sameArea, union } from '../workbook/area';
import { childInOrder } from './childOrder';
import { CellTable } from './cellTable';
import { SheetCharts } from './sheetCharts';
import { SheetComments } from './sheetComments';
import { SheetCells } from './sheetCells';
import { SheetColumns } from './sheetColumns';
import type { SheetContext } from './sheetContext';
import { SheetMerges } from './sheetMerges';
import { readSheetSource, type SheetSource } from './sheetSource';
import type { XmlElement } from './xmlTree';

/** Of the standard font, about. */
const PIXELS_A_CHARACTER = 7;

/** A worksheet's part, read: the tree around `<sheetData>` and the cells within. */
export class SheetPart {
  readonly root: XmlElement;
  readonly cells: SheetCells;
  readonly columns: SheetColumns;
  readonly merges: SheetMerges;
  readonly charts: SheetCharts;
  readonly comments: SheetComments;
  private readonly data: XmlElement;
  /** Whether `<dimension>` told the truth when it was read; then it is kept true, else only kept from lying more. */
  private readonly exact: boolean;
  private readonly dimension: string | null;

  constructor(part: string, context: SheetContext, sheetName: () => string) {
    let source: SheetSource | null = null;
    const document = context.parts.document(part, (element, scanner) => {
      if (element.local !== 'sheetData' || source !== null) return null;
      source = readSheetSource(scanner);
      return { write: (out) => this.cells.write(out) };
    });
    this.root = document.root;
    this.columns = new SheetColumns(this.root);
    this.merges = new SheetMerges(this.root);
    const { date1904, strings } = context;
    const columnStyle = (column: number): number | null => this.columns.style(column);
    const surroundings = { part, date1904, strings, columnStyle, sheetName };
    this.cells = new SheetCells(source ?? emptySource(this.root.prefix), surroundings);
    const values = (area: Area): CellValue[] => this.valuesOf(area);
    this.charts = new SheetCharts(context.parts, part, this.root, () => ({ sheet: sheetName(), values }));
    this.comments = new SheetComments(context, part, this.root, {
      rowHeight: (row) => ((this.cells.rowHeight(row) ?? this.standardRowHeight) * 96) / 72,
      columnWidth: (column) =>
        this.columns.hidden(column)
          ? 0
          : (this.columns.width(column) ?? this.columns.standard) * PIXELS_A_CHARACTER,
    });
    this.data = childInOrder(this.root, 'sheetData');
    this.data.foreign ??= { write: (out) => this.cells.write(out) };
    this.dimension = this.root.first('dimension')?.get('ref') ?? null;
    this.exact = this.dimension === this.extentAddress();
  }

  /** In points. */
  get standardRowHeight(): number {
    return Number(this.root.first('sheetFormatPr')?.get('defaultRowHeight') ?? 15);
  }

  /** To be called after every change of cells and rows. */
  touchCells(): void {
    this.data.touch();
  }

  /** Brings what depends on the cells up to date before the part is written. */
  settle(): void {
    this.charts.settle();
    this.comments.settle();
    const element = this.root.first('dimension');
    if (!this.data.changed || element === null || this.dimension === null) return;
    element.set('ref', this.exact ? this.extentAddress() : this.widened(this.dimension));
  }

  /** Row by row. */
  private valuesOf({ row, column, rows, columns }: Area): CellValue[] {
    return Array.from({ length: rows * columns }, (_cell, index) =>
      this.cells.value(row + Math.floor(index / columns), column + (index % columns)),
    );
  }

  private extentAddress(): string {
    const extent = this.cells.cellExtent();
    return extent === null ? 'A1' : areaAddress(extent);
  }

  private widened(dimension: string): string {
    const before = parseReference(dimension);
    const extent = this.cells.cellExtent();
    if (before === null || extent === null || covers(before, extent)) return dimension;
    const joined = union(before, extent);
    return sameArea(joined, before) ? dimension : areaAddress(joined);
  }
}

function emptySource(prefix: string): SheetSource {
  return { text: '', prefix, start: 0, end: 0, rows: [], cells: new CellTable(), formulas: [] };
}
