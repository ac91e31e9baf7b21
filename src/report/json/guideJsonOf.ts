import type { Category } from '../../guide/category';
import type { CoverageCount } from '../../guide/coverage';
import type { Field } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { categoriesOfGroup } from '../../guide/lookup';
import { fieldsOfRule } from '../../guide/ruleFields';
import type { GuideJson } from './guideJson';

/** The guide as other programs read it. `coverage` is what was counted over the guide's own text. */
export function guideJsonOf(guide: Guide, coverage: CoverageCount): GuideJson {
  return {
    guide: guide.id,
    settings: guide.settings.map(({ id, value, options, reading }) => ({
      id,
      value,
      options: options.map((option) => option.value),
      reading,
    })),
    categories: guide.categories.map((category) => categoryJson(guide, category)),
    rules: guide.categories.flatMap((category) =>
      category.rules.map((rule) => ({
        id: rule.id,
        category: category.id,
        clause: rule.clause,
        quote: rule.quote,
        mechanism: rule.mechanism.kind,
        fields: fieldsOfRule(guide, category, rule),
        strength: rule.strength,
      })),
    ),
    fields: columnsOf(guide, 'guide'),
    practiceFields: columnsOf(guide, 'practice'),
    forms: formsJson(guide),
    coverage,
  };
}

function columnsOf({ fields }: Guide, origin: Field['origin']): GuideJson['fields'] {
  return fields
    .filter((field) => field.origin === origin)
    .map(({ id, name, unit, type }) => ({ id, name, unit, type }));
}

function categoryJson(guide: Guide, category: Category): GuideJson['categories'][number] {
  const groups = guide.groups.filter((group) => categoriesOfGroup(guide, group).includes(category));
  const counted = [{ ...category, id: null }, ...groups];
  return {
    id: category.id,
    name: category.name,
    clause: category.clause,
    branches: category.branches?.options.map((option) => option.name) ?? [],
    form: category.form?.id ?? null,
    subsidy: category.subsidy,
    limits: counted.flatMap(({ id, limit }) => (limit ? [{ ...limit, group: id }] : [])),
    support: counted.flatMap(({ id, support }) => (support ? [{ ...support, group: id }] : [])),
  };
}

/** Every form once, in the categories' order, with all the categories that use it. */
function formsJson(guide: Guide): GuideJson['forms'] {
  const forms = new Map<string, GuideJson['forms'][number]>();
  for (const { id, form } of guide.categories) {
    if (!form) continue;
    const known = forms.get(form.id);
    if (known) known.categories.push(id);
    else forms.set(form.id, { id: form.id, title: form.title, categories: [id], rows: form.rows });
  }
  return [...forms.values()];
}
