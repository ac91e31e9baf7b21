import { Exact, order } from '../exact';
import { filedFigure } from '../filedFigure';
import { fails, isEmptyCell, met, notApplicable } from '../outcome';
import { money, plain } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 单个项目支持额度最高不超过……: the amount asked for against the ceiling; a combined filing has one. */
export function compileRequestedCap(requestedCap: ByKind['requested-cap'], kit: Kit): Judge {
  const field = kit.field(requestedCap.requested);
  const cap = new Exact(requestedCap.cap);
  return {
    judge(row) {
      const requested = filedFigure(row, field, { blanks: 'nought' });
      if (requested.end !== 'value') return isEmptyCell(requested) ? notApplicable : requested;
      if (order(cap, requested.value) >= 0) return met;
      const over = new Exact(requested.value).minus(cap);
      return fails({
        code: 'requested-above-cap',
        cells: requested.cells,
        actual: plain(requested.value),
        required: `<= ${requestedCap.cap}`,
        message: `${requested.label()} ${money(requested.value)}，超过最高支持额度 ${money(cap)}（超 ${money(over)}）`,
      });
    },
    describe: (row) => `${row.stated(requestedCap.requested)}（须不超过 ${money(cap)}）`,
  };
}
