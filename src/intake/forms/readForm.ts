import type { Form } from '../../guide/form';
import type { Guide } from '../../guide/guide';
import { pairLikeness } from '../../guide/pairLikeness';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { plain, quoted } from '../plainText';
import type { FilledForm, FormCell, FormReading, HeaderAnswer } from './filledForm';
import { FormCells } from './formCells';
import { formKey } from './formText';
import { bareTitle, isTitle, titleYear, yearOfLine } from './formTitle';
import { findIndicators, type TablePlace } from './findIndicators';

/** So many of a form's indicators must stand on a sheet without a title for it to be that form. */
const leastShare = 0.6;
const sameTitle = 0.8;

/**
 * Reads a sheet as a filled-in 绩效目标申报表: one of ours, or as applicants made it — columns shifted, rows added,
 * merged cells broken, other spaces and brackets. What cannot be one form of this guide's year says why.
 */
export function readForm(sheet: SheetSnapshot, guide: Guide): FormReading {
  const cells = new FormCells(sheet);
  const titles = cells.all().filter(({ raw }) => typeof raw === 'string' && isTitle(raw));
  const [title, second] = titles;
  const heading = valueHeading(cells, guide);
  if (!heading && !(title && looksLikeForm(cells, guide))) return { kind: 'other' };
  if (second) return refusedSeveral(sheet, titles);
  const form = title ? formByTitle(String(title.raw), cells, guide) : formByTable(cells, guide);
  const at = title ?? heading;
  if (!form) {
    if (!at || !title) return { kind: 'other' };
    const message = `工作表“${sheet.name}”的表名${quoted(title.raw)}不是本指南的绩效目标申报表，未核对，请核对表名`;
    return { kind: 'refused', sheet: sheet.name, code: 'form-unknown', message, cells: [title.at] };
  }
  const begins = beginnings(cells, form);
  if (begins.length > 1) return refusedSeveral(sheet, begins);
  const years = statedYears(cells, title, begins[0] ?? heading);
  const otherYear = years.find(({ year }) => year !== guide.year);
  if (otherYear) return refusedYear(sheet, otherYear.cell, guide.year);
  const table = tablePlace(cells, form, heading);
  if (!table) {
    const message = `工作表“${sheet.name}”有表名而没有“${form.tableHeader.at(-1) ?? ''}”“${headingText(form)}”等表头，未核对，请恢复原表格式`;
    return { kind: 'refused', sheet: sheet.name, code: 'form-no-table', message, cells: at ? [at.at] : [] };
  }
  return { kind: 'form', filled: filledForm(cells, form, title, years.length > 0, table) };
}

function filledForm(
  cells: FormCells,
  form: Form,
  title: FormCell | undefined,
  yearShown: boolean,
  table: TablePlace,
): FilledForm {
  return {
    sheet: cells.sheet.name,
    form,
    title: title?.at ?? null,
    yearShown,
    date1904: cells.sheet.date1904,
    header: headerAnswers(cells, form, table.heading),
    ...findIndicators(cells, form, table),
  };
}

function refusedSeveral(sheet: SheetSnapshot, titles: readonly FormCell[]): FormReading {
  const message = `工作表“${sheet.name}”上有 ${titles.length} 张绩效目标申报表，未核对，请每张表各用一个工作表`;
  return {
    kind: 'refused',
    sheet: sheet.name,
    code: 'form-several',
    message,
    cells: titles.map(({ at }) => at),
  };
}

/** The first label of the header, once for each row that it stands in: a form has it once, whether titled or not. */
function beginnings(cells: FormCells, { header }: Form): FormCell[] {
  const key = formKey(header[0]?.[0]?.label ?? '');
  return cells.rows.flatMap((line) => line.find(({ raw }) => formKey(String(raw)) === key) ?? []);
}

/** The years that the title and the lines above the header state. */
function statedYears(
  cells: FormCells,
  title: FormCell | undefined,
  header: FormCell | undefined,
): { readonly year: number; readonly cell: FormCell }[] {
  const above = cells.all().filter(({ at }) => at.row < (header?.at.row ?? Infinity));
  return above.flatMap((cell) => {
    const year = cell === title ? titleYear(String(cell.raw)) : yearOfLine(String(cell.raw));
    return year === null ? [] : [{ year, cell }];
  });
}

function refusedYear(sheet: SheetSnapshot, { at, raw }: FormCell, year: number): FormReading {
  const message = `工作表“${sheet.name}”是其他年度的表（${quoted(raw)}），本指南为${year}年度，未核对，请改用${year}年度的表`;
  return { kind: 'refused', sheet: sheet.name, code: 'form-other-year', message, cells: [at] };
}

