import { byCityTable } from '../../../src/report/meeting/byCitySheet';
import { chartsSheet } from '../../../src/report/meeting/chartsSheet';
import type { MeetingTable } from '../../../src/report/meeting/meetingTable';
import { limitsSheet } from '../../../src/report/limitsSheet';
import type { LimitUse } from '../../../src/review/review';
import { application, applicationReview, review } from '../reviewFixtures';
import { batchOf, guide } from './meetingFixtures';

const [chain, foundation, total] = [
  'high-end-chain-modernization',
  'high-end-foundation-reengineering',
  'high-end-upgrade',
];
const most: Readonly<Record<string, number>> = { [chain]: 4, [foundation]: 2, [total]: 6 };

/** All cities' use of the three limits; what is given has been filed, by unit and category. */
function uses(filed: Readonly<Record<string, Readonly<Record<string, number>>>>): LimitUse[] {
  const cities = guide.divisions.map(({ name }) => name);
  const others = Object.keys(filed).filter((unit) => !cities.includes(unit));
  return [chain, foundation, total].flatMap((category) =>
    [...cities, ...others].map((unit): LimitUse => {
      const limit = most[category] ?? 0;
      const count = filed[unit]?.[category] ?? 0;
      const city = unit === '' ? null : unit;
      return { category, city, limit, filed: count, over: city === null ? 0 : Math.max(0, count - limit) };
    }),
  );
}

/** What a city's row says of each limit: limit, filed, left, over. */
function limitsOf({ columns, blocks }: MeetingTable, city: string): unknown[][] {
  const row = blocks[0]?.rows.find(({ cells }) => cells[0] === city)?.cells ?? [];
  const starts = columns.flatMap(({ title }, index) => (title === '限报' ? [index] : []));
  return starts.map((start) => row.slice(start, start + 4));
}

const filedBy = (city: string, county: string | null = null) =>
  applicationReview(1, { application: { ...application(1), city, county } });
const two = [filedBy('南通市'), filedBy('苏州市', '昆山市')];

test('分地区汇总 has each limit by itself, so that one exceeded is not hidden by the total', () => {
  const limits = uses({ 南通市: { [chain]: 0, [foundation]: 3, [total]: 3 } });
  const table = byCityTable(batchOf(two, { limits }));
  expect(limitsOf(table, '南通市')).toEqual([
    [4, 0, 4, 0],
    [2, 3, 0, 1],
    [6, 3, 3, 0],
  ]);
  expect(new Set(table.columns.flatMap(({ band }) => band ?? []))).toContain(
    '高端化改造升级项目（合计）（项）',
  );
  expect(table.notes).toContain('各类限报数与合计限报数分别核算，合计未超出而其中一类超出的，仍属超限报');
});

test('a chart is drawn for each limit, with what tells no city', () => {
  const limits = uses({ 南通市: { [foundation]: 3, [total]: 3 }, '': { [chain]: 2, [total]: 2 } });
  const { charts = [], contents } = chartsSheet(batchOf(two, { limits }), '图表');
  const byCity = charts.filter(({ title }) => title.startsWith('各设区市'));
  expect(byCity.map(({ categories }) => categories.rows)).toEqual([14, 13, 14]);
  // Few filings are counted one by one, not in halves.
  expect(charts.map(({ title, step }) => [title.includes('补助'), step])).toEqual([
    ...Array.from({ length: 4 }, () => [false, 1]),
    [true, undefined],
  ]);
  const [first] = byCity;
  if (!first) throw new Error('no chart');
  const { row, column } = first.categories;
  expect(contents[row + 13]?.slice(column, column + 3)).toEqual(['设区市不明', 2, 0]);
});

test('where counties are counted apart, they stand behind their city and the notes say so', () => {
  const limits = uses({
    苏州市: { [chain]: 4, [total]: 4 },
    昆山市: { [chain]: 5, [total]: 5 },
  });
  const batch = review(two, { limits });
  const { contents } = limitsSheet(batch, guide, '限报使用情况');
  const names = contents.slice(5).map(([first]) => first);
  expect(names.slice(4, 7)).toEqual(['苏州市', '昆山市', '南通市']);
  const notes = contents.flat().join();
  expect(notes).toContain('县（市）与所属设区市按设置分别核算限报');
  expect(notes).not.toContain('限报数含所辖县');
  const own = batchOf([filedBy('苏州市', '昆山市')], { limits });
  expect(byCityTable(own).notes).toEqual(
    expect.arrayContaining([
      '苏州市高端化改造升级项目—产业链现代化提升项目限报 4 项，已报 4 项，剩余 0 项',
      '昆山市高端化改造升级项目—产业链现代化提升项目限报 4 项，已报 5 项，超出 1 项',
    ]),
  );
  expect(chartsSheet(own, '图表').charts?.[0]?.title).toContain('（含分别核算的县、市）');
  const table = byCityTable(batchOf(two, { limits }));
  expect(limitsOf(table, '苏州市')[0]).toEqual([8, 9, 0, 1]);
  expect(table.notes.join()).toContain('设区市的限报、剩余、超出数为其与已申报的县（市）之和');
});

test('why what is left does not add up to limits less filings is said, where rows without a city are among them', () => {
  const lost = uses({ 南通市: { [chain]: 5, [total]: 5 }, '': { [chain]: 2, [total]: 2 } });
  const placed = uses({ 南通市: { [chain]: 5, [total]: 5 } });
  const reason = '设区市不明的不占限报数，剩余、超出的合计为各市之和';
  const notesOf = (limits: typeof lost): string[] => [
    byCityTable(batchOf(two, { limits })).notes.join('；'),
    limitsSheet(review(two, { limits }), guide, '限报使用情况').contents.flat().join('；'),
  ];
  expect(notesOf(lost)).toEqual([expect.stringContaining(reason), expect.stringContaining(reason)]);
  expect(notesOf(placed).join()).not.toContain('设区市不明');
});
