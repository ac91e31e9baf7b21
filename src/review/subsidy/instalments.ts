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

/** Splits an amount into the first payment, cut to 0.01 万元, and the rest (A40). */
export function instalments(eligible: Decimal, payment: FirstPayment): Instalments {
  if (payment.kind === 'whole') {
    return { first: eligible, final: zero, step: `指南未规定分期，一次拨付 ${money(eligible)}` };
  }
  const first =
    payment.kind === 'share'
      ? cut(new Exact(payment.share).times(eligible))
      : smaller(new Exact(payment.amount), eligible);
  const final = eligible.minus(first);
  const rule =
    payment.kind === 'share'
      ? `首次拨付 ${percent(new Exact(payment.share))}：`
      : `首次拨付定额 ${money(new Exact(payment.amount))}，本项目：`;
  return { first, final, step: `${rule}${money(first)}；余款 ${money(final)}` };
}

/** What is paid first whatever the amount turns out to be; null where that depends on it. */
export function fixedFirst(payment: FirstPayment): Decimal | null {
  return payment.kind === 'fixed' ? new Exact(payment.amount) : null;
}
