import type { CellValue } from '../workbook/snapshot';
import type { CalendarDate, Reading } from './application';
import { calendarDate, dateSerial, isoText, serialDate, writtenDate } from './calendar';
import { notADate, notAPeriod, otherEnd } from './dateFaults';
import { readDateText } from './dateText';
import { typedNumber } from './decimalText';
import { shownBy, type ShownBy } from './numberFormat';
import { quoted } from './plainText';
import { formulaError, unreadable } from './unreadable';

/** How a column of dates is read. */
export interface DateColumn {
  readonly date1904: boolean;
  /** Of a period in one cell the field takes its first or its last date. */
  readonly end: 'first' | 'last';
  /** date: one date; either: one date or a period; period: always both, as its header says. */
  readonly holds: 'date' | 'either' | 'period';
}

/**
 * Reads a date. Serials are dates where the format shows one, or where their figure can be nothing else; a number
 * like 2022.04 is year and month. The number 2022.1 is October where its format shows 2022.10, otherwise January
 * with October as `alternative`. What is not exact or does not exist is unreadable.
 */
export function readDate(value: CellValue, format: string, column: DateColumn): Reading {
  if (typeof value === 'boolean') return notADate(value);
  if (typeof value === 'number') {
    const reading = numberDate(value, shownBy(format), column.date1904);
    return reading.state === 'date' && column.holds === 'period' ? onlyOneDate(value) : reading;
  }
  if (value.trim() === '') return { state: 'empty' };
  return formulaError(value) ?? textDate(value, column);
}

function textDate(text: string, { date1904, end, holds }: DateColumn): Reading {
  const read = readDateText(text);
  switch (read.kind) {
    case 'date':
      if (holds === 'period') return onlyOneDate(text);
      return dateReading(end === 'first' ? read.date : (read.until ?? read.date));
    case 'ongoing':
      if (holds !== 'date' && end === 'first') return dateReading(read.first);
      return unreadable('ongoing', `${quoted(text)}没有写明结束日期，请填写确切日期`);
    case 'period':
      if (holds !== 'date') return dateReading(end === 'first' ? read.first : read.last);
      return unreadable('range', `${quoted(text)}是一段时间，这里只能填一个日期`);
    case 'half':
      if (holds === 'date') return notADate(text);
      return read.end === end ? dateReading(read.date) : otherEnd(text, read.other, end);
    case 'reversed':
      return reversedPeriod(text, read.first, read.last);
    case 'impossible':
      return impossibleDate(text);
    case 'none':
      return serialAsText(text, date1904) ?? (holds === 'period' ? notAPeriod(text) : notADate(text));
  }
}

/** A serial that was pasted as text. */
function serialAsText(text: string, date1904: boolean): Reading | null {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text) : 0;
  return serialIsPlain(serial, date1904) ? serialReading(serial, 'day', date1904) : null;
}

function numberDate(value: number, shown: ShownBy, date1904: boolean): Reading {
  if (shown.date) return serialReading(value, shown.date, date1904);
  const typed = typedNumber(value);
  if (!typed || typed.isNegative()) return notADate(value);
  const [whole = '', fraction] = typed.toFixed().split('.');
  if (whole.length === 5 && serialIsPlain(value, date1904)) return serialReading(value, 'day', date1904);
  if (fraction === undefined) return textDate(whole, { date1904, end: 'last', holds: 'date' });
  if (whole.length !== 4) return notADate(value);
  return monthAfterPoint(Number(whole), fraction, shown.decimals, value);
}

/** A bare five-figure number from 1960 on: no year, no month of a year (20221), nothing but a serial. */
function serialIsPlain(value: number, date1904: boolean): boolean {
  const first = dateSerial({ year: 1960, month: 1, day: 1 }, date1904);
  return first !== null && value >= first;
}

function serialReading(value: number, shown: 'year' | 'month' | 'day', date1904: boolean): Reading {
  const day = serialDate(value, date1904);
  const date = day && calendarDate(day.year, day.month, day.day);
  if (!date) return impossibleDate(value);
  if (Number.isInteger(value) && value >= 1900 && value <= 2199) {
    const said = `${quoted(value)}在日期格式下显示为 ${isoText(date)}`;
    return unreadable('year-as-serial', `${said}，像是只填了年份，请改填完整日期`);
  }
  // 2021年3月 is kept as the first of the month; its format says that the day was not meant.
  if (shown !== 'day' && date.day === 1) {
    const year = shown === 'year' && date.month === 1;
    return dateReading({ year: date.year, month: year ? null : date.month, day: null });
  }
  return dateReading(date);
}

function monthAfterPoint(year: number, fraction: string, decimals: number | null, value: number): Reading {
  if (fraction.length > 2) return notADate(value);
  const october = fraction === '1' ? calendarDate(year, 10, null) : null;
  const date = calendarDate(year, Number(fraction), null);
  if (!date) return impossibleDate(value);
  if (!october) return dateReading(date);
  if (decimals !== null && decimals >= 2) return dateReading(october);
  return { state: 'date', value: date, alternative: october };
}

const dateReading = (value: CalendarDate): Reading => ({ state: 'date', value });

const impossibleDate = (value: CellValue): Reading =>
  unreadable('impossible-date', `${quoted(value)}不是存在的日期，请核对年月日`);
const reversedPeriod = (value: CellValue, first: CalendarDate, last: CalendarDate): Reading =>
  unreadable(
    'dates-reversed',
    `${quoted(value)}起止日期颠倒：开始的${writtenDate(first)}晚于结束的${writtenDate(last)}，请核对后改正`,
  );
const onlyOneDate = (value: CellValue): Reading =>
  unreadable('half-period', `${quoted(value)}没有写明起止两个日期，请填写如 2021年1月至2022年12月`);
