import type { Application } from '../../intake/application';
import type { OtherCell } from '../../intake/otherCells';
import { quoted } from '../wording';
import { blank, type FieldChange } from './fieldChanges';

/** What a batch says in columns that no field is mapped to. */
export interface OtherTexts {
  /** Of all its sheets: by key, the header as it is written. */
  readonly headers: ReadonlyMap<string, string>;
  /** The keys under which nothing but running numbers stand. */
  readonly running: ReadonlySet<string>;
  /** Of one row, by key: only of columns that its own table has. */
  readonly cellsOf: (application: Application) => ReadonlyMap<string, OtherCell>;
}

/** Of both batches that are compared. */
export interface ComparedOthers {
  readonly earlier: OtherTexts;
  readonly later: OtherTexts;
}

/**
 * What a row says otherwise in such columns; how it is written is no change, nor is a column that one sheet lacks, nor
 * another running number. A column that only happens to run in one of the batches is compared like any other.
 */
export function otherChanges(
  earlier: Application,
  later: Application,
  others: ComparedOthers,
): FieldChange[] {
  const after = others.later.cellsOf(later);
  const changes: FieldChange[] = [];
  for (const [key, before] of others.earlier.cellsOf(earlier)) {
    if (others.earlier.running.has(key) && others.later.running.has(key)) continue;
    const now = after.get(key);
    if (!now || now.meaning === before.meaning) continue;
    changes.push({
      column: { kind: 'header', key },
      field: null,
      label: others.later.headers.get(key) ?? key,
      earlier: shown(before),
      later: shown(now),
      earlierCell: before.at,
      laterCell: now.at,
    });
  }
  return changes;
}

/** The headers that only the first of two batches has, but for those of running numbers. */
export function headersOnlyIn(one: OtherTexts, other: OtherTexts): string[] {
  return [...one.headers].flatMap(([key, header]) =>
    other.headers.has(key) || one.running.has(key) ? [] : [header],
  );
}

function shown({ shown: text }: OtherCell): string {
  return text === '' ? blank : quoted(text);
}
