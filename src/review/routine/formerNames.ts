/** A name shorter than this in brackets is no organisation's former name (原料). */
const shortest = 6;

/**
 * The names that a cell gives an organisation: its own, and a former one in brackets at its end (（原苏州甲有限公司）,
 * （曾用名：…）). `words` introduce a former name, the longest of those that begin alike first.
 */
export function namesIn(text: string, words: readonly string[]): string[] {
  // Most names end otherwise.
  if (!/[)）\]】]\s*$/.test(text)) return [text];
  const match = /^(.+?)[(（[【]([^()（）[\]【】]+)[)）\]】]$/.exec(text.trim());
  const [, own = '', note = ''] = match ?? [];
  const word = words.find((each) => note.trim().startsWith(each));
  if (word === undefined) return [text];
  const former = note
    .trim()
    .slice(word.length)
    .replace(/^[:：为是\s]+/, '');
  return [...former].length < shortest ? [text] : [own.trim(), former];
}
