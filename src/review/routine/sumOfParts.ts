import type { Decimal } from 'decimal.js';
import type { Field, FieldId } from '../../guide/field';
import type { Application, FieldCell } from '../../intake/application';
import { Exact, sum } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { plain, quantity, quoted, stating } from '../wording';
import { isUnitSuspect } from '../units/suspicion';
import type { CheckOf, Make } from './routineContext';
import { figureOf, stated, type Stated } from './within';

type Check = CheckOf<'sum'>;

/** Parts that do not add up to the whole, or exceed it where the sheet has not all of them. */
export const sumOfParts: Make<'sum'> = (check, { guide, fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  const tree = partsTree(guide.fields, check.by);
  return ({ application }) => {
    const whole = stated(application, check.whole, fields);
    if (!whole) return;
    const cells = partsOn(application, check.whole, tree);
    if (cells.length === 0) return;
    const unread = cells.filter(({ reading }) => reading.state === 'unreadable');
    if (unread.length > 0) {
      if (unread.every(isUnitSuspect)) return;
      said.ofRow(check, application, {
        cells: unread,
        severity: 'info',
        message: `${unreadText(unread, fields)}读不出确切金额，未核对各项之和与${whole.field.label}`,
      });
      return;
    }
    const parts = cells
      .flatMap((cell) => figureOf(cell, fields) ?? [])
      .sort((a, b) => a.cell.at.column - b.cell.at.column);
    if (parts.length === 0) return;
    const together = sum(parts.map(({ value }) => value));
    const gap = together.minus(whole.value);
    const complete = isComplete(application, check);
    if (complete ? gap.abs().lte(tolerance) : gap.lte(tolerance)) return;
    const amount = (value: Decimal): string => quantity(value, whole.field);
    const added = parts.length > 1 ? `，合计 ${amount(together)}` : '';
    const relation = complete ? '不等于' : '大于';
    const side = gap.isNegative() ? '少' : '多';
    said.ofRow(check, application, {
      cells: [whole, ...parts].map(({ cell }) => cell),
      actual: plain(together),
      required: `${complete ? '=' : '<='} ${plain(whole.value)}`,
      message: `${partsText(parts)}${added}，${relation}${stating(whole.field.label, amount(whole.value))}（${side} ${amount(gap.abs())}），请核对`,
    });
  };
};

/** “固定资产投资 600 万元、铺底流动资金 500 万元” */
function partsText(parts: readonly Stated[]): string {
  return parts
    .map(({ field, value }) => stating(field.label.replace(/^[^：]*：/, ''), quantity(value, field)))
    .join('、');
}

/** “银行贷款“约1000”、自筹资金“无””, in the order of their columns. */
function unreadText(cells: readonly FieldCell[], fields: ReadonlyMap<FieldId, FieldInfo>): string {
  return [...cells]
    .sort((a, b) => a.at.column - b.at.column)
    .map(({ field, raw }) => `${(fields.get(field)?.label ?? field).replace(/^[^：]*：/, '')}${quoted(raw)}`)
    .join('、');
}

/** Whether the sheet has all columns that the whole is made up of. */
function isComplete({ cells }: Application, { complete }: Check): boolean {
  return complete.some((columns) => columns.every((column) => cells.has(column)));
}

/** The fields that a field is made up of directly. */
function partsTree(fields: readonly Field[], by: Check['by']): ReadonlyMap<FieldId, readonly FieldId[]> {
  const tree = new Map<FieldId, FieldId[]>();
  for (const { id, partOf } of fields) {
    if (partOf?.by !== by) continue;
    tree.set(partOf.whole, [...(tree.get(partOf.whole) ?? []), id]);
  }
  return tree;
}

/** The parts that a row states of a field; one that it does not state is taken apart in turn. */
function partsOn(
  { cells }: Application,
  whole: FieldId,
  tree: ReadonlyMap<FieldId, readonly FieldId[]>,
): FieldCell[] {
  const found: FieldCell[] = [];
  const open = new Set<FieldId>();
  const look = (field: FieldId): void => {
    for (const part of tree.get(field) ?? []) {
      const cell = cells.get(part);
      if (cell && cell.reading.state !== 'empty') found.push(cell);
      else if (tree.has(part) && !open.has(part)) {
        open.add(part);
        look(part);
        open.delete(part);
      }
    }
  };
  look(whole);
  return found;
}
