import type { SubsidyFormula } from '../../guide/category';
import { Exact, smaller } from '../exact';
import { money } from '../wording';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';
import { ceilingOf } from './rate';

/** Two instalments with ceilings of their own (A9, A10): rate × base now, up to a fixed sum after evaluation. */
export function compileTranches(
  formula: Extract<SubsidyFormula, { kind: 'tranches' }>,
  kit: SubsidyKit,
): Calculate {
  const rate = new Exact(formula.rate);
  const firstCap = new Exact(formula.firstCap);
  const secondCap = new Exact(formula.secondCap);
  const cap = new Exact(formula.cap);
  const ceiling = ceilingOf(rate, firstCap, kit.reading);
  const { label } = formula.base;
  const field = kit.field(formula.base.field);

  return (row) => {
    const requested = amountOf(row, kit.requested);
    const standing = { group: null, approved: amountOf(row, kit.approved) };
    const base = row.figure(field);
    if (base.end !== 'value') {
      const worked = { ...unknown, rate, cap };
      return { subsidy: closed(worked, requested, () => [reasonFor(label, base)], standing), notes: [] };
    }
    const { settings } = row;
    const sums = ceiling.of(base.value, settings);
    const { uncapped, eligible: first, binding } = sums;
    const eligible = smaller(first.plus(secondCap), cap);
    const final = eligible.minus(first);
    const all = (): string[] => [
      `基数：${label} ${money(base.value)}`,
      `首期：${ceiling.steps(base.value, sums, settings).join('，')}`,
      `后期按绩效评价安排，最高 ${money(secondCap)}；两期合计最高 ${money(cap)}，测算补助 ${money(eligible)}`,
    ];
    const worked = { base: base.value, rate, cap, uncapped, binding, eligible, first, final };
    return { subsidy: closed(worked, requested, all, standing), notes: [] };
  };
}
