import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import { asks } from '../outcome';
import type { Row } from '../row';
import { money, plain } from '../wording';
import type { Calculation } from './calculated';

/** A first payment beyond the whole (A6, A16): what becomes of the difference the guide does not say. */
export function overpaidNote(
  rule: string,
  overpaid: Decimal,
  row: Row,
  basis: FieldId | undefined,
): Calculation['notes'] {
  if (overpaid.isZero()) return [];
  const cell = basis === undefined ? undefined : row.cell(basis);
  const message = `首次拨付已超过测算补助（超 ${money(overpaid)}），是否收回须人工决定`;
  const cells = cell ? [cell] : [];
  return [
    {
      rule,
      outcome: asks({ code: 'advance-above-final', cells, actual: plain(overpaid.negated()), message }),
    },
  ];
}
