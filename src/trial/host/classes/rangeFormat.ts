import type { CellStyle } from '../../../workbook/edit';
import type { Area } from '../../../workbook/snapshot';
import type { ResolvedStyle } from '../../../xlsx/resolvedStyle';
import { colourOf, sizeOf, textOf, truthOf, wordOf } from './arguments';
import { isWholeColumns, isWholeRows, positionsOf } from '../cells/areas';
import { type Cells } from '../cells/cells';
import { pointsOfWidth, widthOfPoints } from '../cells/columnWidth';
import { define, emulate, memberName, wireName } from '../richApi/emulation';
import type { Json } from '../wire/protocol';
import { notEmulated } from '../richApi/refusal';
import { borders } from './borders';

const horizontals = ['Left', 'Center', 'Right', 'General'] as const;
const verticals = ['Top', 'Center', 'Bottom'] as const;

const font = define<Cells>({
  name: 'RangeFont',
  scalars: {
    Name: { get: common((style) => style.fontName), set: styling((value) => ({ fontName: textOf(value) })) },
    Size: { get: common((style) => style.fontSize), set: styling((value) => ({ fontSize: sizeOf(value) })) },
    Bold: { get: common((style) => style.bold), set: styling((value) => ({ bold: truthOf(value) })) },
    Color: { get: common((style) => style.color), set: styling((value) => ({ color: colourOf(value) })) },
  },
});

const fill = define<Cells>({
  name: 'RangeFill',
  scalars: {
    // A cell without a fill is white to Excel's API.
    Color: {
      get: common((style) => style.fill ?? '#FFFFFF'),
      set: styling((value) => ({ fill: colourOf(value) })),
    },
  },
});

/** How the cells of a range look. A property that differs between the cells is null. */
export const rangeFormat = define<Cells>({
  name: 'RangeFormat',
  scalars: {
    WrapText: { get: common((style) => style.wrap), set: styling((value) => ({ wrap: truthOf(value) })) },
    HorizontalAlignment: {
      get: common((style) => wireName(style.horizontal)),
      set: styling((value) => ({ horizontal: alignment(wordOf(value, horizontals)) })),
    },
    VerticalAlignment: {
      get: common((style) => wireName(style.vertical)),
      set: styling((value) => ({ vertical: verticalOf(wordOf(value, verticals)) })),
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
      get: (cells) =>
        uniform(rowsOf(cells), (row) => cells.sheet.rowHeight(row) ?? cells.sheet.standardRowHeight),
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

function alignment(word: (typeof horizontals)[number]): 'left' | 'center' | 'right' {
  const name = memberName(word);
  if (name === 'left' || name === 'center' || name === 'right') return name;
  throw notEmulated('RangeFormat.horizontalAlignment = General');
}

function verticalOf(word: (typeof verticals)[number]): 'top' | 'center' | 'bottom' {
  return word === 'Top' ? 'top' : word === 'Center' ? 'center' : 'bottom';
}

function styling(style: (value: Json) => CellStyle): (cells: Cells, value: Json) => void {
  return (cells, value) => {
    cells.session.requireWritable(cells.sheet);
    const change = style(value);
    for (const area of cells.areas) cells.sheet.applyStyle(bounded(area), change);
  };
}

function common(property: (style: ResolvedStyle) => Json): (cells: Cells) => Json {
  return (cells) => {
    cells.session.requirePresent(cells.sheet);
    return uniform(
      cells.areas.flatMap((area) => [...positionsOf(bounded(area))]),
      ({ row, column }) => property(cells.sheet.style(row, column)),
    );
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
