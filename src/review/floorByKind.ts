import type { FieldInfo } from './fieldInfo';
import { Exact } from './exact';
import { figureText } from './figure';
import { asks, fails, met } from './outcome';
import { difference, plain, quantity } from './wording';
import type { Judge } from './mechanisms/mechanism';

/** Thresholds of several kinds or branches, while the row's own is not known. */
export interface DoubtfulFloor {
  readonly field: FieldInfo;
  /** Below this no kind's threshold is met. */
  readonly fails: string;
  /** From here on every kind's is. */
  readonly asks: string;
  /** What the row has not stated, in officials' words (类型, 方向). */
  readonly unstated: string;
}

/** Judges a threshold that depends on a kind nobody has stated: between the two figures it is to be confirmed. */
export function compileFloorByKind({ field, unstated, ...bounds }: DoubtfulFloor): Judge {
  const least = new Exact(bounds.fails);
  const enough = new Exact(bounds.asks);
  return {
    judge(row) {
      const figure = row.figure(field);
      if (figure.end !== 'value') return figure;
      if (enough.lte(figure.value)) return met;
      const stated = { cells: figure.cells, actual: plain(figure.value) };
      if (least.gt(figure.value)) {
        const gap = difference(least, figure.value, field);
        return fails({
          ...stated,
          code: 'below-floor',
          required: `>= ${bounds.fails}`,
          message: `${figureText(figure)}，低于 ${quantity(least, field)}（差 ${gap}）`,
        });
      }
      return asks({
        ...stated,
        code: 'to-confirm',
        required: `>= ${bounds.asks}`,
        message: `${figureText(figure)}，达到 ${quantity(least, field)}而低于 ${quantity(enough, field)}，是否达标取决于项目${unstated}，须先确认${unstated}`,
      });
    },
    describe: (row) => `${row.stated(field.id)}（须不低于 ${quantity(least, field)}）`,
  };
}
