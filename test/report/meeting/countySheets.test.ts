import { loadGuide, policyFolder } from '../../../src/guide/loadGuide';
import { reportJsonOf } from '../../../src/report/json/reportJsonOf';
import {
  meetingSheetKinds,
  meetingSheets,
  type MeetingSheetKind,
} from '../../../src/report/meeting/meetingSheets';
import type { Review } from '../../../src/review/review';
import type { SheetDescription } from '../../../src/workbook/edit';
import { drained } from '../drained';
import { cityReview, mixedReview } from './mixedBatch';
import { eligible, filingsOf, first, investment, requested, total, verdictOf } from './reportSums';
import { SheetTable, shownOf } from './sheetTable';

const guide = loadGuide(policyFolder('2021'));
const city = '苏州市';
const review = cityReview(guide, 120, city);
const report = reportJsonOf(review, guide, 'test');
const filings = filingsOf(report.applications);
const counties = guide.divisions.find(({ name }) => name === city)?.counties.map(({ name }) => name) ?? [];
const labels = [...counties, '市本级及未注明', '设区市不明'];
const labelOf = ({ city: named, county }: (typeof report.applications)[number]): string =>
  named === null ? '设区市不明' : (county ?? '市本级及未注明');

function sheetsOf(of: Review): Map<MeetingSheetKind, SheetDescription> {
  const planned = meetingSheetKinds.map((kind) => ({ kind, name: kind }));
  const layout = { total: 'last', preparedBy: '', preparedOn: '', cityPages: true } as const;
  const made = meetingSheets(planned, of, { guide, layout, version: 'test', sameWorkbook: true }).map(
    drained,
  );
  return new Map(made.map((sheet, index) => [planned[index]?.kind ?? 'cover', sheet]));
}

const sheets = sheetsOf(review);
const sheet = (kind: MeetingSheetKind): SheetDescription => {
  const made = sheets.get(kind);
  if (!made) throw new Error(`no sheet ${kind}`);
  return made;
};
const figure = (shown: unknown): number => (shown === '-' ? 0 : Number(shown));
const amounts = [
  ['项目总投资', investment],
  ['申请补助', requested],
  ['测算补助', eligible],
  ['首次拨付', first],
] as const;

test('a city’s own batch is listed by county in the order of their codes, what is not told last', () => {
  const rows = new SheetTable(sheet('by-city')).body().map(([label]) => label);
  expect(rows.slice(0, labels.length + 1)).toEqual([...labels, '合计']);
  expect(sheet('by-city').contents[3]?.[0]).toBe('县（市、区）');
});

test.each(labels)('分地区汇总 and the matrix have the figures of %s', (label) => {
  const table = new SheetTable(sheet('by-city'));
  const mine = filings.filter(([lead]) => lead && labelOf(lead) === label);
  for (const [title, amount] of amounts)
    expect([title, figure(table.shown(label, title))]).toEqual([title, total(mine.flat(), amount)]);
  for (const verdict of ['符合', '待核实', '存疑', '不符合'])
    expect([verdict, figure(table.shown(label, verdict))]).toEqual([
      verdict,
      mine.filter((filing) => verdictOf(filing) === verdict).length,
    ]);
  const matrix = new SheetTable(sheet('matrix'));
  const [counts = [], asked = []] = matrix.rows('合计');
  expect(figure(matrix.under(counts, label))).toBe(mine.length);
  expect(figure(matrix.under(asked, label))).toBe(total(mine.flat(), requested));
});

test('what the city may file is said below, and its counties’ filings add up to what it has filed', () => {
  const { limit, filed, over } =
    report.limits.find(({ category, city: of }) => category === 'high-end-upgrade' && of === city) ?? {};
  const text = sheet('by-city').contents.flat().join();
  expect(text).toContain(`${city}高端化改造升级项目（合计）限报 ${limit ?? ''} 项`);
  expect(text).toContain(`已报 ${filed ?? ''} 项，超出`);
  expect(over).toBeGreaterThan(0);
  const table = new SheetTable(sheet('by-city'));
  const title = '高端化改造升级项目（合计）';
  const byCounty = labels.slice(0, -1).map((label) => figure(table.shown(label, title)));
  expect(byCounty.reduce((sum, count) => sum + count, 0)).toBe(filed);
});

