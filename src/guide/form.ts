import { z } from 'zod';

/** One line of a form's table. */
export const formRowSchema = z.strictObject({
  kind: z.enum(['indicator', 'group', 'custom']),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  /** A band between level 2 and the indicator, where a form has one. */
  group: z.string().nullable().default(null),
  /** The wording as printed, slips included. */
  label: z.string().nullable(),
  /** The unit as it should be understood; null for words. */
  unit: z.string().nullable(),
  value: z.enum(['number', 'share', 'count', 'text', 'checkbox', 'checkbox+number', 'grade']),
  /** A figure that may be below zero, as a loss is. */
  signed: z.boolean().default(false),
  /** What the tick boxes in the label stand for; of a grade, the grades to choose from. */
  options: z.array(z.string()).default([]),
  /** Which tick box a branch of the category stands for, with the column and unit of the value that goes with it. */
  fills: z
    .array(
      z.strictObject({
        option: z.string(),
        branch: z.string(),
        field: z.string().optional(),
        unit: z.string(),
      }),
    )
    .default([]),
  /** The column whose value may be put here. */
  field: z.string().optional(),
  /** What is aimed at, of which the column says where it stands: the form may rightly name another figure. */
  target: z.boolean().default(false),
  /** A remark for the reader where the print has a slip. */
  note: z.string().optional(),
});
export type FormRow = z.infer<typeof formRowSchema>;

/** An official performance-target form (绩效目标申报表) as the guide prints it. */
export const formSchema = z.strictObject({
  id: z.string().min(1),
  attachment: z.string().min(1),
  title: z.string().min(1),
  yearLine: z.string().min(1),
  /** Header lines, one or two labels each. */
  header: z.array(
    z
      .array(
        z.strictObject({
          label: z.string(),
          field: z.string().optional(),
          /** Or a text to suggest: the targets of the catalogue's entry whose number the field holds. */
          suggestion: z.strictObject({ catalogue: z.string(), field: z.string() }).optional(),
        }),
      )
      .min(1)
      .max(2),
  ),
  tableHeader: z.array(z.string()).min(4),
  valueColumns: z.array(z.string()).min(1),
  rows: z.array(formRowSchema).min(1),
  footnotes: z.array(z.string()).default([]),
});
export type Form = z.infer<typeof formSchema>;
