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
