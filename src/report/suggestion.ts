import type { Finding } from '../review/finding';

/** 处理建议 in the offices' usual words. */
export const suggestions = ['不予受理', '补齐补正', '请核实'] as const;
export type Suggestion = (typeof suggestions)[number];

/** What is missing rather than in doubt: to be filled in. */
const blankCodes: ReadonlySet<string> = new Set([
  'empty-cell',
  'branch-blank',
  'kind-blank',
  'tier-blank',
  'procedure-missing',
  'explanation-missing',
  'column-absent',
  'as-of-missing',
]);

/** Numbers that a batch exceeds: which of its rows have to go is for the unit that recommends them to say. */
const countCodes: ReadonlySet<string> = new Set(['limit-exceeded', 'support-exceeded']);

/** What the person who handles a finding may do about it; null where nothing is wrong (优先, 提示). */
export function suggestionFor({ severity, code }: Pick<Finding, 'severity' | 'code'>): Suggestion | null {
  switch (severity) {
    case 'violation':
      return countCodes.has(code) ? '请核实' : '不予受理';
    case 'unreadable':
      return '补齐补正';
    case 'warning':
      return '请核实';
    case 'confirm':
      return blankCodes.has(code) ? '补齐补正' : '请核实';
    case 'priority':
    case 'info':
      return null;
  }
}

/** What stands under 依据条款: the clause, or that the finding rests on none. */
export function basisOf({ clause, origin }: Pick<Finding, 'clause' | 'origin'>): string {
  return clause ?? (origin === 'routine' ? '常规检查' : '填报数据');
}
