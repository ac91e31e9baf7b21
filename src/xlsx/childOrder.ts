import { XmlElement } from './xmlTree';

const order = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split(' ').map((name, index) => [name, index]));

/** The sequences of ECMA-376 part 1 annex A: Excel refuses a part whose elements are in another order. */
const ORDERS: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  worksheet: order(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
      'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
      'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
      'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
      'webPublishItems tableParts extLst',
  ),
  sheetPr: order('tabColor outlinePr pageSetUpPr'),
  sheetView: order('pane selection pivotSelection extLst'),
  headerFooter: order('oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'),
  workbook: order(
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
      'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
      'fileRecoveryPr webPublishObjects extLst',
  ),
  styleSheet: order(
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ),
  font: order('b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'),
  xf: order('alignment protection extLst'),
};

/** Puts a new child where the schema wants it, behind those of the same name, and gives it back. */
export function insertInOrder(
  parent: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return placeInOrder(parent, XmlElement.create(parent.prefix + local, attributes));
}

/** The same for an element that is made already. */
export function placeInOrder(parent: XmlElement, child: XmlElement): XmlElement {
  const ranks = ORDERS[parent.local];
  const rank = ranks?.get(child.local) ?? Infinity;
  const before = parent.elements.find(
    (element) => element.prefix === parent.prefix && (ranks?.get(element.local) ?? -1) > rank,
  );
  return parent.insert(child, before ?? null);
}

/** The child of that name, made where it belongs when there is none. */
export function childInOrder(parent: XmlElement, local: string): XmlElement {
  return parent.first(local) ?? insertInOrder(parent, local);
}
