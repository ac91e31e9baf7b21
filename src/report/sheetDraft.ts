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

/** A sheet of ours in the making: blocks are put down, row heights follow from their texts. */
export class SheetDraft {
  private readonly blocks: PlacedBlock[] = [];
  private readonly validations: Validation[] = [];
  private readonly links: CellLink[] = [];
  private readonly charts: ChartDescription[] = [];
  private readonly pageBreaks: number[] = [];
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

  put({ rows = 1, columns = 1, content = null, ...rest }: Block): void {
    this.blocks.push({ ...rest, rows, columns, content });
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  /** A cell that was put down leads to another one of the workbook when it is clicked. */
  link(row: number, column: number, target: CellTarget): void {
    this.links.push({ row, column, target });
  }

  /** A chart over cells of the sheet; its place is printed along. A page break before it keeps it in one piece. */
  chart(chart: ChartDescription): void {
    this.charts.push(chart);
  }

  /** A page ends before that row, which is not the first. */
  breakBefore(row: number): void {
    this.pageBreaks.push(row);
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
    const places = [...this.blocks, ...this.charts.map(({ place }) => place)];
    const rows = Math.max(0, ...places.map((place) => place.row + place.rows));
    return {
      name,
      contents: this.contents(rows),
      styles: this.styles(),
      merges: this.blocks.filter((block) => block.rows * block.columns > 1).map(areaOf),
      columnWidths: this.columnWidths,
      rowHeights: this.heights(rows).map((height, row) => ({ row, height })),
      validations: this.validations,
      links: this.links,
      charts: this.charts,
      pageBreaks: this.pageBreaks,
      print: { ...print, area: { row: 0, column: 0, rows, columns: this.printedColumns } },
      ...view,
    };
  }

  private contents(rows: number): CellContent[][] {
    const contents = Array.from({ length: rows }, (): CellContent[] => this.columnWidths.map(() => null));
    for (const { row, column, content } of this.blocks) {
      const line = contents[row];
      if (line) line[column] = content;
    }
    return contents;
  }

  private styles(): { areas: Area[]; style: CellStyle }[] {
    const byStyle = new Map<string, { areas: Area[]; style: CellStyle }>();
    const keys = new Map<CellStyle, string>();
    for (const block of this.blocks) {
      const key = keys.get(block.style) ?? JSON.stringify(block.style);
      keys.set(block.style, key);
      const entry = byStyle.get(key) ?? { areas: [], style: block.style };
      entry.areas.push(areaOf(block));
      byStyle.set(key, entry);
    }
    return [...byStyle.values()].map(({ areas, style }) => ({ areas: joinedDown(areas), style }));
  }

  private heights(rows: number): number[] {
    const heights = Array.from({ length: rows }, (_, row) => this.leastHeights.get(row) ?? this.leastHeight);
    const bySize = [...this.blocks].sort((a, b) => a.rows - b.rows);
    for (const block of bySize) {
      const have = heights.slice(block.row, block.row + block.rows).reduce((sum, height) => sum + height, 0);
      const lacking = this.neededHeight(block) - have;
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

function areaOf({ row, column, rows, columns }: PlacedBlock): Area {
  return { row, column, rows, columns };
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
