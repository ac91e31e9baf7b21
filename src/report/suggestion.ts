import type { Guide } from '../guide/guide';
import type { Suggestion } from '../guide/handling';
import { checksOfRule } from '../guide/lookup';
import { groupedBy } from '../intake/groupedBy';
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

/** What stands under 依据条款: the clause, those of the rules it speaks for, or that the finding rests on none. */
export function basisOf(
  { clause, origin, rules }: Pick<Finding, 'clause' | 'origin' | 'rules'>,
  guide: Guide,
): string {
  if (clause !== null) return clause;
  const clauses = origin === 'guide' ? clausesOfRules(rules, guide) : [];
  if (clauses.length > 0) return listed(clauses);
  return origin === 'routine' ? '常规检查' : '填报数据';
}

const mostClauses = 3;

function listed(clauses: readonly string[]): string {
  const named = clauses.slice(0, mostClauses).join('、');
  return clauses.length > mostClauses ? `${named}等 ${clauses.length} 条` : named;
}

/** The clauses of checks by their ids, made once for a guide: every line of a list may ask. */
const clausesByGuide = new WeakMap<Guide, ReadonlyMap<string, string>>();

function clausesOfRules(ids: readonly string[], guide: Guide): string[] {
  const clauses = clausesByGuide.get(guide) ?? clausesOf(guide);
  clausesByGuide.set(guide, clauses);
  return [...new Set(ids.flatMap((id) => clauses.get(id) ?? []))];
}

function clausesOf({ categories }: Guide): Map<string, string> {
  const checks = categories.flatMap(({ rules }) => rules.flatMap(checksOfRule));
  return new Map(checks.map(({ id, rule }) => [id, rule.clause]));
}

/** Findings that say the same of the same cells, which several conditions may do, as one with all their clauses. */
export interface JoinedFinding {
  readonly finding: Finding;
  /** What stands under 依据条款. */
  readonly basis: string;
  readonly clauses: readonly string[];
}

/** Joins the findings of one application or sheet, in their order; the first of each stands for them. */
export function joinedFindings(findings: readonly Finding[], guide: Guide): JoinedFinding[] {
  const joined = groupedBy(findings, ({ cells, message }) => JSON.stringify([cells, message]));
  return [...joined.values()].flatMap((same) => {
    const [finding] = same;
    if (!finding) return [];
    const clauses = [...new Set(same.flatMap(({ clause }) => clause ?? []))];
    return [{ finding, basis: [...new Set(same.map((each) => basisOf(each, guide)))].join('、'), clauses }];
  });
}
