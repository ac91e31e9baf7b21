import type { Decimal } from 'decimal.js';
import type { FieldCell } from '../../intake/application';
import { cut, Exact, order } from '../exact';
import { filedFigure } from '../filedFigure';
import { asks, fails, isEmptyCell, met, notApplicable, type Outcome } from '../outcome';
import type { Row } from '../row';
import { money, percent, plain } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

interface Due {
  readonly end: 'due';
  /** Not to be exceeded, uncut. */
  readonly exact: Decimal;
  readonly basis: () => string;
  readonly cells: readonly FieldCell[];
}

/** 首次拨付补助资金总额的50%: looked at only where a first payment is stated; a combined filing has one. */
export function compileFirstPayment(payment: ByKind['first-payment'], kit: Kit): Judge {
  const share = payment.share === undefined ? null : new Exact(payment.share);
  const cap = payment.cap === undefined ? null : new Exact(payment.cap);
  const amount = payment.amount === undefined ? null : new Exact(payment.amount);
  const wanted = share ? `补助资金总额的 ${percent(share)}` : money(amount ?? new Exact(0));
  const paidField = kit.field(payment.paid);
  const approvedField = payment.approved === undefined ? null : kit.field(payment.approved);

  return {
    judge(row) {
      const paid = filedFigure(row, paidField, { blanks: 'nought' });
      if (paid.end === 'absent' || isEmptyCell(paid)) return notApplicable;
      if (paid.end !== 'value') return paid;
      const due = dueOf(row);
      if (due.end !== 'due') return due;
      const least = cut(due.exact);
      const above = order(due.exact, paid.value) < 0;
      if (!above && order(least, paid.value) <= 0) return met;
      const cells = [...paid.cells, ...due.cells];
      const fact = `${paid.label()} ${money(paid.value)}`;
      const actual = plain(paid.value);
      if (above) {
        const over = money(new Exact(paid.value).minus(due.exact));
        const message = `${fact}，超过${due.basis()}${money(due.exact)}（超 ${over}）`;
        return fails({
          code: 'first-payment-above',
          cells,
          actual,
          required: `<= ${plain(due.exact)}`,
          message,
        });
      }
      const short = money(least.minus(paid.value));
      const message = `${fact}，少于${due.basis()}${money(least)}（差 ${short}），须核实`;
      return asks({ code: 'first-payment-below', cells, actual, required: `>= ${plain(least)}`, message });
    },
    describe: (row) => `${row.stated(payment.paid)}（须为${wanted}）`,
  };

  /** A share, or the ceiling where that is lower: the words say which. */
  function dueUnderCap(due: Decimal, of: () => string): Omit<Due, 'cells'> {
    if (cap === null || order(due, cap) <= 0) {
      return { end: 'due', exact: due, basis: () => `${of()}，即 ` };
    }
    return { end: 'due', exact: cap, basis: () => `按${of()}测算并封顶的 ` };
  }

  /** As much of the budget as counts, and the reading that decides where it is more than the cap. */
  function countedOf(budget: Decimal, row: Row): { counted: Decimal; remark: string } {
    if (!payment.advance || cap === null || cap.gte(budget)) return { counted: budget, remark: '' };
    const counted = row.settings['advanceRule'] === 'capped' ? cap : budget;
    return { counted, remark: kit.reading('advanceRule', row.settings) };
  }

  /**
   * What is due of the approved subsidy, or of the calculated ceiling while none is approved (A3). Another base (a
   * budget) has nothing to stand in for it.
   */
  function dueOf(row: Row): Due | Outcome {
    if (amount) return { end: 'due', exact: amount, basis: () => '规定的首次拨付额 ', cells: [] };
    if (!share || !approvedField) return notApplicable;
    const approved = filedFigure(row, approvedField, { blanks: 'nought' });
    if (approved.end === 'value') {
      const { counted, remark } = countedOf(approved.value, row);
      const of = (): string => `${approved.label()} ${money(approved.value)}${remark}的 ${percent(share)}`;
      return { ...dueUnderCap(share.times(counted), of), cells: approved.cells };
    }
    if (approved.end === 'unreadable') return approved;
    const own = payment.approved === kit.approved;
    const eligible = own ? (row.calculation()?.subsidy.eligible ?? null) : null;
    if (eligible === null) {
      const { cells } = approved.end === 'raised' ? approved : { cells: [] };
      const estimate = own ? '，测算补助也无法得出' : '';
      const message = `已填${paidField.label}而无${approvedField.label}${estimate}，拨付比例须人工核实`;
      return asks({ code: 'to-confirm', cells, message });
    }
    const of = (): string => `测算补助 ${money(eligible)}（尚无核定补助金额）的 ${percent(share)}`;
    return { ...dueUnderCap(share.times(eligible), of), cells: [] };
  }
}
