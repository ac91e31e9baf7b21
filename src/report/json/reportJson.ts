import { z } from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const amount = decimal.nullable();
const a1 = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);

/** A finding, of a row or of a form. */
export const findingJson = z.strictObject({
  rule: z.string().nullable(),
  code: z.string(),
  origin: z.enum(['guide', 'routine', 'data']),
  severity: z.enum(['violation', 'warning', 'confirm', 'unreadable', 'priority', 'info']),
  cells: z.array(a1),
  actual: z.string().nullable(),
  required: z.string().nullable(),
  message: z.string().min(1),
  clause: z.string().nullable(),
  quote: z.string().nullable(),
  rules: z.array(z.string()),
});

const subsidyJson = z.strictObject({
  group: z.string().nullable(),
  base: amount,
  rate: amount,
  cap: amount,
  uncapped: amount,
  binding: z.enum(['rate', 'cap', 'tier', 'actual']).nullable(),
  eligible: amount,
  first: amount,
  final: amount,
  requested: amount,
  excess: amount,
  steps: z.array(z.string()),
});

/** `report.json` of `npm run review`: every key is always present, null where unknown; amounts are 万元. */
export const reportJson = z.strictObject({
  guide: z.string(),
  app: z.string(),
  asOf: z.iso.date().nullable(),
  settings: z.record(z.string(), z.string()),
  sheets: z.array(
    z.strictObject({
      file: z.string(),
      name: z.string(),
      role: z.enum(['batch', 'skipped']),
      reason: z.string().nullable(),
      headerRows: z.array(z.number().int().positive()),
      dataRows: z.number().int().nonnegative(),
      columns: z.array(
        z.strictObject({
          column: z.string(),
          header: z.string(),
          field: z.string(),
          unit: z.string().nullable(),
        }),
      ),
      doubtful: z.array(
        z.strictObject({ column: z.string(), header: z.string(), candidates: z.array(z.string()) }),
      ),
      unmapped: z.array(z.strictObject({ column: z.string(), header: z.string() })),
      missing: z.array(z.string()),
      findings: z.array(findingJson),
    }),
  ),
  applications: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string(),
      row: z.number().int().positive(),
      category: z.string().nullable(),
      branch: z.string().nullable(),
      city: z.string().nullable(),
      county: z.string().nullable(),
      verdict: z.enum(['不符合', '存疑', '待核实', '符合']),
      counts: z.strictObject({
        met: z.number().int(),
        notApplicable: z.number().int(),
        findings: z.number().int(),
        toConfirmElsewhere: z.number().int(),
      }),
      values: z.record(z.string(), z.string()),
      findings: z.array(findingJson),
      subsidy: subsidyJson.nullable(),
    }),
  ),
  limits: z.array(
    z.strictObject({
      category: z.string(),
      city: z.string().nullable(),
      limit: z.number().int(),
      filed: z.number().int(),
      over: z.number().int(),
    }),
  ),
  support: z.array(
    z.strictObject({
      category: z.string(),
      limit: z.number().int(),
      filed: z.number().int(),
      recommended: z.number().int().nullable(),
      over: z.number().int(),
    }),
  ),
  findings: z.array(findingJson.extend({ cells: z.array(z.string()) })),
});
export type ReportJson = z.infer<typeof reportJson>;
