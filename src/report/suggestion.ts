import type { Guide } from '../guide/guide';
import type { Suggestion } from '../guide/handling';
import type { Finding, Severity } from '../review/finding';

/** Whether somebody has to do something about a finding: nothing is wrong with 优先 and 提示. */
export function isProblem({ severity }: Pick<Finding, 'severity'>): boolean {
  return problemSeverity(severity) !== null;
}

function problemSeverity(severity: Severity): Exclude<Severity, 'priority' | 'info'> | null {
  return severity === 'priority' || severity === 'info' ? null : severity;
}

/** What the person who handles a finding may do about it, by the guide's data; null where nothing is wrong. */
export function suggestionFor(
  { severity, code }: Pick<Finding, 'severity' | 'code'>,
  { handling }: Pick<Guide, 'handling'>,
): Suggestion | null {
  const grave = problemSeverity(severity);
  if (grave === null) return null;
  return handling?.codes[code] ?? handling?.severities[grave] ?? '请核实';
}

/** What stands under 依据条款: the clause, or that the finding rests on none. */
export function basisOf({ clause, origin }: Pick<Finding, 'clause' | 'origin'>): string {
  return clause ?? (origin === 'routine' ? '常规检查' : '填报数据');
}

/** Findings that say the same of the same cells, which several conditions may do, as one with all their clauses. */
export interface JoinedFinding {
  readonly finding: Finding;
  /** What stands under 依据条款. */
  readonly basis: string;
  readonly clauses: readonly string[];
}

/** Joins the findings of one application or sheet, in their order; the first of each stands for them. */
export function joinedFindings(findings: readonly Finding[]): JoinedFinding[] {
  const joined = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.cells, finding.message]);
    const known = joined.get(key);
    if (known) known.push(finding);
    else joined.set(key, [finding]);
  }
  return [...joined.values()].flatMap((same) => {
    const [finding] = same;
    if (!finding) return [];
    const clauses = [...new Set(same.flatMap(({ clause }) => clause ?? []))];
    return [{ finding, basis: [...new Set(same.map(basisOf))].join('、'), clauses }];
  });
}
