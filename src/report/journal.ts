import { z } from 'zod';
import { mostRows } from '../workbook/address';
import { partValue, partXml } from './xmlPart';

/** Where the journal is kept in the workbook: one custom XML part, written alike by pane and command line. */
export const journalNamespace = 'urn:grant-review:journal';

const column = z.strictObject({
  sheet: z.string(),
  title: z.string(),
  /** Zero-based, as it was written; the title finds it where it has moved. */
  headerRow: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  /** Its width before us, in characters of the standard font; null is the sheet's standard width. */
  width: z.number().nullable(),
});

const grownRows = z.strictObject({
  sheet: z.string(),
  /** Their height before us in points, null where none was stored. */
  height: z.number().nullable(),
  /** From our titles' row down, how many rows are other ones and how many are these, by turns. */
  runs: z.array(z.number().int().nonnegative().max(mostRows)),
});

const ownSheet = z.strictObject({
  name: z.string(),
  purpose: z.enum([
    'form',
    'form-index',
    'form-check',
    'limits',
    'summary',
    'comparison',
    'merged',
    'letter',
  ]),
  fingerprint: z.string(),
  /** Which form, which sheet for a meeting or which city's letter it is, so that the same one made anew replaces it; null for the rest. */
  of: z.string().nullable(),
});

const journalSchema = z.strictObject({
  columns: z.array(column),
  /** Rows that were made taller for our texts. */
  rows: z.array(grownRows),
  /** Sheets that bear our highlights. */
  highlights: z.array(z.string()),
  /** Those of them that show what their rows and columns were taken as. */
  previews: z.array(z.string()).default([]),
  /** By sheet, what our comments say, as fingerprints. */
  comments: z.array(z.strictObject({ sheet: z.string(), texts: z.array(z.string()) })).default([]),
  sheets: z.array(ownSheet),
});

/** What we have added to a workbook, and what stood there before. */
export type Journal = z.infer<typeof journalSchema>;
export type JournalColumn = Journal['columns'][number];
export type JournalRows = Journal['rows'][number];
export type JournalSheet = Journal['sheets'][number];

export const emptyJournal: Journal = {
  columns: [],
  rows: [],
  highlights: [],
  previews: [],
  comments: [],
  sheets: [],
};

/** The part's text, null when nothing of ours is left and the part should go. */
export function journalXml(journal: Journal): string | null {
  const { columns, rows, highlights, comments, sheets } = journal;
  const nothing = [columns, rows, highlights, comments, sheets].every(({ length }) => length === 0);
  return nothing ? null : partXml('journal', journalNamespace, journal);
}

/** Reads a part; an absent or foreign one is an empty journal. */
export function readJournal(xml: string | null): Journal {
  const read = xml === null ? undefined : journalSchema.safeParse(partValue('journal', xml));
  return read?.success ? read.data : emptyJournal;
}
