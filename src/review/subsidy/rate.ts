import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import { Exact, notNegative, order, toCent, zero } from '../exact';
import { filedFigure } from '../filedFigure';
import type { Row } from '../row';
import { grouped, money, percent, quoted, stating } from '../wording';
import type { Calculation } from './calculated';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';
import { fixedFirst, instalments } from './instalments';
import { compileSpent } from './spent';

type Settings = Row['settings'];

const none: Calculation['notes'] = [];
const noRemarks: readonly string[] = [];

/** Base × rate, uncut, and what is left under a cap, to 0.01 万元. */
export interface UnderCap {
  readonly uncapped: Decimal;
  readonly eligible: Decimal;
  readonly binding: 'cap' | 'rate';
}

/**
 * Base × rate under a cap, cut as the settings say (A40), and the sentences that say so. The figures that are the same
 * for every row are put into words once.
 */
export function ceilingOf(rate: Decimal, cap: Decimal, reading: SubsidyKit['reading']) {
  const rateText = percent(rate);
  const capText = money(cap);
  const underCap = (uncapped: Decimal, capped: boolean): Decimal => notNegative(capped ? cap : uncapped);
  return {
    of(base: Decimal, settings: Settings): UnderCap {
      const uncapped = rate.times(base);
      const capped = order(uncapped, cap) > 0;
      const eligible = toCent(underCap(uncapped, capped), settings);
      return { uncapped, eligible, binding: capped ? 'cap' : 'rate' };
    },
    steps(base: Decimal, { uncapped, eligible, binding }: UnderCap, settings: Settings): string[] {
      const capped = binding === 'cap';
      const rounded = eligible.eq(underCap(uncapped, capped)) ? '' : reading('rounding', settings);
      const allowed = uncapped.isNegative()
        ? `基数为负数，测算补助按 ${money(eligible)}计，请核对所填金额`
        : `未超过最高额 ${capText}，测算补助 ${money(eligible)}${rounded}`;
      return [
        `${grouped(base)} × ${rateText} = ${money(uncapped)}`,
        capped
          ? `超过最高额 ${capText}，按 ${money(eligible)}计（削减 ${money(uncapped.minus(eligible))}）`
          : allowed,
      ];
    },
  };
}

/** rate × base under a cap; combined filings in the group's sums, on its first member's row. */
export function compileRate(formula: Extract<SubsidyFormula, { kind: 'rate' }>, kit: SubsidyKit): Calculate {
  const rate = new Exact(formula.rate);
  const cap = new Exact(formula.cap);
  const ceiling = ceilingOf(rate, cap, kit.reading);
  const payment = instalments(formula.first);
  const { label } = formula.base;
  const field = kit.field(formula.base.field);
  const bySpending = formula.spent && compileSpent(formula.spent, formula.base, kit);

  return (row) => {
    const { filing } = row;
    const approved = amountOf(row, kit.approved);
    if (filing.role === 'member') return { subsidy: onLeadsRow(row, filing), notes: none };
    const spent = bySpending?.(row);
    if (spent) {
      const requested = amountOf(row, kit.requested);
      return {
        subsidy: closed(spent.worked, requested, spent.steps, { group: null, approved }),
        notes: none,
      };
    }
    const group = filing.role === 'lead' ? filing.group : null;
    const asked = filedFigure(row, kit.requested, { blanks: 'nought' });
    const requested = asked.end === 'value' ? asked.value : null;
    const remarks = filing.role === 'alone' && filing.apart ? [filing.apart.reason] : noRemarks;
    const base = filedFigure(row, field, { label, blanks: 'open' });
    if (base.end !== 'value') {
      const worked = { ...unknown, rate, cap, first: fixedFirst(formula.first) };
      const steps = (): string[] => [...remarks, reasonFor(label, base)];
      return { subsidy: closed(worked, requested, steps, { group, approved }), notes: none };
    }
    const { settings } = row;
    const sums = ceiling.of(base.value, settings);
    const { uncapped, eligible, binding } = sums;
    const paid = payment.split(eligible, settings);
    const { first, final } = paid;
    const worked = { base: base.value, rate, cap, uncapped, binding, eligible, first, final };
    const steps = (): string[] => [
      ...remarks,
      `基数：${stating(base.label(), money(base.value))}`,
      ...ceiling.steps(base.value, sums, settings),
      payment.step(paid),
    ];
    return { subsidy: closed(worked, requested, steps, { group, approved }), notes: none };
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
