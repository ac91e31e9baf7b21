import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import type { FieldCell } from '../../intake/application';
import { cut, Exact, notNegative, smaller, zero } from '../exact';
import { asks, type Outcome } from '../outcome';
import type { Row } from '../row';
import { money, percent, plain } from '../wording';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';

/** What was actually spent, up to a cap, with an advance on the approved budget where the guide grants one (A16). */
export function compileActual(
  formula: Extract<SubsidyFormula, { kind: 'actual' }>,
  kit: SubsidyKit,
): Calculate {
  const cap = formula.cap === undefined ? null : new Exact(formula.cap);
  const rule = `${kit.prefix}-S2.advance`;

  return (row) => {
    const requested = amountOf(row, kit.roles.requested);
    const standing = { group: null, approved: amountOf(row, kit.roles.approved) };
    const advance = formula.advance ? advanceOf(row, formula.advance) : null;
    const spent = row.figure(formula.base.field);
    if (spent.end !== 'value') {
      const worked = { ...unknown, cap, first: advance?.first ?? null };
      const steps = [...(advance?.steps ?? []), reasonFor(formula.base.label, spent)];
      return { subsidy: closed(worked, requested, steps, standing), notes: advance?.notes ?? [] };
    }
    const uncapped = spent.value;
    const eligible = cut(notNegative(cap === null ? uncapped : smaller(uncapped, cap)));
    const first = formula.advance ? (advance?.first ?? null) : eligible;
    const final = first === null ? null : eligible.minus(first);
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
    const limit = cap === null ? '' : `（最高 ${money(cap)}）`;
    const steps = [
      `${formula.base.label} ${money(uncapped)}，按实际支出补助${limit}：${money(eligible)}`,
      ...(advance?.steps ?? []),
      ...(final === null ? [] : [`余款 ${money(final)}`]),
    ];
    const notes = [...(advance?.notes ?? []), ...tooMuchPaid(final, row)];
    return { subsidy: closed(worked, requested, steps, standing), notes };
  };

  function advanceOf(row: Row, advance: NonNullable<typeof formula.advance>) {
    const budget = row.figure(advance.field);
    if (budget.end !== 'value') {
      return { first: null, steps: [reasonFor(kit.field(advance.field).label, budget)], notes: [] };
    }
    const budgetName = budget.field.label;
    const share = new Exact(advance.share);
    const limit = new Exact(advance.cap);
    const first = cut(notNegative(smaller(share.times(budget.value), limit)));
    const ordinary = share.times(cap ?? limit);
    const steps = [
      `首次拨付：${budgetName} ${money(budget.value)} × ${percent(share)}，最高 ${money(limit)}：${money(first)}`,
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

  function tooMuchPaid(final: Decimal | null, row: Row): { rule: string; outcome: Outcome }[] {
    if (final === null || final.gte(zero)) return [];
    const cell = row.cell(formula.base.field);
    const message = `首次拨付已超过按实际支出测算的补助（超 ${money(final.abs())}），是否收回须人工决定`;
    return [
      {
        rule,
        outcome: asks({
          code: 'advance-above-final',
          cells: cell ? [cell] : [],
          actual: plain(final),
          message,
        }),
      },
    ];
  }
}
