import type { Decimal } from 'decimal.js';
import { Exact, order } from '../exact';
import { filedFigure, type FiledFigure } from '../filedFigure';
import { fails, isEmptyCell, met, notApplicable, type Raised } from '../outcome';
import { money, percent, plain, stating } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/**
 * 按不超过……的20%予以补助: the amount asked for against rate × base, in a combined filing's sums. A ceiling of the
 * same sentence holds whatever the base turns out to be.
 */
export function compileRequestedShare(share: ByKind['requested-share'], kit: Kit): Judge {
  const rate = new Exact(share.rate);
  const cap = share.cap === undefined ? null : new Exact(share.cap);
  const asked = kit.field(share.requested);
  const base = kit.field(share.base);
  // Of the whole base (按实际支出) “的 100%” need not be said.
  const part = rate.eq(1) ? '' : `的 ${percent(rate)}`;
  return {
    judge(row) {
      const requested = filedFigure(row, asked, { blanks: 'nought' });
      if (requested.end !== 'value') return isEmptyCell(requested) ? notApplicable : requested;
      const whole = filedFigure(row, base, { blanks: 'open' });
      const byCap = cap && above(requested, cap, null);
      if (whole.end !== 'value') return byCap ?? whole;
      const ofBase = rate.times(whole.value);
      return cap && order(cap, ofBase) <= 0 ? (byCap ?? met) : (above(requested, ofBase, whole) ?? met);
    },
    describe: (row) => `${row.stated(share.requested)}（须不超过${base.label}${part}）`,
  };

  /** That more is asked for than allowed, by the base or, without one, by the ceiling; null where it is not. */
  function above(requested: FiledFigure, allowed: Decimal, whole: FiledFigure | null): Raised | null {
    if (order(allowed, requested.value) >= 0) return null;
    const basis = whole
      ? `${stating(whole.label(), money(whole.value))}${part && `${part}，即 ${money(allowed)}`}`
      : `最高支持额度 ${money(allowed)}`;
    const over = money(new Exact(requested.value).minus(allowed));
    return fails({
      code: whole ? 'requested-above-share' : 'requested-above-cap',
      cells: [...requested.cells, ...(whole?.cells ?? [])],
      actual: plain(requested.value),
      required: `<= ${plain(allowed)}`,
      message: `${stating(requested.label(), money(requested.value))}，超过${basis}（超 ${over}）`,
    });
  }
}
