import type { Decimal } from 'decimal.js';
import type { CellValue } from '../../workbook/snapshot';
import { leadingNumber, typedNumber } from '../decimalText';
import { shownBy } from '../numberFormat';
import { plain, quoted } from '../plainText';
import { unitFactor, unitKey, unitTable } from '../unitTable';
import { formulaError, notExact } from '../unreadable';

/** How a target is meant: exactly, at least, more than, at most, less than. */
export type Bound = '=' | '>=' | '>' | '<=' | '<';

/** A figure of a form: targets are often bounds (≥95%). `unit` is null where none was written beside it. */
export type Figure =
  | { readonly state: 'empty' }
  | { readonly state: 'figure'; readonly value: Decimal; readonly bound: Bound; readonly unit: string | null }
  | { readonly state: 'unreadable'; readonly code: string; readonly reason: string };

const before: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:≥|>=|≧|⩾|不(?:低|少|小)于|至少|最少|达到)/, '>='],
  [/^(?:≤|<=|≦|⩽|不(?:高|多|大)于|不超过|至多|最多)/, '<='],
  [/^(?:>|大于|多于|高于|超过|优于)/, '>'],
  [/^(?:<|小于|少于|低于)/, '<'],
];
const behind: readonly (readonly [RegExp, Bound])[] = [
  [/(?:\(含\))?(?:及|或)?以上$/, '>='],
  [/(?:\(含\))?(?:及|或)?(?:以下|以内)$/, '<='],
];

/**
 * Reads an indicator's value in `unit` (null: none): a number, or a text of one number with an operator (≥95%, ≤10,
 * 不低于100个) and a unit that converts to the form's. Percentages are numbers of percent.
 */
export function readFigure(value: CellValue, format: string, unit: string | null): Figure {
  if (typeof value === 'number') return numberFigure(value, format, unit);
  if (typeof value === 'boolean') return unfit(value);
  if (value.trim() === '') return { state: 'empty' };
  const error = formulaError(value);
  return error ?? textFigure(value, unit);
}

function numberFigure(value: number, format: string, unit: string | null): Figure {
  const shown = shownBy(format);
  const typed = typedNumber(value);
  if (!typed || shown.date !== null) return unfit(value);
  if (!shown.percent) return { state: 'figure', value: typed, bound: '=', unit: null };
  const percent = typed.times(100);
  const text = `${percent.toFixed()}%`;
  return inUnit({ value: percent, written: '%', bound: '=', text, figure: text }, unit);
}

function textFigure(text: string, unit: string | null): Figure {
  let rest = plain(text);
  let bound: Bound = '=';
  for (const [pattern, means] of before) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    bound = means;
    break;
  }
  for (const [pattern, means] of behind) {
    if (bound !== '=' || !pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    bound = means;
  }
  const lead = leadingNumber(rest);
  if (!lead) return unfit(rest === '' ? text : rest);
  return inUnit({ value: lead.value, written: lead.rest, bound, text, figure: rest }, unit);
}

interface Written {
  readonly value: Decimal;
  /** What stands behind the number. */
  readonly written: string;
  readonly bound: Bound;
  /** All of it, and without its operator. */
  readonly text: string;
  readonly figure: string;
}

function inUnit({ value, written, bound, text, figure }: Written, unit: string | null): Figure {
  if (written === '') return { state: 'figure', value, bound, unit: null };
  if (unit !== null && unitKey(written) === unitKey(unit)) return { state: 'figure', value, bound, unit };
  const factor = unit === null ? null : unitFactor(unitTable({ unit, units: {} }), written);
  if (factor) return { state: 'figure', value: value.times(factor), bound, unit };
  // An operator is understood here: it is not what is wrong.
  const no = notExact(figure, '数值');
  const unitOnly = no.code === 'not-a-figure' || no.code === 'foreign-currency';
  if (unit === null || /\d/.test(written) || !unitOnly) return no;
  const reason = `填写的${quoted(text)}与表中单位“${unit}”不一致，请按“${unit}”填写`;
  return { state: 'unreadable', code: 'form-other-unit', reason };
}

function unfit(value: CellValue): Figure {
  return notExact(value, '数值');
}
