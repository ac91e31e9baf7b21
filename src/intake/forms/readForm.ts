import type { Form } from '../../guide/form';
import type { Guide } from '../../guide/guide';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { plain, quoted } from '../plainText';
import type { FilledForm, FormCell, FormReading, HeaderAnswer } from './filledForm';
import { FormCells } from './formCells';
import { formKey, likeness } from './formText';
import { findIndicators, type TablePlace } from './findIndicators';

const titleEnding = /绩效目标申报表$/;
/** So many of a form's indicators must stand on a sheet without a title for it to be that form. */
const leastShare = 0.6;
const sameTitle = 0.8;

/**
 * Reads a sheet as a filled-in 绩效目标申报表: one of ours, or as applicants made it — columns shifted, rows added,
 * merged cells broken, other spaces and brackets. What cannot be one form of this guide's year says why.
 */
export function readForm(sheet: SheetSnapshot, guide: Guide): FormReading {
  const cells = new FormCells(sheet);
  const titles = cells.all().filter(({ raw }) => typeof raw === 'string' && titleEnding.test(plain(raw)));
  const [title, second] = titles;
  const heading = valueHeading(cells, guide);
  if (!heading && !(title && looksLikeForm(cells, guide))) return { kind: 'other' };
  if (second) return refusedSeveral(sheet, titles);
  const form = title ? formByTitle(String(title.raw), guide) : formByTable(cells, guide);
  const at = title ?? heading;
  if (!form) {
    if (!at || !title) return { kind: 'other' };
    const message = `工作表“${sheet.name}”的表名${quoted(title.raw)}不是本指南的绩效目标申报表，未核对，请核对表名`;
    return { kind: 'refused', sheet: sheet.name, code: 'form-unknown', message, cells: [title.at] };
  }
  const otherYear = cells.all().find(({ at: { row }, raw }) => {
    const year = row < (heading?.at.row ?? Infinity) ? yearOf(String(raw)) : null;
    return year !== null && year !== guide.year;
  });
  if (otherYear) return refusedYear(sheet, otherYear, guide.year);
  const table = tablePlace(cells, form, heading);
  if (!table) {
    const message = `工作表“${sheet.name}”有表名而没有“${form.tableHeader.at(-1) ?? ''}”“${headingText(form)}”等表头，未核对，请恢复原表格式`;
    return { kind: 'refused', sheet: sheet.name, code: 'form-no-table', message, cells: at ? [at.at] : [] };
  }
  return { kind: 'form', filled: filledForm(cells, form, title, table) };
}

function filledForm(
  cells: FormCells,
  form: Form,
  title: FormCell | undefined,
  table: TablePlace,
): FilledForm {
  return {
    sheet: cells.sheet.name,
    form,
    title: title?.at ?? null,
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
  return cells.all().some(({ raw }) => yearOf(String(raw)) !== null || asked.has(formKey(String(raw))));
}

/** The year of a line that is nothing but a year's （2021年度）. */
function yearOf(text: string): number | null {
  const year = /^\(?(\d{4})年度\)?$/.exec(plain(text))?.[1];
  return year === undefined ? null : Number(year);
}

function formsOf(guide: Guide): Form[] {
  const forms = new Map(guide.categories.flatMap(({ form }) => (form ? [[form.id, form] as const] : [])));
  return [...forms.values()];
}

/** The form of that title, or the one whose title it nearly is. */
function formByTitle(text: string, guide: Guide): Form | null {
  const key = formKey(text);
  const forms = formsOf(guide);
  const exact = forms.find(({ title }) => formKey(title) === key);
  if (exact) return exact;
  const [best] = forms
    .map((form) => ({ form, like: likeness(formKey(form.title), key) }))
    .sort((a, b) => b.like - a.like);
  return best && best.like >= sameTitle ? best.form : null;
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
        const next = line.slice(at + 1).find(({ raw }) => keys.has(formKey(String(raw))));
        const to = next?.at.column ?? Infinity;
        return { ...known, cell: cells.filledWithin(own.at.row, cells.columnAfter(own.at), to) };
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
