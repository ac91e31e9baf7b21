import type { Area, CellPosition } from '../../../workbook/snapshot';
import type { Axis } from './axis';
import { union } from '../../../workbook/area';
import { oneCell, type GridSheet } from './gridSheet';

/** What of a key event says where to go. */
interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell, null when it does not lead anywhere. `page` is the window's height in pixels. */
export function step(view: GridSheet, from: CellPosition, event: Key, page: number): CellPosition | null {
  const whole = view.mergeAt(from.row, from.column) ?? oneCell(from);
  const far = event.ctrlKey || event.metaKey;
  const down = (): number => view.rows.next(whole.row + whole.rows - 1, 1);
  const right = (): number => view.columns.next(whole.column + whole.columns - 1, 1);
  const up = (): number => view.rows.next(from.row, -1);
  const left = (): number => view.columns.next(from.column, -1);
  switch (event.key) {
    case 'ArrowDown':
      return {
        row: far ? edge(view.rows, (row) => hasContent(view, row, from.column), from.row, 1) : down(),
        column: from.column,
      };
    case 'ArrowUp':
      return {
        row: far ? edge(view.rows, (row) => hasContent(view, row, from.column), from.row, -1) : up(),
        column: from.column,
      };
    case 'ArrowRight':
      return {
        row: from.row,
        column: far
          ? edge(view.columns, (column) => hasContent(view, from.row, column), from.column, 1)
          : right(),
      };
    case 'ArrowLeft':
      return {
        row: from.row,
        column: far
          ? edge(view.columns, (column) => hasContent(view, from.row, column), from.column, -1)
          : left(),
      };
    case 'Enter':
      return { row: event.shiftKey ? up() : down(), column: from.column };
    case 'Tab':
      return { row: from.row, column: event.shiftKey ? left() : right() };
    case 'Home':
      // With Ctrl to the first cell that scrolls, as in Excel.
      return far ? { row: view.rows.frozen, column: view.columns.frozen } : { row: from.row, column: 0 };
    case 'End':
      return far ? lastCell(view) : null;
    case 'PageDown':
      return { row: view.rows.indexAt(view.rows.offset(from.row) + page), column: from.column };
    case 'PageUp':
      return { row: view.rows.indexAt(Math.max(0, view.rows.offset(from.row) - page)), column: from.column };
    default:
      return null;
  }
}

/** The selection that Shift and a key stretch from the active cell; null when the key does not move. */
export function stretch(
  view: GridSheet,
  selected: Area,
  active: CellPosition,
  event: Key,
  page: number,
): Area | null {
  if (!/^(Arrow|Page|Home|End)/.test(event.key)) return null;
  const corner = {
    row: selected.row < active.row ? selected.row : selected.row + selected.rows - 1,
    column: selected.column < active.column ? selected.column : selected.column + selected.columns - 1,
  };
  const target = step(view, corner, event, page);
  return target && view.withWholeMerges(union(oneCell(active), oneCell(target)));
}

/** What a person would type to get the cell's content. */
export function cellText(view: GridSheet, at: CellPosition): string {
  const formula = view.sheet.formula(at.row, at.column);
  return formula === null ? String(view.sheet.value(at.row, at.column)) : `=${formula}`;
}

function hasContent(view: GridSheet, row: number, column: number): boolean {
  return view.sheet.value(row, column) !== '';
}

/** The end of the present stretch of content, or the beginning of the next one. */
function edge(axis: Axis, filled: (index: number) => boolean, from: number, direction: 1 | -1): number {
  let at = axis.next(from, direction);
  if (at === from) return from;
  const within = filled(from) && filled(at);
  for (;;) {
    const next = axis.next(at, direction);
    if (next === at) return at;
    if (within ? !filled(next) : filled(at)) return at;
    at = next;
  }
}

function lastCell(view: GridSheet): CellPosition {
  const used = view.sheet.usedRange();
  return used
    ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
    : { row: 0, column: 0 };
}
