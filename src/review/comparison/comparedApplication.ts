import type { FieldId } from '../../guide/field';
import type { Finding, Verdict } from '../finding';
import type { ApplicationReview } from '../review';
import type { FieldChange } from './fieldChanges';
import type { MatchedBy } from './matchRows';

/** One application in both batches. */
export interface ComparedApplication {
  readonly earlier: ApplicationReview;
  readonly later: ApplicationReview;
  readonly by: MatchedBy;
  /** In which way the rows are alike, in Chinese, where nothing identifies them: a person has to look. */
  readonly likeness: string | null;
  readonly changes: readonly FieldChange[];
  readonly verdict: { readonly earlier: Verdict; readonly later: Verdict };
  readonly gone: readonly Finding[];
  readonly raised: readonly Finding[];
  /** Earlier findings that nobody can look into again, for the later row's table lacks the column: they are not gone. */
  readonly open: readonly Finding[];
  /** What one row states and the other's table has no column for: it is not compared. */
  readonly onlyEarlier: readonly FieldId[];
  readonly onlyLater: readonly FieldId[];
}

/** Whether anything at all is said otherwise of an application. */
export function isChanged({ changes, verdict, gone, raised, open }: ComparedApplication): boolean {
  return changes.length + gone.length + raised.length + open.length > 0 || verdict.earlier !== verdict.later;
}
