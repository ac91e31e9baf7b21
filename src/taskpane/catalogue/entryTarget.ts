import { categoryById } from '../../guide/lookup';
import type { Guide } from '../../guide/guide';
import type { ApplicationReview } from '../../review/review';

/** An entry of an appendix as an application names it. */
export interface EntryTarget {
  readonly appendix: string;
  readonly attachment: string;
  /** What the application's cell says. */
  readonly text: string;
}

/** Opens an appendix at an entry. */
export type OpenEntry = (target: EntryTarget) => void;

/** What an application has chosen from an appendix, where its category asks for one and the cell says something. */
export function entryTargetOf({ application }: ApplicationReview, guide: Guide): EntryTarget | null {
  const category = application.category === null ? undefined : categoryById(guide, application.category);
  for (const { mechanism } of category?.rules ?? []) {
    if (mechanism.kind !== 'one-of' || mechanism.catalogue === undefined) continue;
    const catalogue = guide.catalogues.find(({ id }) => id === mechanism.catalogue);
    const text = String(application.cells.get(mechanism.field)?.raw ?? '').trim();
    if (catalogue && text !== '') return { appendix: catalogue.id, attachment: catalogue.attachment, text };
  }
  return null;
}
