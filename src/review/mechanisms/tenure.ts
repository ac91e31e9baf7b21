import { dayAfter, isoDay } from '../days';
import type { Day } from '../figure';
import { asks, fails, met } from '../outcome';
import { dayText } from '../wording';
import { statedDay } from './deadline';
import type { ByKind, Judge, Kit } from './mechanism';

/** So many full years by a day: who begins on the first day of the first of them has them all. */
export function compileTenure(tenure: ByKind['tenure'], kit: Kit): Judge {
  const field = kit.field(tenure.field);
  const latest = startOf(tenure.years, tenure.by);
  const wanted = `至${dayText(tenure.by)}满 ${tenure.years} 年，即不晚于 ${dayText(latest)}`;
  return {
    judge(row) {
      const day = row.day(field);
      if (day.end !== 'value') return day;
      if (day.iso <= latest) return isYearOf(latest, day) ? unclear(day) : met;
      const message = `${field.label} ${statedDay(day)}，至${dayText(tenure.by)}不满 ${tenure.years} 年（应不晚于 ${dayText(latest)}）`;
      return fails({
        code: 'after-deadline',
        cells: day.cells,
        actual: day.iso,
        required: `<= ${latest}`,
        message,
      });
    },
    describe: (row) => `${row.stated(tenure.field)}（须${wanted}）`,
  };

  function unclear(day: Day) {
    return asks({
      code: 'to-confirm',
      cells: day.cells,
      actual: day.iso,
      required: `<= ${latest}`,
      message: `${field.label} ${statedDay(day)}，未写明月份，至${dayText(tenure.by)}是否满 ${tenure.years} 年（应不晚于 ${dayText(latest)}）须人工核实`,
    });
  }
}

/** Whether only a year is written, in which the latest day lies with days after it. */
function isYearOf(latest: string, { written }: Day): boolean {
  return written?.month === null && isoDay(written, 'first') <= latest && latest < isoDay(written, 'last');
}

/** The day after `by`, so many years before: 2020-12-31 and three years → 2018-01-01. */
function startOf(years: number, by: string): string {
  const [year = 0, month = 1, day = 1] = dayAfter(by).split('-').map(Number);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year - years}-${two(month)}-${two(day)}`;
}
