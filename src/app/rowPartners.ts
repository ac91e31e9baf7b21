import type { Application } from '../intake/application';
import type { RowIdentity } from '../review/comparison/sameRows';
import { alikeness, pairsOf as pairsOfCharacters } from '../review/routine/alikeNames';

/** How the rows of two sheets of the same projects belong together. */
export interface RowPartners {
  /** Each application's only row on the other sheet, where it is that row's only one. */
  readonly sure: ReadonlyMap<Application, Application>;
  /** Applications that may be one of these rows there, or the only one: nobody can tell. */
  readonly ambiguous: ReadonlyMap<Application, readonly Application[]>;
  /** Applications that the other sheet does not have. */
  readonly missing: readonly Application[];
  /** Rows of the other sheet that belong to none of the applications. */
  readonly orphans: readonly Application[];
}

type KeyOf = (row: RowIdentity) => string;

const byNames: KeyOf = (row) => row.byNames;
const byUnit: KeyOf = ({ creditCode }) => creditCode;

/** What a row is known by, one after the other; each has to be unique on both sheets. */
const certain: readonly KeyOf[] = [
  ({ projectCode }) => projectCode,
  byNames,
  ({ byNames: names, application: { category } }) =>
    names === '' || category === null ? '' : JSON.stringify([names, category]),
  ({ byCode }) => byCode,
  byUnit,
];

/** A unit's only project is the same on both sheets where its names are so alike (Dice). */
const alike = 0.5;

/** A name that more rows have says nothing of one of them, and of rows that are all alike no more are named. */
const mostNamed = 20;

/** What makes two rows maybe the same: all of them, and those that nothing else claims. */
const likely: readonly KeyOf[] = [({ projectCode }) => projectCode, ({ byCode }) => byCode, byNames];
const possible: readonly KeyOf[] = [
  ({ applicant }) => applicant,
  ({ project }) => project,
  ({ creditCode }) => creditCode,
];

/**
 * Joins the rows of two sheets one to one: by 投资项目代码, applicant and project, credit code and project, or the credit
 * code of a unit with one project. What may belong to several rows, or has but one name in common, is joined with none.
 */
export function rowPartners(main: readonly RowIdentity[], other: readonly RowIdentity[]): RowPartners {
  const pairs = pairsOf(main, other);
  const paired = new Set(pairs.values());
  const sure = new Map([...pairs].map(([one, two]) => [one.application, two.application]));
  const free = other.filter((row) => !paired.has(row));
  const exact = likely.map((key) => ({ key, index: indexBy(other, key), claimed: new Set<string>() }));
  const rest = possible.map((key) => ({ key, index: indexBy(free, key) }));
  const ambiguous = new Map<Application, readonly Application[]>();
  const missing: Application[] = [];
  const taken = new Set(paired);
  for (const row of main) {
    if (pairs.has(row)) continue;
    const found = new Set<RowIdentity>();
    for (const { key, index, claimed } of exact) {
      const same = index.get(key(row)) ?? [];
      if (same.length > 0) claimed.add(key(row));
      for (const each of same.slice(0, mostNamed)) found.add(each);
    }
    for (const { key, index } of rest) {
      const same = index.get(key(row)) ?? [];
      if (same.length <= mostNamed) for (const each of same) found.add(each);
    }
    for (const each of found) taken.add(each);
    if (found.size === 0) missing.push(row.application);
    else
      ambiguous.set(
        row.application,
        [...found].map(({ application }) => application),
      );
  }
  const orphans = other.flatMap((row) =>
    taken.has(row) || exact.some(({ key, claimed }) => claimed.has(key(row))) ? [] : [row.application],
  );
  return { sure, ambiguous, missing, orphans };
}

function pairsOf(
  main: readonly RowIdentity[],
  other: readonly RowIdentity[],
): ReadonlyMap<RowIdentity, RowIdentity> {
  const namesHere = indexBy(main, byNames);
  const namesThere = indexBy(other, byNames);
  const contradicted = (one: RowIdentity, two: RowIdentity): boolean =>
    one.byNames !== two.byNames && (namesThere.has(one.byNames) || namesHere.has(two.byNames));
  const pairs = new Map<RowIdentity, RowIdentity>();
  const taken = new Set<RowIdentity>();
  for (const key of certain) {
    const there = indexBy(other, key);
    for (const [known, [one, ...more]] of indexBy(main, key)) {
      const [two, ...others] = there.get(known) ?? [];
      if (!one || !two || more.length + others.length > 0 || pairs.has(one) || taken.has(two)) continue;
      if (contradicted(one, two) || (key === byUnit && !namedAlike(one, two))) continue;
      pairs.set(one, two);
      taken.add(two);
    }
  }
  return pairs;
}

function namedAlike({ project: one }: RowIdentity, { project: two }: RowIdentity): boolean {
  return one === '' || two === '' || alikeness(pairsOfCharacters(one), pairsOfCharacters(two)) >= alike;
}

function indexBy(
  rows: readonly RowIdentity[],
  key: KeyOf,
): ReadonlyMap<string, readonly [RowIdentity, ...RowIdentity[]]> {
  const index = new Map<string, [RowIdentity, ...RowIdentity[]]>();
  for (const row of rows) {
    const known = key(row);
    if (known === '') continue;
    const same = index.get(known);
    if (same) same.push(row);
    else index.set(known, [row]);
  }
  return index;
}
