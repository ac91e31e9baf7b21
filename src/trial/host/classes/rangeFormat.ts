import type { CellStyle } from '../../../workbook/edit';
import type { Area } from '../../../workbook/snapshot';
import { colourOf, sizeOf, textOf, truthOf, wordOf } from './arguments';
import { isWholeColumns, isWholeRows } from '../cells/areas';
import type { Cells } from '../cells/cells';
import { pointsOfWidth, widthOfPoints } from '../cells/columnWidth';
import { define, emulate } from '../richApi/emulation';
import type { Json } from '../wire/protocol';
import { notEmulated } from '../richApi/refusal';
import { borders } from './borders';

const horizontals = { Left: 'left', Center: 'center', Right: 'right' } as const;
const verticals = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

const font = define<Cells>({
  name: 'RangeFont',
  scalars: {
    Name: { set: styling((value) => ({ fontName: textOf(value) })) },
    Size: { set: styling((value) => ({ fontSize: sizeOf(value) })) },
    Bold: { set: styling((value) => ({ bold: truthOf(value) })) },
    Underline: {
      set: styling((value) => ({ underline: wordOf(value, ['Single', 'None']) === 'Single' })),
    },
    Color: { set: styling((value) => ({ color: colourOf(value) })) },
    Strikethrough: { get: (cells) => cells.areas.map((area) => struckIn(cells, area)).reduce(orMixed) },
  },
});

/** Whether the cells of an area are struck through; null where only some are. */
export function struckIn({ sheet }: Cells, area: Area): boolean | null {
  let common: boolean | null = null;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const { strike } = sheet.style(row, column);
      if (common !== null && common !== strike) return null;
      common = strike;
    }
  }
  return common;
}

function orMixed(one: boolean | null, other: boolean | null): boolean | null {
  return one === other ? one : null;
}

const fill = define<Cells>({
  name: 'RangeFill',
  scalars: { Color: { set: styling((value) => ({ fill: colourOf(value) })) } },
});

/** How the cells of a range look. Of columns whose widths differ, the width is null. */
export const rangeFormat = define<Cells>({
  name: 'RangeFormat',
  scalars: {
    WrapText: { set: styling((value) => ({ wrap: truthOf(value) })) },
    HorizontalAlignment: {
      set: styling((value) => ({ horizontal: horizontals[wordOf(value, ['Left', 'Center', 'Right'])] })),
    },
    VerticalAlignment: {
      set: styling((value) => ({ vertical: verticals[wordOf(value, ['Top', 'Center', 'Bottom'])] })),
    },
    ColumnWidth: {
      get: (cells) => uniform(columnsOf(cells), (column) => pointsOfWidth(cells.sheet, column)),
      set: (cells, value) => setWidths(cells, widthOfPoints(sizeOf(value))),
    },
    UseStandardWidth: {
      get: (cells) => uniform(columnsOf(cells), (column) => cells.sheet.columnWidth(column) === null),
      set: (cells, value) => {
        if (truthOf(value)) setWidths(cells, null);
      },
    },
    RowHeight: {
      set: (cells, value) => {
        cells.session.requireWritable(cells.sheet);
        for (const row of rowsOf(cells)) cells.sheet.setRowHeight(row, sizeOf(value));
      },
    },
  },
  links: {
    Font: (cells) => emulate(font, cells),
    Fill: (cells) => emulate(fill, cells),
    Borders: (cells) => emulate(borders, cells),
  },
});

function styling(style: (value: Json) => CellStyle): (cells: Cells, value: Json) => void {
  return (cells, value) => {
    cells.session.requireWritable(cells.sheet);
    const change = style(value);
    for (const area of cells.areas) cells.sheet.applyStyle(bounded(area), change);
  };
}

function bounded(area: Area): Area {
  if (isWholeColumns(area) || isWholeRows(area)) throw notEmulated('the format of whole rows or columns');
  return area;
}

function uniform<P>(places: Iterable<P>, property: (place: P) => Json): Json {
  let common: Json | undefined;
  for (const place of places) {
    const own = property(place);
    if (common !== undefined && own !== common) return null;
    common = own;
  }
  return common ?? null;
}

function setWidths(cells: Cells, width: number | null): void {
  cells.session.requireWritable(cells.sheet);
  for (const column of columnsOf(cells)) cells.sheet.setColumnWidth(column, width);
}

function columnsOf(cells: Cells): number[] {
  return cells.areas.flatMap((area) =>
    Array.from({ length: area.columns }, (_cell, index) => area.column + index),
  );
}

function rowsOf(cells: Cells): number[] {
  if (cells.areas.some(isWholeColumns)) throw notEmulated('the row heights of whole columns');
  return cells.areas.flatMap((area) => Array.from({ length: area.rows }, (_row, index) => area.row + index));
}
