import { z } from 'zod';
import { listIds } from '../guide/routine';
import { partValue, partXml } from './xmlPart';

/** Where the remembered choices are kept: one custom XML part, written alike by pane and command line. */
export const choicesNamespace = 'urn:grant-review:choices';

const row = z.number().int().nonnegative();

const chosenHeader = z.strictObject({
  sheet: z.string(),
  /** Zero-based, as they stood; the fingerprint finds them where they have moved. */
  first: row,
  last: row,
  fingerprint: z.string(),
  /** Whether somebody has said that what stands below is no list of applications: then it is not read. */
  noBatch: z.literal(true).optional(),
});

const chosenRow = z.strictObject({
  sheet: z.string(),
  /** The fingerprint of the header that the row stood under. */
  header: z.string(),
  fingerprint: z.string(),
  row,
  data: z.boolean(),
});

/**
 * The unit of a column. Unlike its meaning it is one of the figures, not of the header: it holds for that sheet alone.
 */
const chosenUnit = z.strictObject({
  sheet: z.string(),
  /** The fingerprint of the table's header, and in it the column, zero-based, with its own header. */
  header: z.string(),
  column: row,
  title: z.string(),
  unit: z.string(),
  by: z.enum(['person', 'file']),
});

/** A list that somebody wants to be kept with the workbook: one of its sheets, or text that was pasted. */
const chosenList = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sheet'), sheet: z.string() }),
  z.strictObject({ kind: z.literal('text'), text: z.string(), name: z.string() }),
]);

const choicesSchema = z.strictObject({
  guide: z.string().nullable(),
  /** 申报基准日 as an ISO day. */
  asOf: z.iso.date().nullable(),
  settings: z.record(z.string(), z.string()),
  /** Routine checks that are switched other than the policy has them. */
  routine: z.record(z.string(), z.boolean()).default({}),
  /** Whether a row that somebody edits after the review is judged again at once. */
  rejudge: z.boolean().default(false),
  /** Whether cells in which something is violated get a comment. */
  comments: z.boolean().default(false),
  /** Lists that applicants are looked up in, where somebody has asked for them to be kept. */
  lists: z.partialRecord(z.enum(listIds), chosenList).default({}),
  /** By header fingerprint: the header of a column → the field somebody chose, null for "none of them". */
  mappings: z.record(z.string(), z.record(z.string(), z.string().nullable())),
  /** Units of columns that somebody has chosen. */
  units: z.array(chosenUnit).default([]),
  /** Header rows that somebody has set, in place of all that would be found on the sheet. */
  headers: z.array(chosenHeader).default([]),
  /** Rows of which somebody has said whether they are applications. */
  rows: z.array(chosenRow).default([]),
  /** Of sheets that list the same applications: one that counts, and with it those that it has no row in common with; null: all do. */
  versions: z
    .array(z.strictObject({ sheets: z.array(z.string()), counts: z.string().nullable() }))
    .default([]),
});

/** What a person has chosen for this workbook before. */
export type Choices = z.infer<typeof choicesSchema>;
export type RememberedUnit = Choices['units'][number];
export type ChosenHeader = Choices['headers'][number];
export type ChosenRow = Choices['rows'][number];

export const noChoices: Choices = {
  guide: null,
  asOf: null,
  settings: {},
  routine: {},
  rejudge: false,
  comments: false,
  lists: {},
  mappings: {},
  units: [],
  headers: [],
  rows: [],
  versions: [],
};

export function choicesXml(choices: Choices): string {
  return partXml('choices', choicesNamespace, choices);
}

/** Reads a part; an absent or foreign one remembers nothing. */
export function readChoices(xml: string | null): Choices {
  const read = xml === null ? undefined : choicesSchema.safeParse(partValue('choices', xml));
  return read?.success ? read.data : noChoices;
}
