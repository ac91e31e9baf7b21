import type { Application } from '../intake/application';
import { sameRows, type RowIdentity } from '../review/comparison/sameRows';

/** How the rows of two sheets of the same projects belong together. */
export interface RowPartners {
  /** Each application's only row on the other sheet, where it is that row's only one. */
  readonly sure: ReadonlyMap<Application, Application>;
  /** Applications that may be one of several rows there. */
  readonly ambiguous: ReadonlyMap<Application, readonly Application[]>;
  /** Applications that the other sheet does not have. */
  readonly missing: readonly Application[];
  /** Rows of the other sheet that belong to none of the applications. */
  readonly orphans: readonly Application[];
}

/** Joins the rows of two sheets one to one; what may belong to several rows is joined with none. */
export function rowPartners(main: readonly RowIdentity[], other: readonly RowIdentity[]): RowPartners {
  const there = byKey(other);
  const here = byKey(main);
  const sure = new Map<Application, Application>();
  const ambiguous = new Map<Application, readonly Application[]>();
  const missing: Application[] = [];
  const taken = new Set<Application>();
  for (const row of main) {
    const candidates = candidatesFor(row, there);
    const [only] = candidates;
    if (!only) {
      missing.push(row.application);
      continue;
    }
    for (const { application } of candidates) taken.add(application);
    const rivals = candidates.flatMap((each) => candidatesFor(each, here));
    if (candidates.length === 1 && rivals.length === 1) sure.set(row.application, only.application);
    else
      ambiguous.set(
        row.application,
        candidates.map(({ application }) => application),
      );
  }
  const orphans = other.flatMap(({ application }) => (taken.has(application) ? [] : [application]));
  return { sure, ambiguous, missing, orphans };
}

type Index = ReadonlyMap<string, readonly RowIdentity[]>;

function byKey(rows: readonly RowIdentity[]): Index {
  const index = new Map<string, RowIdentity[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const same = index.get(key);
      if (same) same.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

/** The rows of the other sheet that may be this one. */
function candidatesFor(row: RowIdentity, index: Index): RowIdentity[] {
  const found = new Set(keysOf(row).flatMap((key) => index.get(key) ?? []));
  return [...found].filter((each) => sameRows([row], [each], true).length > 0);
}

function keysOf({ projectCode, byCode, byNames }: RowIdentity): string[] {
  return [projectCode, byCode, byNames].flatMap((key, kind) => (key === '' ? [] : [`${kind} ${key}`]));
}
