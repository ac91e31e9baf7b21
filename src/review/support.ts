import { fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application, FieldCell } from '../intake/application';
import { byCategory, counted, Exceeded } from './exceeded';
import type { Filing } from './filing';
import type { SupportUse } from './review';

/**
 * Filings against what the province will support (支持数量). More filings are competition; more recommended ones
 * are too many. A combined filing counts once. `recommended` is null where no row has a status column.
 */
export function countSupport(
  guide: Guide,
  applications: readonly Application[],
  filingOf: (application: Application) => Filing,
): { readonly support: readonly SupportUse[]; readonly exceeded: Exceeded } {
  const status = fieldByRole(guide, 'status');
  const statusOf = ({ cells }: Application): FieldCell | undefined =>
    status ? cells.get(status.id) : undefined;
  // The status field's first choice is the one that counts as recommended.
  const recommendation = status?.options[0]?.value;
  const isRecommended = (row: Application): boolean => {
    const reading = statusOf(row)?.reading;
    return reading?.state === 'text' && reading.value === recommendation;
  };

  const support: SupportUse[] = [];
  const exceeded = new Exceeded(statusOf);
  const filed = byCategory(applications);
  for (const { id, name, number, categories } of counted(guide, (entry) => entry.support)) {
    const rows = categories.flatMap((category) => filed.get(category) ?? []);
    const chosen = rows.filter(isRecommended);
    const told = rows.some((row) => statusOf(row) !== undefined);
    const recommended = told ? filings(chosen, filingOf) : null;
    const over = Math.max(0, (recommended ?? 0) - number.max);
    support.push({ category: id, limit: number.max, filed: filings(rows, filingOf), recommended, over });
    if (over === 0 || recommended === null) continue;
    const message = `${name}拟支持 ${recommended} 个，超过支持数量 ${number.max} 个（超 ${over} 个）`;
    exceeded.add(
      number,
      { code: 'support-exceeded', actual: recommended, most: number.max, message },
      chosen,
    );
  }
  return { support, exceeded };
}

/** How many filings the rows are: a combined one counts once, whichever of its rows are among them. */
function filings(rows: readonly Application[], filingOf: (application: Application) => Filing): number {
  const distinct = new Set<Application>();
  for (const row of rows) {
    const filing = filingOf(row);
    distinct.add(filing.role === 'member' ? filing.lead : row);
  }
  return distinct.size;
}
