import type { FieldId } from '../guide/field';
import { columnLetters } from '../workbook/address';
import type { DoubtfulColumn } from './application';
import type { HeaderColumn } from './headerColumns';

/** A field that a column may mean, and why. */
export type Suggestion = readonly [field: FieldId, reason: string];

/** A column to be asked about, with what it may mean, the likeliest first. */
export function doubtfulColumn(
  column: number,
  header: string,
  suggestions: readonly Suggestion[],
): DoubtfulColumn {
  return {
    column,
    header,
    candidates: suggestions.map(([field]) => field),
    reasons: Object.fromEntries(suggestions),
  };
}

/** Says which other columns have as good a claim. */
export function sharedReason(
  header: HeaderColumn,
  claimants: readonly { readonly header: HeaderColumn }[],
): string {
  const others = claimants.filter((other) => other.header !== header);
  return `${others.map((other) => columnLetters(other.header.column)).join('、')} 列也可能是此项`;
}
