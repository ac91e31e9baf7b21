import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import { Exact, notNegative, toCent, zero } from '../exact';
import { money, percent } from '../wording';

type FirstPayment = Extract<SubsidyFormula, { kind: 'rate' }>['first'];
type Settings = Readonly<Record<string, string>>;

export interface Instalments {
  readonly first: Decimal;
  /** What is left to pay, never below nought. */
  readonly final: Decimal;
  /** By how much the first payment goes beyond the whole; nought where it does not. */
  readonly overpaid: Decimal;
  readonly step: () => string;
}

/** How an amount is split into the first payment and the rest. The settings say how a share is rounded (A40). */
export function instalments(payment: FirstPayment): (eligible: Decimal, settings: Settings) => Instalments {
  switch (payment.kind) {
    case 'whole':
      return (eligible) => ({
        ...paidFirst(eligible, eligible),
        final: zero,
        step: () => `${payment.once ? '一次性补助' : '指南未规定分期'}，一次拨付 ${money(eligible)}`,
      });
    case 'share': {
      const share = new Exact(payment.share);
      return (eligible, settings) => {
        const paid = paidFirst(toCent(share.times(eligible), settings), eligible);
        return {
          ...paid,
          step: () => `首次拨付 ${percent(share)}：${money(paid.first)}；余款 ${money(paid.final)}`,
        };
      };
    }
    case 'fixed': {
      const amount = new Exact(payment.amount);
      return (eligible) => {
        const paid = paidFirst(amount, eligible);
        const rest = (): string =>
          paid.overpaid.isZero()
            ? `余款 ${money(paid.final)}`
            : `已超过测算补助 ${money(paid.overpaid)}，没有余款，差额须人工处理`;
        return { ...paid, step: () => `首次拨付定额 ${money(amount)}；${rest()}` };
      };
    }
  }
}

/** What a first payment leaves to pay of the whole. */
export function paidFirst(first: Decimal, whole: Decimal): Omit<Instalments, 'step'> {
  const rest = new Exact(whole).minus(first);
  return { first, final: notNegative(rest), overpaid: notNegative(rest.negated()) };
}

/** What is paid first whatever the amount turns out to be; null where that depends on it. */
export function fixedFirst(payment: FirstPayment): Decimal | null {
  return payment.kind === 'fixed' ? new Exact(payment.amount) : null;
}
