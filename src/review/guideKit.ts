import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldInfo, type FieldInfo } from './fieldInfo';

/** What is prepared once for all categories of a guide. */
export interface GuideKit {
  readonly guide: Guide;
  readonly fields: ReadonlyMap<FieldId, FieldInfo>;
}

export function guideKit(guide: Guide): GuideKit {
  return { guide, fields: new Map(guide.fields.map((field) => [field.id, fieldInfo(field)])) };
}
