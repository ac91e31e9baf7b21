import type { Form, FormRow } from '../../guide/form';
import { cellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/snapshot';
import type { CellContent, CellStyle } from '../../workbook/edit';
import { officialLook, prefilledFill } from '../officialLook';
import type { SheetDraft } from '../sheetDraft';
import { boxStates, valueContent, type Prefill } from './prefill';

/** Where the table's columns begin: 共性指标, 一级, 二级, 三级, value; 三级 has a band's column before the wording. */
const at = { common: 0, level1: 1, level2: 2, level3: 3, wording: 4, value: 5, end: 7 } as const;
/** The print has one line for an applicant's own indicators; more than one is usual. */
const customLines = 3;

/** Puts the table of indicators from `top` down, its branches named at their middle or top; returns the row below. */
export function putFormTable(
  draft: SheetDraft,
  form: Form,
  top: number,
  prefill: Prefill,
  prefilled: Record<string, string>,
  branches: 'center' | 'top',
): number {
  const first = top + putHeading(draft, form, top);
  const common = form.rows.filter((row) => row.kind !== 'custom');
  const [commonTitle = ''] = form.tableHeader;
  draft.put({
    row: top,
    column: at.common,
    rows: first - top + common.length,
    content: commonTitle,
    style: { ...officialLook.heading, vertical: branches },
  });
  putLevels(draft, common, first, branches);
  common.forEach((row, index) => {
    putWording(draft, common, index, first);
    putValues(draft, form, row, first + index, prefill, prefilled);
  });
  return putCustomRows(draft, form, first + common.length);
}

/** The table's heading takes two lines where several value columns share one name. */
export function headingRows(form: Form): number {
  return form.valueColumns.length > 1 ? 2 : 1;
}

/** Puts the table's heading; returns how many lines it takes. */
function putHeading(draft: SheetDraft, form: Form, top: number): number {
  const [, ...levels] = form.tableHeader;
  const [group, subs] = splitHeading(form.valueColumns);
  const rows = headingRows(form);
  const starts = [at.level1, at.level2, at.level3];
  const style = officialLook.heading;
  levels.forEach((content, index) => {
    const column = starts[index] ?? at.level3;
    draft.put({
      row: top,
      column,
      rows,
      columns: column === at.level3 ? at.value - column : 1,
      content,
      style,
    });
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

function putLevels(
  draft: SheetDraft,
  rows: readonly FormRow[],
  first: number,
  vertical: 'center' | 'top',
): void {
  const style = { ...officialLook.label, vertical };
  for (const run of runs(rows, (row) => row.level1 ?? '')) {
    draft.put({ row: first + run.start, column: at.level1, rows: run.length, content: run.key, style });
  }
  for (const run of runs(rows, (row) => `${row.level1 ?? ''}\u0000${row.level2 ?? ''}`)) {
    const content = rows[run.start]?.level2 ?? '';
    draft.put({ row: first + run.start, column: at.level2, rows: run.length, content, style });
  }
}

/** The indicator's wording; a band without a line of its own stands before its indicators. */
function putWording(draft: SheetDraft, rows: readonly FormRow[], index: number, first: number): void {
  const row = rows[index];
  if (!row) return;
  const banded = row.group !== null && !hasBandLine(rows, row.group);
  const column = banded ? at.wording : at.level3;
  const style = row.kind === 'group' ? { ...officialLook.text, bold: true } : officialLook.text;
  draft.put({ row: first + index, column, columns: at.value - column, content: row.label ?? '', style });
  if (!banded || rows[index - 1]?.group === row.group) return;
  const length = runs(rows, (each) => each.group ?? '').find(({ start }) => start === index)?.length ?? 1;
  draft.put({
    row: first + index,
    column: at.level3,
    rows: length,
    content: row.group,
    style: officialLook.label,
  });
}

function hasBandLine(rows: readonly FormRow[], group: string): boolean {
  return rows.some(({ kind, label }) => kind === 'group' && label === group);
}

function putValues(
  draft: SheetDraft,
  form: Form,
  row: FormRow,
  line: number,
  prefill: Prefill,
  prefilled: Record<string, string>,
): void {
  const several = form.valueColumns.length > 1;
  form.valueColumns.forEach((_, index) => {
    const mine = prefill.valueColumn === index;
    const { content, filled } = valueContent(
      row,
      mine ? prefill : { ...prefill, branch: null, value: () => null },
    );
    const column = at.value + (several ? index : 0);
    const columns = several ? 1 : at.end - at.value;
    const area: Area = { row: line, column, rows: 1, columns: 1 };
    draft.put({ row: line, column, columns, content, style: valueStyle(content, filled) });
    if (filled) prefilled[cellAddress(area)] = row.field ?? filledField(row, prefill.branch);
    putValidation(draft, row, area);
  });
}

function filledField(row: FormRow, branch: string | null): string {
  return row.fills.find((fill) => fill.branch === branch)?.field ?? row.label ?? '';
}

/** Several tick boxes stand one below the other, from the left. */
function valueStyle(content: CellContent, filled: boolean): CellStyle {
  const lines = typeof content === 'string' && content.includes('\n');
  const style: CellStyle = lines ? { ...officialLook.value, horizontal: 'left' } : officialLook.value;
  return filled ? { ...style, fill: prefilledFill } : style;
}

function putValidation(draft: SheetDraft, row: FormRow, area: Area): void {
  const unit = row.unit === null ? '' : `，单位：${row.unit}`;
  if (row.value === 'share')
    draft.validate({ kind: 'decimal', area, min: 0, max: 100, prompt: '请填 0 至 100 的数（百分数）' });
  if (row.value === 'number') draft.validate({ kind: 'decimal', area, min: 0, prompt: `请填数字${unit}` });
  if (row.value === 'count') draft.validate({ kind: 'whole', area, min: 0, prompt: `请填整数${unit}` });
  if (row.value === 'checkbox' && row.options.length === 1) {
    draft.validate({ kind: 'list', area, options: boxStates, prompt: '请选择：□ 未选，☑ 已选' });
  }
}

function putCustomRows(draft: SheetDraft, form: Form, top: number): number {
  const custom = form.rows.find((row) => row.kind === 'custom');
  if (!custom) return top;
  draft.put({
    row: top,
    column: at.common,
    rows: customLines,
    content: custom.level1 ?? '',
    style: officialLook.heading,
  });
  for (let row = top; row < top + customLines; row += 1) {
    for (const column of [at.level1, at.level2]) draft.put({ row, column, style: officialLook.label });
    // An indicator that the print itself proposes stands in the first line.
    const preset = row === top ? custom : null;
    const content = preset?.label ?? null;
    draft.put({ row, column: at.level3, columns: at.value - at.level3, content, style: officialLook.text });
    const several = form.valueColumns.length > 1;
    form.valueColumns.forEach((_, index) => {
      const column = at.value + index;
      draft.put({ row, column, columns: several ? 1 : at.end - at.value, style: officialLook.value });
      if (preset) putValidation(draft, preset, { row, column, rows: 1, columns: 1 });
    });
  }
  return top + customLines;
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
