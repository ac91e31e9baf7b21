import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { CalendarDate } from '../../src/intake/application';
import { dateSerial, isoText, monthLength, serialDate } from '../../src/intake/calendar';
import { writeChineseNumber } from '../../src/intake/chineseNumber';
import { readDate, type DateColumn } from '../../src/intake/readDate';
import type { CellValue } from '../../src/workbook/snapshot';
import { told } from './sheetBuilder';

const end: DateColumn = { date1904: false, end: 'last', holds: 'either' };
const start: DateColumn = { ...end, end: 'first' };
const read = (value: CellValue, format = 'General', column: DateColumn = end): string =>
  told(readDate(value, format, column));

describe('dates in text', () => {
  it.each([
    ['2021年3月31日', '2021-03-31'],
    ['2021年03月31号', '2021-03-31'],
    ['2021年3月底', '2021-03-31'],
    ['2020年2月末', '2020-02-29'],
    ['2021年3月', '2021-03'],
    ['2021年3月份', '2021-03'],
    ['2021年3月初', '2021-03'],
    ['2021年3月上旬', '2021-03-10'],
    ['2021年3月中旬', '2021-03-20'],
    ['2020年2月下旬', '2020-02-29'],
    ['二〇二一年三月底', '2021-03-31'],
    ['二0二一年三月', '2021-03'],
    ['二O二一年十二月', '2021-12'],
    ['2021。03', '2021-03'],
    ['2021·3', '2021-03'],
    ['2021年3月31日（星期三）', '2021-03-31'],
    ['2021年3月。', '2021-03'],
    ['44286', '2021-03-31'],
    ['2021.3', '2021-03'],
    ['2021.03', '2021-03'],
    ['2022.1', '2022-01'],
    ['2022.10', '2022-10'],
    ['2021-3', '2021-03'],
    ['2021-03', '2021-03'],
    ['2021/3/31', '2021-03-31'],
    ['2021-03-31', '2021-03-31'],
    ['2021.3.31', '2021-03-31'],
    ['20210331', '2021-03-31'],
    ['202103', '2021-03'],
    ['2021', '2021'],
    ['2021年', '2021'],
    ['2021年底', '2021-12-31'],
    ['2021年年底', '2021-12-31'],
    ['二〇二一年三月', '2021-03'],
    ['二零二一年十二月三十一日', '2021-12-31'],
    ['２０２１年３月', '2021-03'],
    [' 2021 年 3 月 31 日 ', '2021-03-31'],
    ['2021-03-31 00:00:00', '2021-03-31'],
    ['2021-03-31T08:30:00.000Z', '2021-03-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', ''],
    ['2021-02-29', '!impossible-date'],
    ['2021年13月', '!impossible-date'],
    ['2021.00', '!impossible-date'],
    ['20210431', '!impossible-date'],
    ['1021年3月', '!impossible-date'],
    ['21年3月', '!two-digit-year'],
    ['21.3', '!two-digit-year'],
    ['3月底', '!no-year'],
    ['三月底', '!no-year'],
    ['待定', '!no-date'],
    ['—', '!no-date'],
    ['无', '!no-date'],
    ['约2021年3月', '!approximate'],
    ['预计2022年12月', '!approximate'],
    ['2022年12月底前', '!bound'],
    ['2022年12月31日以前', '!bound'],
    ['2021年上半年', '!rough-date'],
    ['2021年第三季度', '!rough-date'],
    ['2021年初', '!rough-date'],
    ['2021年第一批/2022年第一批', '!several-dates'],
    ['2021年3月、2022年5月', '!several-dates'],
    ['24个月', '!duration'],
    ['06/30/2022', '!year-last'],
    ['21-3-30', '!two-digit-year'],
    ['两年', '!duration'],
    ['12345', '!not-a-date'],
    ['尽快', '!not-a-date'],
    ['#VALUE!', '!formula-error'],
  ])('%p gives %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a period in one cell', () => {
  it.each([
    ['2021年1月至2022年12月', '2021-01', '2022-12'],
    ['2021.1月起，2022.12月止', '2021-01', '2022-12'],
    ['2021.01.01—2022.12.31（24个月）', '2021-01-01', '2022-12-31'],
    ['2021年1月-2022年12月(为期两年)', '2021-01', '2022-12'],
    ['自2021年1月1日起至2022年12月31日止', '2021-01-01', '2022-12-31'],
    ['自2021年1月至2022年12月', '2021-01', '2022-12'],
    ['2021.1-2022.12', '2021-01', '2022-12'],
    ['2021-01至2022-12', '2021-01', '2022-12'],
    ['2021-01-2022-12', '2021-01', '2022-12'],
    ['2013-2015', '2013', '2015'],
    ['2013年—2015年', '2013', '2015'],
    ['2021年3月～12月', '2021-03', '2021-12'],
    ['2021/1/1~2022/6/30', '2021-01-01', '2022-06-30'],
    ['2021年3-12月', '2021-03', '2021-12'],
    ['2021年1月上旬至2022年3月下旬', '2021-01-01', '2022-03-31'],
    ['2021年1月\n2022年12月', '2021-01', '2022-12'],
    ['2021年1月开工，2022年12月竣工', '2021-01', '2022-12'],
    ['开工时间：2021年1月；竣工时间：2022年12月', '2021-01', '2022-12'],
    ['2021.1→2022.12', '2021-01', '2022-12'],
    ['2021年1月至今', '2021-01', '!ongoing'],
    ['2022年12月至2021年1月', '!dates-reversed', '!dates-reversed'],
    ['2022年12月-2021年1月', '!dates-reversed', '!dates-reversed'],
    ['2021年1月31日至2021年1月30日', '!dates-reversed', '!dates-reversed'],
    ['2021年1月31日至2021年1月31日', '2021-01-31', '2021-01-31'],
    ['2022-2021', '!dates-reversed', '!dates-reversed'],
    ['2021年1月至2021年13月', '2021-01', '!impossible-date'],
  ])('%s begins %s and ends %s', (text, first, last) => {
    expect([read(text, 'General', start), read(text)]).toEqual([first, last]);
  });

  it('is no single date, and a single date no period', () => {
    expect(read('2021年1月至2022年12月', 'General', { ...end, holds: 'date' })).toBe('!range');
    expect(read('2021年1月', 'General', { ...end, holds: 'period' })).toBe('!half-period');
    expect(read(2021.05, 'General', { ...end, holds: 'period' })).toBe('!half-period');
    expect(read('2021年1月至今', 'General', { ...start, holds: 'date' })).toBe('!ongoing');
  });
});

it.each([
  ['三月底', '“三月底”没有写明年份，请填写如 2021年3月'],
  ['待定', '“待定”不是日期，尚未确定请留空'],
  ['2022年底前', '“2022年底前”只是期限，没有写明确切日期，请填写如 2022年12月'],
  ['24个月', '“24个月”是时间长短，不是日期，请写明起止日期'],
  [
    '2022年12月-2021年1月',
    '“2022年12月-2021年1月”起止日期颠倒：开始的2022年12月晚于结束的2021年1月，请核对后改正',
  ],
  [
    '2021年第一批/2022年第一批',
    '“2021年第一批/2022年第一批”是批次，不是日期，请填写如 2021年3月 或 2021-03-31',
  ],
])('says why %s is no date', (text, reason) => {
  expect(readDate(text, 'General', end)).toMatchObject({ state: 'unreadable', reason });
});

describe('numbers in a date column', () => {
  it.each<[number, string, string]>([
    [44286, 'yyyy/m/d', '2021-03-31'],
    [44286, 'yyyy"年"m"月"d"日"', '2021-03-31'],
    [44286.75, '[$-804]yyyy\\-mm\\-dd hh:mm', '2021-03-31'],
    [44256, 'yyyy"年"m"月"', '2021-03'],
    [44286, 'yyyy"年"m"月"', '2021-03-31'],
    [44256, 'mmm-yy', '2021-03'],
    [44197, 'yyyy"年"', '2021'],
    [44286, 'General', '2021-03-31'],
    [20210331, 'General', '2021-03-31'],
    [202103, 'General', '2021-03'],
    [2021, 'General', '2021'],
    [2022.04, 'General', '2022-04'],
    [2022.12, 'General', '2022-12'],
    [2022.4, 'General', '2022-04'],
    [2022.1, '0.00', '2022-10'],
    [2022.1, 'General', '2022-01 or 2022-10'],
    [2022.1, '0.0', '2022-01 or 2022-10'],
    [2022.13, 'General', '!impossible-date'],
    [2021, 'yyyy-mm-dd', '!year-as-serial'],
    [60, 'yyyy-mm-dd', '!impossible-date'],
    [-3, 'General', '!not-a-date'],
    [3000, 'General', '!impossible-date'],
    [12, 'General', '!not-a-date'],
    [Number.NaN, 'General', '!not-a-date'],
  ])('%p shown by %s is %s', (value, format, expected) => {
    expect(read(value, format)).toBe(expected);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(read(42824, 'yyyy/m/d', { ...end, date1904: true })).toBe('2021-03-31');
  });
});

describe('Excel serials', () => {
  it('know the day that never was', () => {
    const days = [0, 1, 59, 60, 61].map((serial) => serialDate(serial, false));
    expect(days.map((day) => day && isoText(day))).toEqual([
      null,
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ]);
    expect(serialDate(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
    expect(serialDate(2_958_465, false)).toEqual({ year: 9999, month: 12, day: 31 });
    expect(serialDate(2_958_466, false)).toBeNull();
  });

  it('are a bijection with days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_950_000 }), fc.boolean(), (serial, date1904) => {
        const day = serialDate(serial, date1904);
        expect(day && dateSerial(day, date1904)).toBe(serial);
      }),
    );
  });

  it('agree with the platform’s proleptic calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_950_000 }), (serial) => {
        const day = serialDate(serial, false);
        const iso = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
        expect(day && isoText(day)).toBe(iso);
      }),
    );
  });
});

