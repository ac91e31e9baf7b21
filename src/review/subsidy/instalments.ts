import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import { cut, Exact, smaller, zero } from '../exact';
import { money, percent } from '../wording';

type FirstPayment = Extract<SubsidyFormula, { kind: 'rate' }>['first'];

export interface Instalments {
  readonly first: Decimal;
  readonly final: Decimal;
  readonly step: string;
}

/** How an amount is split into the first payment, cut to 0.01 万元, and the rest (A40). */
export function instalments(payment: FirstPayment): (eligible: Decimal) => Instalments {
  switch (payment.kind) {
    case 'whole':
      return (eligible) => ({
        first: eligible,
        final: zero,
        step: `指南未规定分期，一次拨付 ${money(eligible)}`,
      });
    case 'share': {
      const share = new Exact(payment.share);
      return splitBy((eligible) => cut(share.times(eligible)), `首次拨付 ${percent(share)}：`);
    }
    case 'fixed': {
      const amount = new Exact(payment.amount);
      return splitBy((eligible) => smaller(amount, eligible), `首次拨付定额 ${money(amount)}，本项目：`);
    }
  }
}

function splitBy(firstOf: (eligible: Decimal) => Decimal, rule: string): (eligible: Decimal) => Instalments {
  return (eligible) => {
    const first = firstOf(eligible);
    const final = new Exact(eligible).minus(first);
    return { first, final, step: `${rule}${money(first)}；余款 ${money(final)}` };
  };
}

/** What is paid first whatever the amount turns out to be; null where that depends on it. */
export function fixedFirst(payment: FirstPayment): Decimal | null {
  return payment.kind === 'fixed' ? new Exact(payment.amount) : null;
}
