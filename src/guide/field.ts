import { z } from 'zod';

/**
 * A worksheet column that rules, forms or the rows' identity need. `name` is the canonical Chinese header to the
 * letter, `synonyms` what else it is called; units and hints are stripped from both before they are compared.
 */
export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  name: z.string().min(1),
  synonyms: z.array(z.string().min(1)).default([]),
  /** Headers that may mean this field: taken where the values look like it and no header says it plainly, else asked about. */
  perhaps: z.array(z.string().min(1)).default([]),
  /**
   * amount: money in 万元; number: a count or measure in `unit`; share: kept as a fraction (0.2), typed as percent;
   * date; choice: one of `options`; text.
   */
  type: z.enum(['amount', 'number', 'share', 'date', 'choice', 'text']),
  /** The canonical unit, "" where there is none. */
  unit: z.string().default(''),
  /** Units that a header may name instead, with what one of them is in the canonical unit (decimal string). */
  units: z.record(z.string(), z.string()).default({}),
  /** A number that names a calendar year: written without separators, as 2020 年. */
  calendarYear: z.boolean().default(false),
  /** Canonical values of a choice, each with its other spellings. */
  options: z
    .array(
      z.strictObject({
        value: z.string().min(1),
        spellings: z.array(z.string().min(1)).default([]),
        /** People write it, but it leaves open what they mean (手续：无): never asked for. */
        unclear: z.boolean().optional(),
      }),
    )
    .default([]),
  /**
   * Of a choice about papers: the option that a cell means which names nothing but the number of an issued paper
   * (苏环审〔2020〕5号).
   */
  document: z.string().optional(),
  /**
   * Of a choice or an amount: people write words of their own (租赁厂房, a document beside the sum), which are left to a
   * person instead of being unreadable.
   */
  ownWords: z.boolean().default(false),
  /** Of a share that is to be reached in each of several years: these, where a cell states one for each; the lowest counts. */
  yearly: z.array(z.number().int()).default([]),
  /** Headers of columns whose cells hold a whole period (起止时间), of which this date is one end, by `day`. */
  periods: z.array(z.string().min(1)).default([]),
  /** Headers of columns whose cells hold this name together with another field's (单位及项目名称). */
  joined: z.strictObject({ with: z.string(), headers: z.array(z.string().min(1)) }).optional(),
  /** Words that say as much as an empty cell (无 as a group's number). */
  blanks: z.array(z.string().min(1)).default([]),
  /** What a value looks like (regular expression): a column of unknown header full of such values may be this one. */
  pattern: z.string().min(1).optional(),
  /** Characters that even a damaged value still has: a column of shorter ones under a synonym is something else. */
  shortest: z.number().int().positive().optional(),
  /** guide: named by the guide's rules and forms; practice: only batches carry it, for routine checks. */
  origin: z.enum(['guide', 'practice']).default('guide'),
  /**
   * A field whose column may have this one beside it (a name beside a number): of two columns that both name that
   * field, the one with a header of this field's is this one. Alone, such a header means the other field.
   */
  beside: z.string().optional(),
  /** The amount that this one is a part of: by what it is spent on, or by where the money comes from. */
  partOf: z.strictObject({ whole: z.string(), by: z.enum(['use', 'source']) }).optional(),
  /** An amount that has been spent: headers that speak of plans (预计) hardly name it. */
  spent: z.boolean().default(false),
  /** A month or year without a day means its first or its last day. */
  day: z.enum(['first', 'last']).default('last'),
  /** What identifies the row or places it, rather than being judged by a rule. */
  role: z
    .enum([
      'number',
      'category',
      'direction',
      'project',
      'applicant',
      'recommender',
      'city',
      'county',
      'asOf',
      'status',
    ])
    .optional(),
});

export type Field = z.infer<typeof fieldSchema>;
export type FieldId = string;
