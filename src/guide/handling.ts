import { z } from 'zod';

/** 处理建议 in the offices' usual words. */
export const suggestions = ['不予受理', '补齐补正', '请核实'] as const;
export type Suggestion = (typeof suggestions)[number];

const suggestion = z.enum(suggestions);

/** What is advised on findings, and what of them is the reviewer's own to see to; offices' practice, no policy. */
export const handlingSchema = z.strictObject({
  /** By the severity of a finding; priorities and remarks ask for nothing. */
  severities: z.strictObject({
    violation: suggestion,
    warning: suggestion,
    unreadable: suggestion,
    confirm: suggestion,
  }),
  /** By its code, where that tells more than the severity. */
  codes: z.record(z.string(), suggestion).default({}),
  /** Codes of what only the reviewer can see to: no city is written to about them. */
  reviewerCodes: z.array(z.string()).default([]),
  /** Columns that the reviewer fills in: what they lack or leave open is no fault of a city. */
  reviewerFields: z.array(z.string()).default([]),
});
export type Handling = z.infer<typeof handlingSchema>;
