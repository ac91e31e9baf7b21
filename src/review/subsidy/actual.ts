import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import type { FieldCell } from '../../intake/application';
import { Exact, notNegative, smaller, toCent, zero } from '../exact';
import { asks } from '../outcome';
import type { Row } from '../row';
import { money, percent, plain } from '../wording';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';
import { paidFirst } from './instalments';
import { overpaidNote } from './overpaid';

/**
 * What was actually spent, up to a cap, with an advance on the approved budget where the guide grants one (A16): on
 * all of the budget, or with the setting `advanceRule` on no more of it than the cap.
 */
export function compileActual(
  formula: Extract<SubsidyFormula, { kind: 'actual' }>,
  kit: SubsidyKit,
): Calculate {
  const cap = formula.cap === undefined ? null : new Exact(formula.cap);
  const base = kit.field(formula.base.field);
  const rule = `${kit.prefix}-S2.advance`;
  const limitText = cap === null ? '' : `（最高 ${money(cap)}）`;

  return (row) => {
    const requested = amountOf(row, kit.requested);
    const standing = { group: null, approved: amountOf(row, kit.approved) };
    const advance = formula.advance ? advanceOf(row, formula.advance) : null;
    const spent = row.figure(base);
    if (spent.end !== 'value') {
      const worked = { ...unknown, cap, first: advance?.first ?? null };
      const steps = (): string[] => [...(advance?.steps() ?? []), reasonFor(formula.base.label, spent)];
      return { subsidy: closed(worked, requested, steps, standing), notes: advance?.notes ?? [] };
    }
    const uncapped = spent.value;
    const eligible = toCent(notNegative(cap === null ? uncapped : smaller(uncapped, cap)), row.settings);
    const first = formula.advance ? (advance?.first ?? null) : eligible;
    const paid = first === null ? null : paidFirst(first, eligible);
    const final = paid?.final ?? null;
    const capped = cap !== null && uncapped.gt(cap);
    const worked = {
      ...unknown,
      base: uncapped,
      cap,
      uncapped,
      binding: capped ? ('cap' as const) : ('actual' as const),
      eligible,
      first,
      final,
    };
    const steps = (): string[] => [
      `${formula.base.label} ${money(uncapped)}，按实际支出补助${limitText}：${money(eligible)}`,
      ...(advance?.steps() ?? []),
      ...(final === null ? [] : [`余款 ${money(final)}`]),
    ];
    const notes = [
      ...(advance?.notes ?? []),
      ...overpaidNote(rule, paid?.overpaid ?? zero, row, formula.base.field),
    ];
    return { subsidy: closed(worked, requested, steps, standing), notes };
  };

  function advanceOf(row: Row, advance: NonNullable<typeof formula.advance>) {
    const budget = row.figure(kit.field(advance.field));
    if (budget.end !== 'value') {
      const steps = (): string[] => [reasonFor(kit.field(advance.field).label, budget)];
      return { first: null, steps, notes: [] };
    }
    const budgetName = budget.field.label;
    const share = new Exact(advance.share);
    const limit = new Exact(advance.cap);
    const counted = row.settings['advanceRule'] === 'capped' ? smaller(budget.value, limit) : budget.value;
    const first = toCent(notNegative(smaller(share.times(counted), limit)), row.settings);
    const ordinary = share.times(cap ?? limit);
    const reading = budget.value.gt(limit) ? kit.reading('advanceRule', row.settings) : '';
    const steps = (): string[] => [
      `首次拨付：${budgetName} ${money(budget.value)} × ${percent(share)}，最高 ${money(limit)}：${money(first)}${reading}`,
    ];
    return { first, steps, notes: first.gt(ordinary) ? [largeAdvance(first, ordinary, budget.cells)] : [] };
  }

  function largeAdvance(first: Decimal, ordinary: Decimal, cells: readonly FieldCell[]) {
    const message = `按比例计算的首次拨付 ${money(first)}，超过最高补助额对应的 ${money(ordinary)}（超 ${money(first.minus(ordinary))}），须确认`;
    const actual = plain(first);
    return {
      rule,
      outcome: asks({
        code: 'advance-above-share',
        cells,
        actual,
        required: `<= ${plain(ordinary)}`,
        message,
      }),
    };
  }
}
