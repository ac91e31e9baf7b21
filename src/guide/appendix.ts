import { z } from 'zod';
import { catalogueEntrySchema, catalogueSchema, type Catalogue } from './catalogue';

/** First letters of a name's pinyin, digits and Latin letters as they are, all small. */
const initialsSchema = z.string().regex(/^[0-9a-z]*$/);

/** A catalogue as its reader needs it: with all details, and with what it is searched by. */
export const appendixSchema = catalogueSchema.extend({
  entries: z.array(catalogueEntrySchema.extend({ initials: initialsSchema })).min(1),
});
export type Appendix = z.infer<typeof appendixSchema>;
export type AppendixEntry = Appendix['entries'][number];

export const appendicesSchema = z.array(appendixSchema);

/** Initials of the catalogues' names, by name. */
export const initialsFileSchema = z.record(z.string(), initialsSchema);

/** The catalogues with their names' initials; without initials a name is not found by them. */
export function appendicesOf(
  catalogues: readonly Catalogue[],
  initials: Readonly<Record<string, string>>,
): Appendix[] {
  return catalogues.map((catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) => ({ ...entry, initials: initials[entry.name] ?? '' })),
  }));
}
