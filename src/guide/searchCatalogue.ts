/** What an entry of a list is found by. */
export interface Searchable {
  readonly number: string;
  readonly name: string;
  readonly part: string;
  /** First letters of the name's pinyin. */
  readonly initials: string;
}

/** Half of what was typed must be found again in a name that is merely similar. */
const leastLikeness = 0.5;

/**
 * The entries that a text names, the best first: by number, by name or part of a name, by the pinyin's first letters,
 * or by a name that shares at least half of the text's letters and pairs of letters (a task as an applicant has
 * written it). Width, case and white space make no difference; an empty text finds everything in the list's order.
 */
export function searchCatalogue<T extends Searchable>(entries: readonly T[], text: string): T[] {
  const wanted = folded(text);
  if (wanted === '') return [...entries];
  const grams = gramsOf(wanted);
  return entries
    .map((entry, order) => ({ entry, order, score: scoreOf(entry, wanted, grams) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}

/** Whole numbers and names go before beginnings, those before parts, those before what is merely alike (below 1). */
function scoreOf(entry: Searchable, wanted: string, grams: ReadonlySet<string>): number {
  const name = folded(entry.name);
  if (entry.number === wanted || name === wanted) return 6;
  if (name.startsWith(wanted)) return 5;
  if (name.includes(wanted)) return 4;
  if (/^[0-9a-z]+$/.test(wanted)) {
    if (entry.initials.startsWith(wanted)) return 3;
    return entry.initials.includes(wanted) ? 2 : 0;
  }
  if (folded(entry.part).includes(wanted)) return 1;
  const own = gramsOf(name);
  const shared = [...grams].filter((gram) => own.has(gram)).length / grams.size;
  return shared >= leastLikeness ? shared * 0.9 : 0;
}

function gramsOf(text: string): ReadonlySet<string> {
  const letters = [...text];
  return new Set([
    ...letters,
    ...letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`),
  ]);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」()、,，。.]/g, '');
}
