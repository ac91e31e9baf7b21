import { comparable } from '../spelling';

/** Makes names of organisations and projects comparable: width, white space, brackets and quotation marks aside. */
export function nameKey(sameWords: Readonly<Record<string, string>>): (name: string) => string {
  const words = Object.entries(sameWords).map(([from, to]) => [comparable(from), comparable(to)] as const);
  return (name) => {
    let key = comparable(name).replace(/[()[\]{}<>《》〈〉【】〔〕、,，.。;；:：·\-—_]/g, '');
    for (const [from, to] of words) if (key.includes(from)) key = key.replaceAll(from, to);
    return key;
  };
}

/** The numbers that a name states, in their order: names that differ in one mean different things (一期、二期). */
export function numbersIn(key: string): string {
  return (
    key.match(/\d+|[A-Z]+|[一二三四五六七八九十百]+(?=[期批号#])|第[一二三四五六七八九十百]+/g) ?? []
  ).join(' ');
}

/** Pairs of neighbouring characters, each as often as it occurs: the second “AA” is another than the first. */
export function pairsOf(key: string): string[] {
  const characters = [...key];
  const seen = new Map<string, number>();
  return characters.slice(1).map((character, index) => {
    const pair = `${characters[index] ?? ''}${character}`;
    const count = seen.get(pair) ?? 0;
    seen.set(pair, count + 1);
    return count === 0 ? pair : `${pair}${count}`;
  });
}

/** How alike two texts are by their pairs of characters (Dice): 1 for equal ones, 0 for nothing in common. */
export function alikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const other = new Set(b);
  const common = a.filter((pair) => other.has(pair)).length;
  return (2 * common) / (a.length + b.length);
}
