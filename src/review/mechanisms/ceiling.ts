import { Exact, order } from '../exact';
import { fails, met } from '../outcome';
import { figureText } from '../figure';
import { difference, quantity, reported } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 不超过 / 低于: the value is at most the figure, or below it where strict. */
export function compileCeiling(ceiling: ByKind['ceiling'], kit: Kit): Judge {
  const field = kit.field(ceiling.field);
  const max = new Exact(ceiling.max);
  const wanted = `${ceiling.strict ? '低于' : '不超过'} ${quantity(max, field)}`;
  return {
    judge(row) {
      const figure = row.figure(field);
      if (figure.end !== 'value') return figure;
      const above = order(figure.value, max);
      if (above < 0 || (above === 0 && !ceiling.strict)) return met;
      const over =
        above === 0
          ? `不低于 ${quantity(max, field)}`
          : `超过 ${quantity(max, field)}（超 ${difference(figure.value, max, field)}）`;
      return fails({
        code: 'above-ceiling',
        cells: figure.cells,
        actual: reported(figure.value, field),
        required: `${ceiling.strict ? '<' : '<='} ${ceiling.max}`,
        message: `${figureText(figure)}，${over}`,
      });
    },
    describe: (row) => `${row.stated(ceiling.field)}（须${wanted}）`,
  };
}
