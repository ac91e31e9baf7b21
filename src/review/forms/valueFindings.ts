import type { FormRow } from '../../guide/form';
import type { FormCell } from '../../intake/forms/filledForm';
import { bracketUnit, formKey, hasTick } from '../../intake/forms/formText';
import { readFigure, type Figure } from '../../intake/forms/readFigure';
import type { Finding } from '../finding';
import { plain, quoted } from '../wording';
import { formFinding, named } from './formFinding';

/** What a value that is not empty has to say. `asked`: whether its band is one the applicant files for. */
export function valueFindings(row: FormRow, wording: FormCell, cell: FormCell, asked: boolean): Finding[] {
  switch (row.value) {
    case 'text':
      return [];
    case 'grade':
      return gradeFindings(row, cell);
    case 'checkbox':
      return asked ? tickFindings(row, wording, cell) : [];
    case 'checkbox+number':
      return [...tickFindings(row, wording, cell), ...boxFigureFindings(row, wording, cell)];
    default:
      return figureFindings(row, wording, cell, readFigure(cell.raw, cell.format, row.unit));
  }
}

function gradeFindings(row: FormRow, cell: FormCell): Finding[] {
  if (row.options.some((option) => formKey(option) === formKey(String(cell.raw)))) return [];
  const required = row.options.join('、');
  const message = `${named(row.label)}填写的是${quoted(cell.raw)}，应从下列等级中选择：${required}`;
  return [
    formFinding({
      code: 'form-not-a-grade',
      severity: 'warning',
      cells: [cell.at],
      message,
      actual: String(cell.raw),
      required,
    }),
  ];
}

function tickFindings(row: FormRow, wording: FormCell, cell: FormCell): Finding[] {
  if (hasTick(String(cell.raw)) || hasTick(String(wording.raw)) || row.options.length === 0) return [];
  // A single box that is left open says no; among several one is to be chosen.
  if (row.options.length === 1) return [];
  const message = `${named(row.label)}未勾选，请在${row.options.map((option) => `“${option}”`).join('')}中勾选`;
  return [formFinding({ code: 'form-not-ticked', severity: 'confirm', cells: [cell.at], message })];
}

/** A figure beside each ticked box: ☑节能量（1200 吨标准煤）; a lone figure belongs to the box that is ticked. */
function boxFigureFindings(row: FormRow, wording: FormCell, cell: FormCell): Finding[] {
  if (typeof cell.raw === 'number') {
    const unit = row.fills.length === 0 ? row.unit : null;
    return figureFindings({ ...row, unit }, wording, cell, readFigure(cell.raw, cell.format, unit));
  }
  return String(cell.raw)
    .split('\n')
    .filter((line) => hasTick(line))
    .flatMap((line) => {
      const fill = row.fills.find(({ option }) => formKey(line).startsWith(formKey(option)));
      const unit = fill?.unit ?? row.unit;
      const written = boxFigure(line, row);
      const label = fill?.option ?? row.label;
      if (written === '' || formKey(written) === formKey(unit ?? '')) {
        const message = `${named(label)}已勾选而未填写数值，请补填${unit === null ? '' : `（单位：${unit}）`}`;
        return [formFinding({ code: 'form-empty', severity: 'confirm', cells: [cell.at], message })];
      }
      return figureFindings(
        { ...row, label, unit },
        wording,
        cell,
        readFigure(written, 'General', unit),
        true,
      );
    });
}

/** What stands behind the box's option: in the brackets, or after it. */
function boxFigure(line: string, row: FormRow): string {
  const key = formKey(line);
  const option = row.options.map(formKey).find((each) => key.startsWith(each)) ?? '';
  return key.slice(option.length).replace(/^[(:]/, '').replace(/\)$/, '');
}

function figureFindings(
  row: FormRow,
  wording: FormCell,
  cell: FormCell,
  figure: Figure,
  unitShown = bracketUnit(String(wording.raw)) !== null,
): Finding[] {
  const cells = [cell.at];
  if (figure.state === 'empty') return [];
  if (figure.state === 'unreadable') {
    const code = figure.code === 'form-other-unit' ? 'form-other-unit' : 'form-not-numeric';
    const message = `${named(row.label)}：${figure.reason}`;
    return [formFinding({ code, severity: 'unreadable', cells, message, actual: String(cell.raw) })];
  }
  const range = rangeFinding(row, cell, figure);
  if (range) return [range];
  const found: Finding[] = [];
  if (row.unit !== null && figure.unit === null && !unitShown) {
    const message = `${named(row.label)}填写的${quoted(cell.raw)}没有写明单位，请按“${row.unit}”核对并补写单位`;
    found.push(
      formFinding({ code: 'form-no-unit', severity: 'confirm', cells, message, required: row.unit }),
    );
  }
  if (row.value === 'share' && figure.unit === null && figure.value.gt(0) && figure.value.lt(1)) {
    const percent = plain(figure.value.times(100));
    const message = `${named(row.label)}填写的是 ${plain(figure.value)}，按百分数读为 ${plain(figure.value)}%，请核对是否应为 ${percent}%`;
    found.push(formFinding({ code: 'form-share-or-percent', severity: 'confirm', cells, message }));
  }
  return found;
}

function rangeFinding(
  row: FormRow,
  cell: FormCell,
  { value, bound }: Extract<Figure, { state: 'figure' }>,
): Finding | null {
  const said = (code: 'form-out-of-range' | 'form-not-whole', required: string, why: string): Finding =>
    formFinding({
      code,
      severity: 'warning',
      cells: [cell.at],
      message: `${named(row.label)}填写的是${quoted(cell.raw)}，${why}，请核对`,
      actual: plain(value),
      required,
    });
  if (row.value === 'share' && (value.gt(100) || (bound === '>' && value.eq(100))))
    return said('form-out-of-range', '<= 100', '超过 100%');
  if (!row.signed && ((value.isNegative() && !value.isZero()) || (bound === '<' && value.isZero()))) {
    return said('form-out-of-range', '>= 0', '小于 0');
  }
  if (row.value === 'count' && !value.isInteger()) return said('form-not-whole', '整数', '应为整数');
  return null;
}
