import type {
  CellContent,
  CellLink,
  CellStyle,
  PrintSetup,
  SheetDescription,
  Validation,
} from '../workbook/edit';
import type { ChartDescription } from '../workbook/chart';
import type { CellTarget } from '../workbook/sheetReference';
import type { Area, CellValue } from '../workbook/snapshot';
import { breaksBeforeKept } from './keptRows';
import { tallestRow, textHeight } from '../workbook/textHeight';

/** A block of a sheet in the making: one content over one cell or a merged area. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly content?: CellContent;
  readonly style: CellStyle;
}

interface PlacedBlock extends Required<Omit<Block, 'content'>> {
  readonly content: CellContent;
}

type GrowingArea = { -readonly [Key in keyof Area]: Area[Key] };

/** Where a look is, and by columns the areas that may still grow downwards. */
interface StyledAreas {
  readonly style: CellStyle;
  readonly areas: Area[];
  readonly open: Map<string, GrowingArea>;
}

/** A foot comes with what takes as much room as so many rows of one line. */
const rowsWithFoot = 4;

/** A sheet of ours in the making: blocks are put down, row heights follow from their texts. */
export class SheetDraft {
  private readonly lines: CellContent[][] = [];
  private readonly looks = new Map<string, StyledAreas>();
  private readonly lookOf = new Map<CellStyle, StyledAreas>();
  /** Over several cells. */
  private readonly merged: Area[] = [];
  /** Over several rows: they make those taller that their texts do not fit into. */
  private readonly tall: { readonly block: PlacedBlock; readonly height: number }[] = [];
  /** What the texts of single rows need. */
  private readonly needed: number[] = [];
  private readonly validations: Validation[] = [];
  private readonly links: CellLink[] = [];
  private readonly charts: ChartDescription[] = [];
  private readonly pageBreaks: number[] = [];
  private readonly headings = new Set<number>();
  private foot: { readonly first: number; readonly row: number; readonly last: number } | null = null;
  private readonly leastHeights = new Map<number, number>();

  /**
   * Widths of the columns from A in characters, the standard size of text and the least height of a row in points,
   * and how many of the columns are printed.
   */
  constructor(
    private readonly columnWidths: readonly number[],
    private readonly fontSize: number,
    private readonly leastHeight: number,
    private readonly printedColumns: number = columnWidths.length,
  ) {}

  put({ row, column, rows = 1, columns = 1, content = null, style }: Block): void {
    const block = { row, column, rows, columns, content, style };
    while (this.lines.length < row + rows) this.lines.push(this.columnWidths.map(() => null));
    const line = this.lines[row];
    if (line) line[column] = content;
    if (rows * columns > 1) this.merged.push({ row, column, rows, columns });
    this.paint(block);
    const height = this.neededHeight(block);
    if (rows > 1) this.tall.push({ block, height });
    else this.needed[row] = Math.max(this.needed[row] ?? 0, height);
  }

  /** The same look in few areas: what stands on one of its width becomes one with it. */
  private paint({ row, column, rows, columns, style }: PlacedBlock): void {
    const look = this.lookOf.get(style) ?? this.lookFor(style);
    const place = `${column} ${columns}`;
    const last = look.open.get(place);
    if (last && last.row + last.rows === row) {
      last.rows += rows;
      return;
    }
    const area = { row, column, rows, columns };
    look.areas.push(area);
    look.open.set(place, area);
  }

