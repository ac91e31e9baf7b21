import type { FieldId } from '../../guide/field';
import { Exact, sum, zero } from '../exact';
import type { Figure } from '../figure';
import { fails, isEmptyCell, met, notApplicable } from '../outcome';
import type { Gap, Row } from '../row';
import { money, plain } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** Amounts added and taken off, against one figure. A blank one to add is left out of account; one to take off leaves nothing to compare. */
export function compileSum(compared: ByKind['sum'], kit: Kit): Judge {
  const max = new Exact(compared.max);
  const names =
    compared.plus.map((field) => kit.field(field).label).join('加') +
    compared.minus.map((field) => `减${kit.field(field).label}`).join('');
  const read = (row: Row, fields: readonly FieldId[]) => fields.map((field) => row.figure(field));

  return {
    judge(row) {
      const plus = read(row, compared.plus);
      const minus = read(row, compared.minus);
      const all = [...plus, ...minus];
      for (const figure of all) if (figure.end !== 'value' && !isEmptyCell(figure)) return figure;
      const figures = all.filter(isValue);
      if (!plus.some(isValue) || !minus.every(isValue)) return notApplicable;
      const signed = figures.map((figure) =>
        compared.minus.includes(figure.field.id) ? zero.minus(figure.value) : figure.value,
      );
      const total = sum(signed);
      if (total.lte(max)) return met;
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
