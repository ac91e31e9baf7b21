import type { Field } from '../guide/field';
import type { HeaderColumn } from './headerColumns';
import type { Claim, Lexicon } from './lexicon';

/** A field that a column's header names exactly, and how. */
export interface Candidate {
  readonly field: Field;
  readonly by: Claim['by'];
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
}

interface Reading {
  readonly key: string;
  /** What the reading loses against a whole path that is the canonical name. */
  readonly loss: number;
  readonly how: string;
  /** Whether bands were left out that make the column something else than its leaf says. */
  readonly qualified: boolean;
}

/**
 * Every field that the header names exactly, best first: by its whole path, by path without outer bands, by a band
 * whose leaf adds nothing (金额), with leaf and band or bracket turned about.
 */
export function candidatesOf(header: HeaderColumn, lexicon: Lexicon): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { key, loss, how, qualified } of readingsOf(header, lexicon)) {
    for (const { field, by } of lexicon.claims.get(key) ?? []) {
      const confidence = Number((1 - loss - (by === 'name' ? 0 : 0.03) - (qualified ? 0.15 : 0)).toFixed(2));
      const there = found.get(field.id);
      if (there && there.confidence >= confidence) continue;
      found.set(field.id, {
        field,
        by,
        confidence,
        reason: `${how}与${by === 'name' ? '规范列名' : '常用叫法'}一致`,
      });
    }
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

function readingsOf({ names }: HeaderColumn, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  const keys = names.map((name) => name.key);
  for (let start = 0; start < keys.length; start += 1) {
    const path = keys.slice(start);
    const left = keys.slice(0, start);
    const qualified = left.some((band) => isQualifier(band, lexicon));
    const short = start > 0 && path.length === 1;
    const loss = short ? 0.02 : 0;
    readings.push({ key: path.join(''), loss, how: short ? '末级表头' : '表头', qualified });
    readings.push({ key: [...path].reverse().join(''), loss: 0.01, how: '表头', qualified });
    const leaf = path.at(-1);
    if (path.length > 1 && leaf !== undefined && lexicon.emptyLeaves.has(leaf)) {
      readings.push({ key: path.slice(0, -1).join(''), loss: 0.01, how: '上级表头', qualified });
    }
  }
  const leaf = names.at(-1);
  if (leaf && leaf.turned !== leaf.key) {
    const qualified = keys.slice(0, -1).some((band) => isQualifier(band, lexicon));
    readings.push({ key: leaf.turned, loss: 0.04, how: '表头换序后', qualified });
  }
  return readings;
}

/** A band that speaks of another year than the guide's, of loans or the like. */
function isQualifier(band: string, lexicon: Lexicon): boolean {
  const years = band.match(/\d{4}(?=年)/g) ?? [];
  return (
    years.some((year) => Number(year) !== lexicon.year) ||
    lexicon.qualifiers.some((word) => band.includes(word))
  );
}
