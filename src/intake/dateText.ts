import type { CalendarDate } from './application';
import { calendarDate, monthLength } from './calendar';
import { readChineseNumber } from './chineseNumber';

/** What a text says of time: one date, a period, or a date that does not exist. */
export type DateText =
  /** `until`: the last day of what is less than a month (上旬). */
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly until?: CalendarDate }
  | { readonly kind: 'period'; readonly first: CalendarDate; readonly last: CalendarDate }
  /** A period that goes on (至今). */
  | { readonly kind: 'ongoing'; readonly first: CalendarDate }
  /** A period of which only one end is a date; what stands for the other, "" for nothing. */
  | {
      readonly kind: 'half';
      readonly end: 'first' | 'last';
      readonly date: CalendarDate;
      readonly other: string;
    }
  /** A period that ends before it begins. */
  | { readonly kind: 'reversed'; readonly first: CalendarDate; readonly last: CalendarDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

const none: DateText = { kind: 'none' };
const impossible: DateText = { kind: 'impossible' };

/**
 * Reads a date (2021年3月31日, 2021.3, 2021/03/31, 20210331, 二〇二一年三月, 2021年底) or a period of two of them
 * (2021年1月至2022年12月, 2013-2015, 2021年1月开工，2022年12月竣工). 底 and 末 are the last day, 旬 is ten days of the
 * month, 初 leaves the day open. Two dates on two lines are a period. Of a period of which only one end is exact
 * (2021年上半年-2022年底) that end is read.
 */
export function readDateText(text: string): DateText {
  const lines = text.trim().split(/\s*\n\s*/);
  if (lines.length === 2) return readDateText(lines.join('至'));
  const written = digitsOf(withoutTime(text.normalize('NFKC')).replace(/\s+/g, ''));
  const single = readSingle(written);
  if (single.kind !== 'none') return single;
  const period = readPeriod(bareDates(written));
  return period.kind === 'none' ? readHalf(written) : period;
}

const length = '(?:共计?|为期|工期|建设期|历时)?[\\d.一二三四五六七八九十两半]+个?(?:月|年半?|天|日历天)';
const lengthBehind = new RegExp(`(?:\\(${length}\\)|[,，;；、](?:共计?|为期|工期|历时)?\\d{1,3}个月)$`);
const lengthBefore = new RegExp(`^${length}\\((.*)\\)$`);

/** Without time of day, day of the week, a period's length beside it (（24个月）) and a full stop. */
function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '')
    .trim()
    .replace(/\(?(?:星期|周)[一二三四五六日天]\)?$/, '')
    .replace(lengthBehind, '')
    .replace(lengthBefore, '$1')
    .replace(/[。,，;；]$/, '')
    .trim();
}

const time = '(?:建设|施工)?(?:时间|日期|年月)?[:：]?';
const begun = `(?:开工|开始|起始|启动|动工)${time}`;
const ended = `(?:竣工|完工|建成|结束|完成|截止|终止|投产)${time}`;

const opening = new RegExp(`^${begun}`);
const closing = new RegExp(`(?:为止|止|${ended})$`);
const between = new RegExp(
  `(?:${begun}[,，;；、]?(?:预计)?(?:${ended})?|[,，;；、](?:预计)?${ended}|(?<=[\\d月日])${ended}|起[,，;；、]?)(?=\\d{4})`,
);

/** Two dates and what stands between them, without the words that say which is which. */
function bareDates(text: string): string {
  return text
    .replace(/^[自从由]/, '')
    .replace(opening, '')
    .replace(closing, '')
    .replace(between, '至');
}

const numerals = '[〇○零一二三四五六七八九十两]';
const yearDigits = '〇一二三四五六七八九';

/** Chinese numerals before 年, 月, 日 as digits. */
function digitsOf(text: string): string {
  if (!/[年月]/.test(text)) return text;
  const year = (match: string): string =>
    [...match].map((character) => Math.max(yearDigits.indexOf(character), 0)).join('');
  const count = (match: string): string => readChineseNumber(match)?.toString() ?? match;
  return text
    .replace(/[〇○零0Oo一二三四五六七八九]{4}(?=年)/g, year)
    .replace(new RegExp(`${numerals}{1,3}(?=[月日号])`, 'g'), count);
}

const yearOnly = /^(\d{4})(?:年|年度)?$/;
const yearEnd = /^(\d{4})年?年?[底末]$/;
const monthOfYear = /^(\d{4})[年./·。-](\d{1,2})(?:月份?)?(底|末|初|[上中下]旬)?$/;
const dayOfMonth = /^(\d{4})[年./·。-](\d{1,2})[月./·。-](\d{1,2})[日号]?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;

