import type { SubsidyFormula } from '../../guide/category';
import { Exact, zero } from '../exact';
import { money } from '../wording';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';
import { instalments } from './instalments';

/** One sum for who has received less than a figure before (未满): nothing once that is reached. */
export function compileFixed(
  formula: Extract<SubsidyFormula, { kind: 'fixed' }>,
  kit: SubsidyKit,
): Calculate {
  const cap = new Exact(formula.amount);
  const below = new Exact(formula.received.below);
  const payment = instalments(formula.first);
  const field = kit.field(formula.received.field);

  return (row) => {
    const requested = amountOf(row, kit.requested);
    const standing = { group: null, approved: amountOf(row, kit.approved) };
    const received = row.figure(field);
    if (received.end !== 'value') {
      const steps = (): string[] => [reasonFor(field.label, received)];
      return { subsidy: closed({ ...unknown, cap }, requested, steps, standing), notes: [] };
    }
    const open = below.gt(received.value);
    const eligible = open ? cap : zero;
    const paid = payment.split(eligible, row.settings);
    const { first, final } = paid;
    const steps = (): string[] => {
      const stated = `${field.label} ${money(received.value)}`;
      return open
        ? [`${stated}，未满 ${money(below)}，补助不超过 ${money(cap)}`, payment.step(paid)]
        : [`${stated}，已满 ${money(below)}，不再补助`];
    };
    const worked = { ...unknown, cap, uncapped: eligible, binding: 'cap' as const, eligible, first, final };
    return { subsidy: closed(worked, requested, steps, standing), notes: [] };
  };
}
