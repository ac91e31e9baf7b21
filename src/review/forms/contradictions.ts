import type { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application, CalendarDate, FieldCell } from '../../intake/application';
import { writtenDate } from '../../intake/calendar';
import type { FilledForm, FormCell } from '../../intake/forms/filledForm';
import { bracketUnit, formKey } from '../../intake/forms/formText';
import { inFormUnit } from '../../intake/forms/formUnit';
import { readFigure } from '../../intake/forms/readFigure';
import { readDate } from '../../intake/readDate';
import { unitFactor, unitKey, unitTable } from '../../intake/unitTable';
import { cellName } from '../../workbook/address';
import type { Finding } from '../finding';
import { plain, quoted } from '../wording';
import { formFinding, isBlank } from './formFinding';

/** Where the form and its application's row say different things: names, dates, figures that both carry. */
export function contradictions(filled: FilledForm, application: Application, guide: Guide): Finding[] {
  const fields = new Map(guide.fields.map((field) => [field.id, field]));
  const pairs = [...headerPairs(filled), ...indicatorPairs(filled)];
  return pairs.flatMap((pair) => {
    const { label, field: id, cell } = pair;
    const field = fields.get(id);
    const own = application.cells.get(id);
    if (!field || !own || isBlank(cell)) return [];
    const required = difference(pair, own, field, filled.date1904);
    if (required === null) return [];
    const where = cellName({ sheet: application.sheet, ...own.at });
    const message = `“${label}”填写的是${quoted(cell.raw)}，与申报汇总表（${where}）的“${required}”不一致，请核对`;
    return [
      formFinding({
        code: 'form-contradicts-row',
        severity: 'warning',
        cells: [cell.at],
        message,
        actual: String(cell.raw),
        required,
      }),
    ];
  });
}

interface Pair {
  readonly label: string;
  readonly field: string;
  readonly unit: string | null;
  /** The unit of a bare figure: the form's, or the one that an altered wording names. */
  readonly writtenUnit: string | null;
  readonly cell: FormCell;
}

function headerPairs({ header }: FilledForm): Pair[] {
  return header.flatMap(({ label, field, cell }) =>
    field === null || cell === null ? [] : [{ label, field, unit: null, writtenUnit: null, cell }],
  );
}

function indicatorPairs({ indicators }: FilledForm): Pair[] {
  return indicators.flatMap(({ row, found }) =>
    row.field === undefined || row.target || !found
      ? []
      : found.values.map((cell) => ({
          label: row.label ?? '',
          field: row.field ?? '',
          unit: row.unit,
          writtenUnit: bracketUnit(String(found.wording.raw)) ?? row.unit,
          cell,
        })),
  );
}

/** What the row says where that is something else; null where both agree or one of them cannot be read. */
function difference(
  { cell, unit, writtenUnit }: Pair,
  { reading }: FieldCell,
  field: Field,
  date1904: boolean,
): string | null {
  if (reading.state === 'text') {
    return formKey(String(cell.raw)) === formKey(reading.value) ? null : reading.value;
  }
  if (reading.state === 'date') {
    const own = readDate(cell.raw, cell.format, { date1904, end: field.day, holds: 'either' });
    const meant = [reading.value, ...(reading.alternative ? [reading.alternative] : [])];
    if (own.state !== 'date' || meant.some((date) => sameDate(own.value, date))) return null;
    return meant.map(writtenDate).join('或');
  }
  if (reading.state !== 'number') return null;
  const figure = readFigure(cell.raw, cell.format, unit);
  const value = inFormUnit(reading.value, field, unit);
  const written = figure.state === 'figure' ? inUnit(figure, unit, writtenUnit) : null;
  if (written === null || value === null || written.eq(value)) return null;
  return `${plain(value)}${unit ?? ''}`;
}

/** A figure in the form's unit; null where it was meant in another one that does not convert. */
function inUnit(
  { value, unit: beside }: { readonly value: Decimal; readonly unit: string | null },
  unit: string | null,
  writtenUnit: string | null,
): Decimal | null {
  if (beside !== null || unit === null || writtenUnit === null) return value;
  if (unitKey(writtenUnit) === unitKey(unit)) return value;
  const factor = unitFactor(unitTable({ unit, units: {} }), writtenUnit);
  return factor && value.times(factor);
}

/** To the coarser of both: 2021年3月 agrees with every day of it. */
function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year !== b.year) return false;
  if (a.month === null || b.month === null) return true;
  if (a.month !== b.month) return false;
  return a.day === null || b.day === null || a.day === b.day;
}
