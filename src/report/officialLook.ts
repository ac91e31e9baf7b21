import type { CellStyle, PrintSetup } from '../workbook/edit';

/** The look of official tables: 方正小标宋 for the title, 黑体 for headings, 仿宋 for the body, thin borders. */
const body: CellStyle = { fontName: '仿宋', fontSize: 11, vertical: 'center', wrap: true, color: '#000000' };
const figure: CellStyle = { ...body, fontName: 'Times New Roman', border: 'thin' };

export const officialLook = {
  attachment: { fontName: '黑体', fontSize: 12, horizontal: 'left', vertical: 'center' },
  title: { fontName: '方正小标宋简体', fontSize: 18, horizontal: 'center', vertical: 'center', wrap: true },
  underTitle: { fontName: '仿宋', fontSize: 12, horizontal: 'center', vertical: 'center' },
  corner: { fontName: '仿宋', fontSize: 11, horizontal: 'right', vertical: 'center' },
  /** What stands above a letter's table. */
  letter: { ...body, fontSize: 12, horizontal: 'left' },
  heading: { ...body, fontName: '黑体', border: 'thin', horizontal: 'center' },
  label: { ...body, border: 'thin', horizontal: 'center' },
  /** What a form's header block asks for: bold enough to be found. */
  headerLabel: { ...body, bold: true, border: 'thin', horizontal: 'center' },
  text: { ...body, border: 'thin', horizontal: 'left' },
  value: { ...body, border: 'thin', horizontal: 'center' },
  /** What leads to another sheet. */
  link: { ...body, border: 'thin', horizontal: 'left', color: '#0563C1', underline: true },
  number: { ...figure, horizontal: 'center' },
  /** Figures that are added up: thousands apart, a nought as "-". */
  count: { ...figure, horizontal: 'center', numberFormat: '#,##0;-#,##0;"-"' },
  amount: { ...figure, horizontal: 'right', numberFormat: '#,##0.00_ ;-#,##0.00_ ;"-"_ ;@_ ' },
  /** An amount of nought is printed as one, because "-" stands for what is not stated. */
  amountOrNought: { ...figure, horizontal: 'right', numberFormat: '#,##0.00_ ;-#,##0.00_ ;0.00_ ;@_ ' },
  /** Over a part of a table. */
  blockHeading: { ...body, fontName: '黑体', border: 'thin', horizontal: 'left', fill: '#F2F2F2' },
  /** Below a table: who has made it and when. */
  signature: { ...body, fontSize: 10.5, horizontal: 'left' },
  /** Beside a form, for its reader alone. */
  remark: {
    fontName: '仿宋',
    fontSize: 9,
    color: '#7F6000',
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
  },
  foot: { ...body, fontSize: 10.5, horizontal: 'left', vertical: 'top' },
} as const satisfies Record<string, CellStyle>;

/** What we filled in from the batch: to be looked over by whoever signs the form. */
export const prefilledFill = '#EAF3E3';
/** A figure above what is allowed. */
export const overFill = '#F6C7C3';

const inch = 72;

/** A form is A4 upright, one page wide, centred. */
export const formPrint: Omit<PrintSetup, 'area'> = {
  paper: 'A4',
  orientation: 'portrait',
  centred: true,
  margins: { top: 0.6 * inch, bottom: 0.55 * inch, left: 0.75 * inch, right: 0.75 * inch },
};

/** A table for a meeting is A4 across, one page wide, with its pages counted. */
export const tablePrint: Omit<PrintSetup, 'area'> = {
  paper: 'A4',
  orientation: 'landscape',
  centred: true,
  margins: { top: 0.6 * inch, bottom: 0.6 * inch, left: 0.6 * inch, right: 0.6 * inch },
  footer: '第 &P 页，共 &N 页',
};
