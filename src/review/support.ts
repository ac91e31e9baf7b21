import type { Guide } from '../guide/guide';
import type { Application, SheetReading } from '../intake/application';
import { byCategory, counted, Exceeded } from './exceeded';
import type { Filing } from './filing';
import { recommendations } from './recommendation';
import type { SupportUse } from './review';

/**
 * Filings against what the province will support (支持数量). More filings are competition; more recommended ones
 * are too many. A combined filing counts once. `recommended` is null where no row has a column that would tell.
 */
export function countSupport(
  guide: Guide,
  applications: readonly Application[],
  filingOf: (application: Application) => Filing,
  settings: Readonly<Record<string, string>>,
  readings: readonly SheetReading[],
): { readonly support: readonly SupportUse[]; readonly exceeded: Exceeded } {
  const { of, told, approvedUnmarked, cellOf } = recommendations(guide, settings, readings);
  const support: SupportUse[] = [];
  const exceeded = new Exceeded(cellOf);
  const filed = byCategory(applications);
  for (const { id, name, number, categories } of counted(guide, (entry) => entry.support)) {
    const rows = categories.flatMap((category) => filed.get(category) ?? []);
    const chosen = rows.filter((row) => of(row) !== null);
    const marked = chosen.filter((row) => of(row) === 'status');
    const recommended = rows.some(told) ? filings(chosen, filingOf) : null;
    const byApproved = (recommended ?? 0) - filings(marked, filingOf);
    const over = Math.max(0, (recommended ?? 0) - number.max);
    support.push({
      category: id,
      limit: number.max,
      filed: filings(rows, filingOf),
      recommended,
      recommendedByApproved: byApproved,
      approvedUnmarked: filings(rows.filter(approvedUnmarked), filingOf),
      over,
    });
    if (over === 0 || recommended === null) continue;
    const source = byApproved > 0 ? `（其中 ${byApproved} 个按已填核定补助金额认定）` : '';
    const message = `${name}拟支持 ${recommended} 个${source}，超过支持数量 ${number.max} 个（超 ${over} 个）`;
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
