import type { FieldId } from '../../guide/field';
import type { Application, FieldCell } from '../../intake/application';
import { writtenDate } from '../../intake/calendar';
import { isSameCell } from '../../workbook/address';
import type { SheetCell } from '../../workbook/snapshot';
import { isoDay } from '../days';
import type { FieldInfo } from '../fieldInfo';
import { comparable } from '../spelling';
import { quantity, quoted } from '../wording';

/** What a change is one of: a field, a condition's answer, a header without a field, or the row as a whole (its category or city, told elsewhere). */
export interface ChangedColumn {
  readonly kind: 'field' | 'answer' | 'header' | 'row';
  readonly key: string;
}

/** What one application says otherwise than before. */
export interface FieldChange {
  readonly column: ChangedColumn;
  /** Null for a column that answers conditions, and for one that no field is mapped to. */
  readonly field: FieldId | null;
  readonly label: string;
  /** As an official would write it: amounts in 万元, “” for a text, 空白 for nothing. */
  readonly earlier: string;
  readonly later: string;
  readonly earlierCell: SheetCell | null;
  readonly laterCell: SheetCell | null;
}

/** What is compared and how it is called. */
export interface ComparedFields {
  readonly fields: ReadonlyMap<FieldId, FieldInfo>;
  /** Fields that say nothing of an application (序号). */
  readonly left: ReadonlySet<FieldId>;
  /** The columns that name the category and the city: those are compared as they were understood. */
  readonly category: FieldId | null;
  readonly city: FieldId | null;
  readonly categoryName: (id: string) => string;
  readonly answerLabel: (rule: string) => string;
}

/**
 * The values that differ, compared as they were read: 0.5 亿元 is 5,000 万元, and the width of characters is nothing.
 * A column that only one of the sheets has is no change of a row.
 */
export function fieldChanges(
  earlier: Application,
  later: Application,
  context: ComparedFields,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [id, before] of earlier.cells) {
    const after = later.cells.get(id);
    const info = context.fields.get(id);
    if (!after || !info || context.left.has(id)) continue;
    if (id === context.category && earlier.category === later.category && earlier.category !== null) continue;
    changes.push(...changeOf(before, after, { kind: 'field', key: id }, info.label, info));
  }
  for (const [rule, before] of earlier.answers ?? []) {
    const after = later.answers?.get(rule);
    if (!after) continue;
    const [change] = changeOf(before, after, { kind: 'answer', key: rule }, context.answerLabel(rule), null);
    const said = changes.some(({ laterCell }) => sameCell(laterCell, after.at));
    if (change && !said) changes.push(change);
  }
  return [...changes, ...unsaid(earlier, later, changes, context)];
}

function changeOf(
  before: FieldCell,
  after: FieldCell,
  column: ChangedColumn,
  label: string,
  info: FieldInfo | null,
): FieldChange[] {
  if (meaning(before, info) === meaning(after, info)) return [];
  const cells = { earlierCell: before.at, laterCell: after.at };
  const field = column.kind === 'field' ? column.key : null;
  return [{ column, field, label, earlier: shown(before, info), later: shown(after, info), ...cells }];
}

/** How an empty cell is called; texts stand in quotation marks. */
export const blank = '空白';

/** What a cell says, however it is written. */
function meaning({ reading, raw }: FieldCell, info: FieldInfo | null): string {
  switch (reading.state) {
    case 'empty':
      return '';
    case 'number':
      return `n${reading.value.toFixed()}`;
    case 'date':
      return `d${isoDay(reading.value, info?.day ?? 'last')}`;
    case 'text':
      return `t${comparable(reading.from === 'document' ? String(raw) : reading.value)}`;
    case 'unreadable':
      return `u${comparable(String(raw))}`;
  }
}

function shown({ reading, raw }: FieldCell, info: FieldInfo | null): string {
  switch (reading.state) {
    case 'empty':
      return blank;
    case 'number':
      return info ? quantity(reading.value, info) : reading.value.toFixed();
    case 'date':
      return writtenDate(reading.value);
    case 'text':
      return quoted(reading.from === 'document' ? raw : reading.value);
    case 'unreadable':
      return `${quoted(raw)}（无法识别）`;
  }
}

/** A category or a city that the whole sheet or another column gives a row, where its own column does not say so. */
function unsaid(
  earlier: Application,
  later: Application,
  changes: readonly FieldChange[],
  { category, city, fields, categoryName }: ComparedFields,
): FieldChange[] {
  const change = (column: FieldId | null, before: string | null, after: string | null): FieldChange[] => {
    const label = column === null ? undefined : fields.get(column)?.label;
    const said = changes.some(({ field }) => field !== null && field === column);
    if (
      said ||
      column === null ||
      label === undefined ||
      before === after ||
      before === null ||
      after === null
    )
      return [];
    const whole = { kind: 'row', key: column } as const;
    const cells = { earlierCell: null, laterCell: null };
    return [{ column: whole, field: column, label, earlier: before, later: after, ...cells }];
  };
  const name = (id: string | null): string | null => (id === null ? null : categoryName(id));
  return [
    ...change(category, name(earlier.category), name(later.category)),
    ...change(city, earlier.city, later.city),
  ];
}

const sameCell = (a: SheetCell | null, b: SheetCell): boolean => a !== null && isSameCell(a, b);
