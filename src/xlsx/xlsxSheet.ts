import { areaAddress, cellAddress } from '../workbook/address';
import type { ChartModel } from '../workbook/chart';
import type { CommentText } from '../workbook/comment';
import type { CellContent, CellLink, CellStyle, PrintSetup, Validation } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import { areaReference } from '../workbook/sheetReference';
import type { Area, CellPosition, CellValue, SheetInfo } from '../workbook/snapshot';
import { withinGrid } from './areas';
import { meet } from '../workbook/area';
import { bodyOf, EMPTY_BODY } from './cellBody';
import { ConditionalFormats } from './conditionalFormats';
import { DataValidations } from './dataValidations';
import type { Highlight } from './highlight';
import type { Note, SheetComment } from './note';
import { PageBreaks } from './pageBreaks';
import { PRINT_AREA, PRINT_TITLES, printTitlesFormula, writePrintSetup } from './printSetup';
import type { ResolvedStyle } from './resolvedStyle';
import type { PlacedChart } from './sheetCharts';
import type { SheetContext } from './sheetContext';
import { SheetLinks } from './sheetLinks';
import { SheetPart } from './sheetPart';
import type { SheetValidation } from './sheetValidation';
import { SheetView, type FrozenPanes } from './sheetView';
import { hasCriteria, readTables, type TablePart } from './tableParts';
import { unsupported } from './xlsxFault';
import type { XmlElement } from './xmlTree';

/**
 * One worksheet of an XlsxWorkbook. Rows and columns are zero-based everywhere. Protection is told, not enforced:
 * who writes asks first. The part is read when something within it is first asked for.
 */
export class XlsxSheet implements SheetInfo {
  private loaded: SheetPart | null = null;

  /** `entry` is the sheet's `<sheet>` in the workbook. Sheets come from XlsxWorkbook. */
  constructor(
    private readonly entry: XmlElement,
    readonly part: string,
    private readonly context: SheetContext,
  ) {}

  get name(): string {
    return this.entry.get('name') ?? '';
  }

  get visibility(): SheetInfo['visibility'] {
    const state = this.entry.get('state');
    return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  }

  get protected(): boolean {
    const flag = this.contents.root.first('sheetProtection')?.get('sheet');
    return flag === '1' || flag === 'true';
  }

  /** The smallest rectangle that holds every cell with content or a format of its own; null for an empty sheet. */
  usedRange(): Area | null {
    return this.contents.cells.usedRange();
  }

  /** How many columns from A on each row uses, counted as in the used range; rows that use none are left out. */
  rowWidths(): ReadonlyMap<number, number> {
    return this.contents.cells.rowWidths();
  }

  /** What the cell holds; of a formula its cached result. Errors are their text. */
  value(row: number, column: number): CellValue {
    return this.contents.cells.value(row, column);
  }

  /** The formula without "=", shared ones moved to their cell; null where there is none. */
  formula(row: number, column: number): string | null {
    return this.contents.cells.formula(row, column);
  }

  /**
   * Puts content into a cell, which keeps its format. A string is text whatever it begins with, "" empties the
   * cell, null leaves it. Throws `too-large` above 32,767 characters, `unsupported` for a number that is not finite,
   * inside an array formula and outside the grid.
   */
  setContent(row: number, column: number, content: CellContent): void {
    if (content === null) return;
    this.refuseOutside({ row, column, rows: 1, columns: 1 });
    const body = bodyOf(content, `${this.place}单元格 ${cellAddress({ row, column })}`);
    this.contents.cells.setBody(row, column, body);
    this.contents.touchCells();
  }

  /** How the cell looks, conditional formats aside. */
  style(row: number, column: number): ResolvedStyle {
    return this.context.styles().resolve(this.contents.cells.style(row, column));
  }

