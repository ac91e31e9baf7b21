import { z } from 'zod';

/** `made.json` of `npm run forms`: which forms were made, from which rows, and which rows got none and why. */
export const madeJson = z.strictObject({
  guide: z.string(),
  app: z.string(),
  forms: z.array(
    z.strictObject({
      sheet: z.string(),
      form: z.string(),
      attachment: z.string(),
      title: z.string(),
      category: z.string().nullable(),
      file: z.string().nullable(),
      source: z.string().nullable(),
      row: z.number().int().positive().nullable(),
      /** Cells that were filled in from the row: A1 → field. */
      prefilled: z.record(z.string(), z.string()),
    }),
  ),
  without: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string(),
      row: z.number().int().positive().nullable(),
      category: z.string().nullable(),
      reason: z.string().min(1),
    }),
  ),
});
export type MadeJson = z.infer<typeof madeJson>;
