import type { Outcome } from '../outcome';
import type { Subsidy } from '../review';

/** A subsidy with what a person has to know beside it; notes are named like rules (`<PREFIX>-S2.tier`). */
export interface Calculation {
  readonly subsidy: Subsidy;
  readonly notes: readonly { readonly rule: string; readonly outcome: Outcome }[];
}
