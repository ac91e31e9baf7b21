import type { FieldCell } from '../../intake/application';
import { fails, isEmptyCell, met, notApplicable } from '../outcome';
import type { ByKind, Judge, Kit } from './mechanism';

/** Rows combined into one filing share the applicant, and each is done within the period. */
export function compileCombined(combined: ByKind['combined'], kit: Kit): Judge {
  const group = kit.field(combined.group);
  const shared = kit.field(combined.same);
  const date = kit.field(combined.date);
  return {
    judge(row) {
      const number = row.words(group);
      if (number.end !== 'value') return isEmptyCell(number) ? notApplicable : number;
      const { filing } = row;
      if (filing.role === 'alone' && filing.mismatch) {
        const cells = [filing.mismatch.field, combined.group]
          .map((field) => row.cell(field))
          .filter((cell): cell is FieldCell => cell !== undefined);
        return fails({
          code: 'combined-mismatch',
          cells,
          actual: cells[0] === undefined ? null : String(cells[0].raw),
          required: `${combined.from}..${combined.to}`,
          message: filing.mismatch.reason,
          forCity: filing.mismatch.forCity,
        });
      }
      const same = row.words(shared);
      if (same.end !== 'value') return same;
      const day = row.day(date);
      return day.end === 'value' ? met : day;
    },
    describe: (row) => `${row.stated(combined.group)}（${group.label}相同的须为同一单位、同一年度完成）`,
  };
}
