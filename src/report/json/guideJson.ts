import { z } from 'zod';
import { limitSchema, subsidySchema, supportSchema } from '../../guide/category';
import { fieldSchema } from '../../guide/field';
import { formRowSchema } from '../../guide/form';
import { strengthSchema } from '../../guide/rule';

/** The group of categories that are counted together, null where the number is the category's alone. */
const group = z.string().nullable();
const column = fieldSchema.pick({ id: true, name: true, unit: true, type: true });
const count = z.number().int().nonnegative();

/** `guide.json` of `npm run guide`: joins the ids of the report to the guide's own names, clauses and words. */
export const guideJson = z.strictObject({
  guide: z.string(),
  settings: z.array(
    z.strictObject({ id: z.string(), value: z.string(), options: z.array(z.string()), reading: z.string() }),
  ),
  categories: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      clause: z.string(),
      branches: z.array(z.string()),
      form: z.string().nullable(),
      subsidy: subsidySchema.nullable(),
      limits: z.array(limitSchema.extend({ group })),
      support: z.array(supportSchema.extend({ group })),
    }),
  ),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      category: z.string(),
      clause: z.string(),
      quote: z.string(),
      /** The mechanism's kind. */
      mechanism: z.string(),
      fields: z.array(z.string()),
      strength: strengthSchema,
    }),
  ),
  /** The columns that the guide's rules and forms name. */
  fields: z.array(column),
  /** Columns that only batches carry, for routine checks (投资项目代码). */
  practiceFields: z.array(column),
  forms: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      categories: z.array(z.string()),
      rows: z.array(formRowSchema),
    }),
  ),
  coverage: z.strictObject({ sentences: count, claimed: count, unclaimed: count }),
});
export type GuideJson = z.infer<typeof guideJson>;
