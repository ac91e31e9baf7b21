import type { Guide } from '../../guide/guide';
import { namedEntries } from '../../review/namedEntries';
import type { ApplicationReview } from '../../review/review';

/** An entry of an appendix as an application names it. */
export interface EntryTarget {
  readonly appendix: string;
  readonly attachment: string;
  /** What the application's cell says, or where that is blank the entry that its name hints at. */
  readonly text: string;
}

/** Opens an appendix at an entry. */
export type OpenEntry = (target: EntryTarget) => void;

/** What an application has chosen from an appendix, or seems to have, where its category asks for one. */
export function entryTargetOf({ application }: ApplicationReview, guide: Guide): EntryTarget | null {
  const [named] = namedEntries(application, guide);
  if (!named) return null;
  const { catalogue, text, hinted, match } = named;
  const [likely] = match.entries;
  return {
    appendix: catalogue.id,
    attachment: catalogue.attachment,
    text: hinted && likely ? likely.number : text,
  };
}
