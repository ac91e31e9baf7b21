import { z } from 'zod';
import { partValue, partXml } from './xmlPart';

/**
 * Where a file that the command line has put out says what its sheets held: one custom XML part. A workbook that the
 * review has marked holds the user's own sheets too, which no journal knows; by this it can be told whether somebody
 * has typed in the file since, and that it is a copy, whose projects would count twice beside the original.
 */
export const writtenSheetsNamespace = 'urn:grant-review:written-sheets';

const writtenSheetsSchema = z.strictObject({
  /** The file that it is a marked copy of, with the sub-folders it lay in, "/" between them; null for what is no copy. */
  copyOf: z.string().nullable(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      fingerprint: z.string(),
      /** Of its comments; "" where nobody has looked. */
      comments: z.string().default(''),
    }),
  ),
});

/** The sheets of a file as it was put out, each with the fingerprint of its contents and of its comments. */
export type WrittenSheets = z.infer<typeof writtenSheetsSchema>;

/** The part's text. */
export function writtenSheetsXml(written: WrittenSheets): string {
  return partXml('writtenSheets', writtenSheetsNamespace, written);
}

/** Reads a part; null where there is none, or a foreign one. */
export function readWrittenSheets(xml: string | null): WrittenSheets | null {
  const read = xml === null ? undefined : writtenSheetsSchema.safeParse(partValue('writtenSheets', xml));
  return read?.success ? read.data : null;
}
