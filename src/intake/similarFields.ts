import type { FieldId } from '../guide/field';
import type { HeaderColumn } from './headerColumns';
import { isPlain, type Lexicon } from './lexicon';

const leastSimilarity = 0.6;
const mostCandidates = 3;

const pairsByLexicon = new WeakMap<Lexicon, ReadonlyMap<string, ReadonlySet<string>>>();

/** A field that a header resembles, and what of the field it resembles. */
export interface SimilarField {
  readonly field: FieldId;
  readonly reason: string;
}

/**
 * Fields whose names or synonyms look like the header (Dice coefficient of character pairs), best first, three at
 * most. Likeness is a question to the user, never an answer.
 */
export function similarFields(header: HeaderColumn, lexicon: Lexicon): SimilarField[] {
  const keys = [header.names.at(-1)?.key ?? '', header.names.map((name) => name.key).join('')];
  const scores = new Map<FieldId, { score: number; wording: string }>();
  const known = pairsByLexicon.get(lexicon) ?? knownPairs(lexicon);
  for (const key of new Set(keys)) {
    const pairs = pairsOf(key);
    if (pairs.size === 0) continue;
    for (const [other, otherPairs] of known) {
      const score = dice(pairs, otherPairs);
      if (score < leastSimilarity) continue;
      for (const { field } of (lexicon.claims.get(other) ?? []).filter(isPlain)) {
        if (score > (scores.get(field.id)?.score ?? 0)) scores.set(field.id, { score, wording: other });
      }
    }
  }
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score || a[0].localeCompare(b[0]));
  return ranked.slice(0, mostCandidates).map(([field, { score, wording }]) => ({
    field,
    reason: `表头与“${wording}”相近（相似度 ${Math.round(score * 100)}%）`,
  }));
}

function knownPairs(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const plainly = [...lexicon.claims].filter(([, claims]) => claims.some(isPlain));
  const known = new Map(plainly.map(([key]) => [key, pairsOf(key)]));
  pairsByLexicon.set(lexicon, known);
  return known;
}

function pairsOf(key: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < key.length; index += 1) pairs.add(key.slice(index, index + 2));
  return pairs;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size || 1);
}
