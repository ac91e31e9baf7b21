import type { Field, FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { SheetWords } from '../guide/sheetWords';
import { headerName, headerWords, type HeaderWords } from './headerName';
import { plain } from './plainText';

/** One way in which a header's wording names a field. */
export interface Claim {
  readonly field: Field;
  readonly by: 'name' | 'synonym' | 'period' | 'joined' | 'perhaps';
}

/**
 * Whether a wording tells a table by itself. What may mean who applies, with what or where does not: 单位, 项目 and 城市
 * stand above tables of many kinds.
 */
export function isPlain({ by, field }: Claim): boolean {
  return by !== 'perhaps' || (field.role === undefined && field.pattern === undefined);
}

/** A field beside another's column, and the keys of its headers. */
export interface Companion {
  readonly field: FieldId;
  readonly keys: ReadonlySet<string>;
}

/** The guide's fields and generic words, prepared once for comparison with sheets. */
export interface Lexicon {
  /** The guide's year. */
  readonly year: number;
  readonly header: HeaderWords;
  readonly fields: ReadonlyMap<FieldId, Field>;
  /** Header key → the fields that it names; one by canonical name, or all that claim it as a synonym. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Keys of headers that are common and belong to no field. */
  readonly otherHeaders: ReadonlySet<string>;
  readonly sequences: ReadonlySet<string>;
  /** By field, the one whose column may stand beside its own, with the header keys that tell it. */
  readonly companions: ReadonlyMap<FieldId, Companion>;
  /** Fields that others are a part of. */
  readonly wholes: ReadonlySet<FieldId>;
  readonly emptyLeaves: ReadonlySet<string>;
  readonly qualifiers: readonly string[];
  readonly totals: readonly string[];
  readonly subtotals: readonly string[];
  /** How the label of a row of averages and the like ends. */
  readonly derived: readonly string[];
  readonly notes: readonly string[];
  readonly metas: readonly string[];
  readonly continuations: readonly string[];
  readonly filers: readonly string[];
  readonly filingTimes: readonly string[];
  readonly counters: readonly string[];
  readonly counts: readonly string[];
  readonly projectCounters: readonly string[];
  readonly parts: readonly string[];
  readonly phases: readonly string[];
  readonly phaseFillers: readonly string[];
  readonly quantities: readonly string[];
  readonly withdrawals: readonly string[];
  readonly withdrawalDenials: readonly string[];
  readonly examples: readonly string[];
  readonly groupEndings: readonly string[];
  readonly setApart: readonly string[];
  readonly batches: readonly string[];
  readonly bandFillers: ReadonlySet<string>;
  readonly companyEndings: readonly string[];
  readonly organisationEndings: readonly string[];
  readonly projectWords: readonly string[];
  readonly codes: ReadonlySet<string>;
  readonly unitLabels: readonly string[];
  readonly forms: readonly string[];
  /** In lower case. */
  readonly copyNames: readonly string[];
}

const prepared = new WeakMap<Guide, Lexicon>();

/** The lexicon of a guide. */
export function lexiconOf(guide: Guide): Lexicon {
  let lexicon = prepared.get(guide);
  if (!lexicon) {
    lexicon = prepare(guide);
    prepared.set(guide, lexicon);
  }
  return lexicon;
}

function prepare(guide: Guide): Lexicon {
  const words = guide.sheetWords;
  const units = guide.fields.flatMap((field) => [field.unit, ...Object.keys(field.units)]);
  const header = headerWords(words, units);
  const keys = (list: readonly string[]): Set<string> =>
    new Set(list.map((word) => headerName(word, header).key));
  return {
    year: guide.year,
    header,
    fields: new Map(guide.fields.map((field) => [field.id, field])),
    claims: claimsOf(
      guide.fields.filter(({ beside }) => beside === undefined),
      header,
      words,
    ),
    otherHeaders: keys(words.headers),
    sequences: keys(words.sequences),
    companions: new Map(
      guide.fields.flatMap(({ id, name, synonyms, beside }): [FieldId, Companion][] =>
        beside === undefined ? [] : [[beside, { field: id, keys: keys([name, ...synonyms]) }]],
      ),
    ),
    wholes: new Set(guide.fields.flatMap(({ partOf }) => partOf?.whole ?? [])),
    emptyLeaves: keys(words.emptyLeaves),
    qualifiers: words.qualifiers.map(plain),
    totals: words.totals.map(plain),
    subtotals: words.subtotals.map(plain),
    derived: words.derived.map(plain),
    notes: words.notes.map(plain),
    metas: words.metas.map(plain),
    continuations: words.continuations.map(plain),
    filers: words.filers.map(plain),
    filingTimes: words.filingTimes.map(plain),
    counters: words.counters.map(plain),
    counts: words.counts.map(plain),
    projectCounters: words.projectCounters.map(plain),
    parts: words.parts.map(plain),
    phases: words.phases.map(plain),
    phaseFillers: words.phaseFillers.map(plain),
    quantities: words.quantities.map(plain),
    withdrawals: words.withdrawals.map(plain),
    withdrawalDenials: words.withdrawalDenials.map(plain),
    examples: words.examples.map(plain),
    groupEndings: words.groupEndings.map(plain),
    setApart: words.setApart.map(plain),
    batches: words.batches.map(plain),
    bandFillers: new Set(words.bandFillers.map(plain)),
    companyEndings: words.companyEndings.map(plain),
    organisationEndings: words.organisationEndings.map(plain),
    projectWords: words.projectWords.map(plain),
    codes: new Set(words.codes.map(plain)),
    unitLabels: words.unitLabels.map(plain),
    forms: words.forms.map(plain),
    copyNames: words.copyNames.map((word) => plain(word).toLowerCase()),
  };
}

/**
 * A canonical name belongs to its field alone, but that its values may turn out to be periods; a synonym to every field
 * that has it.
 */
function claimsOf(fields: readonly Field[], header: HeaderWords, words: SheetWords): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const field of fields) claims.set(headerName(field.name, header).key, [{ field, by: 'name' }]);
  const add = (text: string, claim: Claim): void => {
    const key = headerName(text, header).key;
    const there = claims.get(key) ?? [];
    const named = claim.by !== 'period' && there.some(({ by }) => by === 'name');
    if (named || there.some((other) => other.field === claim.field)) return;
    claims.set(key, [...there, claim]);
  };
  for (const field of fields) {
    const ends = field.day === 'first' ? words.periodStarts : words.periodEnds;
    for (const synonym of field.synonyms) add(synonym, { field, by: 'synonym' });
    for (const period of field.periods) {
      add(period, { field, by: 'period' });
      for (const end of ends) add(`${period}${end}`, { field, by: 'synonym' });
    }
    const other = fields.find(({ id }) => id === field.joined?.with);
    for (const header of field.joined?.headers ?? []) {
      for (const each of [field, ...(other ? [other] : [])]) add(header, { field: each, by: 'joined' });
    }
    for (const wording of field.perhaps) add(wording, { field, by: 'perhaps' });
  }
  return claims;
}
