import { formOfCategory } from '../../guide/formOfCategory';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import type { FilledForm, FormReading } from '../../intake/forms/filledForm';
import type { Finding } from '../finding';
import { blankFindings, type Blank } from './blankFindings';
import { contradictions } from './contradictions';
import { formFinding, isBlank } from './formFinding';
import { headerDateFindings } from './headerDates';
import { blankIndicators, indicatorFindings } from './indicatorFindings';

/**
 * What the form is held against: the application it belongs to; `gone` where it belongs to none of the batch; null
 * where there is no batch.
 */
export type FormOwner = Application | 'gone' | null;

/** What a sheet that could not be checked as a form has to say; nothing for a sheet that is none. */
export function refusedFindings(reading: FormReading): Finding[] {
  if (reading.kind !== 'refused') return [];
  const { code, message, cells } = reading;
  return [formFinding({ code, severity: 'unreadable', cells, message })];
}

/**
 * Checks a filled-in form (核对绩效表): its header, every indicator, its own lines, and what the application's row
 * says of the same things. Returns findings whose cells lie in the form's sheet, in the form's order.
 */
export function checkForm(filled: FilledForm, guide: Guide, owner: FormOwner): Finding[] {
  return [
    ...titleFindings(filled),
    ...yearFindings(filled),
    ...ownerFindings(filled, guide, owner),
    ...lostHeader(filled),
    ...blankFindings([...blankHeader(filled), ...blankIndicators(filled)]),
    ...headerDateFindings(filled, guide),
    ...indicatorFindings(filled),
    ...customFindings(filled),
    ...(owner === null || owner === 'gone' ? [] : contradictions(filled, owner, guide)),
  ];
}

const top = { row: 0, column: 0 };

function titleFindings({ title, form, sheet }: FilledForm): Finding[] {
  if (title !== null) return [];
  const message = `工作表“${sheet}”缺少表名，按表中指标认作“${form.title}”，请补上表名`;
  return [
    formFinding({ code: 'form-no-title', severity: 'warning', cells: [top], message, required: form.title }),
  ];
}

function yearFindings({ form, title, yearShown, sheet }: FilledForm): Finding[] {
  if (yearShown || title === null) return [];
  const message = `工作表“${sheet}”没有写明年度，请核对是否为本年度的表，并补上“${form.yearLine}”`;
  const required = form.yearLine;
  return [formFinding({ code: 'form-no-year', severity: 'confirm', cells: [title], message, required })];
}

function ownerFindings({ form, title, sheet }: FilledForm, guide: Guide, owner: FormOwner): Finding[] {
  if (owner === null) return [];
  const cells = [title ?? top];
  if (owner === 'gone') {
    const message = `工作表“${sheet}”在申报汇总表中没有对应的申报项目，请核对项目名称、承担单位，或该项目是否已撤回`;
    return [formFinding({ code: 'form-row-gone', severity: 'confirm', cells, message })];
  }
  const answer = formOfCategory(guide, owner.category);
  if ('reason' in answer || answer.form.id === form.id) return [];
  const message = `该项目类别为“${owner.categoryText}”，应填报${answer.form.attachment}“${answer.form.title}”，本表是${form.attachment}“${form.title}”`;
  const { title: required } = answer.form;
  return [
    formFinding({
      code: 'form-other-category',
      severity: 'warning',
      cells,
      message,
      actual: form.title,
      required,
    }),
  ];
}

function lostHeader({ header, title, sheet }: FilledForm): Finding[] {
  return header
    .filter(({ cell }) => cell === null)
    .map(({ label }) => {
      const message = `工作表“${sheet}”缺少“${label}”一栏，请恢复原表格式`;
      const cells = [title ?? top];
      return formFinding({ code: 'form-header-missing', severity: 'warning', cells, message });
    });
}

function blankHeader({ header }: FilledForm): Blank[] {
  return header.flatMap(({ label, cell }) =>
    cell !== null && isBlank(cell) ? [{ label, at: cell.at, row: null }] : [],
  );
}

/** A line of the applicant's own needs both its wording and a value. */
function customFindings({ custom }: FilledForm): Finding[] {
  return custom.flatMap(({ wording, values }) => {
    const [first] = values;
    const blank = values.every(isBlank);
    if (isBlank(wording)) {
      const message = '个性指标只有指标值，没有写明指标名称，请补填';
      return [formFinding({ code: 'form-empty', severity: 'confirm', cells: [wording.at], message })];
    }
    if (!blank || !first) return [];
    const message = `个性指标“${String(wording.raw).trim()}”未填写指标值，请补填`;
    return [formFinding({ code: 'form-empty', severity: 'confirm', cells: [first.at], message })];
  });
}
