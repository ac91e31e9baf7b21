import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Application, FieldCell } from '../../intake/application';
import { Exact, sum } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { plain, quantity, stating } from '../wording';
import { each, filled, type Make } from './routineContext';

/** A field's figure on a row. */
export interface Stated {
  readonly field: FieldInfo;
  readonly cell: FieldCell;
  readonly value: Decimal;
}

/** Parts that together exceed the whole. */
export const withinWhole: Make<'within'> = (check, { reviews, fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  return each(reviews, ({ application }) => {
    const whole = stated(application, check.whole, fields);
    const parts = check.parts.flatMap((part) => stated(application, part, fields) ?? []);
    if (!whole || parts.length === 0) return;
    const together = sum(parts.map(({ value }) => value));
    const over = together.minus(whole.value);
    if (over.lte(tolerance)) return;
    const added = parts.length > 1 ? `，合计 ${quantity(together, whole.field)}` : '';
    const names = parts.map(({ field, value }) => stating(field.label, quantity(value, field))).join('、');
    said.ofRow(check, application, {
      cells: [...parts, whole].map(({ cell }) => cell),
      actual: plain(together),
      required: `<= ${plain(whole.value)}`,
      message: `${names}${added}，大于${stating(whole.field.label, quantity(whole.value, whole.field))}（多 ${quantity(over, whole.field)}），请核对`,
    });
  });
};

/** A field's figure on a row; null where there is none. */
export function stated(
  application: Application,
  id: FieldId,
  fields: ReadonlyMap<FieldId, FieldInfo>,
): Stated | null {
  const cell = filled(application, id);
  const field = fields.get(id);
  return cell?.reading.state === 'number' && field ? { field, cell, value: cell.reading.value } : null;
}
