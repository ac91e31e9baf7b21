import type { FormRow } from '../../guide/form';
import { officialLook } from '../officialLook';
import { formColumn as at, type FormDraft } from './formDraft';
import { putCustomValues, putValues } from './formValues';
import { tickedBox } from './prefill';

/** Puts the table of indicators from `top` down; returns the first row below it. */
export function putFormTable(draft: FormDraft, top: number): number {
  const { form } = draft;
  const first = top + putHeading(draft, top);
  const common = form.rows.filter((row) => row.kind !== 'custom');
  const [commonTitle = ''] = form.tableHeader;
  draft.put({
    row: top,
    column: at.common,
    rows: first - top + common.length,
    content: commonTitle,
    style: officialLook.heading,
  });
  putLevels(draft, common, first);
  common.forEach((row, index) => {
    putWording(draft, common, index, first);
    putValues(draft, row, first + index);
    if (row.note !== undefined) draft.remark(first + index, row.note);
  });
  return putCustomRows(draft, first + common.length);
}

/** The table's heading takes two lines where several value columns share one name; returns how many. */
function putHeading(draft: FormDraft, top: number): number {
  const [, ...levels] = draft.form.tableHeader;
  const [group, subs] = splitHeading(draft.form.valueColumns);
  const rows = subs === null ? 1 : 2;
  const starts = [at.level1, at.level2, at.level3];
  const style = officialLook.heading;
  levels.forEach((content, index) => {
    const column = starts[index] ?? at.level3;
    const columns = column === at.level3 ? at.value - column : 1;
    draft.put({ row: top, column, rows, columns, content, style });
  });
  draft.put({ row: top, column: at.value, columns: at.end - at.value, content: group, style });
  subs?.forEach((content, index) => draft.put({ row: top + 1, column: at.value + index, content, style }));
  return rows;
}

/** 项目完成后预期达到的指标值-建设发展方向 and its like: the common name above, each one's own below. */
function splitHeading(columns: readonly string[]): readonly [string, readonly string[] | null] {
  const [only = ''] = columns;
  if (columns.length === 1) return [only, null];
  const dash = only.lastIndexOf('-');
  return [only.slice(0, dash), columns.map((column) => column.slice(dash + 1))];
}

function putLevels(draft: FormDraft, rows: readonly FormRow[], first: number): void {
  const style = officialLook.label;
  for (const run of runs(rows, (row) => row.level1 ?? '')) {
    draft.put({ row: first + run.start, column: at.level1, rows: run.length, content: run.key, style });
  }
  for (const run of runs(rows, (row) => `${row.level1 ?? ''}\u0000${row.level2 ?? ''}`)) {
    const content = rows[run.start]?.level2 ?? '';
    draft.put({ row: first + run.start, column: at.level2, rows: run.length, content, style });
  }
}

/** The indicator's wording; a band without a line of its own stands before its indicators. */
function putWording(draft: FormDraft, rows: readonly FormRow[], index: number, first: number): void {
  const row = rows[index];
  if (!row) return;
  const band = row.group !== null && !hasBandLine(rows, row.group) ? row.group : null;
  const column = band !== null ? at.wording : at.level3;
  const style = row.kind === 'group' ? { ...officialLook.text, bold: true } : officialLook.text;
  draft.put({ row: first + index, column, columns: at.value - column, content: row.label ?? '', style });
  if (band !== null && rows[index - 1]?.group !== band) {
    const length = runs(rows, (each) => each.group ?? '').find(({ start }) => start === index)?.length ?? 1;
    putBand(draft, band, first + index, length);
  }
}

/** A band with a tick box is ticked where it stands. */
function putBand(draft: FormDraft, content: string, row: number, rows: number): void {
  draft.put({ row, column: at.level3, rows, content, style: officialLook.label });
  const ticked = tickedBox(content);
  if (ticked === content) return;
  draft.sheet.validate({
    kind: 'list',
    area: { row, column: at.level3, rows: 1, columns: 1 },
    options: [content, ticked],
    prompt: '请选择：□ 未选，☑ 已选',
  });
}

function hasBandLine(rows: readonly FormRow[], group: string): boolean {
  return rows.some(({ kind, label }) => kind === 'group' && label === group);
}

function putCustomRows(draft: FormDraft, top: number): number {
  const custom = draft.form.rows.filter((row) => row.kind === 'custom');
  const [named] = custom;
  if (!named) return top;
  const lines = Math.max(draft.layout.customLines, custom.length);
  draft.put({
    row: top,
    column: at.common,
    rows: lines,
    content: named.level1 ?? '',
    style: officialLook.heading,
  });
  for (let index = 0; index < lines; index += 1) {
    const row = top + index;
    const printed = custom[index];
    for (const column of [at.level1, at.level2]) draft.put({ row, column, style: officialLook.label });
    draft.put({
      row,
      column: at.level3,
      columns: at.value - at.level3,
      content: printed?.label ?? null,
      style: officialLook.text,
    });
    // A line without wording is the applicant's, whatever it asks for.
    if (printed?.label) putValues(draft, printed, row);
    else putCustomValues(draft, row);
  }
  return top + lines;
}

interface Run {
  readonly key: string;
  readonly start: number;
  readonly length: number;
}

/** Neighbouring rows with the same key. */
function runs(rows: readonly FormRow[], keyOf: (row: FormRow) => string): Run[] {
  const found: { key: string; start: number; length: number }[] = [];
  rows.forEach((row, start) => {
    const key = keyOf(row);
    const last = found.at(-1);
    if (last && last.key === key) last.length += 1;
    else found.push({ key, start, length: 1 });
  });
  return found;
}
