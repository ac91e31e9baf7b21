import { Decimal } from 'decimal.js';
import type { Guide } from '../../guide/guide';
import { Exact, sum, zero } from '../../review/exact';
import { columnLetters } from '../../workbook/address';
import type { CellContent, CellStyle, PrintSetup, SheetDescription } from '../../workbook/edit';
import type { CellTarget } from '../../workbook/sheetReference';
import { officialLook, tablePrint } from '../officialLook';
import { cutText } from '../opinionText';
import { SheetDraft } from '../sheetDraft';
import { stepped } from '../stepped';

/** What a person decides for all sheets of a meeting. */
export interface MeetingLayout {
  readonly total: 'first' | 'last';
  /** 制表单位 and 制表时间 as they are to be printed; "" leaves room to fill them in. */
  readonly preparedBy: string;
  readonly preparedOn: string;
  /** Whether each city begins on a page of its own where rows are listed by city. */
  readonly cityPages: boolean;
}

export interface MeetingColumn {
  readonly title: string;
  /** A heading that it shares with its neighbours. */
  readonly band?: string;
  /** In characters. */
  readonly width: number;
  /** A short text in the middle, a long one, a figure, or room that is left to a person. */
  readonly kind: 'label' | 'text' | 'count' | 'amount' | 'blank';
  /** Whether the total row adds it up; counts and amounts are where nothing is said. */
  readonly summed?: boolean;
  /** Whether an amount of nought is printed as one, where “-” says that none is stated. */
  readonly noughts?: boolean;
}

/**
 * A text, a figure, nothing ("-"), the live sum of a span of columns of the same row, or a text that leads to a cell.
 */
export type MeetingCell =
  | string
  | number
  | Decimal
  | null
  | { readonly sumOf: readonly [first: number, last: number] }
  | { readonly text: string; readonly target: CellTarget; readonly address?: string };

export interface MeetingRow {
  readonly cells: readonly MeetingCell[];
  /** Whether a page ends before it. */
  readonly startsPage?: boolean;
}

/** Rows under a heading of their own, with their total. */
export interface MeetingBlock {
  readonly heading?: string;
  readonly startsPage?: boolean;
  /** What its figures are where the columns do not say: a block of counts beside one of amounts. */
  readonly kind?: 'count' | 'amount';
  /** The total row's label; null for none. */
  readonly total: string | null;
  /** What is said where there are no rows. */
  readonly empty?: string;
  readonly rows: readonly MeetingRow[];
}

export interface MeetingTable {
  readonly title: string;
  /** Between the title and the table: whom it is for and what it says. The table then begins without a corner. */
  readonly opening?: { readonly addressee: string; readonly prose: string };
  /** Who signs and when, as the foot calls it; 制表单位 and 制表时间 where nothing is said. */
  readonly signature?: SignatureTitles;
  /** At the upper right. */
  readonly unit: string;
  readonly paper: PrintSetup['paper'];
  /** How its pages are counted, where they are not counted along with those of the other sheets. */
  readonly pages?: Pick<PrintSetup, 'footer' | 'firstPage'>;
  /** Of a row of one line, in points; 22 where nothing is said. */
  readonly rowHeight?: number;
  readonly columns: readonly MeetingColumn[];
  readonly blocks: readonly MeetingBlock[];
  /** Below the table, sentences without a full stop. */
  readonly notes: readonly string[];
}

/** What the foot calls who has made a sheet and when. */
export type SignatureTitles = readonly [by: string, on: string];

const titleHeight = 36;
const usualHeight = 22;
const fontSize = 11;
/** A paragraph begins two characters in. */
const indent = '　　';

/**
 * A table for a meeting as a sheet of that name: heading, live totals, notes, who made it and when. In steps, since a
 * table may have thousands of rows.
 */
