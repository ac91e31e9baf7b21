import { isSameCell } from '../../workbook/address';
import { Exact, order } from '../exact';
import { money, plain } from '../wording';
import type { Make } from './routineContext';

/** More asked for than was calculated, unless a finding of the guide stands in the same cell and has said so. */
export const requestedAmount: Make<'requested'> = (check, { fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  return ({ application, subsidy, findings }) => {
    const { eligible = null, excess = null, requested = null, group = null } = subsidy ?? {};
    // The amounts of a combined filing stand on its first row: no other row's request can be held to its own.
    if (group !== null || !eligible || !requested || !excess) return;
    if (order(excess, tolerance) <= 0) return;
    const cell = application.cells.get(check.field);
    if (!cell) return;
    const known = findings.some(({ cells }) => cells.some((at) => isSameCell(at, cell.at)));
    if (known) return;
    const label = fields.get(check.field)?.label ?? check.field;
    said.ofRow(check, application, {
      cells: [cell],
      actual: plain(requested),
      required: `<= ${plain(eligible)}`,
      message: `${label} ${money(requested)}，大于测算补助 ${money(eligible)}（多 ${money(excess)}）`,
    });
  };
};
