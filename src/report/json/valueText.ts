import { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import type { CalendarDate, Reading } from '../../intake/application';

const sharePlaces = 6;

/** An amount or count in full, without exponent: "800", "1234.56". */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

/** A share, cut (not rounded) to six places: 1/3 → "0.333333". */
export function shareText(value: Decimal): string {
  return value.toDecimalPlaces(sharePlaces, Decimal.ROUND_DOWN).toFixed();
}

/**
 * A day as ISO text. A month or year written without its day means the field's first or last day
 * (fields.yaml `day`): a deadline's month ends it, a start's month begins it.
 */
export function isoDay(date: CalendarDate, which: Field['day']): string {
  const month = date.month ?? (which === 'first' ? 1 : 12);
  const day = date.day ?? (which === 'first' ? 1 : daysInMonth(date.year, month));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** What a cell was read as, as text; null where it is empty or cannot be read. */
export function readingText(reading: Reading, field: Field): string | null {
  if (reading.state === 'number')
    return field.type === 'share' ? shareText(reading.value) : decimalText(reading.value);
  if (reading.state === 'date') return isoDay(reading.value, field.day);
  return reading.state === 'text' ? reading.value : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
