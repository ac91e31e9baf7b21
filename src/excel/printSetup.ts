import { areaAddress } from '../workbook/address';
import type { PrintSetup } from '../workbook/edit';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** One page wide and as many long as it takes: 0 pages high lets Excel choose. */
const ONE_PAGE_WIDE: Excel.PageLayoutZoomOptions = { horizontalFitToPages: 1, verticalFitToPages: 0 };

/** How a sheet of ours is printed, set in one request. */
export function printPiece(sheet: string, print: PrintSetup): Piece {
  return {
    sheet,
    bytes: 12 * CALL_BYTES,
    queue: (context) => setLayout(context.workbook.worksheets.getItem(sheet).pageLayout, print),
  };
}

function setLayout(
  layout: Excel.PageLayout,
  { area, margins, titleRows, footer, ...print }: PrintSetup,
): void {
  layout.paperSize = print.paper;
  layout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.zoom = ONE_PAGE_WIDE;
  layout.centerHorizontally = print.centred;
  layout.topMargin = margins.top;
  layout.bottomMargin = margins.bottom;
  layout.leftMargin = margins.left;
  layout.rightMargin = margins.right;
  layout.setPrintArea(areaAddress(area));
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = footer;
}
