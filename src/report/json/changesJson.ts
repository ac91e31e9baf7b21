import { z } from 'zod';
import { findingJson } from './reportJson';

const cell = z
  .string()
  .regex(/^[A-Z]{1,3}[1-9]\d*$/)
  .nullable();
const verdict = z.enum(['不符合', '存疑', '待核实', '符合']);

const rowJson = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  row: z.number().int().positive(),
  category: z.string().nullable(),
  city: z.string().nullable(),
  applicant: z.string(),
  project: z.string(),
});

const sheetFinding = z.strictObject({ file: z.string(), sheet: z.string(), finding: findingJson });

/** `changes.json` of `npm run compare`: what the later batch has otherwise; rows that stay as they are only count. */
export const changesJson = z.strictObject({
  guide: z.string(),
  app: z.string(),
  /** Filings: a combined one counts once. */
  counts: z.strictObject({
    earlier: z.number().int(),
    later: z.number().int(),
    added: z.number().int(),
    withdrawn: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    /** Of those changed: nothing has but what `shared` tells of nearly all. */
    sharedOnly: z.number().int(),
    /** Of those in both: matched by likeness, to be looked at by a person. */
    doubtful: z.number().int(),
    /** Of those in both: the later table lacks a column that the earlier row had filled in. */
    uncompared: z.number().int(),
  }),
  added: z.array(rowJson),
  withdrawn: z.array(rowJson),
  changed: z.array(
    z.strictObject({
      earlier: rowJson,
      later: rowJson,
      by: z.enum(['project-code', 'credit-code', 'names', 'content', 'likeness']),
      likeness: z.string().nullable(),
      verdict: z.strictObject({ earlier: verdict, later: verdict }),
      changes: z.array(
        z.strictObject({
          field: z.string().nullable(),
          label: z.string(),
          earlier: z.string(),
          later: z.string(),
          earlierCell: cell,
          laterCell: cell,
        }),
      ),
      findingsGone: z.array(findingJson),
      findingsRaised: z.array(findingJson),
      /** Earlier findings that cannot be looked into again, for the later table lacks the column. */
      findingsOpen: z.array(findingJson),
    }),
  ),
  /** Fields that a row states in one batch and that its table in the other has no column for. */
  onlyEarlier: z.array(z.string()),
  onlyLater: z.array(z.string()),
  /** Headers of columns without a field that only one batch has; those that both have are compared as they are written. */
  headersOnlyEarlier: z.array(z.string()),
  headersOnlyLater: z.array(z.string()),
  /** What has changed in nearly all rows of those compared; `changed` has it row by row as well. */
  shared: z.strictObject({
    columns: z.array(
      z.strictObject({
        field: z.string().nullable(),
        label: z.string(),
        compared: z.number().int(),
        rows: z.number().int(),
        /** What these changes have in common. */
        alike: z.string().nullable(),
      }),
    ),
    findings: z.array(
      z.strictObject({
        which: z.enum(['gone', 'raised']),
        rule: z.string().nullable(),
        code: z.string(),
        compared: z.number().int(),
        rows: z.number().int(),
      }),
    ),
    verdicts: z.array(
      z.strictObject({
        earlier: verdict,
        later: verdict,
        compared: z.number().int(),
        rows: z.number().int(),
      }),
    ),
  }),
  findingsGone: z.array(findingJson),
  findingsRaised: z.array(findingJson),
  /** Of whole tables. */
  sheetFindingsGone: z.array(sheetFinding),
  sheetFindingsRaised: z.array(sheetFinding),
});
export type ChangesJson = z.infer<typeof changesJson>;
