import type { Guide } from '../guide/guide';
import { fieldByRole } from '../guide/lookup';
import type { FieldCell } from '../intake/application';
import { verdictOf } from './grade';
import { makeFinding } from './makeFinding';
import type { ApplicationReview } from './review';

/**
 * The review, and where the row's applicant is not filled in also that nobody knows who applies, and what cannot be
 * checked for that. A sheet that has no such column says so once by itself.
 */
export function askingForApplicant(review: ApplicationReview, guide: Guide): ApplicationReview {
  const field = fieldByRole(guide, 'applicant');
  const cell = field && review.application.cells.get(field.id);
  if (!field || cell?.reading.state !== 'empty') return review;
  const code = codeCell(review, guide);
  const cost = code
    ? '有无重复申报、是否列入名单只按统一社会信用代码核对'
    : '未核对该单位有无重复申报、是否列入名单';
  const finding = makeFinding({
    origin: 'data',
    severity: 'confirm',
    raised: { code: 'applicant-blank', cells: [cell], message: `“${field.name}”未填写，待补；${cost}` },
  });
  const findings = [finding, ...review.findings];
  return { ...review, findings, verdict: verdictOf(findings) };
}

/** The code by which applicants are compared, where the row has it. */
function codeCell({ application }: ApplicationReview, guide: Guide): FieldCell | undefined {
  const codes = guide.routine.flatMap((check) => (check.kind === 'duplicate-applicant' ? [check.code] : []));
  return codes
    .flatMap((id) => application.cells.get(id) ?? [])
    .find(({ reading }) => reading.state === 'text');
}
