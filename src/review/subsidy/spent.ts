import type { SubsidyFormula } from '../../guide/category';
import { Exact, notNegative, toCent, zero } from '../exact';
import type { Row } from '../row';
import { memberOf } from '../spelling';
import { money, quoted } from '../wording';
import { reasonFor, unknown, type SubsidyKit, type Worked } from './calculation';

type Rate = Extract<SubsidyFormula, { kind: 'rate' }>;

/**
 * Rows that are paid what they spent instead of a share of it, without rate and cap (A14); null for every other row.
 */
export function compileSpent(
  { field, values }: NonNullable<Rate['spent']>,
  base: Rate['base'],
  kit: SubsidyKit,
): (row: Row) => { readonly worked: Worked; readonly steps: () => readonly string[] } | null {
  const applies = memberOf(values);
  const column = kit.field(field);
  const spentField = kit.field(base.field);
  return (row) => {
    const said = row.words(column);
    if (said.end !== 'value' || !applies(said.text)) return null;
    const reason = (): string => `“${column.name}”填${quoted(said.text)}，按实际支出补助，不套比例和最高额`;
    const spent = row.figure(spentField);
    if (spent.end !== 'value') {
      return { worked: unknown, steps: () => [reason(), reasonFor(base.label, spent)] };
    }
    const eligible = toCent(notNegative(new Exact(spent.value)), row.settings);
    const steps = (): string[] => [
      reason(),
      `${base.label} ${money(spent.value)}：测算补助 ${money(eligible)}`,
      '一次拨付',
    ];
    const paid = { eligible, first: eligible, final: zero };
    return {
      worked: { ...unknown, base: spent.value, uncapped: spent.value, binding: 'actual', ...paid },
      steps,
    };
  };
}