  /** Changes what the style names for every cell of the area, and nothing else. */
  applyStyle(area: Area, style: CellStyle): void {
    this.refuseOutside(area);
    const { cells } = this.contents;
    const styles = this.context.styles();
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        cells.setStyle(row, column, styles.change(cells.style(row, column), style));
      }
    }
    this.contents.touchCells();
  }

  /** Contents and formats of the area go. Throws `unsupported` where it cuts through an array formula. */
  clear(area: Area): void {
    this.refuseOutside(area);
    this.contents.cells.clear(area);
    this.contents.touchCells();
  }

  /** Formats of the area go, contents stay. */
  clearFormats(area: Area): void {
    this.refuseOutside(area);
    this.contents.cells.clearFormats(area);
    this.contents.touchCells();
  }

  merges(): readonly Area[] {
    return this.contents.merges.list();
  }

  /** Merges the area; what other cells than the first hold goes. Throws `unsupported` where it meets another merge. */
  merge(area: Area): void {
    this.refuseOutside(area);
    if (area.rows === 1 && area.columns === 1) return;
    const other = this.merges().find((merge) => meet(merge, area));
    if (other)
      throw unsupported(this.place, `区域 ${areaAddress(area)} 与合并单元格 ${areaAddress(other)} 重叠`);
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const first = row === area.row && column === area.column;
        if (!first && this.holds(row, column)) this.contents.cells.setBody(row, column, EMPTY_BODY);
      }
    }
    this.contents.merges.add(area);
    this.contents.touchCells();
  }

  /** Every merge that meets the area is undone. */
  unmerge(area: Area): void {
    this.contents.merges.remove(area);
  }

  /** In characters of the standard font as the file counts them (margin included); null: standard width. */
  columnWidth(column: number): number | null {
    return this.contents.columns.width(column);
  }

  setColumnWidth(column: number, width: number | null): void {
    this.refuseOutside({ row: 0, column, rows: 1, columns: 1 });
    this.contents.columns.setWidth(column, width);
  }

  /** The width of columns that have none of their own. */
  get standardColumnWidth(): number {
    return this.contents.columns.standard;
  }

  columnHidden(column: number): boolean {
    return this.contents.columns.hidden(column);
  }

  rowHidden(row: number): boolean {
    return this.contents.cells.rowHidden(row);
  }

  /** The Excel tables on the sheet, as the file tells of them. */
  tables(): readonly TablePart[] {
    return readTables(this.part, this.context);
  }

  /** Whether the sheet's own filter has criteria; a table's filter is the table's. */
  get ownFilterOn(): boolean {
    return hasCriteria(this.contents.root);
  }

  /** In points; null: standard height. */
  rowHeight(row: number): number | null {
    return this.contents.cells.rowHeight(row);
  }

  setRowHeight(row: number, height: number | null): void {
    this.refuseOutside({ row, column: 0, rows: 1, columns: 1 });
    this.contents.cells.setRowHeight(row, height);
    this.contents.touchCells();
  }

  /** Whether somebody has set the row's height, so that it does not follow the row's text. */
  rowFixed(row: number): boolean {
    return this.contents.cells.rowFixed(row);
  }

  /** Stores a height that still follows the row's text, or takes it away; one that somebody has set stays. */
  fitRow(row: number, height: number | null): void {
    this.refuseOutside({ row, column: 0, rows: 1, columns: 1 });
    this.contents.cells.fitRow(row, height);
    this.contents.touchCells();
  }

  /** In points. */
  get standardRowHeight(): number {
    return this.contents.standardRowHeight;
  }

  /** The conditional formats, first priority first. */
  highlights(): readonly Highlight[] {
    return this.conditionalFormats.list();
  }

  /** Adds a conditional format of ours before all others; its formula carries the tag (see `highlightFormula`). */
  addHighlight(tag: string, areas: readonly Area[], fill: string, color: string): void {
    for (const area of areas) this.refuseOutside(area);
    this.conditionalFormats.add(tag, areas, fill, color);
  }

  /** Every highlight of ours whose tag begins so goes; the others have the priorities they had before. */
  removeHighlights(tagPrefix: string): void {
    this.conditionalFormats.remove(tagPrefix);
  }

  /** Notes of the old kind, in the order of the file; those that only stand for a comment are not told. */
  notes(): readonly Note[] {
    return this.contents.comments.notes();
  }

  /** Comments of the new kind. */
  comments(): readonly SheetComment[] {
    return this.contents.comments.list();
  }

  /** Writes comments in our name; a cell that has a note or a comment already keeps that and gets none. */
  addComments(comments: readonly CommentText[]): void {
    for (const { row, column } of comments) this.refuseOutside({ row, column, rows: 1, columns: 1 });
    this.contents.comments.add(comments);
  }

  /** Takes the comments of these cells away with their answers; notes stay. */
  removeComments(cells: readonly CellPosition[]): void {
    this.contents.comments.remove(cells);
  }

  validations(): readonly SheetValidation[] {
    return new DataValidations(this.contents.root).list();
  }

  /** Throws `unsupported` for a list that cannot be written into the rule (a comma, above 255 characters). */
  addValidation(validation: Validation): void {
    this.refuseOutside(validation.area);
    new DataValidations(this.contents.root).add(validation, this.place);
  }

  /** Cells that lead to cells of this workbook; links to elsewhere are kept in the file and not told. */
  links(): readonly CellLink[] {
    return new SheetLinks(this.contents.root, this.name).list();
  }

  /** Lets a cell lead to another one when it is clicked; its content and format stay. */
  setLink(link: CellLink): void {
    this.setLinks([link]);
  }

  /** The same for many cells at once. */
  setLinks(links: readonly CellLink[]): void {
    for (const { row, column } of links) this.refuseOutside({ row, column, rows: 1, columns: 1 });
    new SheetLinks(this.contents.root, this.name).set(links, this.context.parts.relationships(this.part));
  }

  /** The charts over the sheet; those of other kinds than bars and columns are told by their place alone. */
  charts(): readonly PlacedChart[] {
    return this.contents.charts.list();
  }

  /** Puts a chart over cells of this sheet; its figures are kept with it as they stand when the workbook is saved. */
  addChart(chart: ChartModel): void {
    this.refuseOutside(chart.place);
    for (const { categories, values } of chart.series)
      for (const area of [categories, values]) this.refuseOutside(area);
    this.contents.charts.add(chart);
  }

  removeChart(name: string): void {
    this.contents.charts.remove(name);
  }

  /** How many rows and columns stay in sight when the sheet is scrolled. */
  get frozen(): FrozenPanes {
    return new SheetView(this.contents.root).frozen;
  }

  set frozen(panes: FrozenPanes) {
    new SheetView(this.contents.root).frozen = panes;
  }

  get showGridlines(): boolean {
    return new SheetView(this.contents.root).showGridlines;
  }

  set showGridlines(show: boolean) {
    new SheetView(this.contents.root).showGridlines = show;
  }

  /** The rows before which somebody has had a page end. */
  pageBreaks(): readonly number[] {
    return new PageBreaks(this.contents.root).list();
  }

  /** Has a page end before that row. */
  addPageBreak(row: number): void {
    this.refuseOutside({ row, column: 0, rows: 1, columns: 1 });
    new PageBreaks(this.contents.root).add(row);
  }

  /** Paper, area, titles, margins, heads and feet; one page wide and as many long as it takes. */
  setPrint(print: PrintSetup): void {
    this.refuseOutside(print.area);
    writePrintSetup(this.contents.root, print, this.name);
    this.context.setLocalName(this.name, PRINT_AREA, areaReference(this.name, print.area));
    if (!print.titleRows) return;
    this.context.setLocalName(this.name, PRINT_TITLES, printTitlesFormula(this.name, print.titleRows));
  }

  /** The sheet's part as read so far, null when nothing has been asked of it: for the workbook's own upkeep. */
  get contentsRead(): SheetPart | null {
    return this.loaded;
  }

  /** The sheet's part, read when it has not been yet. Throws `damaged`. */
  get contents(): SheetPart {
    this.loaded ??= new SheetPart(this.part, this.context, () => this.name);
    return this.loaded;
  }

  /** Differential formats and cell formats that the sheet refers to. */
  collectFormats(formats: Set<number>, highlights: Set<number>): void {
    this.contents.cells.usedStyles(formats);
    for (const style of this.contents.columns.styles()) formats.add(style);
    this.conditionalFormats.usedFormats(highlights);
  }

  private get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.contents.root, this.context.styles);
  }

  private get place(): string {
    return `工作表“${this.name}”`;
  }

  private holds(row: number, column: number): boolean {
    return this.value(row, column) !== '' || this.formula(row, column) !== null;
  }

  private refuseOutside(area: Area): void {
    if (withinGrid(area)) return;
    throw new WorkbookFault(
      'unsupported',
      `${this.place}：第 ${area.row + 1} 行第 ${area.column + 1} 列起的区域超出工作表范围。`,
    );
  }
}
