import type { SameApplication } from '../../guide/guide';
import type { Application } from '../../intake/application';
import { groupedBy } from '../../intake/groupedBy';
import { nameKey } from '../routine/alikeNames';
import { bareProjectCode } from '../routine/projectCodeFault';
import { textIn } from '../routine/routineContext';
import { comparable } from '../spelling';

/** What an application is recognised by on another sheet; "" where its row does not say. */
export interface RowIdentity {
  readonly application: Application;
  readonly project: string;
  readonly applicant: string;
  readonly projectCode: string;
  readonly creditCode: string;
  /** Credit code and project name. */
  readonly byCode: string;
  /** Applicant and project name. */
  readonly byNames: string;
}

/** One application on two sheets. */
export interface SameRow {
  readonly one: Application;
  readonly other: Application;
}

/** What applications are recognised by. */
export function rowIdentities(applications: readonly Application[], same: SameApplication): RowIdentity[] {
  const keyOf = nameKey(same.sameWords);
  const both = (one: string, other: string): string =>
    one === '' || other === '' ? '' : JSON.stringify([one, other]);
  return applications.map((application) => {
    const text = (field: string | undefined): string =>
      field === undefined ? '' : textIn(application, field);
    const project = keyOf(text(same.project));
    const applicant = keyOf(text(same.applicant));
    const creditCode = comparable(text(same.creditCode));
    return {
      application,
      project,
      applicant,
      projectCode: bareProjectCode(text(same.projectCode)),
      creditCode,
      byCode: both(creditCode, project),
      byNames: both(applicant, project),
    };
  });
}

/**
 * The applications that stand in both lists, one to one: by 投资项目代码, else by credit code and project name, else by
 * applicant and project name. Different project codes or categories make different applications of equal names. By a
 * code alone a project may have been renamed since, unless they are to be the same as listed (`asListed`).
 */
export function sameRows(
  one: readonly RowIdentity[],
  other: readonly RowIdentity[],
  asListed = false,
): SameRow[] {
  const left = new Set(one);
  const right = new Set(other);
  const found: SameRow[] = [];
  for (const key of ['projectCode', 'byCode', 'byNames'] as const) {
    const places = groupedBy(right, (row) => row[key] || null);
    for (const row of left) {
      const partner = (places.get(row[key]) ?? []).find(
        (each) => right.has(each) && mayBeSame(row, each) && !(asListed && namedOtherwise(row, each)),
      );
      if (row[key] === '' || !partner) continue;
      left.delete(row);
      right.delete(partner);
      found.push({ one: row.application, other: partner.application });
    }
  }
  return found.sort((a, b) => a.one.row - b.one.row);
}

function mayBeSame(a: RowIdentity, b: RowIdentity): boolean {
  const [first, second] = [a.application.category, b.application.category];
  const codes = a.projectCode === '' || b.projectCode === '' || a.projectCode === b.projectCode;
  return codes && (first === null || second === null || first === second);
}

/** Whether two rows state other projects of other applicants: their common code is a slip of one of them. */
function namedOtherwise(a: RowIdentity, b: RowIdentity): boolean {
  return a.byNames !== '' && b.byNames !== '' && a.project !== b.project && a.applicant !== b.applicant;
}
