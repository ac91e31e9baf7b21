import { Decimal } from 'decimal.js';
import type { ReportJson } from '../../../src/report/json/reportJson';

type Row = ReportJson['applications'][number];
/** The decimal string of an amount that a row states; null where it does not. */
export type AmountOf = (row: Row) => string | null | undefined;

export const investment: AmountOf = ({ values }) => values['totalInvestment'];
export const requested: AmountOf = ({ subsidy, values }) =>
  subsidy ? subsidy.requested : values['requestedSubsidy'];
export const eligible: AmountOf = ({ subsidy }) => subsidy?.eligible;
export const first: AmountOf = ({ subsidy }) => subsidy?.first;
export const excess: AmountOf = ({ subsidy }) => subsidy?.excess;
export const approved: AmountOf = ({ values }) =>
  values['approvalStatus'] === '拟支持' ? values['approvedSubsidy'] : null;

/** The sum over rows, as a number; rows that do not state it add nothing. */
export function total(rows: readonly Row[], amount: AmountOf): number {
  return rows.reduce((sum, row) => sum.plus(amount(row) ?? 0), new Decimal(0)).toNumber();
}

/** Filings by their rows: those of one group of one sheet are one. */
export function filingsOf(rows: readonly Row[]): Row[][] {
  const filings: Row[][] = [];
  for (const row of rows) {
    const group = row.subsidy?.group ?? null;
    const same =
      group === null
        ? undefined
        : filings.find(
            ([lead]) =>
              lead?.subsidy?.group === group &&
              lead.category === row.category &&
              lead.sheet === row.sheet &&
              lead.file === row.file,
          );
    if (same) same.push(row);
    else filings.push([row]);
  }
  return filings;
}

/** The gravest verdict of a filing's rows. */
export function verdictOf(filing: readonly Row[]): string {
  const order = ['不符合', '存疑', '待核实', '符合'];
  return order.find((verdict) => filing.some((row) => row.verdict === verdict)) ?? '';
}
