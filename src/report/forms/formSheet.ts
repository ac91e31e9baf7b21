import type { Form } from '../../guide/form';
import type { CellContent, CellStyle, SheetDescription } from '../../workbook/edit';
import { cellAddress } from '../../workbook/address';
import { formPrint, officialLook, prefilledFill } from '../officialLook';
import { SheetDraft } from '../sheetDraft';
import { putFormTable } from './formTable';
import type { Prefill } from './prefill';

/** Columns from A: 共性指标, 一级, 二级, 三级 (its band, its wording), and the value's two halves. */
const formColumns = [6, 9, 11, 14, 17, 14, 19] as const;
const columnCount = formColumns.length;
const leastHeight = 23;
/** Where a header line has two labels, the second begins here. */
const secondLabel = 4;
/** Goals are told in sentences: their lines are tall from the start. */
const proseHeight = 58;

/** A form as a sheet, with the cells that were filled in from the batch (A1 → field). */
export interface FormSheet {
  readonly description: SheetDescription;
  readonly prefilled: Readonly<Record<string, string>>;
}

/**
 * An official form (绩效目标申报表) laid out as the guide prints it: attachment number, title, year, header block,
 * the tree of indicators with their values, notes. `prefill` says what the applicant's row fills in.
 */
export function formSheet(form: Form, name: string, prefill: Prefill): FormSheet {
  const draft = new SheetDraft(formColumns, 11, leastHeight);
  const prefilled: Record<string, string> = {};
  const whole = { column: 0, columns: columnCount };
  draft.put({ ...whole, row: 0, content: form.attachment, style: officialLook.attachment });
  draft.put({ ...whole, row: 1, content: form.title, style: officialLook.title });
  draft.atLeast(1, 36);
  draft.put({ ...whole, row: 2, content: form.yearLine, style: officialLook.underTitle });
  let row = 3;
  for (const line of form.header) {
    putHeaderLine(draft, line, row, prefill, prefilled);
    row += 1;
  }
  row = putFormTable(draft, form, row, prefill, prefilled);
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
    if (line.length === 1 && field === undefined) draft.atLeast(row, proseHeight);
  });
}

function answerStyle(content: CellContent): CellStyle {
  return content === null ? officialLook.text : { ...officialLook.text, fill: prefilledFill };
}
