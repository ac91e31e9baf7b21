import type { Decimal } from 'decimal.js';
import { Exact, order } from '../exact';
import { asks, fails, met } from '../outcome';
import { figureText, type Figure } from '../figure';
import { percent, plain, quantity, roundedTruly } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 不少于总投入的20%: a part against rate × whole, by cross-multiplication, so that nothing is rounded. */
export function compileShare(share: ByKind['share'], kit: Kit): Judge {
  const partField = kit.field(share.part);
  const wholeField = kit.field(share.whole);
  const rate = new Exact(share.rate);
  const atLeast = share.bound === 'min';
  const holds = (above: number): boolean => (above === 0 ? !share.strict : atLeast ? above > 0 : above < 0);
  const word = atLeast ? (share.strict ? '高于' : '不低于') : share.strict ? '低于' : '不超过';
  const sign = `${atLeast ? '>' : '<'}${share.strict ? '' : '='}`;

  return {
    judge(row) {
      const part = row.figure(partField);
      if (part.end !== 'value') return part;
      const whole = row.figure(wholeField);
      if (whole.end !== 'value') return whole;
      const ofNothing = whole.value.isZero() || whole.value.isNegative();
      const bound = rate.times(whole.value);
      if (!ofNothing && holds(order(part.value, bound))) return met;
      const cells = [...part.cells, ...whole.cells];
      if (ofNothing) {
        const message = `${figureText(whole)}，${part.field.label}所占比例无法计算，须人工核实`;
        return asks({ code: 'share-of-nothing', cells, actual: plain(part.value), message });
      }
      const ratio = new Exact(part.value).div(whole.value);
      const stated = roundedTruly(ratio, 6, missed, Exact.ROUND_DOWN);
      return fails({
        code: atLeast ? 'below-share' : 'above-share',
        cells,
        actual: plain(stated),
        required: `${sign} ${share.rate}`,
        // Rounded from what is stated, so that both figures of one share agree.
        message: explain(part, whole, roundedTruly(stated, 4, missed), bound),
      });
    },
    describe: (row) =>
      `${row.stated(share.part)}、${row.stated(share.whole)}（占比须${word} ${percent(rate)}）`,
  };

  function missed(ratio: Decimal): boolean {
    return !holds(order(ratio, rate));
  }

  function explain(part: Figure, whole: Figure, ratio: Decimal, bound: Decimal): string {
    const fact = `${figureText(part)}，占${figureText(whole)}的 ${percent(ratio)}`;
    const limit = quantity(bound, part.field);
    const gap = quantity(new Exact(part.value).minus(bound).abs(), part.field);
    if (bound.eq(part.value)) return `${fact}，未${atLeast ? '超过' : '低于'} ${percent(rate)}`;
    return atLeast
      ? `${fact}，低于 ${percent(rate)}（至少需 ${limit}，差 ${gap}）`
      : `${fact}，超过 ${percent(rate)}（最多 ${limit}，超 ${gap}）`;
  }
}
