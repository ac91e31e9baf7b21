import type { ReactElement } from 'react';
import { columnLetters } from '../../../workbook/address';
import type { Area } from '../../../workbook/snapshot';
import type { Span } from './Pane';
import type { GridSheet } from './gridSheet';

export const HEAD_WIDTH = 46;
export const HEAD_HEIGHT = 22;

interface HeadsProps {
  readonly view: GridSheet;
  readonly rows: Span;
  readonly columns: Span;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly selected: Area;
}

/** Column letters and row numbers. */
export function Heads({ view, rows, columns, scroll, selected }: HeadsProps): ReactElement {
  const shown = (span: Span, frozen: number): number[] => [
    ...Array.from({ length: frozen }, (_, index) => index),
    ...Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_, index) => span.first + index),
  ];
  const within = (index: number, start: number, count: number): string =>
    index >= start && index < start + count ? 'grid-head selected' : 'grid-head';
  return (
    <>
      {shown(columns, view.columns.frozen).map((column) => {
        const x = HEAD_WIDTH + view.columns.offset(column) - (column < view.columns.frozen ? 0 : scroll.x);
        const style = {
          left: x,
          top: 0,
          width: view.columns.size(column),
          height: HEAD_HEIGHT,
          zIndex: column < view.columns.frozen ? 4 : 3,
        };
        return (
          <div
            key={`c${column}`}
            className={within(column, selected.column, selected.columns)}
            style={style}
            aria-hidden
          >
            {view.columns.size(column) > 0 && columnLetters(column)}
          </div>
        );
      })}
      {shown(rows, view.rows.frozen).map((row) => {
        const y = HEAD_HEIGHT + view.rows.offset(row) - (row < view.rows.frozen ? 0 : scroll.y);
        const style = {
          left: 0,
          top: y,
          width: HEAD_WIDTH,
          height: view.rows.size(row),
          zIndex: row < view.rows.frozen ? 4 : 3,
        };
        return (
          <div key={`r${row}`} className={within(row, selected.row, selected.rows)} style={style} aria-hidden>
            {view.rows.size(row) > 0 && row + 1}
          </div>
        );
      })}
      <div className="grid-head grid-corner" style={{ width: HEAD_WIDTH, height: HEAD_HEIGHT }} />
    </>
  );
}