  private lookFor(style: CellStyle): StyledAreas {
    const key = JSON.stringify(style);
    const look = this.looks.get(key) ?? { style, areas: [], open: new Map<string, GrowingArea>() };
    this.looks.set(key, look);
    this.lookOf.set(style, look);
    return look;
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  /** A cell that was put down leads to another one, of this workbook or of the file at that address, when it is clicked. */
  link(row: number, column: number, target: CellTarget, address?: string): void {
    this.links.push({ row, column, target, ...(address === undefined ? {} : { address }) });
  }

  /** A chart over cells of the sheet; its place is printed along. A page break before it keeps it in one piece. */
  chart(chart: ChartDescription): void {
    this.charts.push(chart);
  }

  /** A page ends before that row, which is not the first. */
  breakBefore(row: number): void {
    this.pageBreaks.push(row);
  }

  /** A row is never left alone at the foot of a page. */
  keepWithNext(row: number): void {
    this.headings.add(row);
  }

  /** What stands in these rows is never alone on a page: some of the rows from `first` on that are above come with it. */
  keepFoot(first: number, row: number, last: number): void {
    this.foot = { first, row, last };
  }

  /** A row is at least so tall, whatever stands in it. */
  atLeast(row: number, height: number): void {
    this.leastHeights.set(row, height);
  }

  /** The sheet as it is to be written, its print area being all that was put down in the printed columns, charts among it. */
  describe(
    name: string,
    print: Omit<PrintSetup, 'area'>,
    view: { readonly frozenRows: number; readonly showGridlines: boolean },
  ): SheetDescription {
    const ends = this.charts.map(({ place }) => place.row + place.rows);
    const rows = Math.max(this.lines.length, ...ends);
    while (this.lines.length < rows) this.lines.push(this.columnWidths.map(() => null));
    const heights = this.heights(rows);
    const paged = { heights, columnWidths: this.columnWidths, print, breaks: this.pageBreaks };
    const kept = breaksBeforeKept(paged, this.keptRows(heights));
    return {
      name,
      contents: this.lines,
      styles: [...this.looks.values()].map(({ areas, style }) => ({ areas: joinedDown(areas), style })),
      merges: this.merged,
      columnWidths: this.columnWidths,
      rowHeights: heights.map((height, row) => ({ row, height })),
      validations: this.validations,
      links: this.links,
      charts: this.charts,
      pageBreaks: [...this.pageBreaks, ...kept].sort((a, b) => a - b),
      print: { ...print, area: { row: 0, column: 0, rows, columns: this.printedColumns } },
      ...view,
    };
  }

  /** First rows → last ones between which no page is to end. */
  private keptRows(heights: readonly number[]): Map<number, number> {
    const kept = new Map([...this.headings].map((row) => [row, row + 1]));
    if (!this.foot) return kept;
    const { first, row, last } = this.foot;
    let start = row;
    let height = 0;
    while (start > first && height < rowsWithFoot * this.leastHeight) {
      start -= 1;
      height += heights[start] ?? 0;
    }
    return kept.set(this.headings.has(start - 1) ? start - 1 : start, last);
  }

  private heights(rows: number): number[] {
    const heights = Array.from({ length: rows }, (_, row) =>
      Math.max(
        this.leastHeights.get(row) ?? this.leastHeight,
        Math.min(tallestRow, Math.ceil(this.needed[row] ?? 0)),
      ),
    );
    const bySize = [...this.tall].sort((a, b) => a.block.rows - b.block.rows);
    for (const { block, height } of bySize) {
      const have = heights.slice(block.row, block.row + block.rows).reduce((sum, each) => sum + each, 0);
      const lacking = height - have;
      if (lacking <= 0) continue;
      for (let row = block.row; row < block.row + block.rows; row += 1) {
        heights[row] = Math.min(tallestRow, Math.ceil((heights[row] ?? 0) + lacking / block.rows));
      }
    }
    return heights;
  }

  private neededHeight({ content, column, columns, style }: PlacedBlock): number {
    const shown = shownOf(content);
    if (shown === null) return 0;
    const width = this.columnWidths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    const size = style.fontSize ?? this.fontSize;
    return textHeight(style.wrap ? String(shown) : 'x', width, size);
  }
}

/** What a cell shows; null where nothing is known of it. */
function shownOf(content: CellContent): CellValue | null {
  return content !== null && typeof content === 'object' ? (content.value ?? null) : content;
}

/** The same cells in few areas: those of one width that stand on one another become one. */
function joinedDown(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  const inOrder = [...areas].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  for (const area of inOrder) {
    const last = joined.at(-1);
    const follows =
      last?.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
    if (last && follows) joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    else joined.push(area);
  }
  return joined;
}
