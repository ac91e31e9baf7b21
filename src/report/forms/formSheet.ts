import type { Form } from '../../guide/form';
import type { CellContent, CellStyle, SheetDescription } from '../../workbook/edit';
import { cellAddress } from '../../workbook/address';
import { formPrint, officialLook, prefilledFill } from '../officialLook';
import { formColumn, FormDraft } from './formDraft';
import { formLayouts, twoPageLayout, type FormLayout } from './formLayout';
import { putFormTable } from './formTable';
import type { Prefill } from './prefill';

/** Where a header line has two labels, the second begins here. */
const secondLabel = formColumn.wording;
const whole = { column: 0, columns: formColumn.end } as const;
/** A4 upright in points. */
const pageHeight = 842;

/** A form as a sheet, with the cells that were filled in from the batch (A1 → field). */
export interface FormSheet {
  readonly description: SheetDescription;
  readonly prefilled: Readonly<Record<string, string>>;
}

/**
 * An official form (绩效目标申报表) laid out as the guide prints it: attachment number, title, year, header block,
 * the tree of indicators with their values, notes. `prefill` says what the applicant's row fills in. The roomiest
 * layout that fits one page is taken; where none does, the table's heading is repeated on the second.
 */
export function formSheet(form: Form, name: string, prefill: Prefill): FormSheet {
  for (const layout of formLayouts) {
    const sheet = laidOut(form, name, prefill, layout);
    if (fitsPage(sheet.description)) return sheet;
  }
  const { description, prefilled } = laidOut(form, name, prefill, twoPageLayout);
  const heading = 3 + form.header.length;
  const last = heading + (form.valueColumns.length > 1 ? 1 : 0);
  const print = { ...description.print, titleRows: { first: heading, last } };
  return { description: { ...description, print }, prefilled };
}

function fitsPage({ rowHeights }: SheetDescription): boolean {
  const room = pageHeight - formPrint.margins.top - formPrint.margins.bottom;
  return rowHeights.reduce((sum, { height }) => sum + height, 0) < room;
}

function laidOut(form: Form, name: string, prefill: Prefill, layout: FormLayout): FormSheet {
  const draft = new FormDraft(form, layout, prefill);
  draft.put({ ...whole, row: 0, content: form.attachment, style: officialLook.attachment });
  draft.put({ ...whole, row: 1, content: form.title, style: officialLook.title });
  draft.sheet.atLeast(1, 36);
  draft.put({ ...whole, row: 2, content: form.yearLine, style: officialLook.underTitle });
  form.header.forEach((line, index) => putHeaderLine(draft, line, 3 + index));
  const below = putFormTable(draft, 3 + form.header.length);
  form.footnotes.forEach((note, index) =>
    draft.put({ ...whole, row: below + index, content: note, style: officialLook.foot }),
  );
  const description = draft.sheet.describe(name, formPrint, { frozenRows: 0, showGridlines: false });
  return { description, prefilled: draft.prefilled };
}

function putHeaderLine(draft: FormDraft, line: Form['header'][number], row: number): void {
  const doubts = line.flatMap(({ field }) => draft.prefill.doubt(field) ?? []);
  if (doubts.length > 0) draft.remark(row, doubts.join('；'));
  line.forEach(({ label, field, suggestion }, index) => {
    const column = index === 0 ? 0 : secondLabel;
    const labelColumns = index === 0 ? 2 : 1;
    const end = line.length === 2 && index === 0 ? secondLabel : formColumn.end;
    const from = column + labelColumns;
    const content = draft.prefill.value(field) ?? draft.prefill.suggestion(suggestion);
    const source = field ?? suggestion?.field;
    if (content !== null && source !== undefined) {
      draft.prefilled[cellAddress({ row, column: from })] = source;
    }
    draft.put({ row, column, columns: labelColumns, content: label, style: officialLook.headerLabel });
    draft.put({ row, column: from, columns: end - from, content, style: answerStyle(content) });
    if (line.length === 1 && field === undefined) draft.sheet.atLeast(row, draft.layout.proseHeight);
  });
}

function answerStyle(content: CellContent): CellStyle {
  return content === null ? officialLook.text : { ...officialLook.text, fill: prefilledFill };
}
