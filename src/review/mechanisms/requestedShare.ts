import { Exact, smaller } from '../exact';
import { filedFigure } from '../filedFigure';
import { fails, isEmptyCell, met, notApplicable } from '../outcome';
import { money, percent, plain, stating } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 按不超过……的20%予以补助: the amount asked for against rate × base, in a combined filing's sums. */
export function compileRequestedShare(share: ByKind['requested-share'], kit: Kit): Judge {
  const rate = new Exact(share.rate);
  const cap = share.cap === undefined ? null : new Exact(share.cap);
  const base = kit.field(share.base);
  return {
    judge(row) {
      const requested = filedFigure(row, share.requested, { blanks: 'nought' });
      if (requested.end !== 'value') return isEmptyCell(requested) ? notApplicable : requested;
      const whole = filedFigure(row, share.base, { blanks: 'open' });
      if (whole.end !== 'value') return whole;
      const ofBase = rate.times(whole.value);
      const allowed = cap === null ? ofBase : smaller(ofBase, cap);
      if (allowed.gte(requested.value)) return met;
      const over = new Exact(requested.value).minus(allowed);
      return fails({
        code: 'requested-above-share',
        cells: [...requested.cells, ...whole.cells],
        actual: plain(requested.value),
        required: `<= ${plain(allowed)}`,
        message:
          `${stating(requested.label, money(requested.value))}，超过${stating(whole.label, money(whole.value))}的 ${percent(rate)}` +
          `${allowed.lt(ofBase) ? '且不超过规定的最高额' : ''}，即 ${money(allowed)}（超 ${money(over)}）`,
      });
    },
    describe: (row) => `${row.stated(share.requested)}（须不超过${base.label}的 ${percent(rate)}）`,
  };
}
