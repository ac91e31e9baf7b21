import type { Rule, Strength } from '../guide/rule';
import type { Finding, Severity, Verdict } from './finding';
import type { Raised } from './outcome';

const whenFailing: Readonly<Record<Strength, Severity>> = {
  H: 'violation',
  S: 'warning',
  P: 'info',
  I: 'info',
};

/**
 * How grave it is what a rule raises; null where it comes to nothing: an empty cell of a mere preference or remark.
 * `softened` says that the row is one for which the decided reading differs.
 */
export function severityOf(rule: Rule, raised: Raised, softened: boolean): Severity | null {
  const binding = rule.strength === 'H' || rule.strength === 'S';
  switch (raised.says) {
    case 'fails':
      return (softened ? rule.unmetWhere?.unmet : undefined) ?? rule.unmet ?? whenFailing[rule.strength];
    case 'doubts':
      return 'warning';
    case 'asks':
      if (binding) return 'confirm';
      return raised.code === 'empty-cell' ? null : 'info';
    case 'marks':
      return 'priority';
    case 'informs':
      return 'info';
  }
}

/** The worst of an application's findings (审核结论). */
export function verdictOf(findings: readonly Finding[]): Verdict {
  let verdict: Verdict = '符合';
  for (const { severity } of findings) {
    if (severity === 'violation') return '不符合';
    if (severity === 'warning' || severity === 'unreadable') verdict = '存疑';
    else if (severity === 'confirm' && verdict === '符合') verdict = '待核实';
  }
  return verdict;
}
