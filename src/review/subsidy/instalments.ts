import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import { exactly, Exact, toCent, zero } from '../exact';
import { money, percent } from '../wording';

type FirstPayment = Extract<SubsidyFormula, { kind: 'rate' }>['first'];
type Settings = Readonly<Record<string, string>>;

/** An amount parted into the first payment and the rest. */
export interface Paid {
  readonly first: Decimal;
  /** What is left to pay, never below nought. */
  readonly final: Decimal;
  /** By how much the first payment goes beyond the whole; nought where it does not. */
  readonly overpaid: Decimal;
}

/** How amounts are paid: the figures, and the step that tells them. */
export interface Instalments {
  /** The settings say how a share is rounded (A40). */
  split(eligible: Decimal, settings: Settings): Paid;
  step(paid: Paid): string;
}

/** How an amount is split into the first payment and the rest. */
export function instalments(payment: FirstPayment): Instalments {
  switch (payment.kind) {
    case 'whole': {
      const how = payment.once ? '一次性补助' : '指南未规定分期';
      return {
        split: (eligible) => ({ first: eligible, final: zero, overpaid: zero }),
        step: ({ first }) => `${how}，一次拨付 ${money(first)}`,
      };
    }
    case 'share': {
      const share = new Exact(payment.share);
      const shareText = percent(share);
      return {
        split: (eligible, settings) => paidFirst(toCent(share.times(eligible), settings), eligible),
        step: ({ first, final }) => `首次拨付 ${shareText}：${money(first)}；余款 ${money(final)}`,
      };
    }
    case 'fixed': {
      const amount = new Exact(payment.amount);
      return {
        split: (eligible) => paidFirst(amount, eligible),
        step: ({ first, final, overpaid }) => {
          const rest = overpaid.isZero()
            ? `余款 ${money(final)}`
            : `已超过测算补助 ${money(overpaid)}，没有余款，差额须人工处理`;
          return `首次拨付定额 ${money(first)}；${rest}`;
        },
      };
    }
  }
}

/** What a first payment leaves to pay of the whole. */
export function paidFirst(first: Decimal, whole: Decimal): Paid {
  const rest = exactly(whole).minus(first);
  return rest.isNegative()
    ? { first, final: zero, overpaid: rest.negated() }
    : { first, final: rest, overpaid: zero };
}

/** What is paid first whatever the amount turns out to be; null where that depends on it. */
export function fixedFirst(payment: FirstPayment): Decimal | null {
  return payment.kind === 'fixed' ? new Exact(payment.amount) : null;
}