/** A title alone may stand in a list of forms; a form also has its year or asks for its goals. */
function looksLikeForm(cells: FormCells, guide: Guide): boolean {
  const goals = formsOf(guide).flatMap(({ header }) =>
    header.flat().flatMap(({ label, field }) => (field === undefined ? [formKey(label)] : [])),
  );
  const asked = new Set(goals);
  return cells.all().some(({ raw }) => yearOfLine(String(raw)) !== null || asked.has(formKey(String(raw))));
}

function formsOf(guide: Guide): Form[] {
  const forms = new Map(guide.categories.flatMap(({ form }) => (form ? [[form.id, form] as const] : [])));
  return [...forms.values()];
}

/** The form of that title, or the one whose title it nearly is; among several of those the table tells. */
function formByTitle(text: string, cells: FormCells, guide: Guide): Form | null {
  const key = bareTitle(text);
  const forms = formsOf(guide);
  const exact = forms.find(({ title }) => bareTitle(title) === key);
  if (exact) return exact;
  const near = forms.filter(({ title }) => pairLikeness(bareTitle(title), key) >= sameTitle);
  if (near.length < 2) return near[0] ?? null;
  const byTable = formByTable(cells, guide);
  return byTable && near.includes(byTable) ? byTable : null;
}

/** The form whose indicators stand on the sheet, where they are clearly one form's. */
function formByTable(cells: FormCells, guide: Guide): Form | null {
  const there = new Set(cells.all().map(({ raw }) => formKey(String(raw))));
  const [best, next] = formsOf(guide)
    .map((form) => {
      const labels = form.rows.flatMap(({ label }) => (label === null ? [] : [formKey(label)]));
      return { form, share: labels.filter((label) => there.has(label)).length / labels.length };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share >= leastShare && best.share > (next?.share ?? 0) ? best.form : null;
}

/** The common heading of a form's value columns, as it is printed. */
function headingText({ valueColumns }: Form): string {
  const [only = ''] = valueColumns;
  return valueColumns.length === 1 ? only : only.slice(0, only.lastIndexOf('-'));
}

function valueHeading(cells: FormCells, guide: Guide): FormCell | undefined {
  for (const text of new Set(formsOf(guide).map(headingText))) {
    const found = cells.find(text);
    if (found) return found;
  }
  return undefined;
}

function tablePlace(cells: FormCells, form: Form, values: FormCell | undefined): TablePlace | null {
  const wording = cells.find(form.tableHeader.at(-1) ?? '');
  const heading = values ?? wording;
  if (!heading) return null;
  const column = values?.at.column ?? (wording?.at.column ?? 0) + 1;
  const names = form.valueColumns.map((name) => name.slice(name.lastIndexOf('-') + 1));
  const subs = names.map((name) => (names.length > 1 ? cells.find(name, heading.at.row) : undefined));
  return {
    heading: heading.at.row,
    first: heading.at.row + (subs.some((sub) => sub !== undefined) ? 2 : 1),
    columns: names.map((_, index) => subs[index]?.at.column ?? column + index),
  };
}

/** Each label's answer: beside it before the next label, or behind its colon in the same cell. */
function headerAnswers(cells: FormCells, form: Form, heading: number): HeaderAnswer[] {
  const labels = form.header.flat();
  const keys = new Set(labels.map(({ label }) => formKey(label)));
  return labels.map(({ label, field }) => {
    const known = { label, field: field ?? null };
    for (const line of cells.rows.slice(0, heading)) {
      const at = line.findIndex(({ raw }) => formKey(String(raw)) === formKey(label));
      const own = line[at];
      if (own) {
        // Merged cells that were taken apart may each repeat the label.
        const repeated = line.slice(at + 1).filter(({ raw }) => formKey(String(raw)) === formKey(label));
        const last = repeated
          .filter(({ at: each }, index) => each.column === own.at.column + index + 1)
          .at(-1);
        const from = cells.columnAfter((last ?? own).at);
        const next = line.find(({ at: each, raw }) => each.column >= from && keys.has(formKey(String(raw))));
        return { ...known, cell: cells.filledWithin(own.at.row, from, next?.at.column ?? Infinity) };
      }
      const joined = line.find(({ raw }) => plain(String(raw)).startsWith(`${plain(label)}:`));
      if (joined) {
        const raw = String(joined.raw)
          .replace(/^[^\uff1a:]*[\uff1a:]/, '')
          .trim();
        return { ...known, cell: { ...joined, raw } };
      }
    }
    return { ...known, cell: null };
  });
}
