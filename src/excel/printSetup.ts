import { areaAddress } from '../workbook/address';
import type { PrintSetup } from '../workbook/edit';
import { pageSections, type PageSections } from '../workbook/pageTexts';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** One page wide and as many long as it takes: 0 pages high lets Excel choose. */
const ONE_PAGE_WIDE: Excel.PageLayoutZoomOptions = { horizontalFitToPages: 1, verticalFitToPages: 0 };

/** How a sheet of ours is printed, set in one request. Throws `too-large` for a head or foot too long. */
export function printPiece(sheet: string, print: PrintSetup): Piece {
  const texts = {
    header: pageSections(print.header ?? '', sheet),
    footer: pageSections(print.footer ?? '', sheet),
  };
  return {
    sheet,
    bytes: 16 * CALL_BYTES,
    queue: (context) => {
      const layout = context.workbook.worksheets.getItem(sheet).pageLayout;
      setLayout(layout, print);
      setTexts(layout.headersFooters.defaultForAllPages, texts);
    },
  };
}

function setLayout(layout: Excel.PageLayout, { area, margins, titleRows, ...print }: PrintSetup): void {
  layout.paperSize = print.paper;
  layout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.zoom = ONE_PAGE_WIDE;
  layout.centerHorizontally = print.centred;
  layout.topMargin = margins.top;
  layout.bottomMargin = margins.bottom;
  layout.leftMargin = margins.left;
  layout.rightMargin = margins.right;
  if (print.firstPage !== undefined) layout.firstPageNumber = print.firstPage;
  layout.setPrintArea(areaAddress(area));
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
}

function setTexts(
  page: Excel.HeaderFooter,
  { header, footer }: { readonly header: PageSections; readonly footer: PageSections },
): void {
  if (header.left !== '') page.leftHeader = header.left;
  if (header.centre !== '') page.centerHeader = header.centre;
  if (header.right !== '') page.rightHeader = header.right;
  if (footer.left !== '') page.leftFooter = footer.left;
  if (footer.centre !== '') page.centerFooter = footer.centre;
  if (footer.right !== '') page.rightFooter = footer.right;
}
