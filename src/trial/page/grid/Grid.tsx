import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Area, CellPosition } from '../../../workbook/snapshot';
import { CellEditor } from './CellEditor';
import { HEAD_HEIGHT, HEAD_WIDTH, Heads } from './Heads';
import { boxOf, Pane, type Span } from './Pane';
import { oneCell, type GridSheet } from './gridSheet';
import { useGridPointer } from './useGridPointer';

interface GridProps {
  readonly view: GridSheet;
  readonly date1904: boolean;
  readonly selected: Area;
  readonly active: CellPosition;
  readonly onSelect: (area: Area, active: CellPosition) => void;
  readonly onClick: (cell: CellPosition) => void;
  /** What somebody typed into the active cell. */
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => void;
  readonly onErase: () => void;
  readonly onEditing: (editing: boolean) => void;
}

interface Scroll {
  readonly x: number;
  readonly y: number;
}

/** A sheet as a table that scrolls in both directions and draws only what is in sight. */
export function Grid(props: GridProps): ReactElement {
  const { view, selected, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [scroll, setScroll] = useState<Scroll>({ x: 0, y: 0 });
  const [size, setSize] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth - HEAD_WIDTH, height: element.clientHeight - HEAD_HEIGHT }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // What is selected, by hand or by the pane, comes into sight.
  useEffect(() => {
    const element = scroller.current;
    if (!element || size.width <= 0) return;
    element.scrollLeft = view.columns.scrollTo(active.column, element.scrollLeft, size.width);
    element.scrollTop = view.rows.scrollTo(active.row, element.scrollTop, size.height);
  }, [active.row, active.column, view, size.width, size.height]);

  const edit = (next: string | null): void => {
    if ((draft === null) !== (next === null)) props.onEditing(next !== null);
    setDraft(next);
  };
  const commit = (): void => {
    if (draft === null) return;
    edit(null);
    props.onType(draft);
  };
  const pointer = useGridPointer({
    ...props,
    scroll,
    field,
    onLeave: commit,
    head: { width: HEAD_WIDTH, height: HEAD_HEIGHT },
  });
  const whole = view.mergeAt(active.row, active.column) ?? oneCell(active);
  const rows = view.rows.visible(scroll.y, size.height);
  const columns = view.columns.visible(scroll.x, size.width);
  const frozenRows: Span = { first: 0, last: view.rows.frozen - 1 };
  const frozenColumns: Span = { first: 0, last: view.columns.frozen - 1 };
  const left = view.columns.frozenSize;
  const top = view.rows.frozenSize;
  const shared = { view, date1904: props.date1904, selected: view.withWholeMerges(selected), active: whole };
  const away = { x: left + scroll.x, y: top + scroll.y };

  return (
    <div
      className="grid"
      ref={scroller}
      onScroll={(event) => setScroll({ x: event.currentTarget.scrollLeft, y: event.currentTarget.scrollTop })}
      {...pointer}
    >
      <div
        className="grid-sheet"
        style={{ width: view.columns.total + HEAD_WIDTH, height: view.rows.total + HEAD_HEIGHT }}
      >
        <div
          className="grid-window"
          style={{ width: size.width + HEAD_WIDTH, height: size.height + HEAD_HEIGHT }}
        >
          <div
            role="grid"
            aria-label={view.sheet.name}
            aria-rowcount={view.rows.count}
            aria-colcount={view.columns.count}
          >
            <Pane
              {...shared}
              rows={rows}
              columns={columns}
              shift={away}
              window={at(left, top, size.width - left, size.height - top)}
            />
            {view.rows.frozen > 0 && (
              <Pane
                {...shared}
                rows={frozenRows}
                columns={columns}
                shift={{ x: away.x, y: 0 }}
                window={at(left, 0, size.width - left, top)}
              />
            )}
            {view.columns.frozen > 0 && (
              <Pane
                {...shared}
                rows={rows}
                columns={frozenColumns}
                shift={{ x: 0, y: away.y }}
                window={at(0, top, left, size.height - top)}
              />
            )}
            {view.columns.frozen > 0 && view.rows.frozen > 0 && (
              <Pane
                {...shared}
                rows={frozenRows}
                columns={frozenColumns}
                shift={{ x: 0, y: 0 }}
                window={at(0, 0, left, top)}
              />
            )}
          </div>
          <Heads view={view} rows={rows} columns={columns} scroll={scroll} selected={selected} />
          {left > 0 && (
            <div
              className="grid-freeze"
              style={{ left: HEAD_WIDTH + left - 1, top: 0, bottom: 0, width: 1 }}
            />
          )}
          {top > 0 && (
            <div
              className="grid-freeze"
              style={{ top: HEAD_HEIGHT + top - 1, left: 0, right: 0, height: 1 }}
            />
          )}
          <CellEditor
            {...props}
            field={field}
            draft={draft}
            onDraft={edit}
            onCommit={commit}
            box={editorBox(view, whole, scroll)}
            page={size.height}
          />
        </div>
      </div>
    </div>
  );
}

function at(
  left: number,
  top: number,
  width: number,
  height: number,
): { left: number; top: number; width: number; height: number } {
  return {
    left: left + HEAD_WIDTH,
    top: top + HEAD_HEIGHT,
    width: Math.max(0, width),
    height: Math.max(0, height),
  };
}

function editorBox(
  view: GridSheet,
  area: Area,
  scroll: Scroll,
): { left: number; top: number; width: number; height: number } {
  const box = boxOf(view, area);
  const x = area.column < view.columns.frozen ? 0 : scroll.x;
  const y = area.row < view.rows.frozen ? 0 : scroll.y;
  return at(box.left - x, box.top - y, box.width, box.height);
}
