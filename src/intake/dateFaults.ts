import type { CellValue } from '../workbook/snapshot';
import { readDateText } from './dateText';
import { plain, quoted } from './plainText';
import { isApproximate, isBound, isPlaceholder, unreadable, type Unreadable } from './unreadable';

const faults: readonly (readonly [RegExp, code: string, reason: string])[] = [
  [/年第.批|批次/, 'several-dates', '是批次，不是日期，请填写如 2021年3月 或 2021-03-31'],
  [
    /\d{4}年?(?:第?[一二三四1-4]季度|[上下]半年|[年]?初|年中|春|夏|秋|冬)/,
    'rough-date',
    '没有写明月份，请填写到月',
  ],
  [/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})月/, 'no-year', '没有写明年份，请填写如 2021年3月'],
  [
    /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/,
    'year-last',
    '把年份写在最后，月和日的先后无法确定，请填写如 2021-03-31',
  ],
  [/^\d{2}(?:年|[./-]\d{1,2}(?:[./-]|$))/, 'two-digit-year', '的年份不是四位，请填写如 2021年3月'],
  [
    /^(?:共|为期|工期)?[\d.一二三四五六七八九十两半]+个?(?:月|年半?|天|日)$/,
    'duration',
    '是时间长短，不是日期，请写明起止日期',
  ],
  [/\d{4}.*[、,，;；/和及].*\d{4}/, 'several-dates', '写有不止一个日期，请只填一个'],
];

/** Why a cell is no date: a stable code, and a Chinese reason that says what to do. */
export function notADate(value: CellValue): Unreadable {
  const cell = quoted(value);
  if (typeof value !== 'string') return unreadable('not-a-date', `${cell}${generic}`);
  const text = plain(value);
  if (isPlaceholder(text)) return unreadable('no-date', `${cell}不是日期，尚未确定请留空`);
  for (const [shape, code, reason] of faults) {
    if (shape.test(text)) return unreadable(code, `${cell}${reason}`);
  }
  if (/\d/.test(text) && isBound(text)) {
    return unreadable('bound', `${cell}只是期限，没有写明确切日期，请填写如 2022年12月`);
  }
  if (/\d/.test(text) && isApproximate(text)) {
    return unreadable('approximate', `${cell}是大概或预计的日期，请填写确切日期`);
  }
  return unreadable('not-a-date', `${cell}${generic}`);
}

const generic = '不能读成日期，请填写如 2021年3月 或 2021-03-31';

/** The same where the cell should hold a start and an end. */
export function notAPeriod(text: string): Unreadable {
  const fault = notADate(text);
  const several = fault.code === 'several-dates' || fault.code === 'not-a-date';
  return several
    ? unreadable(fault.code, `${quoted(text)}不能读成起止两个日期，请填写如 2021年1月至2022年12月`)
    : fault;
}

/** Why one end of a period is no date while the other is: `part` is what stands for it. */
export function otherEnd(cell: string, part: string, end: 'first' | 'last'): Unreadable {
  const which = end === 'first' ? '开始日期' : '结束日期';
  if (part === '' || isPlaceholder(part))
    return unreadable('half-period', `${quoted(cell)}没有写明${which}，请填写如 2021年1月至2022年12月`);
  if (readDateText(part).kind === 'impossible')
    return unreadable(
      'impossible-date',
      `${quoted(cell)}的${which}${quoted(part)}不是存在的日期，请核对年月日`,
    );
  const fault = notADate(part);
  return unreadable(fault.code, `${quoted(cell)}的${which}${fault.reason}`);
}
