import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { recordOf, sizeOf, textOf, truthOf, wordOf } from './arguments';
import { areaOf } from '../cells/cells';
import { define, emulate, targetOf, type Argument } from '../richApi/emulation';
import { PrintDraft } from '../drafts/printDraft';
import type { Json } from '../wire/protocol';
import { notEmulated } from '../richApi/refusal';
import { readAddress } from '../cells/rangeAddress';
import type { HostSession } from '../state/session';
import { range } from './range';
import type { PageSections } from '../../../workbook/pageTexts';

/** A sheet of the open workbook. */
export interface Sheet {
  readonly session: HostSession;
  readonly sheet: XlsxSheet;
}

const headerFooter = define<Sheet>({
  name: 'HeaderFooter',
  drafting: true,
  scalars: {
    LeftHeader: { set: pageText('header', 'left') },
    CenterHeader: { set: pageText('header', 'centre') },
    RightHeader: { set: pageText('header', 'right') },
    LeftFooter: { set: pageText('footer', 'left') },
    CenterFooter: { set: pageText('footer', 'centre') },
    RightFooter: { set: pageText('footer', 'right') },
  },
});

const headersFooters = define<Sheet>({
  name: 'HeaderFooterGroup',
  links: { DefaultForAllPages: (sheet) => emulate(headerFooter, sheet) },
});

/** How a sheet is printed. It can be set, not read. */
export const pageLayout = define<Sheet>({
  name: 'PageLayout',
  drafting: true,
  scalars: {
    Orientation: {
      set: (sheet, value) => {
        const word = wordOf(value, ['Portrait', 'Landscape']);
        draftOf(sheet).setup.orientation = word === 'Portrait' ? 'portrait' : 'landscape';
      },
    },
    PaperSize: {
      set: (sheet, value) => {
        draftOf(sheet).setup.paper = wordOf<'A4' | 'A3'>(value, ['A4', 'A3']);
      },
    },
    CenterHorizontally: {
      set: (sheet, value) => {
        draftOf(sheet).setup.centred = truthOf(value);
      },
    },
    FirstPageNumber: {
      set: (sheet, value) => {
        draftOf(sheet).setup.firstPage = sizeOf(value);
      },
    },
    Zoom: { set: setZoom },
    TopMargin: { set: margin('top') },
    BottomMargin: { set: margin('bottom') },
    LeftMargin: { set: margin('left') },
    RightMargin: { set: margin('right') },
  },
  links: { HeadersFooters: (sheet) => emulate(headersFooters, sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => {
      draftOf(sheet).setup.area = placeOf(area);
      return null;
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      const { row, rows: count } = placeOf(rows);
      draftOf(sheet).setup.titleRows = { first: row, last: row + count - 1 };
      return null;
    },
  },
});

/** A sheet of ours is always one page wide and as many long as it takes (0, or not told). */
function setZoom(sheet: Sheet, value: Json): void {
  const { horizontalFitToPages: wide, verticalFitToPages: long = 0, ...others } = recordOf(value);
  if (wide !== 1 || long !== 0 || Object.keys(others).length > 0) {
    throw notEmulated(`PageLayout.zoom = ${JSON.stringify(value)}`);
  }
  draftOf(sheet).oneWide = true;
}

function pageText(
  place: 'header' | 'footer',
  section: keyof PageSections,
): (sheet: Sheet, value: Json) => void {
  return (sheet, value) => {
    draftOf(sheet)[place][section] = textOf(value);
  };
}

function margin(side: 'top' | 'bottom' | 'left' | 'right'): (sheet: Sheet, value: Json) => void {
  return (sheet, value) => {
    draftOf(sheet).margins[side] = sizeOf(value);
  };
}

/** A range, or its address. */
function placeOf(argument: Argument | undefined): ReturnType<typeof areaOf> {
  return typeof argument === 'string' ? readAddress(argument) : areaOf(targetOf(range, argument));
}

function draftOf({ session, sheet }: Sheet): PrintDraft {
  session.requireWritable(sheet);
  return session.drafts.of(`print ${session.sheetId(sheet)}`, PrintDraft, () => new PrintDraft(sheet));
}
