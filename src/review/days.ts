import type { CalendarDate } from '../intake/application';

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lastDay(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 31);
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/**
 * The ISO day that a date stands for. A month or year without a day means its end for a deadline and its start for
 * a start (A23).
 */
export function isoDay(date: CalendarDate, edge: 'first' | 'last'): string {
  const month = date.month ?? (edge === 'first' ? 1 : 12);
  const day = date.day ?? (edge === 'first' ? 1 : lastDay(date.year, month));
  return `${String(date.year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar, from an ISO day. */
function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
}

/** How many days `later` comes after `earlier`; both ISO days. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The day after an ISO day. */
export function dayAfter(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  if (day < lastDay(year, month)) return `${iso.slice(0, 8)}${two(day + 1)}`;
  return month < 12 ? `${iso.slice(0, 5)}${two(month + 1)}-01` : `${year + 1}-01-01`;
}
