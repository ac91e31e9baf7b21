import type { Category } from '../guide/category';
import { categoriesOfGroup, fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application, FieldCell } from '../intake/application';
import type { Filing } from './filing';
import type { Finding } from './finding';
import type { Exceeded } from './limits';
import { makeFinding } from './makeFinding';
import type { BatchFinding, SupportUse } from './review';

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly support: NonNullable<Category['support']>;
  readonly categories: ReadonlySet<string>;
}

/**
 * Filings against what the province will support (支持数量). More filings are competition; more recommended ones
 * are too many. A combined filing counts once. `recommended` is null where no sheet has a status column.
 */
export function countSupport(
  guide: Guide,
  applications: readonly Application[],
  filingOf: (application: Application) => Filing,
): { readonly support: SupportUse[]; readonly exceeded: Exceeded } {
  const support: SupportUse[] = [];
  const findings: BatchFinding[] = [];
  const onRows = new Map<Application, Finding[]>();
  const status = fieldByRole(guide, 'status');
  // The field's first choice is the one that counts.
  const recommendation = status?.options[0]?.value;
  const statusOf = (row: Application): FieldCell | undefined =>
    status ? row.cells.get(status.id) : undefined;

  for (const counted of supportOf(guide)) {
    const { id, name, support: number } = counted;
    const rows = applications.filter(({ category }) => category !== null && counted.categories.has(category));
    const chosen = rows.filter((row) => {
      const reading = statusOf(row)?.reading;
      return reading?.state === 'text' && reading.value === recommendation;
    });
    const told = rows.some((row) => statusOf(row) !== undefined);
    const recommended = told ? filings(chosen, filingOf) : null;
    const over = Math.max(0, (recommended ?? 0) - number.max);
    support.push({ category: id, limit: number.max, filed: filings(rows, filingOf), recommended, over });
    if (over === 0) continue;
    const message = `${name}拟支持 ${recommended} 个，超过支持数量 ${number.max} 个（超 ${over} 个）`;
    const said = (cells: readonly FieldCell[], severity: 'violation' | 'info'): Finding =>
      makeFinding({
        rule: number.id,
        severity,
        raised: {
          code: 'support-exceeded',
          cells,
          actual: String(recommended),
          required: `<= ${number.max}`,
          message,
        },
        clause: number.clause,
        quote: number.quote,
      });
    const cells = chosen.map((row) => ({ row, cell: statusOf(row) }));
    const places = cells.flatMap(({ row, cell }) =>
      cell ? [{ file: row.file, sheet: row.sheet, ...cell.at }] : [],
    );
    findings.push({ ...said([], 'violation'), places });
    for (const { row, cell } of cells) {
      onRows.set(row, [...(onRows.get(row) ?? []), said(cell ? [cell] : [], 'info')]);
    }
  }
  return { support, exceeded: { findings, onRows } };
}

function supportOf(guide: Guide): Counted[] {
  const leaves = guide.categories.flatMap(({ id, name, support }) =>
    support ? [{ id, name, support, categories: new Set([id]) }] : [],
  );
  const groups = guide.groups.flatMap((group) => {
    if (!group.support) return [];
    const members = categoriesOfGroup(guide, group).map(({ id }) => id);
    const categories = new Set([group.id, ...members]);
    return [{ id: group.id, name: group.name, support: group.support, categories }];
  });
  return [...leaves, ...groups];
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
