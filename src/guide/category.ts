import { z } from 'zod';
import { formSchema } from './form';
import { ruleSchema } from './rule';

const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sourced = { clause: z.string().min(1), quote: z.string().min(1) };

/** How the subsidy is paid out: a share of it at once, a fixed sum, all of it, or nothing said. */
const firstPaymentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), share: decimal }),
  z.strictObject({ kind: z.literal('fixed'), amount: decimal }),
  /** `once`: the guide says 一次性; otherwise it says nothing of instalments. */
  z.strictObject({ kind: z.literal('whole'), once: z.boolean().default(false) }),
]);

const baseSchema = z.strictObject({ field: z.string(), label: z.string() });

/** rate × base, capped. `combines` names the field by which rows become one filing. */
const rateSubsidy = z.strictObject({
  kind: z.literal('rate'),
  base: baseSchema,
  rate: decimal,
  cap: decimal,
  first: firstPaymentSchema,
  combines: z
    .strictObject({
      group: z.string(),
      same: z.string(),
      /** A member counts only with more than this. */
      above: z.strictObject({ field: z.string(), min: decimal }),
      /** And when its day lies within. */
      within: z.strictObject({ field: z.string(), from: isoDate, to: isoDate }).optional(),
    })
    .optional(),
  /** Rows of which this is said get what they spent instead, without rate and cap (A14). */
  spent: z.strictObject({ field: z.string(), values: z.array(z.string()).min(1), ...sourced }).optional(),
  ...sourced,
});
/** A tier that an assessment grants, under a share of what has been completed where the guide says so. */
const tierSubsidy = z.strictObject({
  kind: z.literal('tiers'),
  tiers: z.array(decimal).min(1),
  tierField: z.string(),
  base: baseSchema.optional(),
  rate: decimal.optional(),
  /** Says that the lowest threshold of the assessment is missed: nothing follows the first payment (A6). */
  missed: z.strictObject({ field: z.string(), values: z.array(z.string()).min(1) }).optional(),
  first: firstPaymentSchema,
  ...sourced,
});
/** Two instalments with ceilings of their own. */
const trancheSubsidy = z.strictObject({
  kind: z.literal('tranches'),
  base: baseSchema,
  rate: decimal,
  firstCap: decimal,
  secondCap: decimal,
  cap: decimal,
  ...sourced,
});
/** What was actually spent, up to a cap; an advance on the approved budget. */
const actualSubsidy = z.strictObject({
  kind: z.literal('actual'),
  base: baseSchema,
  cap: decimal.optional(),
  advance: z.strictObject({ field: z.string(), share: decimal, cap: decimal }).optional(),
  ...sourced,
});
/** One sum, as long as what was received before stays below a figure. */
const fixedSubsidy = z.strictObject({
  kind: z.literal('fixed'),
  amount: decimal,
  received: z.strictObject({ field: z.string(), below: decimal }),
  first: firstPaymentSchema,
  ...sourced,
});
export const subsidySchema = z.discriminatedUnion('kind', [
  fixedSubsidy,
  rateSubsidy,
  tierSubsidy,
  trancheSubsidy,
  actualSubsidy,
]);
export type SubsidyFormula = z.infer<typeof subsidySchema>;

/** How many a city may file (限报). */
export const limitSchema = z.strictObject({
  id: z.string(),
  perCity: z.number().int().positive(),
  ...sourced,
});
export type Limit = z.infer<typeof limitSchema>;
/** How many the province will support (支持数量). */
export const supportSchema = z.strictObject({ id: z.string(), max: z.number().int().positive(), ...sourced });

/**
 * A case worked out by hand, with the rest taken as fulfilled: rows of values (canonical field id → text as typed),
 * the conditions that each breaks, and what each could get, in 万元.
 */
export const workedExampleSchema = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        given: z.record(z.string(), z.string()),
        /** Ids of the rules not met, hard ones and 原则上 alike. */
        breaks: z.array(z.string()).default([]),
        /** Null where the guide gives no formula, or the row not the figures. */
        eligible: decimal.nullable(),
        first: decimal.nullable(),
        final: decimal.nullable(),
      }),
    )
    .min(1),
  /** What the case shows. */
  note: z.string().optional(),
});
export type WorkedExample = z.infer<typeof workedExampleSchema>;

/** One of the guide's leaf categories (项目类别), a file of its own. */
export const categorySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  prefix: z.string().regex(/^[0-9A-Z]{3}$/),
  name: z.string().min(1),
  /** What the guide calls it where several leaves share a name, and the leaf's own kind. */
  officialName: z.string().min(1),
  kind: z.string().nullable(),
  aliases: z.array(z.string().min(1)).default([]),
  /**
   * What applicants shorten it to, with the guide's words that allow it. A name that is not certain, or that another
   * category has as well, is never taken by itself: it is said which categories it may mean.
   */
  shortNames: z
    .array(
      z.strictObject({
        names: z.array(z.string().min(1)).min(1),
        quote: z.string().min(1),
        certain: z.boolean().default(true),
      }),
    )
    .default([]),
  clause: z.string().min(1),
  /** Order in the guide. */
  order: z.number().int(),
  applicants: z.string(),
  branches: z
    .strictObject({
      fields: z.array(z.string()).min(1),
      options: z
        .array(z.strictObject({ name: z.string(), spellings: z.array(z.string()).default([]) }))
        .min(1),
    })
    .nullable(),
  /** The amount that the definition sentence takes parts out of, before threshold, share and subsidy. */
  net: z.strictObject({ field: z.string(), minus: z.array(z.string()).min(1) }).nullable(),
  rules: z.array(ruleSchema).min(1),
  subsidy: subsidySchema.nullable(),
  limit: limitSchema.nullable(),
  support: supportSchema.nullable(),
  form: formSchema.nullable(),
  examples: z.array(workedExampleSchema).default([]),
});
export type Category = z.infer<typeof categorySchema>;
