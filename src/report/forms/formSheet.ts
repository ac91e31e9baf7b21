import type { Form } from '../../guide/form';
import type { CellContent, CellStyle, SheetDescription } from '../../workbook/edit';
import { cellAddress } from '../../workbook/address';
import { formPrint, officialLook, prefilledFill } from '../officialLook';
import { SheetDraft } from '../sheetDraft';
import { headingRows, putFormTable } from './formTable';
import type { Prefill } from './prefill';

/** Columns from A: 共性指标, 一级, 二级, 三级 (its band, its wording), and the value's two halves. */
const formColumns = [6, 9, 11, 14, 17, 14, 19] as const;
const columnCount = formColumns.length;
/** Where a header line has two labels, the second begins here. */
const secondLabel = 4;
/** Heights in points. Goals are told in sentences: their lines are tall from the start. */
interface Spacing {
  readonly line: number;
  readonly title: number;
  readonly prose: number;
  /** Where the names of the table's branches stand: at their top where a page may end within one. */
  readonly branches: 'center' | 'top';
}
const roomy: Spacing = { line: 23, title: 36, prose: 58, branches: 'center' };
/** For a form that would not fit the page otherwise. */
const close: Spacing = { line: 18, title: 28, prose: 32, branches: 'center' };
const pageHeight = 842 - formPrint.margins.top - formPrint.margins.bottom;

/** A form as a sheet, with the cells that were filled in from the batch (A1 → field). */
export interface FormSheet {
  readonly description: SheetDescription;
  readonly prefilled: Readonly<Record<string, string>>;
}

/**
 * An official form (绩效目标申报表) laid out as the guide prints it: attachment number, title, year, header block,
 * the tree of indicators with their values, notes. `prefill` says what the applicant's row fills in. It fits one page,
 * its lines closer where they must be; where it cannot, the table's heading is repeated on each page.
 */
export function formSheet(form: Form, name: string, prefill: Prefill): FormSheet {
  for (const spacing of [roomy, close]) {
    const sheet = laidOut(form, name, prefill, spacing);
    if (fitsPage(sheet)) return sheet;
  }
  const long = laidOut(form, name, prefill, { ...roomy, branches: 'top' });
  const first = 3 + form.header.length;
  const print = { ...long.description.print, titleRows: { first, last: first + headingRows(form) - 1 } };
  return { ...long, description: { ...long.description, print } };
}

function fitsPage({ description }: FormSheet): boolean {
  return description.rowHeights.reduce((sum, { height }) => sum + height, 0) < pageHeight;
}

function laidOut(form: Form, name: string, prefill: Prefill, spacing: Spacing): FormSheet {
  const draft = new SheetDraft(formColumns, 11, spacing.line);
  const prefilled: Record<string, string> = {};
  const whole = { column: 0, columns: columnCount };
  draft.put({ ...whole, row: 0, content: form.attachment, style: officialLook.attachment });
  draft.put({ ...whole, row: 1, content: form.title, style: officialLook.title });
  draft.atLeast(1, spacing.title);
  draft.put({ ...whole, row: 2, content: form.yearLine, style: officialLook.underTitle });
  let row = 3;
  for (const line of form.header) {
    putHeaderLine(draft, line, row, prefill, prefilled);
    if (isProse(line)) draft.atLeast(row, spacing.prose);
    row += 1;
  }
  row = putFormTable(draft, form, row, prefill, prefilled, spacing.branches);
  for (const note of form.footnotes) {
    draft.put({ ...whole, row, content: note, style: officialLook.foot });
    row += 1;
  }
  const description = draft.describe(name, formPrint, { frozenRows: 0, showGridlines: false });
  return { description, prefilled };
}

function putHeaderLine(
  draft: SheetDraft,
  line: Form['header'][number],
  row: number,
  prefill: Prefill,
  prefilled: Record<string, string>,
): void {
  line.forEach(({ label, field }, index) => {
    const column = index === 0 ? 0 : secondLabel;
    const labelColumns = index === 0 ? 2 : 1;
    const end = line.length === 2 && index === 0 ? secondLabel : columnCount;
    const from = column + labelColumns;
    const content = prefill.value(field);
    if (content !== null && field !== undefined) prefilled[cellAddress({ row, column: from })] = field;
    draft.put({ row, column, columns: labelColumns, content: label, style: officialLook.label });
    draft.put({ row, column: from, columns: end - from, content, style: answerStyle(content) });
  });
}

/** 总体目标, 年度目标: told in sentences, filled from no column. */
function isProse(line: Form['header'][number]): boolean {
  return line.length === 1 && line[0]?.field === undefined;
}

function answerStyle(content: CellContent): CellStyle {
  return content === null ? officialLook.text : { ...officialLook.text, fill: prefilledFill };
}
