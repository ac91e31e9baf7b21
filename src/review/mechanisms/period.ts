import { daysBetween } from '../days';
import { fails, met } from '../outcome';
import type { Day } from '../figure';
import { dayText } from '../wording';
import { statedDay } from './deadline';
import { limitDay } from './limitDay';
import type { ByKind, Judge, Kit } from './mechanism';

/** Within a period, both ends included. An end that is not known decides nothing while the other already fails. */
export function compilePeriod(period: ByKind['period'], kit: Kit): Judge {
  const field = kit.field(period.field);
  const fromOf = limitDay(period.from);
  const toOf = limitDay(period.to);
  const name = (date: string): string => (date === 'asOf' ? '申报基准日' : dayText(date));

  return {
    judge(row) {
      const day = row.day(field);
      if (day.end !== 'value') return day;
      const from = fromOf(row);
      const to = toOf(row);
      if (from.end === 'value' && day.iso < from.iso) {
        return outside(day, `早于 ${dayText(from.iso)}（早 ${daysBetween(day.iso, from.iso)} 天）`);
      }
      if (to.end === 'value' && day.iso > to.iso) {
        return outside(day, `晚于 ${dayText(to.iso)}（晚 ${daysBetween(to.iso, day.iso)} 天）`);
      }
      if (from.end !== 'value') return from;
      return to.end === 'value' ? met : to;
    },
    describe: (row) => `${row.stated(period.field)}（须在 ${name(period.from)}至${name(period.to)}内）`,
  };

  function outside(day: Day, how: string) {
    return fails({
      code: 'outside-period',
      cells: day.cells,
      actual: day.iso,
      required: `${period.from}..${period.to}`,
      message: `${field.label} ${statedDay(day)}，${how}`,
    });
  }
}
