import type { Category } from '../guide/category';
import { categoriesOfGroup, fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application, FieldCell } from '../intake/application';
import type { Finding } from './finding';
import { makeFinding } from './makeFinding';
import type { BatchFinding, LimitUse } from './review';

/** What exceeded numbers say: of the batch, and on the rows that count towards them. */
export interface Exceeded {
  readonly findings: readonly BatchFinding[];
  readonly onRows: ReadonlyMap<Application, readonly Finding[]>;
}

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly limit: NonNullable<Category['limit']>;
  readonly categories: ReadonlySet<string>;
}

/**
 * Filings against what a city may file (限报): counties counted for their city, every filed row whatever its
 * verdict. All cities in the guide's order, and rows without a city where there are any.
 */
export function countLimits(
  guide: Guide,
  applications: readonly Application[],
): { readonly limits: LimitUse[]; readonly exceeded: Exceeded } {
  const limits: LimitUse[] = [];
  const findings: BatchFinding[] = [];
  const onRows = new Map<Application, Finding[]>();
  for (const counted of limitsOf(guide)) {
    const { id, limit } = counted;
    const filedBy = byCity(applications, counted.categories);
    for (const { name } of guide.divisions) {
      const rows = filedBy.get(name) ?? [];
      const over = Math.max(0, rows.length - limit.perCity);
      limits.push({ category: id, city: name, limit: limit.perCity, filed: rows.length, over });
      if (over > 0) exceed(guide, counted, name, rows, over, findings, onRows);
    }
    const nowhere = filedBy.get(null);
    if (nowhere) {
      limits.push({ category: id, city: null, limit: limit.perCity, filed: nowhere.length, over: 0 });
    }
  }
  return { limits, exceeded: { findings, onRows } };
}

function limitsOf(guide: Guide): Counted[] {
  const leaves = guide.categories.flatMap(({ id, name, limit }) =>
    limit ? [{ id, name, limit, categories: new Set([id]) }] : [],
  );
  const groups = guide.groups.flatMap((group) => {
    if (!group.limit) return [];
    const members = categoriesOfGroup(guide, group).map(({ id }) => id);
    return [
      { id: group.id, name: group.name, limit: group.limit, categories: new Set([group.id, ...members]) },
    ];
  });
  return [...leaves, ...groups];
}

function byCity(
  applications: readonly Application[],
  categories: ReadonlySet<string>,
): Map<string | null, Application[]> {
  const filed = new Map<string | null, Application[]>();
  for (const application of applications) {
    if (application.category === null || !categories.has(application.category)) continue;
    const rows = filed.get(application.city);
    if (rows) rows.push(application);
    else filed.set(application.city, [application]);
  }
  return filed;
}

function exceed(
  guide: Guide,
  { name, limit }: Counted,
  city: string,
  rows: readonly Application[],
  over: number,
  findings: BatchFinding[],
  onRows: Map<Application, Finding[]>,
): void {
  const message = `${city}申报${name} ${rows.length} 个，超过限报 ${limit.perCity} 个（超 ${over} 个）`;
  const said = (cells: readonly FieldCell[], severity: 'violation' | 'info'): Finding =>
    makeFinding({
      rule: limit.id,
      severity,
      raised: {
        code: 'limit-exceeded',
        cells,
        actual: String(rows.length),
        required: `<= ${limit.perCity}`,
        message,
      },
      clause: limit.clause,
      quote: limit.quote,
    });
  findings.push({ ...said([], 'violation'), places: placesOf(guide, rows) });
  for (const row of rows) {
    const cell = cityCell(guide, row);
    onRows.set(row, [...(onRows.get(row) ?? []), said(cell ? [cell] : [], 'info')]);
  }
}

/** The cell that places a row: its city, else its county, else the unit that recommends it. */
function cityCell(guide: Guide, { cells }: Application): FieldCell | undefined {
  for (const role of ['city', 'county', 'recommender', 'category'] as const) {
    const cell = cells.get(fieldByRole(guide, role)?.id ?? '');
    if (cell && cell.reading.state !== 'empty') return cell;
  }
  return undefined;
}

function placesOf(guide: Guide, rows: readonly Application[]): BatchFinding['places'] {
  return rows.flatMap((row) => {
    const cell = cityCell(guide, row);
    return cell ? [{ file: row.file, sheet: row.sheet, ...cell.at }] : [];
  });
}
