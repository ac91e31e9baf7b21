import type { Catalogue, CatalogueEntry } from './catalogue';
import { pairLikeness } from './pairLikeness';

/** How a text names entries of a catalogue: beyond doubt, perhaps (best first), or not at all. */
export interface CatalogueMatch {
  readonly kind: 'certain' | 'doubtful' | 'none';
  readonly entries: readonly CatalogueEntry[];
}

const none: CatalogueMatch = { kind: 'none', entries: [] };
/** A part of a name that is shorter names nothing. */
const leastPart = 3;
/** Below this likeness (Dice over pairs of characters) two wordings are taken for different things. */
const leastLikeness = 0.5;
const mostCandidates = 3;
/** A run of characters that makes up less of a text does not tell it. */
const leastShared = 0.4;

/**
 * Which entries a cell of their own column names. What is like none, but has a good part of a
 * name (高性能碳纤维工程化 of 50K碳纤维), may be another wording of it: doubtful. A number stands for itself.
 */
export function matchEntry(catalogue: Catalogue, text: string): CatalogueMatch {
  const close = closeEntry(catalogue, text);
  return close.kind !== 'none' || byNumber(catalogue, text) ? close : sharing(catalogue, plain(text));
}

/**
 * Which entries a text names: by number (5, 第5项), name, or number and name (5 止裂钢). A part of a name, a wording much
 * like one, or a number beside another entry's name is doubtful.
 */
export function closeEntry(catalogue: Catalogue, text: string): CatalogueMatch {
  const wanted = plain(text);
  if (wanted === '') return none;
  // 7、8 is not 78: punctuation matters in a number.
  const bare = numberKey(text);
  const exact = namedIn(catalogue).filter(({ number, names }) => number === bare || names.includes(wanted));
  if (exact.length > 0) return { kind: 'certain', entries: exact.map(({ entry }) => entry) };
  const numbered = byNumber(catalogue, text);
  if (!numbered) return likely(catalogue, wanted);
  const { entry, rest } = numbered;
  if (rest === '') return entry ? { kind: 'certain', entries: [entry] } : none;
  const named = likely(catalogue, rest);
  if (!entry) return named;
  const others = named.entries.filter((other) => other !== entry);
  if (plain(entry.name) === rest) return { kind: 'certain', entries: [entry] };
  return { kind: 'doubtful', entries: [entry, ...others].slice(0, mostCandidates) };
}

/** What an entry's column and the one beside it say together: 5 and 止裂钢 as “5 止裂钢”. */
export function entryText(own: string, beside: string): string {
  if (beside === '' || plain(own).includes(plain(beside))) return own;
  return own === '' ? beside : `${own} ${beside}`;
}

/** A leading number, followed by nothing or by what is said beside it. */
function byNumber(
  { entries }: Catalogue,
  text: string,
): { readonly entry: CatalogueEntry | undefined; readonly rest: string } | null {
  const match = /^(?:序号|任务|第)?(\d+)(?:(?:[号项]|[.、:]|\s)\s*(.*))?$/.exec(
    text.normalize('NFKC').trim(),
  );
  if (!match) return null;
  const number = String(Number(match[1]));
  return { entry: entries.find((entry) => entry.number === number), rest: plain(match[2] ?? '') };
}

function likely(catalogue: Catalogue, wanted: string): CatalogueMatch {
  const scored = namedIn(catalogue)
    .map(({ entry, names }) => ({ entry, score: Math.max(...names.map((name) => score(name, wanted))) }))
    .filter(({ score: reached }) => reached > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates);
  return scored.length > 0 ? { kind: 'doubtful', entries: scored.map(({ entry }) => entry) } : none;
}

/** Entries of whose name the text has a good part in one run, or whose details have a good part of the text. */
function sharing(catalogue: Catalogue, wanted: string): CatalogueMatch {
  const shares = namedIn(catalogue)
    .map(({ entry, names: [name = '', ...details] }) => {
      const parts = [sharedPart(name, wanted), ...details.map((detail) => sharedPart(wanted, detail))];
      return { entry, share: Math.max(...parts) };
    })
    .filter(({ share }) => share >= leastShared)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostCandidates);
  return shares.length > 0 ? { kind: 'doubtful', entries: shares.map(({ entry }) => entry) } : none;
}

/** How much of a text its longest run of characters that the other has too makes up; 0 where the run names nothing. */
function sharedPart(text: string, other: string): number {
  let longest = 0;
  for (let at = 0; at + longest < text.length; at += 1) {
    while (at + longest < text.length && other.includes(text.slice(at, at + longest + 1))) longest += 1;
  }
  return longest >= leastPart ? longest / text.length : 0;
}

/** 1 and more where one contains the other, the likeness where it is enough, otherwise 0. */
function score(name: string, wanted: string): number {
  const shorter = Math.min(name.length, wanted.length);
  if (shorter >= leastPart && (name.includes(wanted) || wanted.includes(name))) {
    return 1 + shorter / Math.max(name.length, wanted.length);
  }
  const likeness = pairLikeness(name, wanted);
  return likeness >= leastLikeness ? likeness : 0;
}

/** An entry with what it is called: its number, and its name and the details that name it. */
interface Named {
  readonly entry: CatalogueEntry;
  readonly number: string;
  readonly names: readonly string[];
}

const prepared = new WeakMap<Catalogue, readonly Named[]>();

/** The entries with their names as they are compared; made ready once. */
function namedIn(catalogue: Catalogue): readonly Named[] {
  const known = prepared.get(catalogue);
  if (known) return known;
  const named = catalogue.entries.map((entry) => {
    const details = entry.details.filter(({ title }) => catalogue.matchOn.includes(title));
    const names = [entry.name, ...details.map(({ printed }) => printed)].map(plain);
    return { entry, number: numberKey(entry.number), names };
  });
  prepared.set(catalogue, named);
  return named;
}

/** Width, case and white space make no difference. */
function numberKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Width, case, white space and punctuation make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{P}\p{Z}\s]/gu, '')
    .toUpperCase();
}
