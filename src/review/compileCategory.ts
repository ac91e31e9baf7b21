import type { Category } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldUses } from '../guide/mechanismFields';
import { checksOfRule, fieldByRole } from '../guide/lookup';
import type { Mechanism, Rule } from '../guide/rule';
import type { Application } from '../intake/application';
import { compileApplies } from './applies';
import { branchReader, type BranchReading } from './branch';
import type { Combination } from './combinedFilings';
import { fieldInfo, type FieldInfo } from './fieldInfo';
import { compileFloorByKind } from './floorByKind';
import type { Judge, Kit } from './mechanisms/mechanism';
import { compileMechanism } from './mechanisms/registry';
import { notApplicable, type Outcome } from './outcome';
import type { CategoryPolicy, Row } from './row';
import { memberOf } from './spelling';
import type { Calculate } from './subsidy/calculation';
import { compileSubsidy } from './subsidy/subsidy';

/** One check of a category, made ready: a rule, or one procedure of a rule that asks for several. */
export interface Check {
  readonly id: string;
  readonly rule: Rule;
  /** Its parent speaks for it: it raises nothing of its own. */
  readonly quiet: boolean;
  readonly judge: (row: Row) => Outcome;
  /** Where the decided reading softens the rule for some rows. */
  readonly unmetWhere: ((row: Row) => boolean) | null;
}

/** A category made ready to judge many rows. */
export interface CompiledCategory {
  readonly category: Category;
  readonly policy: CategoryPolicy;
  readonly checks: readonly Check[];
  readonly calculate: Calculate | null;
  readonly readBranch: ((application: Application) => BranchReading) | null;
  readonly combination: Combination | null;
  /** The columns of dates that its rules look at. */
  readonly dates: readonly FieldId[];
  /** Raised of every row, beside its rules: the kind of the category is not stated. */
  readonly unnamed: { readonly fields: readonly FieldId[]; readonly message: string } | null;
}

/** What is compiled once for all categories of a guide. */
export interface GuideKit {
  readonly guide: Guide;
  readonly fields: ReadonlyMap<FieldId, FieldInfo>;
}

export function guideKit(guide: Guide): GuideKit {
  return { guide, fields: new Map(guide.fields.map((field) => [field.id, fieldInfo(field)])) };
}

/**
 * Makes a category's rules and formula ready.
 * @throws Error where a rule names a field, catalogue or rule that the guide lacks.
 */
export function compileCategory(
  { guide, fields }: GuideKit,
  category: Category,
  unnamed: CompiledCategory['unnamed'] = null,
  extra: ReadonlyMap<string, Judge> = new Map(),
): CompiledCategory {
  const fieldOf = (id: FieldId): FieldInfo => {
    const field = fields.get(id);
    if (!field) throw new Error(`no field “${id}” (category ${category.id})`);
    return field;
  };
  const kit: Omit<Kit, 'children'> = {
    field: fieldOf,
    condition: (condition) => compileMechanism(condition.kind, condition, { ...kit, children: [] }),
    catalogue(id) {
      const catalogue = guide.catalogues.find((entry) => entry.id === id);
      if (!catalogue) throw new Error(`no catalogue “${id}” (category ${category.id})`);
      return catalogue;
    },
    fieldsOf: (id) =>
      category.rules
        .filter((rule) => rule.id === id)
        .flatMap(({ mechanism }) => fieldUses(mechanism).map(({ field }) => field)),
    describeRule: (rule, row) => judges.get(rule)?.describe(row) ?? rule,
    confirmed: guide.roles.confirmed,
  };
  const judges = new Map<string, Judge>(
    category.rules.map((rule) => {
      const children = category.rules.filter(({ parent }) => parent === rule.id).map(({ id }) => id);
      const judge =
        extra.get(rule.id) ?? compileMechanism(rule.mechanism.kind, rule.mechanism, { ...kit, children });
      return [rule.id, judge];
    }),
  );
  const doubtful = blankBranchFloor(category, fieldOf);
  const quiet = quietRules(category);
  const readBranch = branchReader(category, fieldOf);
  const whole = new Map<string, (row: Row) => Outcome>();
  const checks = category.rules.flatMap((rule): Check[] => {
    const judge = judges.get(rule.id);
    if (!judge) return [];
    const gate = gateOf(rule, doubtful?.rule === rule.id ? doubtful.judge : null);
    whole.set(rule.id, gate(judge));
    const parts = judge.parts ?? [judge];
    const unmetWhere = softened(rule);
    return checksOfRule(rule).map(({ id }, index) => {
      const part = gate(parts[index] ?? judge);
      return { id, rule, quiet: quiet.has(rule.id), judge: part, unmetWhere };
    });
  });
  const calculate =
    category.subsidy &&
    compileSubsidy(category.subsidy, { field: fieldOf, roles: guide.roles, prefix: category.prefix });
  const policy: CategoryPolicy = {
    field: fieldOf,
    net: category.net,
    asOfField: fieldByRole(guide, 'asOf')?.id ?? null,
    placing: (['city', 'county', 'recommender'] as const).flatMap(
      (role) => fieldByRole(guide, role)?.id ?? [],
    ),
    routed: category.rules.some((rule) => rule.mechanism.kind === 'route'),
    judgeRule: (rule, row) => whole.get(rule)?.(row) ?? notApplicable,
    branchQuestion: (row) => readBranch?.(row.application).question ?? notApplicable,
    estimate: (row) => calculate?.(row).subsidy ?? null,
  };
  const combination = category.subsidy?.kind === 'rate' ? (category.subsidy.combines ?? null) : null;
  const used = new Set(
    category.rules.flatMap(({ mechanism }) => fieldUses(mechanism).map(({ field }) => field)),
  );
  const dates = [...used, ...(policy.asOfField ? [policy.asOfField] : [])].filter(
    (id) => fieldOf(id).type === 'date',
  );
  return { category, policy, checks, calculate, readBranch, combination, dates, unnamed };
}

/** Wraps a judge in its rule's conditions of application. */
function gateOf(rule: Rule, whileBranchUnknown: Judge | null): (judge: Judge) => (row: Row) => Outcome {
  const applies = compileApplies(rule.applies);
  return (judge) => {
    const gated = applies
      ? (row: Row): Outcome => {
          const whether = applies(row);
          return whether.end === 'met' ? judge.judge(row) : whether;
        }
      : (row: Row): Outcome => judge.judge(row);
    if (!whileBranchUnknown) return gated;
    return (row) => (row.branch === null ? whileBranchUnknown.judge(row) : gated(row));
  };
}

/** The rules that a parent speaks for. */
function quietRules({ rules }: Category): ReadonlySet<string> {
  const speaking = new Set(
    rules.filter(({ mechanism }) => mechanism.kind === 'n-of-rules').map(({ id }) => id),
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
  return { rule, judge: compileFloorByKind({ field: fieldOf(field), ...bounds }) };
}

function isRoute(mechanism: Mechanism): mechanism is Extract<Mechanism, { kind: 'route' }> {
  return mechanism.kind === 'route';
}

function softened({ unmetWhere }: Rule): ((row: Row) => boolean) | null {
  if (!unmetWhere) return null;
  const listed = memberOf(unmetWhere.contains);
  return (row) => {
    const words = row.words(unmetWhere.field);
    if (words.end !== 'value') return false;
    return listed(words.text) || unmetWhere.contains.some((part) => words.text.includes(part));
  };
}
