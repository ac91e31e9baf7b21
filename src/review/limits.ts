import { fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application, FieldCell } from '../intake/application';
import { chosenReading } from './chosenReading';
import { byCategory, counted, Exceeded } from './exceeded';
import type { LimitUse } from './review';

/**
 * Filings against what a city may file (限报): counties counted for their city, every filed row whatever its
 * verdict. All cities in the guide's order, and rows without a city where there are any. Where the setting
 * `countyLimits` counts counties apart, those that filed follow, each by itself.
 */
export function countLimits(
  guide: Guide,
  applications: readonly Application[],
  settings: Readonly<Record<string, string>>,
): { readonly limits: readonly LimitUse[]; readonly exceeded: Exceeded } {
  const apart = settings['countyLimits'] === 'apart';
  const limits: LimitUse[] = [];
  const exceeded = new Exceeded(placingCell(guide));
  const filed = byCategory(applications);
  const names = guide.divisions.map(({ name: city }) => city);
  const limited = counted(guide, (entry) => entry.limit).map(({ categories, ...entry }) => {
    const all = categories.flatMap((category) => filed.get(category) ?? []);
    return { ...entry, cities: byCity(all, (row) => limitedPlace(row, settings)) };
  });
  // A county that has filed under one limit has the others as well.
  const filers = new Set(limited.flatMap(({ cities }) => [...cities.keys()]));
  const counties = [...filers].filter((city) => city !== null && !names.includes(city));
  for (const { id, name, number, cities } of limited) {
    const { perCity } = number;
    for (const city of [...names, ...counties]) {
      const rows = cities.get(city) ?? [];
      const over = Math.max(0, rows.length - perCity);
      limits.push({ category: id, city, limit: perCity, filed: rows.length, over });
      if (over === 0) continue;
      const own = rows.filter((row) => countyOrCity(row) === city).length;
      const decided = apart || own <= perCity ? chosenReading(guide, 'countyLimits', settings) : '';
      const message = `${city}申报${name} ${rows.length} 个，超过限报 ${perCity} 个（超 ${over} 个）${decided}`;
      const said = {
        code: 'limit-exceeded',
        actual: rows.length,
        most: perCity,
        message,
        filer: city ?? undefined,
      } as const;
      exceeded.add(number, said, rows);
    }
    const nowhere = cities.get(null)?.length ?? 0;
    if (nowhere > 0) limits.push({ category: id, city: null, limit: perCity, filed: nowhere, over: 0 });
  }
  return { limits, exceeded };
}

/** The city whose limit a row counts towards, or its county where the setting counts counties apart. */
export function limitedPlace(row: Application, settings: Readonly<Record<string, string>>): string | null {
  return settings['countyLimits'] === 'apart' ? countyOrCity(row) : row.city;
}

/** The unit that a row counts for where counties (县、县级市) count apart from their city; districts do not. */
function countyOrCity({ city, county }: Application): string | null {
  return county !== null && /[县市]$/.test(county) ? county : city;
}

function byCity(
  applications: readonly Application[],
  filerOf: (application: Application) => string | null,
): ReadonlyMap<string | null, readonly Application[]> {
  const cities = new Map<string | null, Application[]>();
  for (const application of applications) {
    const filer = filerOf(application);
    const rows = cities.get(filer);
    if (rows) rows.push(application);
    else cities.set(filer, [application]);
  }
  return cities;
}

/** The cell that places a row: its city, else its county, else the unit that recommends it. */
function placingCell(guide: Guide): (application: Application) => FieldCell | undefined {
  const roles = ['city', 'county', 'recommender', 'category'] as const;
  const fields = roles.flatMap((role) => fieldByRole(guide, role)?.id ?? []);
  return ({ cells }) => {
    for (const field of fields) {
      const cell = cells.get(field);
      if (cell && cell.reading.state !== 'empty') return cell;
    }
    return undefined;
  };
}
