import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { Area, CellPosition } from '../../../workbook/snapshot';
import { sameArea, union } from '../../../workbook/area';
import { oneCell, type GridSheet } from './gridSheet';

interface GridPointer {
  readonly view: GridSheet;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly head: { readonly width: number; readonly height: number };
  readonly active: CellPosition;
  readonly onSelect: (area: Area, active: CellPosition) => void;
  /** A cell was clicked, without a stretch of others. */
  readonly onClick: (cell: CellPosition) => void;
  /** The field over the active cell, which has the focus whatever is clicked in the grid. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The active cell is about to be left: what is being typed is entered into it. */
  readonly onLeave: () => void;
}

interface PointerHandlers {
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** Selecting with the mouse: a cell, a stretch by dragging or with Shift, whole rows and columns by their heads. */
export function useGridPointer({
  view,
  scroll,
  head,
  active,
  onSelect,
  onClick,
  field,
  onLeave,
}: GridPointer): PointerHandlers {
  const from = useRef<Area | null>(null);
  /** The cell that was pressed, until others are taken along. */
  const pressed = useRef<Area | null>(null);

  const under = (event: PointerEvent<HTMLElement>): Area | null => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - bounds.left - head.width;
    const y = event.clientY - bounds.top - head.height;
    // The scroll bars are the browser's.
    if (
      x > event.currentTarget.clientWidth - head.width ||
      y > event.currentTarget.clientHeight - head.height
    )
      return null;
    const row = view.rows.indexUnder(y, scroll.y);
    const column = view.columns.indexUnder(x, scroll.x);
    if (y < 0 && x < 0) return { row: 0, column: 0, rows: view.rows.count, columns: view.columns.count };
    if (y < 0) return { row: 0, column, rows: view.rows.count, columns: 1 };
    if (x < 0) return { row, column: 0, rows: 1, columns: view.columns.count };
    return view.mergeAt(row, column) ?? oneCell({ row, column });
  };

  return {
    // The browser would give the focus to whatever lies under the pointer.
    onMouseDown(event) {
      if (event.target !== field.current) event.preventDefault();
    },
    onPointerDown(event) {
      const area = under(event);
      if (!area || event.button !== 0 || event.target === field.current) return;
      onLeave();
      field.current?.focus({ preventScroll: true });
      const start = event.shiftKey ? oneCell(active) : area;
      from.current = start;
      pressed.current = event.shiftKey ? null : area;
      event.currentTarget.setPointerCapture(event.pointerId);
      onSelect(view.withWholeMerges(union(start, area)), start);
    },
    onPointerMove(event) {
      const start = from.current;
      const area = start && under(event);
      if (area && pressed.current && !sameArea(area, pressed.current)) pressed.current = null;
      if (start && area) onSelect(view.withWholeMerges(union(start, area)), start);
    },
    onPointerUp() {
      from.current = null;
      if (pressed.current) onClick(pressed.current);
      pressed.current = null;
    },
  };
}
