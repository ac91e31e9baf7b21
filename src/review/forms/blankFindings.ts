import type { FormRow } from '../../guide/form';
import type { CellPosition } from '../../workbook/snapshot';
import type { Finding } from '../finding';
import { quoted } from '../wording';
import { formFinding, named } from './formFinding';

/** A cell of the form that asks for something and is empty. */
export interface Blank {
  readonly label: string;
  readonly at: CellPosition;
  /** The indicator that it belongs to, null for a line of the header. */
  readonly row: FormRow | null;
}

/**
 * What is left blank: one finding lists it all, so that a form that nobody has filled in does not bury its other
 * findings. Only a figure that must agree with the application's row (项目总投资) has one of its own.
 */
export function blankFindings(blanks: readonly Blank[]): Finding[] {
  const own = blanks.filter(({ row }) => row?.field !== undefined && !row.target);
  const others = blanks.filter((blank) => !own.includes(blank));
  return [...own.map((blank) => single(blank)), ...together(others)];
}

function together(blanks: readonly Blank[]): Finding[] {
  const [first] = blanks;
  if (!first) return [];
  if (blanks.length === 1) return [single(first)];
  const labels = [...new Set(blanks.map(({ label }) => quoted(label)))];
  const message = `有 ${labels.length} 项未填写，请补填：${labels.join('、')}`;
  return [
    formFinding({ code: 'form-empty', severity: 'confirm', cells: blanks.map(({ at }) => at), message }),
  ];
}

function single({ label, at, row }: Blank): Finding {
  const unit = row?.unit ? `（单位：${row.unit}）` : '';
  const message =
    row === null ? `${quoted(label)}未填写，请补填` : `${named(row.label)}未填写，请补填${unit}`;
  return formFinding({ code: 'form-empty', severity: 'confirm', cells: [at], message });
}
