import { categoriesOfGroup, categoryById, fieldByRole, groupById } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';
import { categoryIndex } from '../intake/categoryIndex';
import { inQuotes } from '../intake/plainText';
import { makeFinding } from './makeFinding';
import type { ApplicationReview } from './review';
import { oneOfQuoted, quoted } from './wording';

const noRules = { met: 0, notApplicable: 0, findings: 0, toConfirmElsewhere: 0 };

/** A row whose category (项目类别) is none of the guide's (未匹配): no rule is run. */
export function reviewUnmatched(application: Application, guide: Guide): ApplicationReview {
  const field = fieldByRole(guide, 'category');
  const cell = field && application.cells.get(field.id);
  const text = application.categoryText.trim();
  const fact = text === '' ? blankCategory(application, guide) : statedCategory(text, guide);
  return withoutRules(application, 'data', {
    code: 'category-unmatched',
    cells: cell ? [cell] : [],
    actual: text === '' ? null : text,
    message: `${fact}，未作审核：请按指南的类别名称填写后重新审核`,
  });
}

/** Nothing tells the category; a title may at least name several. */
function blankCategory({ categoryOneOf }: Application, guide: Guide): string {
  if (!categoryOneOf) return '未填写项目类别';
  const names = oneOfQuoted(namesOf(categoryOneOf.ids, guide));
  return `未填写项目类别，标题${quoted(categoryOneOf.text)}可能指${names}，不能确定是哪一类`;
}

function namesOf(ids: readonly string[], guide: Guide): string[] {
  return ids.flatMap((id) => categoryById(guide, id)?.name ?? []);
}

/** What is wrong with the category that is stated: it may mean or does name several, or it names none. */
function statedCategory(text: string, guide: Guide): string {
  const index = categoryIndex(guide);
  const names = namesOf(index.mayMean(text), guide);
  const short = index.isShort(text) ? '是简称，' : '';
  if (names.length > 1) return `项目类别${quoted(text)}${short}可能是${oneOfQuoted(names)}，不能确定是哪一类`;
  if (names.length === 1) return `项目类别${quoted(text)}${short}可能是${oneOfQuoted(names)}，不能确定`;
  const group = groupById(guide, categoryIndex(guide).groupNamed(text) ?? '');
  if (!group) return `项目类别${quoted(text)}不在《${guide.document}》所列类别之内`;
  const kinds = categoriesOfGroup(guide, group).map(({ kind, name }) => inQuotes(kind ?? name));
  return `项目类别${quoted(text)}包括${kinds.join('、')}，未写明是哪一类`;
}

/** A row of a group of categories whose kinds share no rules: the kind must be known first. */
export function reviewKindBlank(application: Application, name: string, guide: Guide): ApplicationReview {
  const cells = (['direction', 'category'] as const).flatMap(
    (role) => application.cells.get(fieldByRole(guide, role)?.id ?? '') ?? [],
  );
  return withoutRules(application, 'guide', {
    code: 'kind-blank',
    cells,
    message: `${name}未写明类型，未作审核：请写明类型后重新审核`,
  });
}

function withoutRules(
  application: Application,
  origin: 'data' | 'guide',
  raised: Parameters<typeof makeFinding>[0]['raised'],
): ApplicationReview {
  const findings = [makeFinding({ severity: 'confirm', origin, raised })];
  return {
    application,
    branch: null,
    verdict: '待核实',
    counts: noRules,
    findings,
    elsewhere: [],
    subsidy: null,
  };
}
