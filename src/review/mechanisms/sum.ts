import { Exact, order, sum, zero } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import type { Figure } from '../figure';
import { fails, isEmptyCell, met, notApplicable } from '../outcome';
import type { Gap, Row } from '../row';
import { money, plain } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** Amounts added and taken off, against one figure. A blank one to add is left out of account; one to take off leaves nothing to compare. */
export function compileSum(compared: ByKind['sum'], kit: Kit): Judge {
  const max = new Exact(compared.max);
  const added = compared.plus.map((field) => kit.field(field));
  const takenOff = compared.minus.map((field) => kit.field(field));
  const names =
    added.map(({ label }) => label).join('加') + takenOff.map(({ label }) => `减${label}`).join('');
  const read = (row: Row, fields: readonly FieldInfo[]) => fields.map((field) => row.figure(field));

  return {
    judge(row) {
      const plus = read(row, added);
      const minus = read(row, takenOff);
      const all = [...plus, ...minus];
      for (const figure of all) if (figure.end !== 'value' && !isEmptyCell(figure)) return figure;
      const figures = all.filter(isValue);
      if (!plus.some(isValue) || !minus.every(isValue)) return notApplicable;
      const signed = figures.map((figure) =>
        takenOff.includes(figure.field) ? zero.minus(figure.value) : figure.value,
      );
      const total = sum(signed);
      if (order(total, max) <= 0) return met;
      return fails({
        code: 'above-ceiling',
        cells: figures.flatMap((figure) => figure.cells),
        actual: plain(total),
        required: `<= ${compared.max}`,
        message: `${names}为 ${money(total)}，超过 ${money(max)}（超 ${money(total.minus(max))}）`,
      });
    },
    describe: () => `${names}（须不超过 ${money(max)}）`,
  };
}

function isValue(figure: Figure | Gap): figure is Figure {
  return figure.end === 'value';
}
