import { Exact } from '../exact';
import { filedFigure } from '../filedFigure';
import { fails, isEmptyCell, met, notApplicable } from '../outcome';
import { money, plain } from '../wording';
import type { ByKind, Judge } from './mechanism';

/** 单个项目支持额度最高不超过……: the amount asked for against the ceiling; a combined filing has one. */
export function compileRequestedCap(requestedCap: ByKind['requested-cap']): Judge {
  const cap = new Exact(requestedCap.cap);
  return {
    judge(row) {
      const requested = filedFigure(row, requestedCap.requested, { blanks: 'nought' });
      if (requested.end !== 'value') return isEmptyCell(requested) ? notApplicable : requested;
      if (cap.gte(requested.value)) return met;
      const over = new Exact(requested.value).minus(cap);
      return fails({
        code: 'requested-above-cap',
        cells: requested.cells,
        actual: plain(requested.value),
        required: `<= ${requestedCap.cap}`,
        message: `${requested.label} ${money(requested.value)}，超过最高支持额度 ${money(cap)}（超 ${money(over)}）`,
      });
    },
    describe: (row) => `${row.stated(requestedCap.requested)}（须不超过 ${money(cap)}）`,
  };
}
