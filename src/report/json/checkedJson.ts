import { z } from 'zod';
import { findingJson } from './reportJson';

/** `checked.json` of `npm run forms -- --check`: every form that was found, what it says and what the check says. */
export const checkedJson = z.strictObject({
  guide: z.string(),
  app: z.string(),
  forms: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string(),
      /** Null where the sheet cannot be read as one form of the guide. */
      form: z.string().nullable(),
      attachment: z.string().nullable(),
      title: z.string().nullable(),
      /** The application's row that the form was held against. */
      application: z
        .strictObject({ file: z.string(), sheet: z.string(), row: z.number().int().positive() })
        .nullable(),
      verdict: z.enum(['不符合', '存疑', '待核实', '符合']),
      /** Header answers by label, "" where empty, null where the line is lost. */
      header: z.record(z.string(), z.string().nullable()),
      /** Indicators in the form's order; `values` one a value column as written, null where the row is lost. */
      indicators: z.array(
        z.strictObject({
          label: z.string(),
          unit: z.string().nullable(),
          cells: z.array(z.string()),
          values: z.array(z.string()).nullable(),
        }),
      ),
      findings: z.array(findingJson),
    }),
  ),
  /** Files that could not be opened, and why. */
  unreadable: z.array(z.strictObject({ file: z.string(), reason: z.string().min(1) })),
});
export type CheckedJson = z.infer<typeof checkedJson>;
