import { z } from 'zod';

const times = z.string().regex(/^\d+(\.\d+)?$/);
/** How far off a figure stands as it is read (`less` or `more` than times its reference), and where it would belong. */
const comparison = z.strictObject({
  less: times.optional(),
  more: times.optional(),
  from: times,
  to: times,
});
export type PlausibilityWindow = z.infer<typeof comparison>;

/** When a figure is taken for one in another unit (单位疑似错误) rather than judged as it stands. */
export const plausibilitySchema = z.strictObject({
  /** Units that are at least so many times each other are considered. */
  unitsApart: times,
  /** Against the guide's floor for the category. */
  threshold: comparison,
  /** Against the guide's highest subsidy, for amounts asked for and approved. */
  cap: comparison,
  /** Against the median of the other rows: from `least` of them on, and where the share `alike` of them is near it. */
  rows: comparison.extend({ least: z.number().int().positive(), alike: times }),
  /**
   * From `least` suspected figures of a column on, and where they are the share `alike` of its figures, the column is
   * spoken of as a whole.
   */
  column: z.strictObject({ least: z.number().int().positive(), alike: times }),
  /** A part against its whole. */
  pairs: comparison,
  parts: z.array(z.strictObject({ part: z.string(), whole: z.string() })).default([]),
});
export type Plausibility = z.infer<typeof plausibilitySchema>;
