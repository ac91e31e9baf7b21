import type { Area } from '../../../workbook/snapshot';
import { integerOf, wordOf } from './arguments';
import {
  applyNormalStyle,
  clearContents,
  readFormats,
  readValues,
  writeContents,
  writeFormats,
} from '../cells/cellContents';
import { covers, union } from '../../../workbook/area';
import { areaOf, cellsOf, type Cells } from '../cells/cells';
import { define, emulate, targetOf, type Argument, type HostObject } from '../richApi/emulation';
import { invalidArgument, notEmulated, Refusal } from '../richApi/refusal';
import { conditionalFormatsWith } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { setHyperlink } from '../cells/hyperlink';
import { rangeFormat, struckIn } from './rangeFormat';
import type { Json } from '../wire/protocol';

const conditionalFormats = conditionalFormatsWith((cells) => emulate(rangeAreas, cells));

/** One rectangle of cells. */
export const range = define<Cells>({
  name: 'Range',
  scalars: {
    RowIndex: { get: (cells) => areaOf(cells).row },
    ColumnIndex: { get: (cells) => areaOf(cells).column },
    RowCount: { get: (cells) => areaOf(cells).rows },
    ColumnCount: { get: (cells) => areaOf(cells).columns },
    RowHidden: { get: (cells) => allOrNone(rowsHidden(cells)) },
    ColumnHidden: { get: (cells) => allOrNone(columnsHidden(cells)) },
    Values: { get: readValues, set: writeContents },
    Formulas: { set: writeContents },
    NumberFormat: { get: readFormats, set: writeFormats },
    Style: { set: setStyle },
    Hyperlink: { set: setHyperlink },
  },
  links: {
    Format: (cells) => emulate(rangeFormat, cells),
    ConditionalFormats: (cells) => emulate(conditionalFormats, cells),
    DataValidation: (cells) => emulate(dataValidation, cells),
  },
  methods: {
    // The client cuts long writes into slices: it asks for their first and last rows and the block between.
    GetRow: (cells, [row]) => {
      const area = areaOf(cells);
      return part(cells, { ...area, row: area.row + integerOf(row), rows: 1 });
    },
    GetBoundingRect: (cells, [other]) => rangeOf(cells, union(areaOf(cells), areaOf(sibling(cells, other)))),
    GetMergedAreasOrNullObject: mergedAreas,
    GetRowProperties: (cells, [asked]) => {
      if (asksStruck(asked)) return rowsOfArea(areaOf(cells)).map((row) => struckLook(cells, row));
      requireOnly(asked, 'rowHidden');
      return rowsHidden(cells).map((rowHidden) => ({ rowHidden }));
    },
    GetCellProperties: (cells, [asked]) => {
      if (!asksStruck(asked))
        throw notEmulated('other properties of cells than whether they are struck through');
      return rowsOfArea(areaOf(cells)).map((row) =>
        columnsOfArea(row).map((cell) => struckLook(cells, cell)),
      );
    },
    GetColumnProperties: (cells, [asked]) => {
      requireOnly(asked, 'columnHidden');
      return columnsHidden(cells).map((columnHidden) => ({ columnHidden }));
    },
    Clear: (cells, [applyTo]) => {
      wordOf(applyTo ?? 'All', ['Contents']);
      clearContents(cells);
      return null;
    },
    Merge: (cells, [across]) => {
      cells.session.requireWritable(cells.sheet);
      const area = areaOf(cells);
      const parts = across === true ? rowsOfArea(area) : [area];
      for (const part of parts) cells.sheet.merge(part);
      return null;
    },
    Select: (cells) => {
      cells.session.requirePresent(cells.sheet);
      cells.session.select(cells.sheet, areaOf(cells));
      return null;
    },
    // Before it does so, it asks whether the whole fits.
    _ValidateArraySize: (cells, [rows, columns]) => {
      const area = areaOf(cells);
      if (rows === area.rows && columns === area.columns) return null;
      throw invalidArgument(
        'the number of rows or columns in the input array does not match the size of the range',
      );
    },
  },
});

