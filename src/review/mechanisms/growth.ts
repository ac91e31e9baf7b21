import type { Decimal } from 'decimal.js';
import type { FieldCell } from '../../intake/application';
import { Exact, order, sum, zero } from '../exact';
import { figureText, type Figure } from '../figure';
import { asks, fails, isEmptyCell, met, type Outcome, type Unreadable } from '../outcome';
import { difference, percent, reported, roundedTruly } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

const fourPlaces = 4;

/**
 * Mean yearly growth (A18): the stated share; where that is blank or its column absent, the arithmetic mean of the
 * yearly rates. A compound rate that judges otherwise is for a person.
 */
export function compileGrowth(growth: ByKind['growth'], kit: Kit): Judge {
  const field = kit.field(growth.field);
  const years = growth.values.map((value) => kit.field(value));
  const min = new Exact(growth.min);
  const required = `>= ${growth.min}`;

  return {
    judge(row) {
      const stated = row.figure(field);
      if (stated.end === 'value') return judgeStated(stated);
      if (stated.end !== 'absent' && !isEmptyCell(stated)) return stated;
      const yearly = years.map((year) => row.figure(year));
      const values = yearly.filter((figure): figure is Figure => figure.end === 'value');
      if (values.length === yearly.length) return judgeYearly(values, row.cells([growth.field]));
      const unreadable = yearly.find(isUnreadable);
      if (unreadable) return unreadable;
      const onlyFirstMissing = values.length === yearly.length - 1 && yearly[0]?.end !== 'value';
      return (onlyFirstMissing ? askFirstYear(values) : null) ?? stated;
    },
    describe: (row) => `${row.stated(growth.field)}（须不低于 ${percent(min)}）`,
  };

  function judgeStated(stated: Figure): Outcome {
    if (order(min, stated.value) <= 0) return met;
    return fails({
      code: 'below-floor',
      cells: stated.cells,
      actual: reported(stated.value, field),
      required,
      message: `${figureText(stated)}，低于 ${percent(min)}（差 ${difference(min, stated.value, field)}）`,
    });
  }

  /** All years but the first (A18): their mean is shown, but a year of growth is missing to conclude from it. */
  function askFirstYear(values: readonly Figure[]): Outcome | null {
    if (values.length < 2 || values.some((figure) => figure.value.lte(0))) return null;
    const mean = meanRate(values.map((figure) => figure.value));
    const first = (years[0] ?? field).label;
    const message = `缺“${first}”，按${values.map(figureText).join('、')}只能算出 ${values.length - 1} 年的平均增长率 ${rateText(mean, min)}（须不低于 ${percent(min)}），须补充后核对或人工核实`;
    const cells = values.flatMap((figure) => figure.cells);
    return asks({ code: 'to-confirm', cells, actual: reported(mean, field), required, message });
  }

  function judgeYearly(values: readonly Figure[], own: readonly FieldCell[]): Outcome {
    const cells = values.flatMap((figure) => figure.cells);
    const names = values.map(figureText).join('、');
    if (values.some((figure) => figure.value.lte(0))) {
      const message = `${names}，增长率无法计算，须人工核实`;
      return asks({ code: 'share-of-nothing', cells, message });
    }
    const mean = meanRate(values.map((figure) => figure.value));
    const meets = mean.gte(min);
    const meanText = rateText(mean, min);
    if (
      meets !==
      compoundMeets(
        values.map((figure) => figure.value),
        min,
      )
    ) {
      const compound = compoundRate(values.map((figure) => figure.value));
      const message = `按${names}计算，算术平均增长率 ${meanText}、复合增长率 ${rateText(compound, min)}，一个达到而另一个未达到 ${percent(min)}，须人工核实`;
      return asks({ code: 'to-confirm', cells, actual: reported(mean, field), required, message });
    }
    if (meets) return met;
    return fails({
      code: 'below-floor',
      cells: [...own, ...cells],
      actual: reported(mean, field),
      required,
      message: `按${names}计算，${field.label}为 ${meanText}，低于 ${percent(min)}`,
    });
  }
}

function isUnreadable(outcome: { readonly end: string }): outcome is Unreadable {
  return outcome.end === 'unreadable';
}

function meanRate(values: readonly Decimal[]): Decimal {
  const rates = values.slice(1).map((value, index) => {
    const before = new Exact(values[index] ?? 1);
    return new Exact(value).minus(before).div(before);
  });
  return sum(rates).div(rates.length);
}

/** Without a root, so that nothing is rounded: the last value against the first one grown by `min` each year. */
function compoundMeets(values: readonly Decimal[], min: Decimal): boolean {
  const [first, last] = [values[0] ?? zero, values[values.length - 1] ?? zero];
  return min
    .plus(1)
    .pow(values.length - 1)
    .times(first)
    .lte(last);
}

function compoundRate(values: readonly Decimal[]): Decimal {
  const years = values.length - 1;
  const ratio = new Exact(values[years] ?? 1).div(values[0] ?? 1);
  const Root = Exact.clone({ precision: 40 });
  return new Root(ratio).pow(new Root(1).div(years)).minus(1);
}

/** On the side of `min` where the rate itself stands. */
function rateText(rate: Decimal, min: Decimal): string {
  const below = rate.lt(min);
  return percent(roundedTruly(rate, fourPlaces, (rounded) => rounded.lt(min) === below));
}
