import { claimsOf, type Claim } from './claims';
import { figuresIn, type TextFigure } from './figures';
import type { Guide } from './guide';
import { sentencesOf, unspaced, type Sentence } from './sentences';

/** A sentence with the ids of everything that rests on it, and what of it nothing accounts for. */
export interface CoveredSentence extends Sentence {
  readonly claims: readonly string[];
  /** Clauses that nothing claims, and figures that no claim carries; empty when the sentence is accounted for. */
  readonly open: readonly string[];
}

/** Words that the text does not have, or not in the clause that is named for them. */
export interface LostQuote {
  readonly by: string;
  readonly clause: string;
  readonly quote: string;
}

/**
 * Every sentence and cell that must be accounted for, with what accounts for it: each clause (up to ； or 。) needs a
 * rule, subsidy, limit, support number or entry that quotes it, each figure in it one whose parameters carry it.
 */
export function coverSentences(guide: Guide, text: string): CoveredSentence[] {
  const claims = claimsOf(guide).map((claim) => ({ claim, words: words(claim.quote) }));
  return paragraphs(sentencesOf(text, guide.text)).flatMap(({ sentences, said }) => {
    const placed = claims
      .filter(({ claim }) => sameClause(claim.clause, sentences[0]?.clause ?? ''))
      .flatMap(({ claim, words: quoted }) => placesOf(claim, quoted, said))
      .sort((a, b) => a.start - b.start);
    let start = 0;
    return sentences.map((sentence) => {
      const end = start + words(sentence.text).length;
      const covered = cover(sentence, said, { start, end }, placed, guide.year);
      start = end;
      return covered;
    });
  });
}

/** How many sentences there are, are accounted for and are not. */
export interface CoverageCount {
  readonly sentences: number;
  readonly claimed: number;
  readonly unclaimed: number;
}

/** Counts what `coverSentences` found. */
export function countCoverage(sentences: readonly CoveredSentence[]): CoverageCount {
  const claimed = sentences.filter(({ open }) => open.length === 0).length;
  return { sentences: sentences.length, claimed, unclaimed: sentences.length - claimed };
}

/** Quotes, and cells of a catalogue, that are not in the text. */
export function lostQuotes(guide: Guide, text: string): LostQuote[] {
  const whole = unspaced(text);
  return claimsOf(guide)
    .filter(({ quote }) => !whole.includes(unspaced(quote)))
    .map(({ by, clause, quote }) => ({ by, clause, quote }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}
interface Placed extends Range {
  readonly claim: Claim;
  /** Up to here it accounts for what it quotes; further on only for clauses of which it carries a figure. */
  readonly freely: number;
}

/** Sentences of the same paragraph or cell, with all their words in a row. */
function paragraphs(
  sentences: readonly Sentence[],
): { readonly sentences: readonly Sentence[]; readonly said: string }[] {
  const found: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    const before = last?.[0];
    // Two cells of a row share their clause, but stand under different headings.
    if (last && before?.clause === sentence.clause && before.part === sentence.part) last.push(sentence);
    else found.push([sentence]);
  }
  return found.map((each) => ({ sentences: each, said: each.map(({ text }) => words(text)).join('') }));
}

/**
 * Where a claim's words stand: a question reaches to the end of its clause, a cell of prose must be the whole cell.
 * Other quotes may go on over several clauses.
 */
function placesOf(claim: Claim, quoted: string, said: string): Placed[] {
  if (claim.reach === 'prose') {
    return quoted === said ? [{ claim, start: 0, end: said.length, freely: said.length }] : [];
  }
  const places: Placed[] = [];
  for (
    let start = said.indexOf(quoted);
    start >= 0 && quoted !== '';
    start = said.indexOf(quoted, start + 1)
  ) {
    const end = start + quoted.length;
    const freely = Math.min(end, clauseEnd(said, start));
    places.push({ claim, start, end: claim.reach === 'question' ? freely : end, freely });
  }
  return places;
}

function cover(
  sentence: Sentence,
  said: string,
  range: Range,
  placed: readonly Placed[],
  year: number,
): CoveredSentence {
  const within = placed.filter((place) => meet(place, range));
  const open: string[] = [];
  for (const clause of clausesIn(said, range)) {
    const text = said.slice(clause.start, clause.end);
    const figures = figuresIn(text);
    const here = within.filter(
      (place) =>
        meet(place, clause) &&
        (clause.start < place.freely || figures.some((figure) => carries(place.claim, figure, year))),
    );
    if (here.length === 0) {
      open.push(text);
      continue;
    }
    const lost = figures.filter((figure) => !here.some(({ claim }) => carries(claim, figure, year)));
    open.push(...lost.map((figure) => figure.text));
  }
  return { ...sentence, claims: [...new Set(within.map(({ claim }) => claim.by))], open };
}

function carries({ carries: carried }: Claim, { keys }: TextFigure, year: number): boolean {
  return keys.some((key) => {
    if (carried.has(key)) return true;
    // The guide's own year is said of everything in it.
    if (key === `year:${year}`) return true;
    const span = /^span:(\d+)$/.exec(key)?.[1];
    return span !== undefined && carried.has(`year:${year - Number(span)}`);
  });
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The parts of a sentence between ； and 。; numbering alone is none. */
function clausesIn(said: string, { start, end }: Range): Range[] {
  const clauses: Range[] = [];
  for (let from = start; from < end;) {
    const to = Math.min(end, clauseEnd(said, from));
    if (/[^\d.．。；;：:]/.test(said.slice(from, to))) clauses.push({ start: from, end: to });
    from = to;
  }
  return clauses;
}

function clauseEnd(said: string, from: number): number {
  const end = said.slice(from).search(/[；;。]/);
  return end < 0 ? said.length : from + end + 1;
}

/** A claim may name the item within the clause (附件1-2表2序4 认定标准2, 三（一）1首段). */
function sameClause(claimed: string, numbered: string): boolean {
  const named = (claimed.split(' ')[0] ?? '').replace(/首段$/, '');
  return named === numbered;
}

function words(text: string): string {
  return unspaced(text.replace(/<[^>]*>/g, ''));
}
