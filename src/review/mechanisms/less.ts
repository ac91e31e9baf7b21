import { Exact, order, sum } from '../exact';
import { asks, fails, met } from '../outcome';
import { figureText } from '../figure';
import { difference, plain, quantity } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** One amount is less than another (后续仍有投入: 已投入 < 总投资). */
export function compileLess(less: ByKind['less'], kit: Kit): Judge {
  const field = kit.field(less.field);
  const than = kit.field(less.than);
  const word = less.orEqual ? '不超过' : '低于';
  return {
    judge(row) {
      const figure = row.figure(field);
      if (figure.end !== 'value') return figure;
      const bound = row.figure(than);
      if (bound.end !== 'value') return bound;
      const above = order(figure.value, bound.value);
      if (above < 0 || (above === 0 && less.orEqual)) return met;
      const cells = [...figure.cells, ...bound.cells];
      const gross = new Exact(bound.value).plus(sum(bound.deducted.map((part) => part.value)));
      if (gross.gt(figure.value)) {
        // What the parts taken out of the whole cost may be in the other amount, which does not say so.
        const message = `${figureText(figure)}，不低于${figureText(bound)}，但低于填报的 ${quantity(gross, bound.field)}；${figure.field.label}是否含所扣除的部分须人工核实`;
        return asks({ code: 'to-confirm', cells, actual: plain(figure.value), message });
      }
      const over = above === 0 ? '二者相等' : `超出 ${difference(figure.value, bound.value, figure.field)}`;
      return fails({
        code: 'not-less',
        cells,
        actual: plain(figure.value),
        required: `${less.orEqual ? '<=' : '<'} ${plain(bound.value)}`,
        message: `${figureText(figure)}，应${word}${figureText(bound)}（${over}）`,
      });
    },
    describe: (row) => `${row.stated(less.field)}（须${word}${than.label}）`,
  };
}
