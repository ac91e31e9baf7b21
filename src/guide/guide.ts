import { z } from 'zod';
import { catalogueSchema } from './catalogue';
import { categorySchema, limitSchema, supportSchema } from './category';
import { fieldSchema } from './field';
import { handlingSchema } from './handling';
import { routineCheckSchema } from './routine';
import { plausibilitySchema } from './plausibility';
import { textLayoutSchema } from './sentences';
import { sheetWordsSchema } from './sheetWords';

/** A reading that the text leaves open, with the decided default. */
export const settingSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })).min(2),
  /** Why, and where it matters, in officials' words. */
  reading: z.string(),
  clause: z.string().optional(),
});
export type Setting = z.infer<typeof settingSchema>;

/** Leaf categories counted together. A row whose kind is blank belongs to the group's own id. */
export const groupSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  members: z.array(z.string()).min(1),
  limit: limitSchema.nullable().default(null),
  support: supportSchema.nullable().default(null),
  /** For a row whose kind is blank: whose shared rules are run under their ids, and what else is asked. */
  unnamedKind: z
    .strictObject({
      rulesOf: z.string(),
      /** Rules of one member that the other shares under another id are left out. */
      leaveOut: z.array(z.string()).default([]),
      /** Below `fails` no kind is met; below `asks` it depends on the kind. */
      floor: z.strictObject({ field: z.string(), rule: z.string(), fails: z.string(), asks: z.string() }),
      subsidyOf: z.string(),
    })
    .nullable()
    .default(null),
});
export type Group = z.infer<typeof groupSchema>;

const divisionCode = z.string().regex(/^\d{6}$/);
export const divisionSchema = z.strictObject({
  code: divisionCode,
  name: z.string(),
  short: z.string(),
  counties: z.array(
    z.strictObject({
      code: divisionCode.optional(),
      name: z.string(),
      /** Codes that it had before, under the same name. */
      formerCodes: z.array(divisionCode).default([]),
    }),
  ),
  /** Zones and former names that stand for the city. */
  aliases: z
    .array(
      z.strictObject({
        name: z.string(),
        county: z.string().optional(),
        /** A code of its own, which codes of applicants and projects may still carry. */
        code: divisionCode.optional(),
        /** Other cities have one of that name too: it tells the county only where the city is known. */
        local: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type Division = z.infer<typeof divisionSchema>;

const field = z.string();
const share = z.string().regex(/^(0(\.\d+)?|1)$/);

/** By what a row of an earlier and one of a later batch are taken for the same application; no policy. */
export const sameApplicationSchema = z.strictObject({
  /** 投资项目代码 and 统一社会信用代码, where sheets have them. */
  projectCode: field.optional(),
  creditCode: field.optional(),
  project: field,
  applicant: field,
  /** Words that make no difference in a name: written → compared as. */
  sameWords: z.record(z.string(), z.string()).default({}),
  /** How alike (0 to 1) the project names of one applicant must be for a doubtful match, and of two applicants. */
  nearOfOne: share,
  nearOfTwo: share,
  /** Shorter names of two applicants are alike by chance. */
  shortest: z.number().int().positive(),
  /** Two projects of one applicant with other names may be the same where so many cells at least say the same. */
  sameCells: z.number().int().positive(),
  /** Or where these amounts, those that a row states, are the same, and the category and the city too. */
  sameAmounts: z.array(field).default([]),
  /** What has changed in this share of the rows, and in so many at least, is told once for all of them. */
  sharedByShare: share,
  sharedByRows: z.number().int().positive(),
});
export type SameApplication = z.infer<typeof sameApplicationSchema>;

/** A year's policy as one value: what the policy folder says, checked. */
export const guideSchema = z.strictObject({
  id: z.string(),
  year: z.number().int(),
  fund: z.string(),
  document: z.string(),
  settings: z.array(settingSchema),
  groups: z.array(groupSchema),
  fields: z.array(fieldSchema),
  divisions: z.array(divisionSchema),
  /** How the name of a place begins that lies outside the guide's cities. */
  /** What parts of a city are called without its name, after 市 or alone: which city they belong to the sheet must tell. */
  cityParts: z.array(z.string().min(1)).default([]),
  otherProvinces: z.array(z.string().min(1)).default([]),
  /** When a figure is taken for one in another unit; null: never. */
  plausibility: plausibilitySchema.nullable().default(null),
  /** How answers are worded: canonical value → spellings, for every choice that has it beside the field's own. */
  spellings: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /** Generic words by which intake reads a sheet's layout. */
  sheetWords: sheetWordsSchema.prefault({}),
  /** Checks beyond the guide (常规检查), in the order in which they are shown. */
  routine: z.array(routineCheckSchema).default([]),
  catalogues: z.array(catalogueSchema).default([]),
  /** Absent where batches of this guide cannot be compared row by row. */
  sameApplication: sameApplicationSchema.optional(),
  /** 处理建议, and what is not a city's to answer. Absent: 请核实 throughout. */
  handling: handlingSchema.optional(),
  /** How the guide's own text is laid out, by which its sentences are counted. */
  text: textLayoutSchema,
  categories: z.array(categorySchema).min(1),
  /** Field ids with a meaning of their own to the engine. */
  roles: z.strictObject({
    requested: z.string(),
    approved: z.string(),
    confirmed: z.string(),
    explained: z.string(),
    firstPaid: z.string(),
    /** What summaries add up as the projects' investment. */
    investment: z.string().optional(),
  }),
});
export type Guide = z.infer<typeof guideSchema>;
