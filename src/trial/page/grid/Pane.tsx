import { memo, type CSSProperties, type ReactElement } from 'react';
import type { Area } from '../../../workbook/snapshot';
import { cellAddress } from '../../../workbook/address';
import { ChartPicture } from './ChartPicture';
import { lookOf } from './cellLook';
import { oneCell, type GridSheet } from './gridSheet';

/** First and last row and column of a part of the grid; last < first when it is empty. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

interface PaneProps {
  readonly view: GridSheet;
  readonly rows: Span;
  readonly columns: Span;
  readonly date1904: boolean;
  /** Where the pane stands in the window, and how far its cells are moved within it. */
  readonly window: CSSProperties;
  readonly shift: { readonly x: number; readonly y: number };
  readonly selected: Area;
  readonly active: Area;
}

/** One of the four parts into which frozen rows and columns divide the grid: its cells and the selection over them. */
export function Pane(props: PaneProps): ReactElement {
  const { view, rows, columns, shift } = props;
  // A row whose cells all belong to merged ones above has nothing of its own to show.
  const lines = Array.from(
    { length: Math.max(0, rows.last - rows.first + 1) },
    (_, index) => rows.first + index,
  )
    .filter((row) => view.rows.size(row) > 0)
    .map((row) => ({ row, cells: cellsOf(view, row, rows, columns) }))
    .filter(({ cells }) => cells.length > 0);
  return (
    <div className="grid-pane" style={props.window} role="rowgroup">
      <div className="grid-shift" style={{ transform: `translate(${-shift.x}px, ${-shift.y}px)` }}>
        {lines.map(({ row, cells }) => (
          <div key={row} role="row" aria-rowindex={row + 1}>
            {cells.map((area) => (
              <Cell key={area.column} {...area} view={view} date1904={props.date1904} />
            ))}
          </div>
        ))}
        {view.charts.map((placed) => (
          <ChartPicture key={placed.name} view={view} placed={placed} box={boxOf(view, placed.place)} />
        ))}
        <div className="grid-selection" style={boxOf(view, props.selected)} />
        <div className="grid-active" style={boxOf(view, props.active)} />
      </div>
    </div>
  );
}

/** The cells that begin in a row of the pane, and the merged ones that reach into it from outside. */
function cellsOf(view: GridSheet, row: number, rows: Span, columns: Span): Area[] {
  const cells: Area[] = [];
  const before = spillingInto(view, row, columns.first);
  if (before) cells.push(before);
  for (let column = columns.first; column <= columns.last; column += 1) {
    if (view.columns.size(column) === 0) continue;
    const merge = view.mergeAt(row, column);
    if (!merge) cells.push(oneCell({ row, column }));
    else if (isFirstSeen(view, merge, row, column, rows, columns)) cells.push(merge);
  }
  return cells;
}

/** The cell left of the pane whose text runs on into it, null when there is none. */
function spillingInto(view: GridSheet, row: number, first: number): Area | null {
  for (let column = first - 1; column >= Math.max(0, first - 12); column -= 1) {
    if (view.sheet.value(row, column) !== '') {
      return view.mergeAt(row, column) === null && view.sheet.value(row, first) === ''
        ? oneCell({ row, column })
        : null;
    }
  }
  return null;
}

function isFirstSeen(
  view: GridSheet,
  merge: Area,
  row: number,
  column: number,
  rows: Span,
  columns: Span,
): boolean {
  let firstRow = Math.max(merge.row, rows.first);
  let firstColumn = Math.max(merge.column, columns.first);
  while (view.rows.size(firstRow) === 0 && firstRow < merge.row + merge.rows - 1) firstRow += 1;
  while (view.columns.size(firstColumn) === 0 && firstColumn < merge.column + merge.columns - 1)
    firstColumn += 1;
  return row === firstRow && column === firstColumn;
}

interface CellProps extends Area {
  readonly view: GridSheet;
  readonly date1904: boolean;
}

/** Drawn again only when the sheet has changed: scrolling leaves what is in sight alone. */
const Cell = memo(function Cell({ view, date1904, ...area }: CellProps) {
  const look = lookOf(view, area, date1904);
  const note = view.noteAt(area.row, area.column);
  const highlighted = view.highlightAt(area.row, area.column) !== null;
  return (
    <div
      role="gridcell"
      className="grid-cell"
      aria-colindex={area.column + 1}
      data-cell={cellAddress(area)}
      data-link={view.linkAt(area.row, area.column) ? '' : undefined}
      data-highlight={highlighted ? '' : undefined}
      title={note ? `${note.author}：${note.text}` : undefined}
      style={look.box}
    >
      {look.text !== '' && (
        <span className="grid-text" style={look.textBox}>
          {look.text}
        </span>
      )}
      {note && <span className="grid-note" aria-hidden />}
    </div>
  );
});

interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place of an area in the sheet's own pixels. */
export function boxOf(view: GridSheet, area: Area): CellBox {
  const left = view.columns.offset(area.column);
  const top = view.rows.offset(area.row);
  return {
    left,
    top,
    width: view.columns.offset(area.column + area.columns) - left,
    height: view.rows.offset(area.row + area.rows) - top,
  };
}
