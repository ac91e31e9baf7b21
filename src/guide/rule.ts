import { z } from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const field = z.string().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day of the guide's own, or the row's 申报基准日. */
const dateOrAsOf = z.union([isoDate, z.literal('asOf')]);

/** 不低于 / 超过 and their like: the value stands on the right side of one figure, in the field's canonical unit. */
const floor = z.strictObject({
  kind: z.literal('floor'),
  field,
  min: decimal,
  strict: z.boolean().default(false),
  /** Of what the figure is asked, where the rule speaks of some only, in the guide's words (列入合并计算的单个项目). */
  of: z.string().min(1).optional(),
});
const ceiling = z.strictObject({
  kind: z.literal('ceiling'),
  field,
  max: decimal,
  strict: z.boolean().default(false),
});
const exactly = z.strictObject({ kind: z.literal('exactly'), field, value: decimal });
/** A part of a whole: the part stands against rate × whole, by cross-multiplication. */
const share = z.strictObject({
  kind: z.literal('share'),
  part: field,
  whole: field,
  bound: z.enum(['min', 'max']),
  rate: decimal,
  strict: z.boolean().default(false),
});
/** One field less than another. */
const less = z.strictObject({
  kind: z.literal('less'),
  field,
  than: field,
  orEqual: z.boolean().default(false),
});
/** …底前: on or before the day; or on its other side. */
const deadline = z.strictObject({
  kind: z.literal('deadline'),
  field,
  /** by: on or before; after: later than; from: on or after. */
  side: z.enum(['by', 'after', 'from']).default('by'),
  date: dateOrAsOf,
});
/** 不低于3年（截至……）: so many full years from the day in the field, the last day counted, by the day named. */
const tenure = z.strictObject({
  kind: z.literal('tenure'),
  field,
  years: z.number().int().positive(),
  by: isoDate,
});
const period = z.strictObject({ kind: z.literal('period'), field, from: dateOrAsOf, to: dateOrAsOf });
/** A column that answers the condition itself: the expected values meet it, the refused ones fail it, others ask. */
const declared = z.strictObject({
  kind: z.literal('declared'),
  field,
  expect: z.array(z.string().min(1)).min(1),
  refuse: z.array(z.string().min(1)).default([]),
  /** Only looked at where the sheet has the column. */
  ifPresent: z.boolean().default(false),
  /** What is to be done about a refusal, in officials' words. */
  remedy: z.string().min(1).optional(),
});
/** The value is one of a list; an open list (“等”) asks instead of failing. */
const oneOf = z.strictObject({
  kind: z.literal('one-of'),
  field,
  options: z.array(z.string().min(1)).optional(),
  /** Or the entries of a catalogue of the guide (appendix), by number or name. */
  catalogue: z.string().optional(),
  open: z.boolean().default(false),
  /** Values too broad to tell: they ask (企业 where 制造业企业 is meant). */
  asks: z.array(z.string().min(1)).default([]),
  /** Contained in the text is enough (产业链/行业领域). */
  within: z.boolean().default(false),
  /** Values of an open list that certainly do not belong (市级 where 省级以上 is meant); contained, where `within`. */
  refuse: z.array(z.string().min(1)).default([]),
});
const filled = z.strictObject({ kind: z.literal('filled'), field });
/** A text that names a year (认定名单及年份). */
const yearNamed = z.strictObject({
  kind: z.literal('year-named'),
  field,
  from: z.number().int(),
  to: z.number().int().optional(),
  /** Years outside the bounds that ask instead of failing (announced since). */
  asks: z.array(z.number().int()).default([]),
  /** Words of a level below the one asked for (市级): they ask, whatever the year. */
  lesser: z.array(z.string().min(1)).default([]),
});

/** A text that names days (发布/立项日期): one of them lies within the period. */
const dateNamed = z.strictObject({
  kind: z.literal('date-named'),
  field,
  from: dateOrAsOf,
  to: dateOrAsOf,
  /** Words of a level below the one asked for (企业标准): they ask, whatever the day. */
  lesser: z.array(z.string().min(1)).default([]),
});
/**
 * Mean yearly growth: the stated share, or where that is blank or its column absent the arithmetic mean worked out
 * from the yearly values, oldest first; where the compound rate judges otherwise, a person is asked.
 */
