import { z } from 'zod';

/** One row of an appendix's table. */
export const appendixEntrySchema = z.strictObject({
  number: z.string().min(1),
  name: z.string().min(1),
  /** The table or section that it stands in, where the appendix has several; numbers begin anew in each table. */
  part: z.string().default(''),
  /** First letters of the name's pinyin, digits and Latin letters as they are, all small. */
  initials: z.string().regex(/^[0-9a-z]*$/),
  /** The row's other cells under their columns' headings, a numbered cell as its items. */
  facts: z.array(z.strictObject({ title: z.string().min(1), items: z.array(z.string().min(1)).min(1) })),
});
export type AppendixEntry = z.infer<typeof appendixEntrySchema>;

/** A table of key tasks or directions (附件1-1) as its reader needs it; what rules need of it is a catalogue. */
export const appendixSchema = z.strictObject({
  id: z.string().min(1),
  attachment: z.string().min(1),
  title: z.string().min(1),
  entries: z.array(appendixEntrySchema).min(1),
});
export type Appendix = z.infer<typeof appendixSchema>;

export const appendicesSchema = z.array(appendixSchema);
