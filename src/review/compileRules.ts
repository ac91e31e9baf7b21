import type { Category } from '../guide/category';
import type { FieldId } from '../guide/field';
import { checksOfRule, companionOf, fieldByRole } from '../guide/lookup';
import { fieldUses } from '../guide/mechanismFields';
import type { Mechanism, Rule } from '../guide/rule';
import { compileApplies, compileExempt } from './applies';
import { chosenReading } from './chosenReading';
import type { FieldInfo } from './fieldInfo';
import { compileFloorByKind } from './floorByKind';
import type { GuideKit } from './guideKit';
import type { Judge, Kit } from './mechanisms/mechanism';
import { compileMechanism } from './mechanisms/registry';
import { met, notApplicable, type Outcome } from './outcome';
import type { Row } from './row';
import { memberOf } from './spelling';
import { quoted } from './wording';

/** One check of a category, made ready: a rule, or one procedure of a rule that asks for several. */
export interface Check {
  readonly id: string;
  readonly rule: Rule;
  /** Its parent speaks for it: it raises nothing of its own. */
  readonly quiet: boolean;
  readonly judge: (row: Row) => Outcome;
  /** Where the decided reading softens the rule for some rows: what such a row says; null for the others. */
  readonly unmetWhere: ((row: Row) => string | null) | null;
}

/** A category's rules, made ready. */
export interface CompiledRules {
  readonly checks: readonly Check[];
  /** A rule as a whole, its conditions of application included. */
  judgeRule(rule: string, row: Row): Outcome;
  /** A rule as a whole, as if it applied to every row. */
  judgeUngated(rule: string, row: Row): Outcome;
}

/**
 * Makes a category's rules ready; `extra` judges stand in for the mechanisms of the rules they are named by.
 * @throws Error where a rule names a field or catalogue that the guide lacks.
 */
export function compileRules(
  guideKit: GuideKit,
  category: Category,
  fieldOf: (id: FieldId) => FieldInfo,
  extra: ReadonlyMap<string, Judge>,
): CompiledRules {
  const judges = compileJudges(guideKit, category, fieldOf, extra);
  const doubtful = blankBranchFloor(category, fieldOf);
  const quiet = quietRules(category);
  const whole = new Map<string, (row: Row) => Outcome>();
  const checks = category.rules.flatMap((rule): Check[] => {
    const judge = judges.get(rule.id);
    if (!judge) return [];
    const gate = gateOf(rule, fieldOf, doubtful?.rule === rule.id ? doubtful.judge : null);
    whole.set(rule.id, gate(judge));
    const parts = judge.parts ?? [judge];
    const unmetWhere = softened(rule, fieldOf);
    return checksOfRule(rule).map(({ id }, index) => {
      const part = gate(parts[index] ?? judge);
      return { id, rule, quiet: quiet.has(rule.id), judge: part, unmetWhere };
    });
  });
  return {
    checks,
    judgeRule: (rule, row) => whole.get(rule)?.(row) ?? notApplicable,
    judgeUngated: (rule, row) => judges.get(rule)?.judge(row) ?? notApplicable,
  };
}

function compileJudges(
  { guide }: GuideKit,
  { id: categoryId, rules }: Category,
  fieldOf: (id: FieldId) => FieldInfo,
  extra: ReadonlyMap<string, Judge>,
): ReadonlyMap<string, Judge> {
  const judges = new Map<string, Judge>();
  const kit: Omit<Kit, 'rule' | 'children'> = {
    field: fieldOf,
    condition: (condition) => compileMechanism(condition.kind, condition, { ...kit, rule: '', children: [] }),
    catalogue(id) {
      const catalogue = guide.catalogues.find((entry) => entry.id === id);
      if (!catalogue) throw new Error(`no catalogue “${id}” (category ${categoryId})`);
      return catalogue;
    },
    fieldsOf: (id) =>
      rules
        .filter((rule) => rule.id === id)
        .flatMap(({ mechanism }) => fieldUses(mechanism).map(({ field }) => field)),
    describeRule: (rule, row) => judges.get(rule)?.describe(row) ?? rule,
    project: fieldByRole(guide, 'project')?.id ?? null,
    companion: (field) => companionOf(guide, field),
    approved: guide.roles.approved,
    reading: (setting, settings) => chosenReading(guide, setting, settings),
    confirmed: guide.roles.confirmed,
    confirmsSeveral: rules.filter(({ mechanism }) => isSharing(mechanism)).length > 1,
  };
  for (const { id, mechanism } of rules) {
    const children = rules.filter(({ parent }) => parent === id).map((rule) => rule.id);
    judges.set(
      id,
      extra.get(id) ?? compileMechanism(mechanism.kind, mechanism, { ...kit, rule: id, children }),
    );
  }
  return judges;
}

/** Whether a rule has no column of its own but goes by 人工确认结论. */
function isSharing(mechanism: Mechanism): boolean {
  return mechanism.kind === 'confirm' && mechanism.field === undefined;
}

/** Wraps a judge in its rule's conditions of application. */
function gateOf(
  rule: Rule,
  fieldOf: (id: FieldId) => FieldInfo,
  whileBranchUnknown: Judge | null,
): (judge: Judge) => (row: Row) => Outcome {
  const applies = compileApplies(rule.applies, fieldOf);
  const exempt = compileExempt(rule.applies?.whereNot, fieldOf);
  return (judge) => {
    const judged = exempt?.(judge) ?? judge.judge;
    const gated = applies
      ? (row: Row): Outcome => {
          const whether = applies(row);
          return whether === met ? judged(row) : whether;
        }
      : judged;
    if (!whileBranchUnknown) return gated;
    return (row) => (row.branch === null ? whileBranchUnknown.judge(row) : gated(row));
  };
}

/** The rules that a parent speaks for: it counts them, or asks for them in its own question. */
function quietRules({ rules }: Category): ReadonlySet<string> {
  const speaking = new Set(
    rules
      .filter(({ mechanism }) => mechanism.kind === 'n-of-rules' || mechanism.kind === 'confirm')
      .map(({ id }) => id),
  );
  const quiet = new Set(rules.filter(({ parent }) => parent && speaking.has(parent)).map(({ id }) => id));
  for (const { mechanism } of rules) {
    if (mechanism.kind !== 'alternatives') continue;
    for (const way of mechanism.of) for (const rule of way.rules) quiet.add(rule);
  }
  return quiet;
}

/** The threshold that can be judged in part while the branch is blank. */
function blankBranchFloor(
  { rules }: Category,
  fieldOf: (id: FieldId) => FieldInfo,
): { rule: string; judge: Judge } | null {
  const route = rules.map(({ mechanism }) => mechanism).find(isRoute);
  if (!route?.blank) return null;
  const { rule, field, ...bounds } = route.blank;
  return { rule, judge: compileFloorByKind({ field: fieldOf(field), unstated: '方向', ...bounds }) };
}

function isRoute(mechanism: Mechanism): mechanism is Extract<Mechanism, { kind: 'route' }> {
  return mechanism.kind === 'route';
}

function softened({ unmetWhere }: Rule, fieldOf: (id: FieldId) => FieldInfo): Check['unmetWhere'] {
  if (!unmetWhere) return null;
  const field = fieldOf(unmetWhere.field);
  const listed = memberOf(unmetWhere.contains);
  return (row) => {
    const words = row.words(field);
    if (words.end !== 'value') return null;
    const named = listed(words.text) || unmetWhere.contains.some((part) => words.text.includes(part));
    return named ? `“${field.name}”填${quoted(words.text)}` : null;
  };
}
