import type { FindingCode } from '../review/codes';
import { limitedPlace } from '../review/limits';
import type { BatchFinding, Review } from '../review/review';

const overLimit: FindingCode = 'limit-exceeded';

/** A limit that is exceeded, and whose it is. */
export interface ExceededLimit {
  readonly finding: BatchFinding;
  readonly city: string | null;
  /** The county whose limit it is, where counties count apart. */
  readonly county: string | null;
}

/** Limits that are exceeded, with the place whose they are: that of the rows which bear the note. */
export function exceededLimits({ findings, applications, settings }: Review): ExceededLimit[] {
  return findings.flatMap((finding) => {
    if (finding.code !== overLimit) return [];
    const row = applications.find((entry) =>
      entry.findings.some(({ rule, message }) => rule === finding.rule && message === finding.message),
    );
    if (!row) return [];
    const { city } = row.application;
    const filer = limitedPlace(row.application, settings);
    return [{ finding, city, county: filer === city ? null : filer }];
  });
}
