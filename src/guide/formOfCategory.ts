import type { Form } from './form';
import type { Guide } from './guide';

/** The form that applications of a category hand in, or the reason why there is none. */
export type FormAnswer = { readonly form: Form } | { readonly reason: string };

/**
 * `category` is a leaf's id, a group's (a row whose kind is blank: its form is known where all its members share
 * one), or null: 未匹配.
 */
export function formOfCategory(guide: Guide, category: string | null): FormAnswer {
  if (category === null) return { reason: '项目类别未与指南匹配，请先核对项目类别' };
  const leaf = guide.categories.find(({ id }) => id === category);
  if (leaf) return leaf.form ? { form: leaf.form } : { reason: `指南没有为“${leaf.name}”规定绩效目标申报表` };
  const group = guide.groups.find(({ id }) => id === category);
  const forms = guide.categories.filter(({ id }) => group?.members.includes(id)).map(({ form }) => form);
  const [first] = forms;
  if (first && forms.every((form) => form?.id === first.id)) return { form: first };
  return { reason: `“${group?.name ?? category}”的具体类别未填，不能确定用哪一张绩效目标申报表` };
}