function readSingle(text: string): DateText {
  const parts = (match: RegExpExecArray): [number, number, number] => [
    Number(match[1]),
    Number(match[2]),
    Number(match[3]),
  ];
  let match = yearOnly.exec(text);
  if (match) return dated(Number(match[1]), null, null);
  match = yearEnd.exec(text);
  if (match) return dated(Number(match[1]), 12, 31);
  match = dayOfMonth.exec(text);
  if (match) return dated(...parts(match));
  match = monthOfYear.exec(text);
  if (match) {
    const [year, month] = parts(match);
    return partOfMonth(year, month, match[3] ?? '');
  }
  match = compact.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), match[3] ? Number(match[3]) : null);
  return none;
}

function partOfMonth(year: number, month: number, part: string): DateText {
  const length = monthLength(year, month);
  if (/[底末]/.test(part)) return dated(year, month, length);
  if (!part.endsWith('旬')) return dated(year, month, null);
  const [from, to] = part === '上旬' ? [1, 10] : part === '中旬' ? [11, 20] : [21, length];
  const first = dated(year, month, from);
  const until = calendarDate(year, month, to);
  return first.kind === 'date' && until ? { ...first, until } : impossible;
}

function dated(year: number, month: number | null, day: number | null): DateText {
  const date = calendarDate(year, month, day);
  return date ? { kind: 'date', date } : impossible;
}

const joints = /起?[至到]|~+|[—–―]+|-+|→/g;
const begins = new RegExp(`^(.+?)${begun}$`);
const ends = new RegExp(`^(.+?)${ended}$`);

const fromFor = new RegExp(`^(.+?)(?:起|开始)[,，]?(${length})$`);

/** The one end of a period that is a date. More than one way to part them is none. */
function readHalf(text: string): DateText {
  const alone = (shape: RegExp, end: 'first' | 'last'): DateText[] => {
    const date = exact(shape.exec(text)?.[1] ?? '');
    return date ? [{ kind: 'half', end, date, other: '' }] : [];
  };
  const found = [...alone(begins, 'first'), ...alone(ends, 'last')];
  const [, from = '', lasting = ''] = fromFor.exec(text) ?? [];
  const start = exact(from);
  if (start) return { kind: 'half', end: 'first', date: start, other: lasting };
  for (const joint of text.matchAll(joints)) {
    const before = text.slice(0, joint.index).replace(/^[自从由]/, '');
    const after = text.slice(joint.index + joint[0].length);
    const [first, last] = [exact(before), exact(after.replace(/止$/, ''))];
    // 2021-03（待定）: the year and the month of one date.
    if (first && !last && severalYears.exec(after) === null && (first.month !== null || !/^\d/.test(after)))
      found.push({ kind: 'half', end: 'first', date: first, other: after });
    if (last && !first && severalYears.exec(before) === null)
      found.push({ kind: 'half', end: 'last', date: last, other: before });
  }
  const [only] = found;
  return found.length === 1 && only ? only : none;
}

const severalYears = /\d{4}.*\d{4}/;

function exact(text: string): CalendarDate | null {
  const read = readSingle(text);
  return read.kind === 'date' ? (read.until ?? read.date) : null;
}

/** Two dates around a dash or 至; the second may leave out the year. More than one way to part them is none. */
function readPeriod(text: string): DateText {
  const found: DateText[] = [];
  for (const joint of text.matchAll(joints)) {
    const first = readSingle(text.slice(0, joint.index));
    if (first.kind === 'none') continue;
    const end = text.slice(joint.index + joint[0].length);
    if (first.kind === 'date' && /^(?:今|现在|目前)$/.test(end))
      return { kind: 'ongoing', first: first.date };
    const last = readSingle(end).kind === 'none' ? readSingle(withYear(end, first)) : readSingle(end);
    if (last.kind === 'none') continue;
    found.push(periodOf(first, last));
  }
  const [only] = found;
  return found.length === 1 && only ? only : none;
}

/** 12月31日, and 12.31 behind a whole day, where it can be no month of a year. */
function withYear(end: string, first: DateText): string {
  if (first.kind !== 'date') return '';
  if (/^\d{1,2}月/.test(end)) return `${first.date.year}年${end}`;
  const day = first.date.day === null ? null : /^\d{1,2}[./](\d{1,2})$/.exec(end)?.[1];
  return Number(day ?? 0) > 12 ? `${first.date.year}.${end.replace('/', '.')}` : '';
}

function periodOf(first: DateText, last: DateText): DateText {
  if (first.kind !== 'date' || last.kind !== 'date') return first.kind === last.kind ? impossible : none;
  const from = first.date;
  const to = last.until ?? last.date;
  const order =
    to.year - from.year || (to.month ?? 12) - (from.month ?? 1) || (to.day ?? 31) - (from.day ?? 1);
  return { kind: order < 0 ? 'reversed' : 'period', first: from, last: to };
}
