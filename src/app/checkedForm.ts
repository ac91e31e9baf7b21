import type { Application } from '../intake/application';
import type { FilledForm } from '../intake/forms/filledForm';
import type { Finding, Verdict } from '../review/finding';

/** A sheet that is a form, or looks like one, and what the check says of it. */
export interface CheckedForm {
  readonly file: string;
  readonly sheet: string;
  /** Null where the sheet cannot be read as one form of this guide. */
  readonly filled: FilledForm | null;
  /** The application it was held against, null where there is none. */
  readonly application: Application | null;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}