const growth = z.strictObject({
  kind: z.literal('growth'),
  field,
  values: z.array(field).min(2),
  min: decimal,
});
/** Amounts added and taken off, against one figure (累计＋本次, 核定－首期). A blank one leaves it out of account. */
const sum = z.strictObject({
  kind: z.literal('sum'),
  plus: z.array(field).min(1),
  minus: z.array(field).default([]),
  max: decimal,
});

/** The amount asked for against rate × base, in the group's sums where filings are combined. */
const requestedShare = z.strictObject({
  kind: z.literal('requested-share'),
  requested: field,
  base: field,
  rate: decimal,
  /** A ceiling of the same sentence beside the share. */
  cap: decimal.optional(),
});
/** The amount asked for against the ceiling. */
const requestedCap = z.strictObject({ kind: z.literal('requested-cap'), requested: field, cap: decimal });
/** A first payment against its share of the approved subsidy, or its fixed amount. */
const firstPayment = z.strictObject({
  kind: z.literal('first-payment'),
  paid: field,
  approved: field.optional(),
  share: decimal.optional(),
  amount: decimal.optional(),
  /** The share goes no higher than this. */
  cap: decimal.optional(),
  /** An advance on a budget: the setting `advanceRule` says whether the budget counts beyond the cap (A16). */
  advance: z.boolean().default(false),
});

/** What can be decided of one row by itself. */
const simpleConditions = [
  floor,
  ceiling,
  exactly,
  share,
  less,
  deadline,
  tenure,
  period,
  declared,
  oneOf,
  filled,
  yearNamed,
  dateNamed,
  growth,
  sum,
  requestedShare,
  requestedCap,
  firstPayment,
] as const;
export const conditionSchema = z.discriminatedUnion('kind', simpleConditions);
export type Condition = z.infer<typeof conditionSchema>;

/** At least `atLeast` of the conditions; without it all of them. Explained as one, with each alternative. */
const nOfConditions = z.strictObject({
  kind: z.literal('n-of'),
  atLeast: z.number().int().positive().optional(),
  of: z.array(conditionSchema).min(1),
  /** Parts whose cell is blank are left out; when all are, the rule does not apply (amounts not stated yet). */
  skipBlank: z.boolean().default(false),
});
/** At least `atLeast` of the rules that name this one as their parent; they raise no finding of their own. */
const nOfRules = z.strictObject({ kind: z.literal('n-of-rules'), atLeast: z.number().int().positive() });
/** Each alternative is a list of child rules that must all be met; one alternative is enough. */
const alternatives = z.strictObject({
  kind: z.literal('alternatives'),
  of: z.array(z.strictObject({ name: z.string(), rules: z.array(z.string()).min(1) })).min(2),
});
/** The row's branch is one of the category's; which rules follow is said by their own `applies`. */
const route = z.strictObject({
  kind: z.literal('route'),
  /** The guide's list only gives examples (包括): what is checked of anything else, in officials' words. */
  open: z.string().min(1).optional(),
  /** A blank branch: below `fails` none of them is met and `rule` speaks; below `asks` it depends on the branch. */
  blank: z.strictObject({ field, rule: z.string(), fails: decimal, asks: decimal }).optional(),
  /** A blank branch, told by what the row fulfils: none of the branches' rules fails, one alone is doubtful (A28). */
  tracks: z
    .array(z.strictObject({ branch: z.string(), rules: z.array(z.string()).min(1) }))
    .min(2)
    .optional(),
});
/** Procedures (手续): one check a field, `<rule>.a` onwards; 无需 asks for the explanation. */
const procedures = z.strictObject({
  kind: z.literal('procedures'),
  fields: z.array(field).min(1),
  complete: z.array(z.string()).min(1),
  exempt: z.array(z.string()).default([]),
  missing: z.array(z.string()).min(1),
  explanation: field,
  /** One finding a field (six procedures) or the rule's own (a single registration). */
  expand: z.boolean().default(true),
});
/**
 * Only a person or a document can tell; a column of its own, or the shared one, may carry the answer. A column of
 * type text describes: yes, no and blank are understood as elsewhere, other words are left to the shared column.
 */
