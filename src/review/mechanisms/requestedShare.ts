import type { Decimal } from 'decimal.js';
import type { FieldCell } from '../../intake/application';
import type { FindingCode } from '../codes';
import { Exact } from '../exact';
import { filedFigure, type FiledFigure } from '../filedFigure';
import { fails, isEmptyCell, met, notApplicable, type Outcome } from '../outcome';
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
      const ofBase = whole.end === 'value' ? rate.times(whole.value) : null;
      const capBinds = cap !== null && (ofBase === null || ofBase.gte(cap));
      // The ceiling decides by itself where it is passed, even while the base is not known.
      if (capBinds && cap.lt(requested.value)) {
        return exceeded(requested, cap, {
          code: 'requested-above-cap',
          cells: requested.cells,
          limit: '最高支持额度',
        });
      }
      if (whole.end !== 'value') return whole;
      const allowed = rate.times(whole.value);
      if (capBinds || allowed.gte(requested.value)) return met;
      return exceeded(requested, allowed, {
        code: 'requested-above-share',
        cells: [...requested.cells, ...whole.cells],
        limit: `${stating(whole.label, money(whole.value))}的 ${percent(rate)}，即`,
      });
    },
    describe: (row) => `${row.stated(share.requested)}（须不超过${base.label}的 ${percent(rate)}）`,
  };
}

function exceeded(
  requested: FiledFigure,
  allowed: Decimal,
  { code, cells, limit }: { code: FindingCode; cells: readonly FieldCell[]; limit: string },
): Outcome {
  const over = new Exact(requested.value).minus(allowed);
  return fails({
    code,
    cells,
    actual: plain(requested.value),
    required: `<= ${plain(allowed)}`,
    message: `${stating(requested.label, money(requested.value))}，超过${limit} ${money(allowed)}（超 ${money(over)}）`,
  });
}
