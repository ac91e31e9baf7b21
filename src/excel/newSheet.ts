import type { SheetDescription } from '../workbook/edit';
import type { Area } from '../workbook/snapshot';
import { chartPieces } from './charts';
import { linkPieces } from './links';
import { pageBreakPieces } from './pageBreaks';
import { CALL_BYTES, WHOLE_SHEET } from './piece';
import type { Piece } from './piece';
import { printPiece } from './printSetup';
import { layoutPieces } from './sheetLayout';
import { stylePieces } from './styleCells';
import { validationPiece } from './validation';
import { cellPiece, cutBlocks } from './writeCells';

/**
 * A whole sheet: made, linked, styled, filled and laid out, in this order. Links come first, since they bring a
 * text and a style along; styles come before contents, since text takes the text format last; merges come after,
 * when each has its one content, and charts when rows and columns have their sizes.
 */
export function newSheetPieces(sheet: SheetDescription): Piece[] {
  const { name } = sheet;
  return [
    addPiece(name),
    ...linkPieces(name, sheet.links ?? []),
    ...bordersTogether(sheet.styles).flatMap((style) => stylePieces({ sheet: name, ...style })),
    ...contentPieces(sheet),
    ...layoutPieces(sheet),
    ...sheet.validations.map((validation) => validationPiece(name, validation)),
    ...chartPieces(name, sheet.charts ?? []),
    printPiece(name, sheet.print),
    ...pageBreakPieces(name, sheet.pageBreaks ?? []),
    viewPiece(sheet),
  ];
}

function addPiece(name: string): Piece {
  return {
    sheet: name,
    cells: WHOLE_SHEET,
    bytes: CALL_BYTES,
    queue: (context) => {
      context.workbook.worksheets.add(name);
    },
    // The name was free before: a sheet that has it now is what the failed request left.
    readBack: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
      return true;
    },
  };
}

/** A border takes the most calls of a look: where all that there are are the same, they are drawn at once. */
function bordersTogether(styles: SheetDescription['styles']): SheetDescription['styles'] {
  const bordered = styles.filter(({ style }) => style.border !== undefined);
  const [first] = bordered;
  if (!first || bordered.some(({ style }) => style.border !== first.style.border)) return styles;
  return [
    ...styles.map(({ areas, style: { border: _, ...style } }) => ({ areas, style })),
    { areas: bordered.flatMap(({ areas }) => areas), style: { border: first.style.border } },
  ];
}

function contentPieces(sheet: SheetDescription): Piece[] {
  const columns = Math.max(0, ...sheet.contents.map((row) => row.length));
  if (columns === 0) return [];
  const contents = sheet.contents.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
  const block = { sheet: sheet.name, row: 0, column: 0, contents };
  const formats = describedFormats(sheet);
  return cutBlocks(block).map((cut) =>
    cellPiece(cut, (row, column) => formats.get(row)?.[column] ?? 'General'),
  );
}

/** The number formats that the description's own styles give cells, by row and column; the last one holds. */
function describedFormats({ styles }: SheetDescription): Map<number, string[]> {
  const formats = new Map<number, string[]>();
  for (const { areas, style } of styles) {
    if (style.numberFormat === undefined) continue;
    for (const area of areas) paintFormat(formats, area, style.numberFormat);
  }
  return formats;
}

function paintFormat(formats: Map<number, string[]>, area: Area, format: string): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = formats.get(row) ?? [];
    formats.set(row, line);
    for (let column = area.column; column < area.column + area.columns; column += 1) line[column] = format;
  }
}

function viewPiece({ name, frozenRows, showGridlines }: SheetDescription): Piece {
  return {
    sheet: name,
    bytes: 2 * CALL_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
      sheet.showGridlines = showGridlines;
    },
  };
}
