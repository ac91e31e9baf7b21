import { z } from 'zod';

/** A column of an entry: its cell as printed, slips and mark-up included, and the same item by item as it is meant. */
const detailSchema = z.strictObject({
  title: z.string().min(1),
  printed: z.string().min(1),
  /** Without mark-up, formulas in plain characters, one text an item; empty where it is the same as printed. */
  items: z.array(z.string().min(1)).default([]),
});
export type CatalogueDetail = z.infer<typeof detailSchema>;

export const catalogueEntrySchema = z.strictObject({
  number: z.string().min(1),
  name: z.string().min(1),
  /** The name's cell where the print has mark-up in it. */
  printedName: z.string().min(1).optional(),
  /** The part of the catalogue that it stands in: a table, a first level. */
  part: z.string().default(''),
  /** The categories that it is for, by id. */
  categories: z.array(z.string()).default([]),
  /** What it says, column by column; left out where only names are needed. */
  details: z.array(detailSchema).default([]),
  /** Likely slips of the print, said beside it: what is printed is never corrected. */
  notes: z.array(z.string().min(1)).default([]),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** A list of the guide's own (附件) that rules refer to: entries by number and name. */
export const catalogueSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  attachment: z.string(),
  /** Titles of the details by which an entry may be named too (主要内容). */
  matchOn: z.array(z.string()).default([]),
  entries: z.array(catalogueEntrySchema).min(1),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** How the clauses of an entry's own cells are written: 附件1-1序5, 附件1-2表1序2. */
export function clauseOfEntry({ attachment }: Catalogue, { number }: CatalogueEntry): string {
  return /^\d+$/.test(number) ? `${attachment}序${number}` : `${attachment}${number}`;
}

/** The catalogue with what matching needs and no more: numbers, names and the details that name an entry. */
export function withoutDetails(catalogue: Catalogue): Catalogue {
  const entries = catalogue.entries.map((entry) => ({
    ...entry,
    details: entry.details.filter(({ title }) => catalogue.matchOn.includes(title)),
    notes: [],
  }));
  return { ...catalogue, entries };
}
