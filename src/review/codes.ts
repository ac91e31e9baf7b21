import { noticeCodes } from '../intake/application';

/**
 * Every code that a finding of this room can carry, beside the ids of the policy's routine checks: stable, read by
 * reports and by other programs.
 */
export const findingCodes = [
  // conditions on one row
  'below-floor',
  'above-ceiling',
  'not-equal',
  'below-share',
  'above-share',
  'share-of-nothing',
  'not-less',
  'after-deadline',
  'not-after',
  'before-start',
  'outside-period',
  'not-declared',
  'not-in-list',
  'year-not-named',
  'too-few-of',
  'not-all-of',
  'no-alternative',
  // what only a person or a document can tell
  'empty-cell',
  'to-confirm',
  'refused',
  'branch-blank',
  'branch-unknown',
  'branches-differ',
  'branch-doubtful',
  'procedure-missing',
  'explanation-missing',
  // marks and notes
  'priority',
  'deducted',
  // amounts asked for and paid
  'requested-above-share',
  'requested-above-cap',
  'first-payment-above',
  'first-payment-below',
  'acceptance-failed',
  'tier-blank',
  'tier-not-whole',
  'advance-above-share',
  'advance-above-final',
  // combined filings
  'combined-mismatch',
  'group-incomplete',
  // the row, the sheet, the batch
  'category-unmatched',
  'kind-blank',
  'city-unknown',
  'unreadable-cell',
  'unit-suspect',
  'column-absent',
  'as-of-missing',
  'limit-exceeded',
  'support-exceeded',
  // how a sheet was read
  ...noticeCodes,
  // filled-in performance-target forms
  'form-several',
  'form-other-year',
  'form-other-category',
  'form-unknown',
  'form-no-table',
  'form-no-title',
  'form-no-year',
  'form-row-gone',
  'form-header-missing',
  'form-indicator-missing',
  'form-wording-altered',
  'form-empty',
  'form-not-ticked',
  'form-not-numeric',
  'form-not-a-date',
  'form-dates-reversed',
  'form-other-unit',
  'form-no-unit',
  'form-not-whole',
  'form-out-of-range',
  'form-not-a-grade',
  'form-share-or-percent',
  'form-contradicts-row',
] as const;
export type FindingCode = (typeof findingCodes)[number];
