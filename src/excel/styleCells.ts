import { areaAddress, columnLetters } from '../workbook/address';
import type { CellStyle, ClearCells, SetColumnWidth, StyleCells } from '../workbook/edit';
import type { Area } from '../workbook/snapshot';
import { addressLists } from './addressList';
import { pointsOfCharacters } from './columnWidth';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** The same look for all areas, by few calls however many areas there are. */
export function stylePieces({ sheet, areas, style }: Omit<StyleCells, 'kind'>): Piece[] {
  const { numberFormat, ...look } = style;
  const pieces =
    Object.keys(look).length === 0
      ? []
      : addressLists(areas).map((list) => lookPiece(sheet, list.addresses, look));
  if (numberFormat === undefined) return pieces;
  // A list of areas has no number format in Excel's model: each area is given its own.
  return [...pieces, ...areas.map((area) => numberFormatPiece(sheet, area, numberFormat))];
}

function lookPiece(sheet: string, addresses: string, look: CellStyle): Piece {
  return {
    sheet,
    bytes: addresses.length + 12 * CALL_BYTES,
    queue: (context) => setLook(context.workbook.worksheets.getItem(sheet).getRanges(addresses).format, look),
  };
}

function setLook(format: Excel.RangeFormat, look: CellStyle): void {
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.underline !== undefined) format.font.underline = look.underline ? 'Single' : 'None';
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.border !== undefined) setBorder(format.borders, look.border);
}

function setBorder(borders: Excel.RangeBorderCollection, border: 'thin' | 'none'): void {
  for (const edge of EDGES) {
    const line = borders.getItem(edge);
    line.style = border === 'none' ? 'None' : 'Continuous';
    if (border === 'thin') line.weight = 'Thin';
  }
}

function numberFormatPiece(sheet: string, area: Area, numberFormat: string): Piece {
  return {
    sheet,
    cells: area,
    bytes: CALL_BYTES,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      range.numberFormat = forEveryCell(numberFormat);
    },
  };
}

/**
 * Excel takes a single value for all cells of a range ("Set and get range values", Office Add-ins documentation);
 * the types know only of arrays.
 */
function forEveryCell(value: string): string[][] {
  return value as unknown as string[][];
}

/**
 * Contents go and the cells take the style Normal, which clears what has been applied ("Clear styles from ranges",
 * Office development documentation). Excel's own "clear all" would also cut our cells out of a conditional format
 * of the user's that reaches over whole rows.
 */
export function clearPiece({ sheet, area }: ClearCells): Piece {
  return {
    sheet,
    cells: area,
    bytes: CALL_BYTES,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      range.clear('Contents');
      range.style = 'Normal';
    },
  };
}

export function columnWidthPiece({ sheet, column, width }: Omit<SetColumnWidth, 'kind'>): Piece {
  const letters = columnLetters(column);
  return {
    sheet,
    bytes: CALL_BYTES,
    queue: (context) => {
      const { format } = context.workbook.worksheets.getItem(sheet).getRange(`${letters}:${letters}`);
      if (width === null) format.useStandardWidth = true;
      else format.columnWidth = pointsOfCharacters(width);
    },
  };
}
