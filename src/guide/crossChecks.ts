import type { Category } from './category';
import type { Guide } from './guide';
import type { GuidePath, GuideProblem } from './guideProblem';
import { fieldUses } from './mechanismFields';
import type { Rule } from './rule';

type Report = (path: GuidePath, reason: string) => void;

/** What a schema cannot see: names that lead nowhere, names given twice. Empty when the guide holds together. */
export function crossProblems(guide: Guide): GuideProblem[] {
  const problems: GuideProblem[] = [];
  const report: Report = (path, reason) => void problems.push({ path, reason });
  reportTwice(guide.fields, (field) => field.id, ['fields'], '列名标识', report);
  reportTwice(guide.fields, (field) => field.name, ['fields'], '列名', report);
  reportTwice(guide.categories, (category) => category.id, ['categories'], '项目类别', report);
  reportTwice(guide.categories, (category) => category.prefix, ['categories'], '规则编号前缀', report);
  reportTwice(guide.divisions, (division) => division.name, ['divisions'], '设区市', report);
  reportTwice(guide.settings, (setting) => setting.id, ['settings'], '设置', report);
  reportTwice(guide.catalogues, (catalogue) => catalogue.id, ['catalogues'], '目录', report);
  const fields = new Set(guide.fields.map((field) => field.id));
  const needField = (field: string, path: GuidePath): void => {
    if (!fields.has(field)) report(path, `没有标识为“${field}”的列`);
  };
  for (const [role, field] of Object.entries(guide.roles)) needField(field, ['roles', role]);
  guide.settings.forEach((setting, index) => {
    if (setting.options.some((option) => option.value === setting.value)) return;
    report(['settings', index, 'value'], `“${setting.value}”不在可选值之内`);
  });
  guide.divisions.forEach(({ counties, aliases }, index) =>
    aliases.forEach(({ county }, at) => {
      if (county === undefined || counties.some(({ name }) => name === county)) return;
      report(['divisions', index, 'aliases', at, 'county'], `本市没有“${county}”`);
    }),
  );
  checkGroups(guide, needField, report);
  const ruleIds = new Map<string, string>();
  guide.categories.forEach((category, index) =>
    checkCategory(guide, category, ['categories', index], ruleIds, needField, report),
  );
  return problems;
}

function reportTwice<T>(
  items: readonly T[],
  key: (item: T) => string,
  path: GuidePath,
  what: string,
  report: Report,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(key(item))) report([...path, index], `${what}“${key(item)}”重复`);
    seen.add(key(item));
  });
}

function checkGroups(
  guide: Guide,
  needField: (field: string, path: GuidePath) => void,
  report: Report,
): void {
  const ids = new Set([...guide.categories, ...guide.groups].map((entry) => entry.id));
  reportTwice(guide.groups, (group) => group.id, ['groups'], '类别组', report);
  guide.groups.forEach((group, index) => {
    const path = ['groups', index];
    if (guide.categories.some((category) => category.id === group.id)) {
      report([...path, 'id'], `“${group.id}”已是一个项目类别`);
    }
    group.members.forEach((member, at) => {
      if (!ids.has(member)) report([...path, 'members', at], `没有项目类别“${member}”`);
    });
    const unnamed = group.unnamedKind;
    if (!unnamed) return;
    needField(unnamed.floor.field, [...path, 'unnamedKind', 'floor', 'field']);
    for (const key of ['rulesOf', 'subsidyOf'] as const) {
      if (!group.members.includes(unnamed[key])) {
        report([...path, 'unnamedKind', key], `“${unnamed[key]}”不是本组的项目类别`);
      }
    }
    const rules = new Set(guide.categories.flatMap((category) => category.rules.map((rule) => rule.id)));
    for (const [at, rule] of [...unnamed.leaveOut, unnamed.floor.rule].entries()) {
      if (!rules.has(rule)) report([...path, 'unnamedKind', at], `没有规则“${rule}”`);
    }
  });
}

function checkCategory(
  guide: Guide,
  category: Category,
  path: GuidePath,
  seen: Map<string, string>,
  needField: (field: string, path: GuidePath) => void,
  report: Report,
): void {
  category.branches?.fields.forEach((field, index) =>
    needField(field, [...path, 'branches', 'fields', index]),
  );
  if (category.net) {
    needField(category.net.field, [...path, 'net', 'field']);
    category.net.minus.forEach((field, index) => needField(field, [...path, 'net', 'minus', index]));
  }
  subsidyFields(category).forEach(([key, field]) => needField(field, [...path, 'subsidy', ...key]));
  formFields(category).forEach(([key, field]) => needField(field, [...path, 'form', ...key]));
  category.rules.forEach((rule, index) => {
    const at = [...path, 'rules', index];
    const other = seen.get(rule.id);
    if (other !== undefined) report([...at, 'id'], `规则编号“${rule.id}”与${other}的规则重复`);
    seen.set(rule.id, category.name);
    if (!rule.id.startsWith(`${category.prefix}-`))
      report([...at, 'id'], `规则编号应以“${category.prefix}-”开头`);
    checkRule(guide, category, rule, at, needField, report);
  });
}