export function* meetingSheet(
  table: MeetingTable,
  name: string,
  guide: Guide,
  layout: MeetingLayout,
): Generator<void, SheetDescription> {
  const widths = table.columns.map(({ width }) => width);
  const draft = new SheetDraft(widths, fontSize, table.rowHeight ?? usualHeight);
  const whole = { column: 0, columns: widths.length };
  draft.put({ ...whole, row: 0, content: `${guide.fund}${table.title}`, style: officialLook.title });
  draft.atLeast(0, titleHeight);
  draft.put({ ...whole, row: 1, content: `（${guide.year}年度）`, style: officialLook.underTitle });
  const { opening } = table;
  if (opening) {
    draft.put({ ...whole, row: 2, content: opening.addressee, style: officialLook.letter });
    draft.put({ ...whole, row: 3, content: `${indent}${opening.prose}`, style: officialLook.letter });
  } else
    draft.put({
      ...whole,
      row: 2,
      content: table.unit === '' ? null : table.unit,
      style: officialLook.corner,
    });
  const body = putHeadings(draft, table.columns, opening ? 4 : 3);
  let row = body;
  for (const block of table.blocks) {
    if (block.heading !== undefined) draft.keepWithNext(row);
    row = yield* new BlockWriter(draft, table.columns, block, layout).put(row);
  }
  const end = putFoot(draft, table, layout, row);
  // Neither a total nor who has made the sheet stands on a page without anything that it is of.
  draft.keepFoot(body, row, end);
  // What stands above a letter's table is read once, and would leave little of the window.
  const titleRows = { first: opening ? 4 : 2, last: body - 1 };
  const print = { ...tablePrint, ...table.pages, paper: table.paper, titleRows };
  return draft.describe(name, print, { frozenRows: opening ? 0 : body, showGridlines: false });
}

/** One row of titles, two where some share a heading. Returns the row below. */
function putHeadings(draft: SheetDraft, columns: readonly MeetingColumn[], top: number): number {
  const style = officialLook.heading;
  const rows = columns.some(({ band }) => band !== undefined) ? 2 : 1;
  for (let column = 0; column < columns.length; column += 1) {
    const { title, band } = columns[column] ?? { title: '' };
    if (band === undefined) {
      draft.put({ row: top, column, rows, content: title, style });
      continue;
    }
    draft.put({ row: top + 1, column, content: title, style });
    if (columns[column - 1]?.band === band) continue;
    const after = columns.findIndex((each, index) => index > column && each.band !== band);
    const end = after < 0 ? columns.length : after;
    draft.put({ row: top, column, columns: end - column, content: band, style });
  }
  return top + rows;
}

/** Notes, then 制表单位 and 制表时间. Returns their last row. */
function putFoot(
  draft: SheetDraft,
  { columns, notes, signature }: MeetingTable,
  layout: MeetingLayout,
  top: number,
): number {
  const whole = { column: 0, columns: columns.length };
  let row = top;
  if (notes.length > 0) {
    draft.put({ ...whole, row, content: `注：${notes.join('；')}。`, style: officialLook.foot });
    row += 1;
  }
  putSignature(draft, columns.length, layout, row, signature);
  return row;
}

/** Who has made a sheet of so many columns, and when; in the row given. */
export function putSignature(
  draft: SheetDraft,
  columns: number,
  { preparedBy, preparedOn }: Pick<MeetingLayout, 'preparedBy' | 'preparedOn'>,
  row: number,
  [by, on]: SignatureTitles = ['制表单位', '制表时间'],
): void {
  const half = Math.ceil(columns / 2);
  const style = officialLook.signature;
  draft.put({ row, column: 0, columns: half, content: `${by}：${preparedBy}`, style });
  draft.put({ row, column: half, columns: columns - half, content: `${on}：${preparedOn}`, style });
}

/** Puts down one block: its rows and the live total over them, which comes first or last. */
class BlockWriter {
  /** Exact sums by column, for the results beside the formulas. */
  private readonly sums: Decimal[];
  /** Columns with a figure in one row at least. */
  private readonly stated = new Set<number>();

  constructor(
    private readonly draft: SheetDraft,
    private readonly columns: readonly MeetingColumn[],
    private readonly block: MeetingBlock,
    private readonly layout: MeetingLayout,
  ) {
    this.sums = columns.map(() => zero);
  }

  /** Returns the row below. */
  *put(top: number): Generator<void, number> {
    const { heading, startsPage, rows, total } = this.block;
    if (startsPage) this.draft.breakBefore(top);
    let row = top;
    if (heading !== undefined) {
      const style = officialLook.blockHeading;
      this.draft.put({ row, column: 0, columns: this.columns.length, content: heading, style });
      row += 1;
    }
    const totalFirst = total !== null && this.layout.total === 'first';
    const first = totalFirst ? row + 1 : row;
    yield* stepped(rows, (each, index) => this.putRow(each, first + index));
    const end = rows.length > 0 ? first + rows.length : this.putEmpty(first);
    if (total === null) return end;
    this.putTotal(total, totalFirst ? row : end, first, rows.length);
    return totalFirst ? end : end + 1;
  }

