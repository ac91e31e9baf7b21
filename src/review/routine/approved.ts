import type { Decimal } from 'decimal.js';
import { Exact, order } from '../exact';
import { money, plain } from '../wording';
import type { Make } from './routineContext';

/** Something that an approved amount should not go beyond. */
interface Bound {
  readonly name: string;
  readonly amount: Decimal;
}

/** More approved than was calculated or asked for. The amounts of a combined filing stand on its first row alone. */
export const approvedAmount: Make<'approved'> = (check, { fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  const label = fields.get(check.field)?.label ?? check.field;
  const requestedLabel = fields.get(check.requested)?.label ?? check.requested;
  return ({ application, subsidy }) => {
    if (subsidy?.group) return;
    const cell = application.cells.get(check.field);
    if (cell?.reading.state !== 'number') return;
    const approved = new Exact(cell.reading.value);
    const asked = application.cells.get(check.requested);
    const bounds: readonly Bound[] = [
      ...(subsidy?.eligible ? [{ name: '测算补助', amount: subsidy.eligible }] : []),
      ...(asked?.reading.state === 'number' ? [{ name: requestedLabel, amount: asked.reading.value }] : []),
    ];
    const exceeded = bounds.filter(({ amount }) => order(approved.minus(amount), tolerance) > 0);
    if (exceeded.length === 0) return;
    const parts = exceeded.map(
      ({ name, amount }) => `大于${name} ${money(amount)}（多 ${money(approved.minus(amount))}）`,
    );
    said.ofRow(check, application, {
      // The reviewer's own column alone: a city is not told of it.
      cells: [cell],
      actual: plain(approved),
      required: `<= ${plain(Exact.min(...exceeded.map(({ amount }) => amount)))}`,
      message: `${label} ${money(approved)}，${parts.join('，')}，请核对`,
    });
  };
};
