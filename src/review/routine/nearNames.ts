import { alikeness, numbersIn, pairsOf } from './alikeNames';

/** Two different names that resemble each other, and how much (0 to 1). */
export interface NearPair {
  readonly one: string;
  readonly other: string;
  readonly alike: number;
}

interface Indexed {
  readonly key: string;
  /** The rarest first. */
  readonly pairs: readonly string[];
}

/** Names that are alike beyond number are compared with so many others: enough for a person, bounded for the machine. */
const mostCompared = 200;
const namesAStep = 100;

/**
 * All pairs of different names whose likeness is at least `near`, without comparing each with each: two such names
 * share one of their rarest pairs of characters. Names that state different numbers are never near. The order of the
 * names does not matter. Yields every few milliseconds.
 */
export function* nearPairs(keys: Iterable<string>, near: number): Generator<void, NearPair[]> {
  const found: NearPair[] = [];
  const groups = new Map<string, string[]>();
  for (const key of [...new Set(keys)].sort()) {
    const numbers = numbersIn(key);
    const group = groups.get(numbers);
    if (group) group.push(key);
    else groups.set(numbers, [key]);
  }
  for (const group of groups.values()) {
    if (group.length > 1) found.push(...(yield* pairsWithin(group, near)));
  }
  return found;
}

function* pairsWithin(keys: readonly string[], near: number): Generator<void, NearPair[]> {
  const found: NearPair[] = [];
  const index = new Map<string, Indexed[]>();
  let done = 0;
  for (const name of byLength(keys)) {
    const candidates = new Set<Indexed>();
    const telling = rarest(name.pairs, near);
    for (const pair of telling) {
      for (const candidate of index.get(pair) ?? []) {
        if (candidates.size >= mostCompared) break;
        candidates.add(candidate);
      }
    }
    for (const candidate of candidates) {
      const alike = alikeness(candidate.pairs, name.pairs);
      if (alike >= near) found.push({ one: candidate.key, other: name.key, alike });
    }
    for (const pair of telling) {
      const names = index.get(pair);
      if (names) names.push(name);
      else index.set(pair, [name]);
    }
    done += 1;
    if (done % namesAStep === 0) yield;
  }
  return found;
}

/** The shorter before the longer, each with its pairs from the rarest on. */
function byLength(keys: readonly string[]): Indexed[] {
  const names = keys.map((key) => ({ key, pairs: pairsOf(key) }));
  const frequency = new Map<string, number>();
  for (const { pairs } of names)
    for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const rarity = (a: string, b: string): number =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  return names
    .map(({ key, pairs }) => ({ key, pairs: pairs.sort(rarity) }))
    .sort((a, b) => a.pairs.length - b.pairs.length || (a.key < b.key ? -1 : 1));
}

/**
 * As many of the rarest pairs as are needed so that any near name has one of them: of n pairs at least
 * n·near/(2−near) are common, so that one of the n − that + 1 rarest is.
 */
function rarest(pairs: readonly string[], near: number): readonly string[] {
  const common = Math.ceil((pairs.length * near) / (2 - near) - 1e-9);
  return pairs.slice(0, pairs.length - common + 1);
}