function checkRule(
  guide: Guide,
  category: Category,
  rule: Rule,
  path: GuidePath,
  needField: (field: string, path: GuidePath) => void,
  report: Report,
): void {
  const { mechanism, applies } = rule;
  for (const use of fieldUses(mechanism)) needField(use.field, [...path, 'mechanism', ...use.path]);
  for (const key of ['where', 'whereNot'] as const) {
    Object.keys(applies?.[key] ?? {}).forEach((field) => needField(field, [...path, 'applies', key, field]));
  }
  applies?.filled?.forEach((field, index) => needField(field, [...path, 'applies', 'filled', index]));
  if (rule.unmetWhere) needField(rule.unmetWhere.field, [...path, 'unmetWhere', 'field']);
  const branches = new Set(category.branches?.options.map((option) => option.name) ?? []);
  const named = [...(applies?.branch ?? []), ...(applies?.notBranch ?? [])];
  for (const branch of [...named, ...rule.examples.flatMap((example) => example.branch ?? [])]) {
    if (!branches.has(branch)) report([...path, 'applies'], `本类别没有细分方向“${branch}”`);
  }
  const siblings = new Set(category.rules.map((sibling) => sibling.id));
  if (rule.parent !== undefined && !siblings.has(rule.parent)) {
    report([...path, 'parent'], `本类别没有规则“${rule.parent}”`);
  }
  if (mechanism.kind === 'alternatives') {
    mechanism.of.forEach((alternative, index) =>
      alternative.rules.forEach((child, at) => {
        if (!siblings.has(child))
          report([...path, 'mechanism', 'of', index, 'rules', at], `本类别没有规则“${child}”`);
      }),
    );
  }
  if (mechanism.kind === 'n-of-rules') checkChildren(category, rule, mechanism.atLeast, path, report);
  if (mechanism.kind === 'route' && mechanism.blank && !siblings.has(mechanism.blank.rule)) {
    report([...path, 'mechanism', 'blank', 'rule'], `本类别没有规则“${mechanism.blank.rule}”`);
  }
  if (mechanism.kind === 'route' && !category.branches)
    report([...path, 'mechanism'], '本类别没有细分方向，不能分流');
  if (mechanism.kind === 'one-of' && mechanism.catalogue !== undefined) {
    const known = guide.catalogues.some((catalogue) => catalogue.id === mechanism.catalogue);
    if (!known) report([...path, 'mechanism', 'catalogue'], `没有目录“${mechanism.catalogue}”`);
  }
  rule.examples.forEach((example, index) =>
    Object.keys(example.given).forEach((field) =>
      needField(field, [...path, 'examples', index, 'given', field]),
    ),
  );
}

function checkChildren(
  category: Category,
  rule: Rule,
  atLeast: number,
  path: GuidePath,
  report: Report,
): void {
  const children = category.rules.filter((child) => child.parent === rule.id).length;
  if (children < atLeast)
    report([...path, 'mechanism', 'atLeast'], `要求满足${atLeast}项，而下属规则只有${children}条`);
}

function subsidyFields(category: Category): [GuidePath, string][] {
  const subsidy = category.subsidy;
  if (!subsidy) return [];
  const uses: [GuidePath, string][] = subsidy.base ? [[['base', 'field'], subsidy.base.field]] : [];
  if (subsidy.kind === 'tiers') uses.push([['tierField'], subsidy.tierField]);
  if (subsidy.kind === 'actual' && subsidy.advance) uses.push([['advance', 'field'], subsidy.advance.field]);
  if (subsidy.kind === 'rate' && subsidy.combines) {
    const { group, same, above, within } = subsidy.combines;
    if (within) uses.push([['combines', 'within', 'field'], within.field]);
    uses.push(
      [['combines', 'group'], group],
      [['combines', 'same'], same],
      [['combines', 'above', 'field'], above.field],
    );
  }
  return uses;
}

function formFields(category: Category): [GuidePath, string][] {
  const form = category.form;
  if (!form) return [];
  const header = form.header.flatMap((line, row) =>
    line.flatMap(({ field }, column): [GuidePath, string][] =>
      field === undefined ? [] : [[['header', row, column, 'field'], field]],
    ),
  );
  const rows = form.rows.flatMap(({ field }, row): [GuidePath, string][] =>
    field === undefined ? [] : [[['rows', row, 'field'], field]],
  );
  return [...header, ...rows];
}
