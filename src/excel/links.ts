import { cellAddress } from '../workbook/address';
import type { CellLink } from '../workbook/edit';
import { cellReference } from '../workbook/sheetReference';
import { addressLists } from './addressList';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/**
 * Links of a new sheet, to be set before its styles and contents: Excel shows a link's reference in an empty cell
 * and gives it the style Hyperlink. The style is taken back here, the text by the contents, which so never pass
 * through Excel's own reading of what a link displays.
 */
export function linkPieces(sheet: string, links: readonly CellLink[]): Piece[] {
  const cells = links.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return [
    ...links.map((link) => linkPiece(sheet, link)),
    ...(cells.length === 0 ? [] : addressLists(cells)).map(({ addresses }) => plainPiece(sheet, addresses)),
  ];
}

function linkPiece(sheet: string, { target, address, ...cell }: CellLink): Piece {
  const documentReference = cellReference(target);
  return {
    sheet,
    bytes: CALL_BYTES + documentReference.length * 3,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cellAddress(cell));
      range.hyperlink = { ...(address === undefined ? {} : { address }), documentReference };
    },
  };
}

function plainPiece(sheet: string, addresses: string): Piece {
  return {
    sheet,
    bytes: CALL_BYTES + addresses.length,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).getRanges(addresses).style = 'Normal';
    },
  };
}
