import { money, plain } from '../wording';
import { each, type Make } from './routineContext';

/** More asked for than was calculated, unless a finding of the guide stands in the same cell and has said so. */
export const requestedAmount: Make<'requested'> = (check, { reviews, fields }, said) =>
  each(reviews, ({ application, subsidy, findings }) => {
    const cell = application.cells.get(check.field);
    const { eligible = null, excess = null, requested = null, group = null } = subsidy ?? {};
    // The amounts of a combined filing stand on its first row: no other row's request can be held to its own.
    if (!cell || group !== null || !eligible || !requested || !excess?.greaterThan(check.tolerance)) return;
    const known = findings.some(({ cells }) =>
      cells.some(({ row, column }) => row === cell.at.row && column === cell.at.column),
    );
    if (known) return;
    const label = fields.get(check.field)?.label ?? check.field;
    said.ofRow(check, application, {
      cells: [cell],
      actual: plain(requested),
      required: `<= ${plain(eligible)}`,
      message: `${label} ${money(requested)}，大于测算补助 ${money(eligible)}（多 ${money(excess)}）`,
    });
  });
