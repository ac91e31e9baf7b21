import type { Guide } from './guide';
import { sentencesOf, unspaced, type Sentence } from './sentences';

/** A part of the guide's data that rests on words of the text: a rule, a subsidy, a limit, a support number. */
export interface Claim {
  /** The rule's, limit's or support number's id; the category's id for its subsidy. */
  readonly by: string;
  readonly clause: string;
  readonly quote: string;
}

/** A sentence with the ids of everything that rests on it; none means that nothing accounts for it yet. */
export interface CoveredSentence extends Sentence {
  readonly claims: readonly string[];
}

/** Everything in the guide that quotes its text. */
export function claimsOf(guide: Guide): Claim[] {
  const counted = [...guide.groups, ...guide.categories].flatMap(({ limit, support }) =>
    [limit, support].flatMap((part) =>
      part ? [{ by: part.id, clause: part.clause, quote: part.quote }] : [],
    ),
  );
  const rules = guide.categories.flatMap((category) =>
    category.rules.map(({ id, clause, quote }) => ({ by: id, clause, quote })),
  );
  const subsidies = guide.categories.flatMap(({ id, subsidy }) =>
    subsidy ? [{ by: id, clause: subsidy.clause, quote: subsidy.quote }] : [],
  );
  return [...rules, ...subsidies, ...counted];
}

/** Every sentence and cell that must be accounted for, with what accounts for it. */
export function coverSentences(guide: Guide, text: string): CoveredSentence[] {
  const claims = claimsOf(guide).map((claim) => ({ ...claim, words: words(claim.quote) }));
  return sentencesOf(text, guide.text).map((sentence) => {
    const said = words(sentence.text);
    const by = claims.filter(
      ({ clause, words: quoted }) =>
        sameClause(clause, sentence.clause) && (said.includes(quoted) || quoted.includes(said)),
    );
    return { ...sentence, claims: [...new Set(by.map((claim) => claim.by))] };
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
  const claimed = sentences.filter((sentence) => sentence.claims.length > 0).length;
  return { sentences: sentences.length, claimed, unclaimed: sentences.length - claimed };
}

/** A rule may name the clause more closely than the text numbers it (附件1-2表2序4 认定标准2), or less. */
function sameClause(claimed: string, numbered: string): boolean {
  return claimed.startsWith(numbered) || numbered.startsWith(claimed);
}

function words(text: string): string {
  return unspaced(text.replace(/<[^>]*>/g, '')).replace(/。$/, '');
}
