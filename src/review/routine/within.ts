import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Application, FieldCell } from '../../intake/application';
import { Exact, order, sum } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { plain, quantity, stating } from '../wording';
import type { Make } from './routineContext';

/** A field's figure on a row. */
export interface Stated {
  readonly field: FieldInfo;
  readonly cell: FieldCell;
  readonly value: Decimal;
}

/** Parts that together exceed the whole. */
export const withinWhole: Make<'within'> = (check, { fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  return ({ application }) => {
    const whole = stated(application, check.whole, fields);
    if (!whole) return;
    const parts = check.parts.flatMap((part) => stated(application, part, fields) ?? []);
    if (parts.length === 0) return;
    const together = sum(parts.map(({ value }) => value));
    const over = together.minus(whole.value);
    if (order(over, tolerance) <= 0) return;
    const added = parts.length > 1 ? `，合计 ${quantity(together, whole.field)}` : '';
    const names = parts.map(({ field, value }) => stating(field.label, quantity(value, field))).join('、');
    said.ofRow(check, application, {
      cells: [...parts, whole].map(({ cell }) => cell),
      actual: plain(together),
      required: `<= ${plain(whole.value)}`,
      message: `${names}${added}，大于${stating(whole.field.label, quantity(whole.value, whole.field))}（多 ${quantity(over, whole.field)}），请核对`,
    });
  };
};

/** A field's figure on a row; null where there is none. */
export function stated(
  application: Application,
  id: FieldId,
  fields: ReadonlyMap<FieldId, FieldInfo>,
): Stated | null {
  const cell = application.cells.get(id);
  return cell ? figureOf(cell, fields) : null;
}

/** A cell's figure; null where it holds none. */
export function figureOf(cell: FieldCell, fields: ReadonlyMap<FieldId, FieldInfo>): Stated | null {
  if (cell.reading.state !== 'number') return null;
  const field = fields.get(cell.field);
  return field ? { field, cell, value: cell.reading.value } : null;
}
