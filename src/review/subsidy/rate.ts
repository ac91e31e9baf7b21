import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import { Exact, notNegative, toCent, zero } from '../exact';
import { filedFigure } from '../filedFigure';
import type { Row } from '../row';
import { grouped, money, percent, quoted, stating } from '../wording';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';
import { fixedFirst, instalments } from './instalments';
import { compileSpent } from './spent';

/**
 * Base × rate, uncut, and what is left under a cap, to 0.01 万元 as the settings say (A40), with the sentences that
 * say so. The figures that are the same for every row are put into words once.
 */
export function ceilingOf(rate: Decimal, cap: Decimal, reading: SubsidyKit['reading']) {
  const rateText = percent(rate);
  const capText = money(cap);
  return (base: Decimal, settings: Readonly<Record<string, string>>) => {
    const uncapped = rate.times(base);
    const capped = uncapped.gt(cap);
    const exact = notNegative(capped ? cap : uncapped);
    const eligible = toCent(exact, settings);
    const steps = (): string[] => {
      const rounded = eligible.eq(exact) ? '' : reading('rounding', settings);
      const allowed = uncapped.isNegative()
        ? `基数为负数，测算补助按 ${money(eligible)}计，请核对所填金额`
        : `未超过最高额 ${capText}，测算补助 ${money(eligible)}${rounded}`;
      return [
        `${grouped(base)} × ${rateText} = ${money(uncapped)}`,
        capped
          ? `超过最高额 ${capText}，按 ${money(eligible)}计（削减 ${money(uncapped.minus(eligible))}）`
          : allowed,
      ];
    };
    const binding: 'cap' | 'rate' = capped ? 'cap' : 'rate';
    return { uncapped, eligible, binding, steps };
  };
}

/** rate × base under a cap; combined filings in the group's sums, on its first member's row. */
export function compileRate(formula: Extract<SubsidyFormula, { kind: 'rate' }>, kit: SubsidyKit): Calculate {
  const rate = new Exact(formula.rate);
  const cap = new Exact(formula.cap);
  const ceiling = ceilingOf(rate, cap, kit.reading);
  const pay = instalments(formula.first);
  const { label } = formula.base;
  const field = kit.field(formula.base.field);
  const bySpending = formula.spent && compileSpent(formula.spent, formula.base, kit);

  return (row) => {
    const { filing } = row;
    const approved = amountOf(row, kit.approved);
    if (filing.role === 'member') return { subsidy: onLeadsRow(row, filing), notes: [] };
    const spent = bySpending?.(row);
    if (spent) {
      const requested = amountOf(row, kit.requested);
      return { subsidy: closed(spent.worked, requested, spent.steps, { group: null, approved }), notes: [] };
    }
    const group = filing.role === 'lead' ? filing.group : null;
    const asked = filedFigure(row, kit.requested, { blanks: 'nought' });
    const requested = asked.end === 'value' ? asked.value : null;
    const remarks = filing.role === 'alone' && filing.apart ? [filing.apart.reason] : [];
    const base = filedFigure(row, field, { label, blanks: 'open' });
    if (base.end !== 'value') {
      const worked = { ...unknown, rate, cap, first: fixedFirst(formula.first) };
      const steps = (): string[] => [...remarks, reasonFor(label, base)];
      return { subsidy: closed(worked, requested, steps, { group, approved }), notes: [] };
    }
    const { uncapped, eligible, binding, steps } = ceiling(base.value, row.settings);
    const { first, final, step } = pay(eligible, row.settings);
    const worked = { base: base.value, rate, cap, uncapped, binding, eligible, first, final };
    const all = (): string[] => [
      ...remarks,
      `基数：${stating(base.label, money(base.value))}`,
      ...steps(),
      step(),
    ];
    return { subsidy: closed(worked, requested, all, { group, approved }), notes: [] };
  };

  /** The sums stand on the group's first row; the other rows count nothing, so that totals stay right. */
  function onLeadsRow(row: Row, { group, lead }: Extract<Row['filing'], { role: 'member' }>) {
    const where =
      lead.sheet === row.application.sheet
        ? `原表第 ${lead.row + 1} 行`
        : `工作表${quoted(lead.sheet)}第 ${lead.row + 1} 行`;
    const steps = (): string[] => [`已并入合并计算组${quoted(group)}，金额合计列于${where}`];
    const nothing = { base: zero, rate, cap, uncapped: zero, eligible: zero, first: zero, final: zero };
    return { ...nothing, group, binding: null, requested: zero, excess: zero, steps };
  }
}
