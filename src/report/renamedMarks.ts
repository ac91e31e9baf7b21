import type { Journal } from './journal';

/**
 * The journal after the user has given a marked sheet another name: where one journalled sheet is gone and one
 * sheet bears our titles without being journalled, they are the same. Widths and heights from before us are kept so.
 */
export function withRenamedMarks(
  journal: Journal,
  names: readonly string[],
  marked: readonly string[],
): Journal {
  const journalled = [...new Set(journal.columns.map(({ sheet }) => sheet))];
  const [gone, ...moreGone] = journalled.filter((name) => !names.includes(name));
  const [found, ...moreFound] = marked.filter((name) => !journalled.includes(name));
  if (gone === undefined || found === undefined || moreGone.length + moreFound.length > 0) return journal;
  return {
    ...journal,
    columns: journal.columns.map((entry) => (entry.sheet === gone ? { ...entry, sheet: found } : entry)),
    rows: journal.rows.map((entry) => (entry.sheet === gone ? { ...entry, sheet: found } : entry)),
    comments: journal.comments.map((entry) => (entry.sheet === gone ? { ...entry, sheet: found } : entry)),
    highlights: journal.highlights.map((name) => (name === gone ? found : name)),
    previews: journal.previews.map((name) => (name === gone ? found : name)),
  };
}
