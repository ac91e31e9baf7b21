import { z } from 'zod';
import { partValue, partXml } from './xmlPart';

/** Where the remembered choices are kept: one custom XML part, written alike by pane and command line. */
export const choicesNamespace = 'urn:grant-review:choices';

const choicesSchema = z.strictObject({
  guide: z.string().nullable(),
  /** 申报基准日 as an ISO day. */
  asOf: z.iso.date().nullable(),
  settings: z.record(z.string(), z.string()),
  /** Routine checks that are switched other than the policy has them. */
  routine: z.record(z.string(), z.boolean()).default({}),
  /** By header fingerprint: the header of a column → the field somebody chose, null for "none of them". */
  mappings: z.record(z.string(), z.record(z.string(), z.string().nullable())),
});

/** What a person has chosen for this workbook before. */
export type Choices = z.infer<typeof choicesSchema>;

export const noChoices: Choices = { guide: null, asOf: null, settings: {}, routine: {}, mappings: {} };

export function choicesXml(choices: Choices): string {
  return partXml('choices', choicesNamespace, choices);
}

/** Reads a part; an absent or foreign one remembers nothing. */
export function readChoices(xml: string | null): Choices {
  const read = xml === null ? undefined : choicesSchema.safeParse(partValue('choices', xml));
  return read?.success ? read.data : noChoices;
}