/** Several rectangles of one sheet. */
export const rangeAreas = define<Cells>({
  name: 'RangeAreas',
  scalars: { Style: { set: setStyle } },
  links: {
    Areas: (cells) => emulate(rangeCollection, cells),
    Format: (cells) => emulate(rangeFormat, cells),
    ConditionalFormats: (cells) => emulate(conditionalFormats, cells),
    Worksheet: ({ session, sheet }) => session.worksheet(sheet),
  },
});

const rangeCollection = define<Cells>({
  name: 'RangeCollection',
  items: (cells) => cells.areas.map((area) => emulate(range, { ...cells, areas: [area] })),
});

/** A range on a sheet; InvalidArgument when the area leaves the sheet. */
export function rangeOf({ session, sheet }: Pick<Cells, 'session' | 'sheet'>, area: Area): HostObject {
  return emulate(range, cellsOf(session, sheet, area));
}

function rowsHidden(cells: Cells): boolean[] {
  const { row, rows } = areaOf(cells);
  return Array.from({ length: rows }, (_place, index) => cells.sheet.rowHidden(row + index));
}

function columnsHidden(cells: Cells): boolean[] {
  const { column, columns } = areaOf(cells);
  return Array.from({ length: columns }, (_place, index) => cells.sheet.columnHidden(column + index));
}

/** Null where some are and some are not. */
function allOrNone(hidden: readonly boolean[]): boolean | null {
  const [first = false] = hidden;
  return hidden.every((each) => each === first) ? first : null;
}

/** Whether nothing but `format.font.strikethrough` is asked for. */
function asksStruck(asked: Argument | undefined): boolean {
  return JSON.stringify(asked) === '{"format":{"font":{"strikethrough":true}}}';
}

function struckLook(cells: Cells, area: Area): Json {
  return { format: { font: { strikethrough: struckIn(cells, area) } } };
}

/** Of a row's or column's other properties the host knows one. */
function requireOnly(asked: Argument | undefined, property: string): void {
  const names = typeof asked === 'object' && asked !== null ? Object.keys(asked) : [];
  if (names.length !== 1 || names[0] !== property) throw notEmulated(`properties ${names.join(', ')}`);
}

function setStyle(cells: Cells, style: Json): void {
  wordOf(style, ['Normal']);
  applyNormalStyle(cells);
}

function part(cells: Cells, area: Area): HostObject {
  if (!covers(areaOf(cells), area)) throw invalidArgument('outside the range');
  return rangeOf(cells, area);
}

function sibling(cells: Cells, argument: Argument | undefined): Cells {
  if (typeof argument === 'string') throw notEmulated('Range.getBoundingRect of an address');
  const other = targetOf(range, argument);
  if (other.sheet !== cells.sheet) throw invalidArgument('the ranges are on different worksheets');
  return other;
}

/** Excel tells no more at once. */
const mostMergedAreas = 512;

/** Merged areas whose first cell lies in the range. */
function rowsOfArea(area: Area): Area[] {
  return Array.from({ length: area.rows }, (_row, index) => ({ ...area, row: area.row + index, rows: 1 }));
}

function columnsOfArea(area: Area): Area[] {
  return Array.from({ length: area.columns }, (_column, index) => ({
    ...area,
    column: area.column + index,
    columns: 1,
  }));
}

function mergedAreas(cells: Cells): HostObject | null {
  const [first, ...rest] = cells.sheet
    .merges()
    .filter(({ row, column }) => covers(areaOf(cells), { row, column, rows: 1, columns: 1 }));
  if (rest.length >= mostMergedAreas) {
    throw new Refusal(
      'GeneralException',
      `There are more than ${mostMergedAreas} merged areas in the range.`,
    );
  }
  return first ? emulate(rangeAreas, { ...cells, areas: [first, ...rest] }) : null;
}
