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
  /** The bands that it leaves out. */
  readonly bands: readonly string[];
}

/** What a claim loses against the canonical name; what may mean a field is never certain. */
const losses: Readonly<Record<Claim['by'], number>> = {
  name: 0,
  synonym: 0.03,
  period: 0.03,
  joined: 0.03,
  perhaps: 0.3,
};
const qualifiedLoss = 0.15;
/** What is to be spent has not been. */
const plannedLoss = 0.2;
/** A running number gives way to a number of the project's own. */
const sequenceLoss = 0.02;

const phrases: Readonly<Record<Claim['by'], string>> = {
  name: '与规范列名一致',
  synonym: '与常用叫法一致',
  period: '与常用叫法一致',
  joined: '写明单位和项目名称同在一格，按此拆开',
  perhaps: '可能指此项',
};

/**
 * Every field that the header names exactly, best first: by its whole path, by path without outer bands, by a band
 * whose leaf adds nothing (金额), with leaf and band or bracket turned about.
 */
export function candidatesOf(header: HeaderColumn, lexicon: Lexicon): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const reading of readingsOf(header, lexicon)) {
    for (const claim of lexicon.claims.get(reading.key) ?? []) {
      const planned = claim.field.spent && header.names.some((name) => name.planned);
      const confidence = confidenceOf(reading, claim, planned, lexicon);
      const { field, by } = claim;
      const there = found.get(field.id);
      if (there && there.confidence >= confidence) continue;
      found.set(field.id, { field, by, confidence, reason: `${reading.how}${phrases[by]}` });
    }
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

function confidenceOf(
  { key, loss, bands }: Reading,
  { field, by }: Claim,
  planned: boolean,
  lexicon: Lexicon,
): number {
  const qualified = bands.some((band) => isQualifier(band, lexicon) || namesAnother(band, field, lexicon));
  const running = lexicon.sequences.has(key) ? sequenceLoss : 0;
  return Number(
    (1 - loss - losses[by] - running - (qualified ? qualifiedLoss : 0) - (planned ? plannedLoss : 0)).toFixed(
      2,
    ),
  );
}

function readingsOf({ names }: HeaderColumn, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  const keys = names.map((name) => name.key);
  for (let start = 0; start < keys.length; start += 1) {
    const path = keys.slice(start);
    const bands = keys.slice(0, start);
    const short = start > 0 && path.length === 1;
    readings.push({ key: path.join(''), loss: short ? 0.02 : 0, how: short ? '末级表头' : '表头', bands });
    readings.push({ key: [...path].reverse().join(''), loss: 0.01, how: '表头', bands });
    const leaf = path.at(-1);
    if (path.length > 1 && leaf !== undefined && lexicon.emptyLeaves.has(leaf)) {
      readings.push({ key: path.slice(0, -1).join(''), loss: 0.01, how: '上级表头', bands });
    }
  }
  const leaf = names.at(-1);
  if (leaf && leaf.turned !== leaf.key) {
    readings.push({ key: leaf.turned, loss: 0.04, how: '表头换序后', bands: keys.slice(0, -1) });
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

/** A band that is an amount of its own, of which the leaf is a part; a total's parts are what they are called. */
function namesAnother(band: string, field: Field, lexicon: Lexicon): boolean {
  const named = (lexicon.claims.get(band) ?? []).map((claim) => claim.field);
  return (
    named.some(({ type }) => type === 'amount') &&
    named.every(({ id }) => id !== field.id && !lexicon.wholes.has(id))
  );
}
