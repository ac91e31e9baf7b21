import type { CSSProperties } from 'react';
import type { Area } from '../../../workbook/snapshot';
import type { BorderSide, ResolvedStyle } from '../../../xlsx/resolvedStyle';
import type { GridSheet } from './gridSheet';
import { displayText } from './numberFormat';

const PIXELS_A_POINT = 4 / 3;
const MARGIN = 3;
/** What a digit takes of the font's size, roughly; decides when a number no longer fits. */
const DIGIT = 0.56;
const GRIDLINE = '1px solid #d9d9d9';

/** A cell as it is drawn. */
export interface CellLook {
  readonly box: CSSProperties;
  readonly text: string;
  readonly textBox: CSSProperties;
}

/** How a cell or a merged area looks with all that lies over it, at a place within its pane. */
export function lookOf(view: GridSheet, area: Area, date1904: boolean): CellLook {
  const { sheet, rows, columns } = view;
  const style = sheet.style(area.row, area.column);
  const highlight = view.highlightAt(area.row, area.column);
  const width = columns.offset(area.column + area.columns) - columns.offset(area.column);
  const height = rows.offset(area.row + area.rows) - rows.offset(area.row);
  const value = sheet.value(area.row, area.column);
  const size = style.fontSize * PIXELS_A_POINT;
  const shown = displayText(value, style.numberFormat, date1904);
  const isNumber = typeof value === 'number';
  const fits = !isNumber || shown.length * size * DIGIT <= width - MARGIN;
  const align = style.horizontal === 'general' ? generalAlignment(value) : style.horizontal;
  const spill =
    !isNumber && !style.wrap && area.columns === 1 && align === 'left' ? spillWidth(view, area) : 0;
  return {
    box: {
      left: columns.offset(area.column),
      top: rows.offset(area.row),
      width,
      height,
      background: highlight?.fill ?? style.fill ?? (area.columns * area.rows > 1 ? '#fff' : undefined),
      ...borders(view, area, style),
    },
    text: fits ? shown : '#'.repeat(Math.max(1, Math.floor((width - MARGIN) / (size * DIGIT)))),
    textBox: {
      width: width + spill,
      height,
      color: highlight?.color ?? style.color,
      fontFamily: `"${style.fontName}", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`,
      fontSize: size,
      fontWeight: style.bold ? 700 : 400,
      fontStyle: style.italic ? 'italic' : undefined,
      textDecoration:
        [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean).join(' ') ||
        undefined,
      whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
      justifyContent:
        align === 'center' || align === 'centerContinuous'
          ? 'center'
          : align === 'right'
            ? 'flex-end'
            : 'flex-start',
      textAlign: align === 'center' ? 'center' : align === 'right' ? 'right' : 'left',
      alignItems:
        style.vertical === 'top' ? 'flex-start' : style.vertical === 'center' ? 'center' : 'flex-end',
    },
  };
}

function generalAlignment(value: string | number | boolean): 'left' | 'center' | 'right' {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || /^#[A-Z/0!?]+$/.test(value) ? 'center' : 'left';
}

/** How far a text may run on over empty cells to its right. */
function spillWidth(view: GridSheet, area: Area): number {
  let column = area.column + 1;
  while (column < area.column + 12 && isFree(view, area.row, column)) column += 1;
  return view.columns.offset(column) - view.columns.offset(area.column + 1);
}

function isFree(view: GridSheet, row: number, column: number): boolean {
  return view.sheet.value(row, column) === '' && view.mergeAt(row, column) === null;
}

function borders(view: GridSheet, area: Area, style: ResolvedStyle): CSSProperties {
  const { sheet } = view;
  const last = sheet.style(area.row + area.rows - 1, area.column + area.columns - 1).border;
  const right = last.right ?? sheet.style(area.row, area.column + area.columns).border.left;
  const bottom = last.bottom ?? sheet.style(area.row + area.rows, area.column).border.top;
  const bare = style.fill === null && sheet.showGridlines ? GRIDLINE : '1px solid transparent';
  return {
    borderRight: right ? line(right) : bare,
    borderBottom: bottom ? line(bottom) : bare,
    borderLeft: area.column === 0 && style.border.left ? line(style.border.left) : undefined,
    borderTop: area.row === 0 && style.border.top ? line(style.border.top) : undefined,
  };
}

function line(side: BorderSide): string {
  const width = /thick|double/.test(side.style) ? 3 : /^medium/.test(side.style) ? 2 : 1;
  const kind =
    side.style === 'double'
      ? 'double'
      : /dash/i.test(side.style)
        ? 'dashed'
        : /dot|hair/i.test(side.style)
          ? 'dotted'
          : 'solid';
  return `${width}px ${kind} ${side.color}`;
}