test('lists are in the counties’ order, and each county begins a page where that is asked for', () => {
  for (const [kind, column] of [
    ['applications', 2],
    ['calculation', 1],
    ['problems', 1],
  ] as const) {
    const { contents, pageBreaks = [] } = sheet(kind);
    const listed = contents.flatMap((line, row) =>
      typeof line[0] === 'number' ? [{ row, place: String(line[column]) }] : [],
    );
    const places = listed.map(({ place }) => (place === '-' ? '市本级及未注明' : place));
    const known = places.filter((place) => labels.includes(place));
    const order = known.map((place) => labels.indexOf(place));
    expect([kind, order]).toEqual([kind, [...order].sort((a, b) => a - b)]);
    const begins = listed.filter(({ place }, index) => {
      const before = listed[index - 1]?.place ?? '';
      return labels.includes(before) && labels.includes(place) && place !== before;
    });
    expect(begins.length).toBeGreaterThan(1);
    expect(begins.every(({ row }) => pageBreaks.includes(row))).toBe(true);
    expect(pageBreaks.length).toBeGreaterThan(2);
  }
});

test('where no county is told, the city is listed by itself', () => {
  const applications = review.applications.map((entry) => ({
    ...entry,
    application: { ...entry.application, county: null },
  }));
  const table = new SheetTable(sheetsOf({ ...review, applications }).get('by-city') ?? sheet('by-city'));
  expect(table.body().map(([label]) => label)).toEqual(expect.arrayContaining([city, '设区市不明', '合计']));
  expect(table.rows('市本级及未注明')).toEqual([]);
});

/** What a chart draws: its names, and each series with its figures. */
function drawn({ contents, charts = [] }: SheetDescription): Map<string, Record<string, unknown[]>> {
  const cells = (area: { row: number; column: number; rows: number }): unknown[] =>
    contents.slice(area.row, area.row + area.rows).map((line) => shownOf(line[area.column] ?? null));
  return new Map(
    charts.map(({ title, categories, series }) => [
      title,
      {
        '': cells(categories),
        ...Object.fromEntries(series.map(({ name, values }) => [name, cells(values)])),
      },
    ]),
  );
}

const counted = (verdict: string, of: typeof filings): number =>
  of.filter((filing) => verdictOf(filing) === verdict).length;

test('the charts of a city draw its limits, its counties and its categories', () => {
  const charts = drawn(sheet('charts'));
  const limits = charts.get(`${city}各类申报数与限报数`);
  expect(limits).toEqual({
    '': expect.arrayContaining(['高端化改造升级项目（合计）']) as unknown,
    已报: report.limits.filter(({ city: of }) => of === city).map(({ filed }) => filed),
    限报: report.limits.filter(({ city: of }) => of === city).map(({ limit }) => limit),
  });
  const byCounty = charts.get(`${city}各县（市、区）项目审核结论`) ?? {};
  expect(byCounty['']).toEqual(labels);
  for (const verdict of ['符合', '待核实', '存疑', '不符合'])
    expect(byCounty[verdict]).toEqual(
      labels.map((label) =>
        counted(
          verdict,
          filings.filter(([lead]) => lead && labelOf(lead) === label),
        ),
      ),
    );
});

test('the charts of a province draw what the report says', () => {
  const whole = mixedReview(guide, 120);
  const said = reportJsonOf(whole, guide, 'test');
  const all = filingsOf(said.applications);
  const charts = drawn(sheetsOf(whole).get('charts') ?? sheet('charts'));
  expect([...charts.keys()]).toEqual([
    '各设区市高端化改造升级项目—产业链现代化提升项目申报数与限报数',
    '各设区市高端化改造升级项目—产业基础再造项目申报数与限报数',
    '各设区市高端化改造升级项目（合计）申报数与限报数',
    '各类别项目审核结论',
    '各类别申请补助与测算补助',
  ]);
  const drawnOf = (part: string): Record<string, unknown[]> =>
    [...charts].find(([title]) => title.includes(part))?.[1] ?? {};
  for (const [part, id] of [
    ['产业链', 'high-end-chain-modernization'],
    ['产业基础', 'high-end-foundation-reengineering'],
    ['（合计）', 'high-end-upgrade'],
  ] as const) {
    const uses = said.limits.filter(({ category }) => category === id);
    expect(drawnOf(part)).toEqual({
      '': uses.map(({ city: of }) => of ?? '设区市不明'),
      已报: uses.map(({ filed }) => filed),
      限报: uses.map(({ city: of, limit }) => (of === null ? 0 : limit)),
    });
  }
  const [byVerdict, money] = [drawnOf('各类别项目审核结论'), drawnOf('申请补助与测算补助')];
  const names = byVerdict[''] ?? [];
  expect(names).toHaveLength(34);
  names.forEach((name, index) => {
    const id = guide.categories.find((category) => category.name === name)?.id ?? null;
    const mine = all.filter(([lead]) => lead?.category === id);
    for (const verdict of ['符合', '待核实', '存疑', '不符合'])
      expect([name, verdict, byVerdict[verdict]?.[index]]).toEqual([name, verdict, counted(verdict, mine)]);
    expect([name, money['申请补助']?.[index], money['测算补助（含不符合项目）']?.[index]]).toEqual([
      name,
      total(mine.flat(), requested),
      total(mine.flat(), eligible),
    ]);
  });
});
