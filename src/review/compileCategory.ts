import type { Category, Limit } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldByRole, groupsOfCategory } from '../guide/lookup';
import { fieldUses } from '../guide/mechanismFields';
import type { Application } from '../intake/application';
import { branchReader, type BranchReading } from './branch';
import { chosenReading } from './chosenReading';
import type { Combination } from './combinedFilings';
import { compileRules, type Check } from './compileRules';
import type { FieldInfo } from './fieldInfo';
import type { GuideKit } from './guideKit';
import { kindsDiffer } from './kindsDiffer';
import type { Judge } from './mechanisms/mechanism';
import { notApplicable, type Raised } from './outcome';
import type { CategoryPolicy } from './row';
import { compileSubsidy } from './subsidy/subsidy';

/** A category made ready to judge many rows. */
export interface CompiledCategory {
  readonly category: Category;
  readonly policy: CategoryPolicy;
  readonly checks: readonly Check[];
  readonly readBranch: ((application: Application) => BranchReading) | null;
  readonly combination: Combination | null;
  /** What is asked of a row whose columns name different kinds. */
  readonly kindQuestion: ((application: Application) => Raised | null) | null;
  /** The columns of dates that its rules look at. */
  readonly dates: readonly FieldId[];
  /** Raised of every row, beside its rules: the kind of the category is not stated. */
  readonly unnamed: { readonly fields: readonly FieldId[]; readonly message: string } | null;
}

/**
 * Makes a category's rules and formula ready; `extra` judges stand in for the mechanisms of the rules they are named
 * by. @throws Error where a rule names a field or catalogue that the guide lacks.
 */
export function compileCategory(
  guideKit: GuideKit,
  category: Category,
  unnamed: CompiledCategory['unnamed'] = null,
  extra: ReadonlyMap<string, Judge> = new Map(),
): CompiledCategory {
  const { guide, fields } = guideKit;
  const { subsidy, prefix } = category;
  const fieldOf = (id: FieldId): FieldInfo => {
    const field = fields.get(id);
    if (!field) throw new Error(`no field “${id}” (category ${category.id})`);
    return field;
  };
  const { checks, judgeRule, judgeUngated } = compileRules(guideKit, category, fieldOf, extra);
  const readBranch = branchReader(category, fieldOf);
  const calculate =
    subsidy &&
    compileSubsidy(subsidy, {
      field: fieldOf,
      requested: fieldOf(guide.roles.requested),
      approved: fieldOf(guide.roles.approved),
      prefix,
      reading: (id, settings) => chosenReading(guide, id, settings),
    });
  const asOfField = fieldByRole(guide, 'asOf')?.id ?? null;
  const policy: CategoryPolicy = {
    field: fieldOf,
    net: category.net && { field: fieldOf(category.net.field), minus: category.net.minus.map(fieldOf) },
    asOfField: asOfField ? fieldOf(asOfField) : null,
    placing: placingFields(guide),
    identifying: identifyingFields(guide),
    statusField: fieldByRole(guide, 'status')?.id ?? null,
    limits: limitsOf(guide, category),
    routed: category.rules.some((rule) => rule.mechanism.kind === 'route'),
    judgeRule,
    judgeUngated,
    branchQuestion: (row) => readBranch?.(row.application).question ?? notApplicable,
    calculate,
  };
  const combination = subsidy?.kind === 'rate' ? (subsidy.combines ?? null) : null;
  const dates = [...usedFields(category), ...(asOfField ? [asOfField] : [])].filter(
    (id) => fieldOf(id).type === 'date',
  );
  const kindQuestion = kindsDiffer(guide, category);
  return { category, policy, checks, readBranch, kindQuestion, combination, dates, unnamed };
}

/** The columns that place a row. */
function placingFields(guide: Guide): FieldId[] {
  return (['city', 'county', 'recommender'] as const).flatMap((role) => fieldByRole(guide, role)?.id ?? []);
}

/** Codes, and the column by which recommended filings are counted. */
function identifyingFields(guide: Guide): FieldId[] {
  const status = fieldByRole(guide, 'status');
  const codes = guide.fields.filter(({ pattern }) => pattern !== undefined).map(({ id }) => id);
  return [...codes, ...(status ? [status.id] : [])];
}

/** The category's own limit and those of the groups that it is a member of, or is. */
function limitsOf(guide: Guide, { id, limit }: Category): Limit[] {
  const own = guide.groups.find((group) => group.id === id);
  const groups = [...(own ? [own] : []), ...groupsOfCategory(guide, id)];
  return [own ? null : limit, ...groups.map((group) => group.limit)].filter((each) => each !== null);
}

function usedFields({ rules }: Category): ReadonlySet<FieldId> {
  return new Set(rules.flatMap(({ mechanism }) => fieldUses(mechanism).map(({ field }) => field)));
}
