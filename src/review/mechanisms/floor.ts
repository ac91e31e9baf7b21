import { Exact, order } from '../exact';
import { fails, met } from '../outcome';
import { figureText } from '../figure';
import { difference, quantity, reported } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** 不低于 / 大于: the value is at least the figure, or above it where strict. */
export function compileFloor(floor: ByKind['floor'], kit: Kit): Judge {
  const field = kit.field(floor.field);
  const min = new Exact(floor.min);
  const wanted = `${floor.strict ? '大于' : '不低于'} ${quantity(min, field)}`;
  return {
    judge(row) {
      const figure = row.figure(field);
      if (figure.end !== 'value') return figure;
      const above = order(figure.value, min);
      if (above > 0 || (above === 0 && !floor.strict)) return met;
      const short =
        above === 0
          ? `未超过 ${quantity(min, field)}`
          : `低于 ${quantity(min, field)}（差 ${difference(min, figure.value, field)}）`;
      return fails({
        code: 'below-floor',
        cells: figure.cells,
        actual: reported(figure.value, field),
        required: `${floor.strict ? '>' : '>='} ${floor.min}`,
        message: `${floor.of ?? ''}${figureText(figure)}，${short}`,
      });
    },
    describe: (row) => `${floor.of ?? ''}${row.stated(floor.field)}（须${wanted}）`,
  };
}
