import { Decimal } from 'decimal.js';
import type { Field } from '../guide/field';
import type { CellValue } from '../workbook/snapshot';
import { readAmountInWords } from './amountInWords';
import type { Reading } from './application';
import { isoText, serialDate } from './calendar';
import type { ColumnUnit } from './columnUnit';
import { joinedNames } from './joinedNames';
import type { Holds } from './matchColumns';
import { shownBy } from './numberFormat';
import { plain, quoted } from './plainText';
import { choiceTable, readChoice } from './readChoice';
import { readDate } from './readDate';
import { readApplicant, readProject } from './readName';
import { readNumber } from './readNumber';
import { readShare, type ShareStyle } from './readShare';
import { readText } from './readText';
import { formulaError, unreadable } from './unreadable';
import { readYearlyShares } from './yearlyShares';

/** Reads the cells of one column as its field. */
export type ColumnReader = (value: CellValue, format: string) => Reading;

/** What a reader has to know of its column beside the field. */
export interface ColumnSense {
  readonly unit: ColumnUnit;
  readonly style: ShareStyle;
  readonly holds: Holds;
  readonly date1904: boolean;
  /** How names of organisations end: by that an applicant's name is told from a project's in the same cell. */
  readonly organisationEndings?: readonly string[];
}

/** The reader of a column, by its field's type. */
export function columnReader(field: Field, sense: ColumnSense): ColumnReader {
  const read = readerOf(field, sense);
  if (field.type !== 'text') return remembering(read);
  return field.blanks.length === 0 ? read : withBlanks(read, new Set(field.blanks.map(plain)));
}

/** Words that say as much as an empty cell are one. */
function withBlanks(read: ColumnReader, blanks: ReadonlySet<string>): ColumnReader {
  return (value, format) =>
    typeof value === 'string' && blanks.has(plain(value)) ? { state: 'empty' } : read(value, format);
}

const mostRemembered = 2000;

/** Texts recur down a column and do not depend on formats: each is read once. */
function remembering(read: ColumnReader): ColumnReader {
  const known = new Map<string, Reading>();
  return (value, format) => {
    if (typeof value !== 'string') return read(value, format);
    const before = known.get(value);
    if (before) return before;
    const reading = read(value, format);
    if (known.size < mostRemembered) known.set(value, reading);
    return reading;
  };
}

/** No amount, count or measure of the guide can be below zero: such a figure is a slip, and nothing follows from it. */
function notNegative(reading: Reading, value: CellValue): Reading {
  if (reading.state !== 'number' || !reading.value.isNegative()) return reading;
  if (reading.value.isZero()) return { ...reading, value: reading.value.abs() };
  return unreadable('negative', `${quoted(value)}是负数，请核对`);
}

/** Of a cell that holds an applicant and a project the one that the field is. */
function oneOfBoth(read: ColumnReader, { role }: Field, endings: readonly string[]): ColumnReader {
  return (value, format) => {
    const whole = read(value, format);
    if (whole.state !== 'text') return whole;
    const names = joinedNames(whole.value, endings);
    if (!names)
      return unreadable('joined-names', `${quoted(value)}分不清哪些是单位、哪些是项目名称，请分两列填写`);
    return { state: 'text', value: role === 'applicant' ? names.applicant : names.project };
  };
}

/** Where a year is asked for, a date says it too: 2020年12月, 2020.12, a cell formatted as a date. */
function withDates(read: ColumnReader, date1904: boolean): ColumnReader {
  return (value, format) => {
    const reading = read(value, format);
    const isYear = reading.state === 'number' && reading.value.isInteger();
    if (isYear || reading.state === 'empty') return reading;
    const date = readDate(value, format, { date1904, end: 'last', holds: 'date' });
    return date.state === 'date' ? { state: 'number', value: new Decimal(date.value.year) } : reading;
  };
}

/** An amount among other words, or the words, where a text is no amount by itself. */
function orInWords(read: ColumnReader): ColumnReader {
  return (value, format) => {
    const reading = read(value, format);
    if (reading.state !== 'unreadable' || typeof value !== 'string' || formulaError(value)) return reading;
    return readAmountInWords(value, (amount) => read(amount, format)) ?? reading;
  };
}

/** The lowest of several years' shares, where a text states one for each. */
function orYearly(read: ColumnReader, years: readonly number[]): ColumnReader {
  return (value, format) => {
    const reading = read(value, format);
    if (reading.state !== 'unreadable' || typeof value !== 'string') return reading;
    return readYearlyShares(value, years) ?? reading;
  };
}

/** A day for a number that is shown as one; every other value as it is. */
function dayShown(value: CellValue, format: string, date1904: boolean): CellValue {
  const day = typeof value === 'number' && shownBy(format).date ? serialDate(value, date1904) : null;
  return day ? isoText(day) : value;
}

function readerOf(
  field: Field,
  { unit, style, holds, date1904, organisationEndings = [] }: ColumnSense,
): ColumnReader {
  switch (field.type) {
    case 'amount':
    case 'number': {
      const what = field.type === 'amount' ? '金额' : '数值';
      const column = { table: unit.table, factor: unit.factor, unit: unit.unit, what };
      const exactly: ColumnReader = (value, format) => notNegative(readNumber(value, format, column), value);
      const read = field.ownWords ? orInWords(exactly) : exactly;
      return field.calendarYear ? withDates(read, date1904) : read;
    }
    case 'share': {
      const read: ColumnReader = (value, format) => readShare(value, format, style);
      return field.yearly.length > 0 ? orYearly(read, field.yearly) : read;
    }
    case 'date': {
      const single = field.periods.length > 0 ? 'either' : 'date';
      const column = { date1904, end: field.day, holds: holds === 'period' ? holds : single } as const;
      return (value, format) => readDate(value, format, column);
    }
    case 'choice': {
      const table = choiceTable(field);
      return (value, format) => readChoice(dayShown(value, format, date1904), table, field);
    }
    case 'text': {
      const column = { date1904, code: field.pattern !== undefined };
      const read: ColumnReader = (value, format) => readText(value, format, column);
      const whole = holds === 'names' ? oneOfBoth(read, field, organisationEndings) : read;
      if (field.role === 'project') return (value, format) => readProject(whole(value, format));
      if (field.role !== 'applicant') return whole;
      return (value, format) => readApplicant(whole(value, format), organisationEndings);
    }
  }
}
