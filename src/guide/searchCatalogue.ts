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
 * The entries that a text names, the best first: by number (12, 第12项, 第十二), by name or part of a name, by the pinyin's first letters,
 * or by a name that shares at least half of the text's letters and pairs of letters (a task as an applicant has
 * written it). Width, case and white space make no difference; an empty text finds everything in the list's order.
 */
export function searchCatalogue<T extends Searchable>(entries: readonly T[], text: string): T[] {
  const wanted = folded(text);
  if (wanted === '') return [...entries];
  const number = orderNumber(wanted);
  const grams = gramsOf(wanted);
  return entries
    .map((entry, order) => ({
      entry,
      order,
      score: entry.number === number ? 7 : scoreOf(entry, wanted, grams),
    }))
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

/** The number that a text gives an entry of a list in figures or Chinese numerals, as figures; null where it gives none. */
function orderNumber(text: string): string | null {
  const match = /^(?:序号|任务|第)?(?:(\d{1,3})|([一二三四五六七八九十百零]{1,6}))[号项个条]?$/.exec(text);
  if (!match) return null;
  const [, figures, numerals = ''] = match;
  return figures === undefined ? readNumerals(numerals) : String(Number(figures));
}

const digits = '零一二三四五六七八九';

/** 十二, 一百零一: a number below a thousand; null for anything else. */
function readNumerals(text: string): string | null {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, hundreds = '零', tens = match[3] === undefined ? '零' : '一', , ones = '零'] = match;
  return String([hundreds, tens, ones].reduce((sum, digit) => sum * 10 + digits.indexOf(digit), 0));
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
