import { Exact, order } from '../exact';
import { fails, met } from '../outcome';
import { figureText } from '../figure';
import { difference, quantity, reported } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 为……: the value is the figure, neither less nor more. */
export function compileExactly(exactly: ByKind['exactly'], kit: Kit): Judge {
  const field = kit.field(exactly.field);
  const wanted = new Exact(exactly.value);
  return {
    judge(row) {
      const figure = row.figure(field);
      if (figure.end !== 'value') return figure;
      if (order(figure.value, wanted) === 0) return met;
      return fails({
        code: 'not-equal',
        cells: figure.cells,
        actual: reported(figure.value, field),
        required: `= ${exactly.value}`,
        message: `${figureText(figure)}，应为 ${quantity(wanted, field)}（相差 ${difference(wanted, figure.value, field)}）`,
      });
    },
    describe: (row) => `${row.stated(exactly.field)}（须为 ${quantity(wanted, field)}）`,
  };
}
