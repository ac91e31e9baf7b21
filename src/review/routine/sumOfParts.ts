import type { Decimal } from 'decimal.js';
import type { Field, FieldId } from '../../guide/field';
import type { Application } from '../../intake/application';
import { Exact, sum } from '../exact';
import { plain, quantity, stating } from '../wording';
import { each, type CheckOf, type Make } from './routineContext';
import { stated, type Stated } from './within';

type Check = CheckOf<'sum'>;

/** Parts that do not add up to the whole, or exceed it where the sheet has not all of them. */
export const sumOfParts: Make<'sum'> = (check, { guide, reviews, fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  const tree = partsTree(guide.fields, check.by);
  return each(reviews, ({ application }) => {
    const whole = stated(application, check.whole, fields);
    if (!whole) return;
    const ids = partsOn(application, check.whole, tree);
    if (ids.some((id) => application.cells.get(id)?.reading.state === 'unreadable')) return;
    const parts = ids
      .flatMap((id) => stated(application, id, fields) ?? [])
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
  });
};

/** “固定资产投资 600 万元、铺底流动资金 500 万元” */
function partsText(parts: readonly Stated[]): string {
  return parts
    .map(({ field, value }) => stating(field.label.replace(/^[^：]*：/, ''), quantity(value, field)))
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
  application: Application,
  whole: FieldId,
  tree: ReadonlyMap<FieldId, readonly FieldId[]>,
  within: readonly FieldId[] = [],
): FieldId[] {
  return (tree.get(whole) ?? []).flatMap((part) => {
    const state = application.cells.get(part)?.reading.state ?? 'empty';
    if (state !== 'empty') return [part];
    return within.includes(part) ? [] : partsOn(application, part, tree, [...within, part]);
  });
}
