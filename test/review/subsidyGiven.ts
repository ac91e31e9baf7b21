import type { Subsidy } from '../../src/review/review';
import { guideOf, only, reviewOf, type Given } from './batch';

export const sourced = { clause: '一（一）2', quote: '原文' };
export const half = { kind: 'share', share: '0.5' };
export const anyRule = [{ mechanism: { kind: 'floor', field: 'totalInvestment', min: '1000' } }];
export const base = { field: 'totalInvestment', label: '项目总投资' };
export const rated = (rate: string, cap: string) =>
  guideOf(anyRule, { subsidy: { kind: 'rate', base, rate, cap, first: half, ...sourced } });

/** The amounts of a row's subsidy as decimal text. */
export function amountsOf(subsidy: Subsidy | null) {
  const text = (key: keyof Subsidy): string | null => {
    const value = subsidy?.[key];
    return value && typeof value === 'object' && 'toFixed' in value ? value.toFixed() : null;
  };
  return {
    base: text('base'),
    uncapped: text('uncapped'),
    binding: subsidy?.binding ?? null,
    eligible: text('eligible'),
    first: text('first'),
    final: text('final'),
    requested: text('requested'),
    excess: text('excess'),
  };
}

export function subsidyOf(
  guide: ReturnType<typeof guideOf>,
  given: Given,
  settings: Record<string, string> = {},
): Subsidy {
  const { subsidy } = only(reviewOf(guide, [given], { asOf: null, settings }));
  if (!subsidy) throw new Error('no subsidy');
  return subsidy;
}

/** A tier (200, 300 or 500) under 20 % of what is completed, 100 of it paid first. */
export const tiered = (more: object = {}): ReturnType<typeof guideOf> =>
  guideOf(anyRule, {
    subsidy: {
      kind: 'tiers',
      tiers: ['200', '300', '500'],
      tierField: 'assessmentTier',
      base: { field: 'completedContracts', label: '已完成合同金额' },
      rate: '0.2',
      first: { kind: 'fixed', amount: '100' },
      ...more,
      ...sourced,
    },
  });

/** What was spent, up to 300, half of the approved budget (up to 300) paid first. */
export const spent = (): ReturnType<typeof guideOf> =>
  guideOf(anyRule, {
    subsidy: {
      kind: 'actual',
      base: { field: 'actualSpending', label: '实际总投入' },
      cap: '300',
      advance: { field: 'approvedBudget', share: '0.5', cap: '300' },
      ...sourced,
    },
  });
