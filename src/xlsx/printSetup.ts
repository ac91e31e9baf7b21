import type { PrintSetup } from '../workbook/edit';
import { pageSections, sectionCodes, type PageTexts } from '../workbook/pageTexts';
import { quotedSheet } from '../workbook/sheetReference';
import { childInOrder } from './childOrder';
import type { XmlElement } from './xmlTree';

/** Numbers of §18.3.1.63. */
const PAPER = { A3: '8', A4: '9' } as const;
const POINTS_PER_INCH = 72;
/** Where header and footer begin, as Excel's normal margins have it. */
const HEADER_MARGIN = '0.3';

export const PRINT_AREA = '_xlnm.Print_Area';
export const PRINT_TITLES = '_xlnm.Print_Titles';

/** Writes paper, scale, margins, heads and feet into the sheet; area and titles are names of the workbook. */
export function writePrintSetup(root: XmlElement, print: PrintSetup, sheet: string): void {
  childInOrder(childInOrder(root, 'sheetPr'), 'pageSetUpPr').set('fitToPage', '1');
  if (print.centred) childInOrder(root, 'printOptions').set('horizontalCentered', '1');
  else root.first('printOptions')?.set('horizontalCentered', null);
  const margins = childInOrder(root, 'pageMargins');
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    margins.set(side, String(Number((print.margins[side] / POINTS_PER_INCH).toFixed(6))));
  }
  for (const side of ['header', 'footer']) if (margins.get(side) === null) margins.set(side, HEADER_MARGIN);
  const setup = childInOrder(root, 'pageSetup');
  setup.set('paperSize', PAPER[print.paper]);
  setup.set('scale', null);
  setup.set('fitToWidth', '1');
  setup.set('fitToHeight', '0');
  setup.set('orientation', print.orientation);
  if (print.firstPage !== undefined) {
    setup.set('firstPageNumber', String(print.firstPage));
    setup.set('useFirstPageNumber', '1');
  }
  writeTexts(root, 'oddHeader', print.header, sheet);
  writeTexts(root, 'oddFooter', print.footer, sheet);
}

function writeTexts(root: XmlElement, place: string, texts: PageTexts | undefined, sheet: string): void {
  if (texts === undefined) return;
  const codes = sectionCodes(pageSections(texts, sheet));
  if (codes !== '') childInOrder(childInOrder(root, 'headerFooter'), place).setText(codes);
}

export function printTitlesFormula(
  sheet: string,
  rows: { readonly first: number; readonly last: number },
): string {
  return `${quotedSheet(sheet)}!$${rows.first + 1}:$${rows.last + 1}`;
}
