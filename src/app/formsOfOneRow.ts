import type { Guide } from '../guide/guide';
import { formFinding } from '../review/forms/formFinding';
import { verdictOf } from '../review/grade';
import { quoted } from '../review/wording';
import type { CheckedForm } from './checkedForm';
import { answerOf } from './formAnswers';

/**
 * Says of each form that it is not the only one of its project, and where the others are: in the same workbook or among
 * `elsewhere`, the forms of other files. Forms without a row are of one project where form, applicant and project agree.
 */
export function withFormsOfOneRow(
  forms: readonly CheckedForm[],
  elsewhere: readonly CheckedForm[],
  guide: Guide,
): CheckedForm[] {
  const sameProject = new Map<string, CheckedForm[]>();
  for (const form of [...forms, ...elsewhere]) {
    const key = projectKey(form, guide);
    if (key !== null) sameProject.set(key, [...(sameProject.get(key) ?? []), form]);
  }
  return forms.map((form) => {
    const key = projectKey(form, guide);
    const others = (key === null ? [] : (sameProject.get(key) ?? [])).filter((other) => other !== form);
    return others.length === 0 ? form : withOthers(form, others);
  });
}

/** The project that a form is of; null where nothing tells. */
function projectKey({ filled, application }: CheckedForm, guide: Guide): string | null {
  if (application)
    return JSON.stringify([application.file, application.sheet, application.row, application.from]);
  if (!filled) return null;
  const names = [answerOf(filled, guide, 'project'), answerOf(filled, guide, 'applicant')];
  return names.includes('') ? null : JSON.stringify([filled.form.id, ...names]);
}

function withOthers(form: CheckedForm, others: readonly CheckedForm[]): CheckedForm {
  const { application, filled, sheet } = form;
  const places = others.map((other) => placeOf(other, form)).join('、');
  const row = application ? `（工作表${quoted(application.sheet)}第 ${application.row + 1} 行）` : '';
  const message = `工作表${quoted(sheet)}与${places}对应同一申报项目${row}，请确认以哪一张为准，其余的删去或更正`;
  const cells = [filled?.title ?? { row: 0, column: 0 }];
  const said = formFinding({ code: 'form-twice', severity: 'confirm', cells, message });
  const findings = [said, ...form.findings];
  return { ...form, findings, verdict: verdictOf(findings) };
}

function placeOf(other: CheckedForm, form: CheckedForm): string {
  const file = other.file === form.file ? '' : `文件${quoted(other.file)}的`;
  return `${file}工作表${quoted(other.sheet)}`;
}
