import type { Category, SubsidyFormula } from './category';
import type { CheckContext } from './checkContext';
import type { Form } from './form';
import type { GuidePath } from './guideProblem';
import { checkRule } from './ruleChecks';

/** Checks what a category names: fields, branches, rules; of its formula, its form and its worked cases too. */
export function checkCategory(context: CheckContext, category: Category, path: GuidePath): void {
  context.needFields(category.branches?.fields, [...path, 'branches', 'fields']);
  context.needField(category.net?.field, [...path, 'net', 'field']);
  context.needFields(category.net?.minus, [...path, 'net', 'minus']);
  if (category.subsidy) checkSubsidy(context, category.subsidy, [...path, 'subsidy']);
  if (category.form) checkForm(context, category.form, [...path, 'form']);
  category.rules.forEach((rule, index) => {
    const at = [...path, 'rules', index];
    if (!rule.id.startsWith(`${category.prefix}-`)) {
      context.report([...at, 'id'], `规则编号应以“${category.prefix}-”开头`);
    }
    checkRule(context, category, rule, at);
  });
  checkWorkedExamples(context, category, [...path, 'examples']);
}

function checkSubsidy(context: CheckContext, subsidy: SubsidyFormula, path: GuidePath): void {
  if (subsidy.kind === 'fixed') {
    context.needField(subsidy.received.field, [...path, 'received', 'field']);
    return;
  }
  context.needField(subsidy.base?.field, [...path, 'base', 'field']);
  if (subsidy.kind === 'tiers') {
    context.needField(subsidy.tierField, [...path, 'tierField']);
    context.needField(subsidy.missed?.field, [...path, 'missed', 'field']);
  }
  if (subsidy.kind === 'actual') context.needField(subsidy.advance?.field, [...path, 'advance', 'field']);
  if (subsidy.kind !== 'rate') return;
  context.needField(subsidy.spent?.field, [...path, 'spent', 'field']);
  if (!subsidy.combines) return;
  const { group, same, above, within } = subsidy.combines;
  context.needField(group, [...path, 'combines', 'group']);
  context.needField(same, [...path, 'combines', 'same']);
  context.needField(above.field, [...path, 'combines', 'above', 'field']);
  context.needField(within?.field, [...path, 'combines', 'within', 'field']);
}

function checkForm(context: CheckContext, form: Form, path: GuidePath): void {
  form.header.forEach((line, row) =>
    line.forEach(({ field }, column) => context.needField(field, [...path, 'header', row, column, 'field'])),
  );
  form.rows.forEach(({ field, fills, options }, row) => {
    const at = [...path, 'rows', row];
    context.needField(field, [...at, 'field']);
    fills.forEach((fill, index) => {
      context.needField(fill.field, [...at, 'fills', index, 'field']);
      if (!options.includes(fill.option)) {
        context.report([...at, 'fills', index, 'option'], `本行没有选项“${fill.option}”`);
      }
    });
  });
}

function checkWorkedExamples(context: CheckContext, category: Category, path: GuidePath): void {
  const rules = new Set(category.rules.map((rule) => rule.id));
  category.examples.forEach(({ rows }, index) =>
    rows.forEach(({ given, breaks }, row) => {
      const at = [...path, index, 'rows', row];
      Object.keys(given).forEach((field) => context.needField(field, [...at, 'given', field]));
      breaks.forEach((rule, number) => {
        if (!rules.has(rule)) context.report([...at, 'breaks', number], `本类别没有规则“${rule}”`);
      });
    }),
  );
}