const confirm = z.strictObject({
  kind: z.literal('confirm'),
  field: field.optional(),
  /** What the person is asked, in officials' words. */
  ask: z.string().min(1),
  /** The items that are asked about one by one, where the guide lists them, in its own words. */
  items: z.array(z.string().min(1)).default([]),
  /** A figure at which the row itself raises the question, even where no column answers it (恰为50%). */
  raisedAt: z.strictObject({ field, value: decimal }).optional(),
});
/** A condition of preference: marked when one of the fields says yes. */
const priority = z.strictObject({
  kind: z.literal('priority'),
  fields: z.array(field).min(1),
  expect: z.array(z.string()).min(1),
  /** A document that the claim needs: without it no mark. */
  needs: z.strictObject({ claim: field, document: field, expect: z.array(z.string()).min(1) }).optional(),
});
/** Parts that the guide takes out of the amount before anything is judged; shown, never a violation by itself. */
const deducted = z.strictObject({ kind: z.literal('deducted'), from: field, fields: z.array(field).min(1) });
/** What the last payment waits for. */
const acceptance = z.strictObject({
  kind: z.literal('acceptance'),
  field,
  passed: z.array(z.string()).min(1),
  failed: z.array(z.string()).min(1),
  /** A second column that must have passed too (考核是否达最低门槛). */
  also: z
    .strictObject({ field, passed: z.array(z.string()).min(1), failed: z.array(z.string()).min(1) })
    .optional(),
});
/** What the guide lets applicants off: always met, said beside the conditions. */
const exemption = z.strictObject({ kind: z.literal('exemption'), from: z.string().min(1) });
/** Rows combined into one filing: the same applicant, each done within the period. */
const combined = z.strictObject({
  kind: z.literal('combined'),
  group: field,
  same: field,
  date: field,
  from: isoDate,
  to: isoDate,
});

export const mechanismSchema = z.discriminatedUnion('kind', [
  ...simpleConditions,
  nOfConditions,
  nOfRules,
  alternatives,
  route,
  procedures,
  confirm,
  priority,
  deducted,
  acceptance,
  combined,
  exemption,
]);
export type Mechanism = z.infer<typeof mechanismSchema>;

/** When a rule is judged at all: every part must hold. */
export const appliesSchema = z.strictObject({
  branch: z.array(z.string().min(1)).optional(),
  notBranch: z.array(z.string().min(1)).optional(),
  /** Field holds one of the values. */
  where: z.record(field, z.array(z.string().min(1))).optional(),
  /** Field holds none of the values. Where it says nothing, the rule is met if it holds anyway, else it asks. */
  whereNot: z.record(field, z.array(z.string().min(1))).optional(),
  /** The rule applies unless the field says so: what is not claimed (blank, no such column) counts as not so. */
  unless: z.record(field, z.array(z.string().min(1))).optional(),
  /** Field says something; an amount of nought says nothing. */
  filled: z.array(field).optional(),
});
export type Applies = z.infer<typeof appliesSchema>;

/** A row of values (canonical field id → text as typed) and what the rule says of it. */
export const exampleSchema = z.strictObject({
  given: z.record(z.string(), z.string()),
  branch: z.string().optional(),
  asOf: isoDate.optional(),
  /** The one procedure meant (`<rule>.a`), where the rule is checked one procedure at a time. */
  check: z.string().optional(),
  then: z.enum([
    'met',
    'not-applicable',
    'violation',
    'warning',
    'confirm',
    'unreadable',
    'priority',
    'info',
  ]),
});

export const strengthSchema = z.enum(['H', 'S', 'P', 'I']);
export type Strength = z.infer<typeof strengthSchema>;

/** One atomic condition (支持条件) with the words it rests on. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[0-9A-Z]{3}-[0-9A-Za-z.]+$/),
  /** H hard → violation, S 原则上 → warning, P priority, I information. */
  strength: strengthSchema,
  clause: z.string().min(1),
  /** The guide's own words, verbatim but for white space. */
  quote: z.string().min(1),
  /** Other words of the same clause that say the same. */
  also: z.array(z.string().min(1)).default([]),
  mechanism: mechanismSchema,
  applies: appliesSchema.optional(),
  /** How it ends when not met, where the decided reading differs from what its strength says. */
  unmet: z.enum(['violation', 'warning', 'confirm', 'info']).optional(),
  /** The same, only for rows whose field contains one of the words. */
  unmetWhere: z
    .strictObject({
      field,
      contains: z.array(z.string().min(1)).min(1),
      unmet: z.enum(['warning', 'confirm', 'info']),
    })
    .optional(),
  /** The rule that speaks for this one (n-of-rules, alternatives). */
  parent: z.string().optional(),
  /** Said to the reader beside the quote. */
  note: z.string().optional(),
  examples: z.array(exampleSchema).default([]),
});
export type Rule = z.infer<typeof ruleSchema>;
