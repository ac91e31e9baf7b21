import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { RowKind, SheetNotice } from './application';
import type { MergedCells } from './mergedCells';
import { quoted } from './plainText';
import type { KeyColumns } from './rowLook';
import { runsOf } from './runsOfNumbers';

/**
 * What a row is over which the project's name is merged from above: a line that goes on, a further applicant of the
 * same project, or an application that is filed with figures or a number of its own.
 */
export type SharedProject = 'continued' | 'joint' | 'apart';

/** A further applicant's row, and its name. */
export interface JointApplicant {
  readonly row: number;
  readonly name: string;
}

/** Tells what shares the project of a row above; null where a row stands for itself. `kinds` are those of the rows above. */
export function sharedProject(
  row: number,
  sheet: SheetSnapshot,
  { sequence, project, applicant, quantities }: KeyColumns,
  areas: MergedCells,
  kinds: readonly RowKind[],
): SharedProject | null {
  const top = project === null ? undefined : areas.topOf(row, project);
  if (project === null || !top) return null;
  const isEmpty = (column: number | null): boolean =>
    column === null || String(valueAt(sheet, row, column)).trim() === '';
  if (!isEmpty(project) || (sheet.values[row] ?? []).every((cell) => cell === '')) return null;
  if (isEmpty(applicant)) return 'continued';
  if (kinds[top.row] !== 'data') return null;
  return isEmpty(sequence) && quantities.every(isEmpty) ? 'joint' : 'apart';
}

/** What is said of applicants that are not reviewed by themselves, and of rows that may be one project. */
export function sharedProjectNotices(
  joint: readonly JointApplicant[],
  apart: readonly number[],
): SheetNotice[] {
  const notices: SheetNotice[] = [];
  if (joint.length > 0) {
    const rows = runsOf(joint.map(({ row }) => row + 1));
    const names = joint.slice(0, mostNamed).map(({ name }) => quoted(name));
    const more = joint.length > mostNamed ? '等' : '';
    notices.push({
      code: 'joint-applicants',
      severity: 'warning',
      message: `第 ${rows} 行（${names.join('、')}${more}）的项目名称与上一行合并，按同一项目的联合申报单位处理，不另计一项；这些单位未核对有无重复申报、是否列入名单，请另行核对`,
      cells: [],
    });
  }
  if (apart.length > 0) {
    const rows = runsOf(apart.map((row) => row + 1));
    notices.push({
      code: 'joint-applicants',
      severity: 'warning',
      message: `第 ${rows} 行的项目名称与上一行合并，但另有序号或数值，按单独的申报项目审核和计数。如与上一行是同一项目，请合为一行，或在“读表预览”中指定为不是申报项目`,
      cells: [],
    });
  }
  return notices;
}

/** How many applicants a message names before it says "等". */
const mostNamed = 4;
