import { checkCategory } from './categoryChecks';
import { CheckContext } from './checkContext';
import type { Group, Guide } from './guide';
import type { GuidePath, GuideProblem } from './guideProblem';
import { routineFields } from './routine';

/** What a schema cannot see: names that lead nowhere, names given twice. Empty when the guide holds together. */
export function crossProblems(guide: Guide): GuideProblem[] {
  const context = new CheckContext(guide);
  checkNames(context);
  guide.fields.forEach(({ partOf }, index) =>
    context.needField(partOf?.whole, ['fields', index, 'partOf', 'whole']),
  );
  guide.fields.forEach(({ document, options }, index) => {
    if (document === undefined || options.some(({ value }) => value === document)) return;
    context.report(['fields', index, 'document'], `“${document}”不在可填的值之内`);
  });
  Object.entries(guide.roles).forEach(([role, field]) => context.needField(field, ['roles', role]));
  guide.settings.forEach(({ value, options }, index) => {
    if (options.some((option) => option.value === value)) return;
    context.report(['settings', index, 'value'], `“${value}”不在可选值之内`);
  });
  context.needFields(guide.handling?.reviewerFields, ['handling', 'reviewerFields']);
  checkSameApplication(context);
  checkDivisions(context);
  guide.plausibility?.parts.forEach(({ part, whole }, index) =>
    context.needFields([part, whole], ['plausibility', 'parts', index]),
  );
  checkGeneral(context);
  context.needDistinct(guide.routine, (check) => check.id, ['routine'], '常规检查');
  guide.routine.forEach((check, index) => context.needFields(routineFields(check), ['routine', index]));
  guide.groups.forEach((group, index) => checkGroup(context, group, ['groups', index]));
  guide.categories.forEach((category, index) => checkCategory(context, category, ['categories', index]));
  return context.problems;
}

function checkNames(context: CheckContext): void {
  const { guide } = context;
  context.needDistinct(guide.fields, (field) => field.id, ['fields'], '列名标识');
  context.needDistinct(guide.fields, (field) => field.name, ['fields'], '列名');
  context.needDistinct(guide.categories, (category) => category.id, ['categories'], '项目类别');
  context.needDistinct(guide.categories, (category) => category.prefix, ['categories'], '规则编号前缀');
  context.needDistinct(guide.groups, (group) => group.id, ['groups'], '类别组');
  context.needDistinct(guide.divisions, (division) => division.name, ['divisions'], '设区市');
  context.needDistinct(guide.settings, (setting) => setting.id, ['settings'], '设置');
  context.needDistinct(guide.catalogues, (catalogue) => catalogue.id, ['catalogues'], '目录');
  checkShortNames(context);
  const seen = new Map<string, string>();
  guide.categories.forEach((category, at) =>
    category.rules.forEach(({ id }, index) => {
      const other = seen.get(id);
      const path = ['categories', at, 'rules', index, 'id'];
      if (other !== undefined) context.report(path, `规则编号“${id}”与${other}的规则重复`);
      seen.set(id, category.name);
    }),
  );
}

/** A short name that is a full name already would never be looked at. */
function checkShortNames(context: CheckContext): void {
  const { categories, groups } = context.guide;
  const full = new Set([...categories, ...groups].flatMap(({ name, aliases }) => [name, ...aliases]));
  categories.forEach(({ shortNames }, at) =>
    shortNames.forEach(({ names }, index) =>
      names.forEach((name, number) => {
        if (!full.has(name)) return;
        context.report(
          ['categories', at, 'shortNames', index, 'names', number],
          `“${name}”已是类别的名称或别名`,
        );
      }),
    ),
  );
}

function checkGeneral(context: CheckContext): void {
  const { categories, text } = context.guide;
  const rules = new Set(categories.flatMap((category) => category.rules.map(({ id }) => id)));
  text.general.forEach((sentence, at) =>
    sentence.rules.forEach((rule, index) => {
      if (!rules.has(rule)) context.report(['text', 'general', at, 'rules', index], `没有规则“${rule}”`);
    }),
  );
}

function checkSameApplication(context: CheckContext): void {
  const same = context.guide.sameApplication;
  for (const key of ['projectCode', 'creditCode', 'project', 'applicant'] as const)
    context.needField(same?.[key], ['sameApplication', key]);
  context.needFields(same?.sameAmounts, ['sameApplication', 'sameAmounts']);
}

function checkDivisions(context: CheckContext): void {
  context.guide.divisions.forEach(({ counties, aliases }, index) =>
    aliases.forEach(({ county }, at) => {
      if (county === undefined || counties.some(({ name }) => name === county)) return;
      context.report(['divisions', index, 'aliases', at, 'county'], `本市没有“${county}”`);
    }),
  );
}

function checkGroup(context: CheckContext, group: Group, path: GuidePath): void {
  const { categories, groups } = context.guide;
  if (categories.some((category) => category.id === group.id)) {
    context.report([...path, 'id'], `“${group.id}”已是一个项目类别`);
  }
  const known = new Set([...categories, ...groups].map((entry) => entry.id));
  group.members.forEach((member, index) => {
    if (!known.has(member)) context.report([...path, 'members', index], `没有项目类别“${member}”`);
  });
  if (group.unnamedKind) checkUnnamedKind(context, group, group.unnamedKind, [...path, 'unnamedKind']);
}

function checkUnnamedKind(
  context: CheckContext,
  group: Group,
  unnamed: NonNullable<Group['unnamedKind']>,
  path: GuidePath,
): void {
  context.needField(unnamed.floor.field, [...path, 'floor', 'field']);
  for (const key of ['rulesOf', 'subsidyOf'] as const) {
    if (group.members.includes(unnamed[key])) continue;
    context.report([...path, key], `“${unnamed[key]}”不是本组的项目类别`);
  }
  const rules = new Set(context.guide.categories.flatMap((category) => category.rules.map(({ id }) => id)));
  const needRule = (rule: string, at: GuidePath): void => {
    if (!rules.has(rule)) context.report(at, `没有规则“${rule}”`);
  };
  needRule(unnamed.floor.rule, [...path, 'floor', 'rule']);
  unnamed.leaveOut.forEach((rule, index) => needRule(rule, [...path, 'leaveOut', index]));
}
