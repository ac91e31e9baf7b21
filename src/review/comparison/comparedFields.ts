import type { Field, FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { guideKit } from '../guideKit';
import type { ComparedFields } from './fieldChanges';

/** What of applications is compared, by a guide; their running number says nothing of them. */
export function comparedFields(guide: Guide): ComparedFields {
  const names = new Map([...guide.groups, ...guide.categories].map(({ id, name }) => [id, name]));
  const clauses = new Map(
    guide.categories.flatMap(({ rules }) => rules.map(({ id, clause }) => [id, clause])),
  );
  const columnOf = (role: Field['role']): FieldId | null =>
    guide.fields.find((field) => field.role === role)?.id ?? null;
  return {
    fields: guideKit(guide).fields,
    left: new Set(guide.fields.flatMap(({ id, role }) => (role === 'number' ? [id] : []))),
    category: columnOf('category'),
    city: columnOf('city'),
    categoryName: (id) => names.get(id) ?? id,
    answerLabel: (rule) => `人工确认〔${clauses.get(rule) ?? rule}〕`,
  };
}