describe('properties', () => {
  const days = fc
    .record({ year: fc.integer({ min: 1960, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc.integer({ min: 1, max: monthLength(year, month) }).map((day) => ({ year, month, day })),
    );
  const two = (part: number): string => String(part).padStart(2, '0');
  const ways: readonly ((date: { year: number; month: number; day: number }) => [CellValue, string])[] = [
    ({ year, month, day }) => [`${year}年${month}月${day}日`, 'General'],
    ({ year, month, day }) => [` ${year} / ${month} / ${day} `, 'General'],
    ({ year, month, day }) => [`${year}-${two(month)}-${two(day)}`, '@'],
    ({ year, month, day }) => [`${year}．${month}．${day}`, 'General'],
    ({ year, month, day }) => [`${year}${two(month)}${two(day)}`, 'General'],
    ({ year, month, day }) => [Number(`${year}${two(month)}${two(day)}`), 'General'],
    (date) => [dateSerial(date, false) ?? '', 'yyyy/m/d'],
    ({ year, month, day }) => [`${year}-${two(month)}-${two(day)} 12:00:00`, 'General'],
    ({ year, month, day }) => [`${inNumerals(year)}年${counted(month)}月${counted(day)}日`, 'General'],
    ({ year, month, day }) => [`${year}。${month}。${day}`, 'General'],
    (date) => [String(dateSerial(date, false) ?? ''), '@'],
  ];
  const inNumerals = (year: number): string =>
    [...String(year)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
  const counted = (count: number): string => writeChineseNumber(new Decimal(count)).replace(/^一十/, '十');

  it('reads a day back however it is written', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...ways), (date, write) => {
        const [value, format] = write(date);
        expect(read(value, format)).toBe(isoText(date as CalendarDate));
      }),
    );
  });

  it('reads both ends of a period back however it is written', () => {
    const joints = fc.constantFrom('至', '-', '—', '～', ' 到 ', '\n', '→');
    fc.assert(
      fc.property(days, days, fc.constantFrom(...ways.slice(0, 4)), joints, (one, other, write, joint) => {
        const [from, to] = [one, other].sort((a, b) => isoText(a).localeCompare(isoText(b)));
        if (!from || !to) return;
        const text = `${write(from)[0]}${joint}${write(to)[0]}`;

        expect([read(text, 'General', start), read(text)]).toEqual([isoText(from), isoText(to)]);
        if (isoText(from) === isoText(to)) return;
        expect(read(`${write(to)[0]}${joint}${write(from)[0]}`)).toBe('!dates-reversed');
      }),
    );
  });

  it('never throws and never gives a day that does not exist', () => {
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9年月日.\-/至上中下旬底初今一二十\n]{0,20}$/),
      fc.double(),
      fc.integer({ min: 0, max: 30_000_000 }),
    );
    fc.assert(
      fc.property(cells, fc.constantFrom('General', 'yyyy/m/d', '0.00', 'mmm'), (value, format) => {
        const reading = readDate(value, format, end);
        if (reading.state !== 'date') return;
        const { year, month, day } = reading.value;
        expect(day === null || (month !== null && day >= 1 && day <= monthLength(year, month))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('asks for both dates in a column of periods', () => {
  const period: DateColumn = { ...end, holds: 'period' };
  for (const text of ['2020.10-2022.10-2023.1', '2020.10、2022.10', '尽快'])
    expect(readDate(text, 'General', period)).toMatchObject({
      reason: expect.stringContaining('不能读成起止两个日期，请填写如 2021年1月至2022年12月') as string,
    });
});
