import { writtenDate } from '../../intake/calendar';
import type { FindingCode } from '../codes';
import { daysBetween } from '../days';
import { fails, met, type Raised } from '../outcome';
import type { Day } from '../figure';
import { dayText } from '../wording';
import { limitDay } from './limitDay';
import type { ByKind, Judge, Kit } from './mechanism';

const sides = {
  by: {
    word: '不晚于',
    sign: '<=',
    code: 'after-deadline',
    holds: (day: string, date: string) => day <= date,
  },
  after: { word: '晚于', sign: '>', code: 'not-after', holds: (day: string, date: string) => day > date },
  from: {
    word: '不早于',
    sign: '>=',
    code: 'before-start',
    holds: (day: string, date: string) => day >= date,
  },
} satisfies Record<
  string,
  { word: string; sign: string; code: FindingCode; holds: (day: string, date: string) => boolean }
>;

/** ……底前: a day on or before the last calendar day meant (A23); or after, or from, a day. */
export function compileDeadline(deadline: ByKind['deadline'], kit: Kit): Judge {
  const field = kit.field(deadline.field);
  const side = sides[deadline.side];
  const limitOf = limitDay(deadline.date);
  const dateName = deadline.date === 'asOf' ? '申报基准日' : '';

  return {
    judge(row) {
      const day = row.day(field);
      if (day.end !== 'value') return day;
      const date = limitOf(row);
      if (date.end !== 'value') return date;
      return side.holds(day.iso, date.iso) ? met : explain(day, date);
    },
    describe: (row) =>
      `${row.stated(deadline.field)}（须${side.word}${dateName || ` ${dayText(deadline.date)}`}）`,
  };

  function explain(day: Day, date: Day): Raised {
    const gap = daysBetween(date.iso, day.iso);
    const against = `${dateName} ${dayText(date.iso)}`;
    const apart = gap > 0 ? `晚于${against}（晚 ${gap} 天）` : `早于${against}（早 ${-gap} 天）`;
    const fact = gap === 0 ? `与${against}同日` : apart;
    return fails({
      code: side.code,
      cells: [...day.cells, ...date.cells],
      actual: day.iso,
      required: `${side.sign} ${date.iso}`,
      message: `${field.label} ${statedDay(day)}，${fact}${deadline.side === 'after' ? '，须晚于该日' : ''}`,
    });
  }
}

/** A day as written, with the day that it counts as where the two differ. */
export function statedDay(day: Day): string {
  const counted = dayText(day.iso);
  if (day.written === null || (day.written.month !== null && day.written.day !== null)) return counted;
  return `${writtenDate(day.written)}（按${counted}计）`;
}
