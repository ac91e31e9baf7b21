import { z } from 'zod';
import type { FieldId } from './field';

const field = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
/** 万元, as a decimal string. */
const amount = z.string().regex(/^\d+(\.\d+)?$/);
/** Over 0, at most 1, as a decimal string. */
const share = z.string().regex(/^(0\.\d*[1-9]\d*|1)$/);
const words = z.array(z.string().min(1));

const described = {
  /** The code of its findings, and the name by which it is switched off. */
  id: z.string().regex(/^[a-z][a-z0-9-]*[a-z]$/),
  label: z.string().min(1),
  /** What it compares and why, in officials' words. */
  does: z.string().min(1),
  /** Whether it is made where nobody has said anything. */
  on: z.boolean(),
  severity: z.enum(['warning', 'info']).default('warning'),
};

/** Lists that a user hands over (名单): earlier grants not yet accepted, and bad credit. */
export const listIds = ['earlierGrants', 'badCredit'] as const;
export type ListId = (typeof listIds)[number];

/** By which headers a list's columns are known. */
const listColumns = z.strictObject({
  name: words.min(1),
  code: words.min(1),
  project: words,
  year: words,
  /**
   * Says whether an entry is settled, by which values or by which day (`dates`), and what makes a value say something
   * else (未); such an entry is left out.
   */
  settled: z.strictObject({ headers: words, dates: words, values: words, denials: words }),
});
export type ListColumns = z.infer<typeof listColumns>;

/**
 * A check beyond the guide (常规检查): it cites no clause. `kind` says how it is made; its fields and tolerances are
 * parameters.
 */
export const routineCheckSchema = z.discriminatedUnion('kind', [
  /** GB 32100-2015: 18 characters of 31, the last of which is made of the others. */
  z.strictObject({ ...described, kind: z.literal('credit-code'), field }),
  /** 4-6-2-2-6 digits, the first four a year of these or two digits of one and a month. */
  z.strictObject({
    ...described,
    kind: z.literal('project-code-shape'),
    field,
    years: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  }),
  /** The division in a project code is one of the row's city; `wider` lists codes that name no city. */
  z.strictObject({ ...described, kind: z.literal('project-code-region'), field, wider: words }),
  /** The division in a project code is the row's county, where both are known and lie in one city. */
  z.strictObject({ ...described, kind: z.literal('project-code-county'), field }),
  /** The division that registered the applicant, in its credit code, is one of the row's city. */
  z.strictObject({ ...described, kind: z.literal('credit-code-region'), field }),
  /**
   * The same applicant in several rows. `sameWords` are parts of names and what they count as, `former` introduces
   * a former name in brackets behind a name (原), `closing` ends what is said. Where code and name contradict each other that is a warning whatever the check's severity.
   */
  z.strictObject({
    ...described,
    kind: z.literal('duplicate-applicant'),
    code: field,
    name: field,
    project: field,
    sameWords: z.record(z.string().min(1), z.string()),
    former: words,
    closing: z.string().min(1),
  }),
  /** The same project in several rows: by code, by name, or by a name that resembles it. */
  z.strictObject({
    ...described,
    kind: z.literal('duplicate-project'),
    code: field.optional(),
    name: field,
    applicant: field,
    sameWords: z.record(z.string().min(1), z.string()),
    /** Names count as near from this share of common pairs of characters on (Dice). */
    near: share,
    /** Names of different applicants that are shorter than this say too little. */
    shortest: z.number().int().positive(),
    /** A name that so many different applicants have is a general one: only a remark. */
    general: z.number().int().min(2).optional(),
  }),
  /**
   * Parts of an amount, by use or by source, do not exceed it; where the sheet has all columns of one of the `complete`
   * lists they add up to it. A part whose own column is absent or blank is made up of its own parts.
   */
  z.strictObject({
    ...described,
    kind: z.literal('sum'),
    whole: field,
    by: z.enum(['use', 'source']),
    /** Parts that make up the whole: where a row states all of a set, they are to add up to it. */
    complete: z.array(z.array(field).min(1)),
    /** Parts that other parts may hold as well (其他投资 that is spent on fixed assets): the sum is right without them too. */
    overlapping: z.array(field).default([]),
    tolerance: amount,
  }),
  /** Parts together are no more than the whole. */
  z.strictObject({
    ...described,
    kind: z.literal('within'),
    parts: z.array(field).min(1),
    whole: field,
    tolerance: amount,
  }),
  /** A start is no later than the end. */
  z.strictObject({ ...described, kind: z.literal('date-order'), start: field, end: field }),
  /** What is asked for is no more than what was calculated, where no rule of the guide has said so. */
  z.strictObject({ ...described, kind: z.literal('requested'), field, tolerance: amount }),
  /** What is approved is no more than what was calculated, nor than what was asked for. */
  z.strictObject({ ...described, kind: z.literal('approved'), field, requested: field, tolerance: amount }),
  /** 合计 and 小计 are what their rows add up to. */
  z.strictObject({ ...described, kind: z.literal('totals'), tolerance: amount }),
  /** Running numbers are unbroken and unique. */
  z.strictObject({ ...described, kind: z.literal('numbering'), field }),
  /** Rows of another city than the one that the heading names (填报单位). */
  z.strictObject({ ...described, kind: z.literal('heading-city') }),
  /** Applicants that stand in a list, by code, by name, or by a name that resembles it (then to be confirmed). */
  z.strictObject({
    ...described,
    kind: z.literal('listed'),
    list: z.enum(listIds),
    /** What the list is called. */
    title: z.string().min(1),
    columns: listColumns,
    code: field,
    name: field,
    sameWords: z.record(z.string().min(1), z.string()),
    /** What introduces a former name in brackets behind a name (原). */
    former: words,
    /** What says nothing when names are held against each other for likeness. */
    emptyWords: words,
    near: share,
    closing: z.string().min(1),
  }),
  /** An applicant had been registered that many years by 申报基准日. */
  z.strictObject({ ...described, kind: z.literal('registered'), field, years: z.number().int().positive() }),
]);
export type RoutineCheck = z.infer<typeof routineCheckSchema>;

/** The fields that a check names. */
export function routineFields(check: RoutineCheck): FieldId[] {
  switch (check.kind) {
    case 'duplicate-applicant':
      return [check.code, check.name, check.project];
    case 'duplicate-project':
      return [...(check.code === undefined ? [] : [check.code]), check.name, check.applicant];
    case 'sum':
      return [check.whole, ...check.complete.flat()];
    case 'within':
      return [...check.parts, check.whole];
    case 'date-order':
      return [check.start, check.end];
    case 'approved':
      return [check.field, check.requested];
    case 'listed':
      return [check.code, check.name];
    case 'totals':
    case 'heading-city':
      return [];
    default:
      return [check.field];
  }
}
