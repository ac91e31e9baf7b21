import type { CalendarDate } from './application';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const earliestYear = 1900;
const latestYear = 2199;
/** Days from 1 January of the year 1 up to 31 December 1899 and to 1 January 1904, where Excel's serials begin. */
const eveOf1900 = 693594;
const epoch1904 = 695055;
/** Days from 1 January of the year 1 to the end of 9999. */
const daysTo9999 = 3652059;

/** How many days a month of the Gregorian calendar has; 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The date of these parts, null where there is no such day, month, or year a project could name (1900 to 2199). */
export function calendarDate(year: number, month: number | null, day: number | null): CalendarDate | null {
  if (year < earliestYear || year > latestYear) return null;
  if (month === null) return { year, month: null, day: null };
  const length = monthLength(year, month);
  if (length === 0 || (day !== null && (day < 1 || day > length))) return null;
  return { year, month, day };
}

/** 2021-03-31, 2021-03 or 2021. */
export function isoText({ year, month, day }: CalendarDate): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}${month === null ? '' : `-${two(month)}`}${day === null ? '' : `-${two(day)}`}`;
}

/** 2021年3月31日, a date as it was written: a month without a day stays one. */
export function writtenDate(date: CalendarDate): string {
  const month = date.month === null ? '' : `${date.month}月`;
  const day = date.day === null ? '' : `${date.day}日`;
  return `${date.year}年${month}${day}`;
}

/**
 * The day of an Excel serial number, its time cut off. Counting from 1900, serial 60 is 29 February 1900, a day
 * that never was: null, as for serials before the first day and after 9999 (ECMA-376 part 1, 18.17.4.1).
 */
export function serialDate(serial: number, date1904: boolean): CalendarDate | null {
  const count = Math.floor(serial);
  if (date1904) return !(count >= 0) ? null : dayAfter(epoch1904 + count);
  if (!(count >= 1) || count === 60) return null;
  return dayAfter(eveOf1900 + (count > 60 ? count - 1 : count));
}

/** The Excel serial of a day, null where a 1900 or 1904 sheet cannot hold it. */
export function dateSerial({ year, month, day }: CalendarDate, date1904: boolean): number | null {
  const days = daysBefore(year, month ?? 1) + (day ?? 1) - 1;
  if (date1904) return days < epoch1904 ? null : days - epoch1904;
  const serial = days - eveOf1900;
  if (serial < 1) return null;
  return serial >= 60 ? serial + 1 : serial;
}

/** Days from 1 January of the year 1 up to the first of a month. */
function daysBefore(year: number, month: number): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  return days;
}

function dayAfter(days: number): CalendarDate | null {
  if (!(days < daysTo9999)) return null;
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBefore(year, 1) > days) year -= 1;
  while (daysBefore(year + 1, 1) <= days) year += 1;
  let month = 1;
  while (month < 12 && daysBefore(year, month + 1) <= days) month += 1;
  return { year, month, day: days - daysBefore(year, month) + 1 };
}
