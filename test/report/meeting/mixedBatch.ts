import { mixedReading } from '../../../bench/mixed';
import type { Guide } from '../../../src/guide/guide';
import type { Application, FieldCell, Reading } from '../../../src/intake/application';
import { reviewBatch } from '../../../src/review/reviewBatch';
import type { Review } from '../../../src/review/review';
import { Exact } from '../../../src/review/exact';

/**
 * A review of applications of all categories from all cities, some from nowhere, one without a category; every
 * seventh is marked 拟支持, and every third of those has its approved amount. The mergers of one applicant are
 * combined.
 */
export function mixedReview(guide: Guide, rows: number): Review {
  const reading = mixedReading(guide, rows);
  const applications = reading.applications.map((application, index) => placed(application, index, guide));
  return reviewBatch([{ ...reading, applications }], guide, { asOf: null, settings: {} });
}

/**
 * The same as a city's own batch: the rows of the others are its too, by turns in each of its first three counties,
 * every fifth in none; those from nowhere stay so.
 */
export function cityReview(guide: Guide, rows: number, city: string): Review {
  const reading = mixedReading(guide, rows);
  const counties = guide.divisions.find(({ name }) => name === city)?.counties.slice(0, 3) ?? [];
  const applications = reading.applications.map((application, index): Application => {
    const there = placed(application, index, guide);
    if (there.city === null) return there;
    return { ...there, city, county: index % 5 === 0 ? null : (counties[index % 3]?.name ?? null) };
  });
  return reviewBatch([{ ...reading, applications }], guide, { asOf: null, settings: {} });
}

function placed(application: Application, index: number, guide: Guide): Application {
  const city = index % 29 === 28 ? null : (guide.divisions[(index * 7) % 13] ?? null);
  const cells = new Map(application.cells);
  const put = (field: string, reading: Reading): void => {
    const at = { row: application.row, column: cells.get(field)?.at.column ?? cells.size };
    const cell: FieldCell = { field, at, raw: '', reading };
    cells.set(field, cell);
  };
  put('applicant', { state: 'text', value: `=${city?.short ?? '某地'}第${index}精密制造有限公司` });
  put('projectName', { state: 'text', value: `高性能智能装备生产线数字化改造项目（${index}期）` });
  put('requestedSubsidy', { state: 'number', value: new Exact(`${100 + index}.37`) });
  if (index % 11 === 3) put('requestedSubsidy', { state: 'empty' });
  put('approvalStatus', { state: 'text', value: index % 7 === 0 ? '拟支持' : '待定' });
  if (index % 21 === 0) put('approvedSubsidy', { state: 'number', value: new Exact(`${50 + index}.5`) });
  if (application.category === 'major-merger-acquisition') {
    put('applicant', { state: 'text', value: '江苏联合重组集团有限公司' });
    put('combinedGroup', { state: 'text', value: '1' });
    put('mergerDate', { state: 'date', value: { year: 2021, month: 3, day: 1 } });
    for (const field of ['actualContribution', 'cashContribution'])
      put(field, { state: 'number', value: new Exact('8000.5') });
  }
  return {
    ...application,
    category: index === 5 ? null : application.category,
    city: city?.name ?? null,
    county: index % 3 === 0 ? (city?.counties[0]?.name ?? null) : null,
    cells,
  };
}
