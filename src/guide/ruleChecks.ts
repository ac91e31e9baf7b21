import type { Category } from './category';
import type { CheckContext } from './checkContext';
import type { GuidePath } from './guideProblem';
import { fieldUses } from './mechanismFields';
import type { Rule } from './rule';

/** Checks what a rule names: fields, branches, other rules of its category, catalogues. */
export function checkRule(context: CheckContext, category: Category, rule: Rule, path: GuidePath): void {
  const { mechanism, applies } = rule;
  for (const use of fieldUses(mechanism)) context.needField(use.field, [...path, 'mechanism', ...use.path]);
  for (const key of ['where', 'whereNot', 'unless'] as const) {
    Object.keys(applies?.[key] ?? {}).forEach((field) =>
      context.needField(field, [...path, 'applies', key, field]),
    );
  }
  context.needFields(applies?.filled, [...path, 'applies', 'filled']);
  context.needField(rule.unmetWhere?.field, [...path, 'unmetWhere', 'field']);
  rule.examples.forEach((example, index) =>
    Object.keys(example.given).forEach((field) =>
      context.needField(field, [...path, 'examples', index, 'given', field]),
    ),
  );
  checkBranches(context, category, rule, path);
  checkSiblings(context, category, rule, path);
  if (mechanism.kind === 'one-of')
    checkCatalogue(context, mechanism.catalogue, [...path, 'mechanism', 'catalogue']);
}

function checkBranches(context: CheckContext, category: Category, rule: Rule, path: GuidePath): void {
  const { applies, mechanism, examples } = rule;
  const known = new Set(category.branches?.options.map((option) => option.name) ?? []);
  const tracks = mechanism.kind === 'route' ? (mechanism.tracks ?? []) : [];
  const named = [
    ...(applies?.branch ?? []),
    ...(applies?.notBranch ?? []),
    ...tracks.map((track) => track.branch),
  ];
  for (const branch of [...named, ...examples.flatMap((example) => example.branch ?? [])]) {
    if (!known.has(branch)) context.report([...path, 'applies'], `本类别没有细分方向“${branch}”`);
  }
  if (mechanism.kind === 'route' && !category.branches) {
    context.report([...path, 'mechanism'], '本类别没有细分方向，不能分流');
  }
}

function checkSiblings(context: CheckContext, category: Category, rule: Rule, path: GuidePath): void {
  const { mechanism } = rule;
  const siblings = new Set(category.rules.map((sibling) => sibling.id));
  const needSibling = (id: string | undefined, at: GuidePath): void => {
    if (id !== undefined && !siblings.has(id)) context.report([...path, ...at], `本类别没有规则“${id}”`);
  };
  needSibling(rule.parent, ['parent']);
  if (mechanism.kind === 'route') {
    needSibling(mechanism.blank?.rule, ['mechanism', 'blank', 'rule']);
    mechanism.tracks?.forEach((track, index) =>
      track.rules.forEach((one, at) => needSibling(one, ['mechanism', 'tracks', index, 'rules', at])),
    );
  }
  if (mechanism.kind === 'alternatives') {
    mechanism.of.forEach((alternative, index) =>
      alternative.rules.forEach((child, at) => needSibling(child, ['mechanism', 'of', index, 'rules', at])),
    );
  }
  if (mechanism.kind !== 'n-of-rules') return;
  const children = category.rules.filter((child) => child.parent === rule.id).length;
  if (children < mechanism.atLeast) {
    const reason = `要求满足${mechanism.atLeast}项，而下属规则只有${children}条`;
    context.report([...path, 'mechanism', 'atLeast'], reason);
  }
}

function checkCatalogue(context: CheckContext, id: string | undefined, path: GuidePath): void {
  if (id === undefined || context.guide.catalogues.some((catalogue) => catalogue.id === id)) return;
  context.report(path, `没有目录“${id}”`);
}