  private putEmpty(row: number): number {
    const { empty } = this.block;
    if (empty === undefined) return row;
    const whole = { row, column: 0, columns: this.columns.length };
    this.draft.put({ ...whole, content: empty, style: officialLook.value });
    return row + 1;
  }

  private putRow({ cells, startsPage }: MeetingRow, row: number): void {
    if (startsPage) this.draft.breakBefore(row);
    const figures = cells.map(figureOf);
    this.columns.forEach((column, index) => {
      const cell = cells[index] ?? null;
      const figure = isSum(cell) ? sum(spanOf(figures, cell.sumOf)) : (figures[index] ?? null);
      if (figure !== null) this.stated.add(index);
      this.sums[index] = (this.sums[index] ?? zero).plus(figure ?? zero);
      const style = isLink(cell) ? officialLook.link : this.styleOf(column);
      const content = column.kind === 'blank' ? null : contentOf(cell, figure, row);
      this.draft.put({ row, column: index, content: fitted(content, column.width), style });
      if (isLink(cell)) this.draft.link(row, index, cell.target, cell.address);
    });
  }

  private putTotal(label: string, row: number, first: number, rows: number): void {
    const labelled = Math.max(
      1,
      this.columns.findIndex(({ kind }) => kind !== 'label' && kind !== 'text'),
    );
    this.draft.put({ row, column: 0, columns: labelled, content: label, style: officialLook.heading });
    this.columns.slice(labelled).forEach((column, offset) => {
      const index = labelled + offset;
      const stated = this.stated.has(index);
      const style = { ...this.styleOf(stated ? column : { ...column, noughts: false }), bold: true };
      const content = isSummed(column) ? this.totalContent(index, first, rows) : '-';
      this.draft.put({ row, column: index, content, style: isSummed(column) ? style : dashStyle });
    });
  }

  private totalContent(index: number, first: number, rows: number): CellContent {
    if (rows === 0) return 0;
    const letters = columnLetters(index);
    const formula = `SUM(${letters}${first + 1}:${letters}${first + rows})`;
    return { formula, value: (this.sums[index] ?? zero).toNumber() };
  }

  private styleOf({ kind, noughts }: MeetingColumn): CellStyle {
    if (kind === 'amount' && noughts) return officialLook.amountOrNought;
    if (kind === 'count' || kind === 'amount') return officialLook[this.block.kind ?? kind];
    return officialLook[kind === 'label' ? 'value' : 'text'];
  }
}

const dashStyle: CellStyle = officialLook.value;

function isSummed({ kind, summed }: MeetingColumn): boolean {
  return summed ?? (kind === 'count' || kind === 'amount');
}

function isSum(cell: MeetingCell): cell is Extract<MeetingCell, { sumOf: unknown }> {
  return cell !== null && typeof cell === 'object' && 'sumOf' in cell;
}

function isLink(cell: MeetingCell): cell is Extract<MeetingCell, { target: unknown }> {
  return cell !== null && typeof cell === 'object' && 'target' in cell;
}

function figureOf(cell: MeetingCell): Decimal | null {
  return typeof cell === 'number' || Decimal.isDecimal(cell) ? new Exact(cell) : null;
}

function spanOf(figures: readonly (Decimal | null)[], [first, last]: readonly [number, number]): Decimal[] {
  return figures.slice(first, last + 1).flatMap((figure) => figure ?? []);
}

/** So many characters for each of a column's width are sure to be printed: a row is at most so tall. */
const charactersByWidth = 9;

/** A text that no row could show is cut, or it would be printed over its neighbours. */
function fitted(content: CellContent, width: number): CellContent {
  return typeof content === 'string' ? cutText(content, Math.floor(width * charactersByWidth)) : content;
}

/** A figure below nought that would be printed as "-0.00" is nought. */
function printable(figure: Decimal): Decimal {
  return figure.isNegative() && figure.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).isZero() ? zero : figure;
}

/** Nothing is shown as "-", as meeting tables do; a nought is shown so by its number format. */
function contentOf(cell: MeetingCell, figure: Decimal | null, row: number): CellContent {
  if (isSum(cell)) {
    const [first, last] = cell.sumOf;
    const formula = `SUM(${columnLetters(first)}${row + 1}:${columnLetters(last)}${row + 1})`;
    return { formula, value: figure?.toNumber() ?? 0 };
  }
  if (isLink(cell)) return cell.text;
  if (figure !== null) return printable(figure).toNumber();
  return typeof cell === 'string' && cell !== '' ? cell : '-';
}
