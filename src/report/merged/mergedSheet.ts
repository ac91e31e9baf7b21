import type { Guide } from '../../guide/guide';
import { absentColumn } from '../../intake/mergedList';
import type { Application, FieldCell } from '../../intake/application';
import type { ApplicationReview, Review } from '../../review/review';
import type { CellContent, CellStyle, PrintSetup, SheetDescription } from '../../workbook/edit';
import type { CellPosition, SheetSnapshot } from '../../workbook/snapshot';
import { severalLinesHeight } from '../../workbook/textHeight';
import { areasOfCells } from '../markedCells';
import { officialLook, tablePrint } from '../officialLook';
import { severityLooks, verdictSeverity } from '../severityLook';
import { leftOutLines } from './leftOut';
import type { SourceOf } from './mergedCell';
import { mergedFontSize, mergedLayout, type MergedLayout } from './mergedSlots';

export const mergedName = '合并汇总表';

/** A review, and the sheet that each application was read from. */
export interface MergedLists {
  readonly review: Review;
  /** The sheet that a cell of an application was read from. */
  readonly snapshotOf: (application: Application, cell: FieldCell) => SheetSnapshot;
}

const headerRow = 2;
const firstRow = headerRow + 1;
const leastHeight = 22;
const headerHeight = 48;
const rowsAStep = 100;
/** Characters of column width that a page of A3 shows legibly. */
const widestPage = 430;

/**
 * The sheet 合并汇总表: all applications of a review in one table, in the order in which they were filed. In front
 * where each was filed; then the guide's fields that the lists have, amounts in 万元, dates as 2022-05-31, shares as
 * percent, what could not be read as it was written; and what the review says. Below the table what was left out.
 * It can be reviewed like any other batch. Yields between rows so that whoever runs it can pause.
 */
export function* mergedSheet(
  { review, snapshotOf }: MergedLists,
  guide: Guide,
  name: string,
): Generator<void, SheetDescription> {
  const readings = review.sheets.map(({ reading }) => reading);
  const batches = readings.filter(({ role }) => role === 'batch');
  const draft = new MergedDraft(mergedLayout(batches, guide));
  let rows = 0;
  for (const entry of review.applications) {
    draft.add(entry, (cell) => snapshotOf(entry.application, cell));
    rows += 1;
    if (rows % rowsAStep === 0) yield;
  }
  const title = `${guide.fund}${mergedName}（${guide.year}年度）`;
  return draft.describe(name, title, leftOutLines(readings));
}

/** The table in the making: contents row by row, and the cells that look other than their column. */
class MergedDraft {
  private readonly lines: CellContent[][] = [];
  private readonly heights: number[] = [];
  private readonly looks = new Map<string, { readonly style: CellStyle; readonly cells: CellPosition[] }>();

  constructor(private readonly layout: MergedLayout) {}

  add(entry: ApplicationReview, sourceOf: SourceOf): void {
    const row = firstRow + this.lines.length;
    let height = leastHeight;
    const line = this.layout.slots.map(({ cell, width, style }, column): CellContent => {
      const { content, format, asWritten, verdict = false } = cell(entry, sourceOf);
      const at = { row, column };
      if (content === absentColumn) this.look(at, absentStyle);
      if (asWritten) this.look(at, unreadStyle);
      if (format !== null) this.look(at, { numberFormat: format });
      if (verdict) this.look(at, verdictStyle(entry));
      if (typeof content === 'string' && style.wrap)
        height = Math.max(height, severalLinesHeight(content, width, mergedFontSize));
      return content;
    });
    this.lines.push(line);
    this.heights.push(height);
  }

  private look(at: CellPosition, style: CellStyle | null): void {
    if (!style) return;
    const key = JSON.stringify(style);
    const there = this.looks.get(key);
    if (there) there.cells.push(at);
    else this.looks.set(key, { style, cells: [at] });
  }

  describe(name: string, title: string, leftOut: readonly string[]): SheetDescription {
    const { slots, leading } = this.layout;
    const columnWidths = slots.map(({ width }) => width);
    const whole = columnWidths.reduce((sum, width) => sum + width, 0) <= widestPage;
    const columns = whole ? slots.length : leading;
    const rows = firstRow + this.lines.length + leftOut.length;
    return {
      name,
      contents: [
        [title],
        [said(this.lines.length, whole ? null : (slots[leading - 1]?.title ?? null))],
        slots.map((slot) => slot.title),
        ...this.lines,
        ...leftOut.map((line): CellContent[] => [line]),
      ],
      styles: this.styles(leftOut.length),
      merges: [],
      columnWidths,
      rowHeights: [34, leastHeight, headerHeight, ...this.heights].map((height, row) => ({ row, height })),
      validations: [],
      print: { ...print, area: { row: 0, column: 0, rows, columns } },
      frozenRows: firstRow,
      showGridlines: false,
    };
  }

  private styles(footLines: number): SheetDescription['styles'] {
    const rows = this.lines.length;
    const area = (row: number, column: number, count: number) => ({ row, column, rows: count, columns: 1 });
    const titles = this.layout.slots.map(({ titleStyle }, column) => ({
      areas: [area(headerRow, column, 1)],
      style: titleStyle,
    }));
    const bodies = this.layout.slots.map(({ style }, column) => ({
      areas: [area(firstRow, column, rows)],
      style,
    }));
    const looks = [...this.looks.values()].map(({ style, cells }) => ({ areas: areasOfCells(cells), style }));
    return [
      { areas: [area(0, 0, 1)], style: { ...officialLook.title, horizontal: 'left', wrap: false } },
      { areas: [area(1, 0, 1)], style: { ...officialLook.corner, horizontal: 'left' } },
      ...titles,
      ...(rows > 0 ? bodies : []),
      ...looks,
      ...(footLines > 0 ? [{ areas: [area(firstRow + rows, 0, footLines)], style: footStyle }] : []),
    ];
  }
}

function said(count: number, lastPrinted: string | null): string {
  const printed = lastPrinted === null ? '' : `列数较多，打印到“${lastPrinted}”列为止。`;
  return `共 ${count} 项。金额均为万元，日期为年-月-日，比例为百分数；着色的数据读不出，照录原文；“${absentColumn}”表示该项目所在的表没有这一列。${printed}`;
}

function verdictStyle({ verdict }: ApplicationReview): CellStyle | null {
  const severity = verdictSeverity[verdict];
  if (severity === null) return null;
  const { fill, color } = severityLooks[severity];
  return { fill, color, bold: true };
}

const unreadStyle: CellStyle = {
  fill: severityLooks.unreadable.fill,
  color: severityLooks.unreadable.color,
};
const absentStyle: CellStyle = { color: '#7F7F7F', fontSize: 9 };
const footStyle: CellStyle = { ...officialLook.foot, fontSize: mergedFontSize, wrap: false };

const print: Omit<PrintSetup, 'area'> = {
  ...tablePrint,
  paper: 'A3',
  titleRows: { first: headerRow, last: headerRow },
};
