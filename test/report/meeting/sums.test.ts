import { loadGuide, policyFolder } from '../../../src/guide/loadGuide';
import { citiesInOrder } from '../../../src/report/cityOrder';
import { reportJsonOf } from '../../../src/report/json/reportJsonOf';
import {
  meetingSheetKinds,
  meetingSheetNames,
  meetingSheets,
  type MeetingSheetKind,
} from '../../../src/report/meeting/meetingSheets';
import type { Review } from '../../../src/review/review';
import type { SheetDescription } from '../../../src/workbook/edit';
import { drained } from '../drained';
import { mixedReview } from './mixedBatch';
import {
  approved,
  eligible,
  excess,
  filingsOf,
  first,
  investment,
  requested,
  total,
  verdictOf,
} from './reportSums';
import { SheetTable, shownOf } from './sheetTable';

const guide = loadGuide(policyFolder('2021'));
const review = mixedReview(guide, 240);
const report = reportJsonOf(review, guide, 'test');
const rows = report.applications;
const filings = filingsOf(rows);

function sheetsOf(of: Review, place: 'first' | 'last' = 'last'): Map<MeetingSheetKind, SheetDescription> {
  const planned = meetingSheetKinds.map((kind) => ({ kind, name: meetingSheetNames[kind] }));
  const layout = { total: place, preparedBy: '', preparedOn: '', cityPages: false } as const;
  const request = { guide, layout, version: 'test', sameWorkbook: true };
  const made = meetingSheets(planned, of, request).map(drained);
  return new Map(planned.map(({ kind }, index) => [kind, made[index] ?? never()]));
}

function never(): never {
  throw new Error('a sheet is missing');
}

const sheets = sheetsOf(review);
const table = (kind: MeetingSheetKind): SheetTable => new SheetTable(sheets.get(kind) ?? never());
/** Nothing and nought are both shown as "-". */
const figure = (shown: unknown): number => (shown === '-' ? 0 : Number(shown));

test('the batch is one that can tell: all cities and categories, a combined filing, rows without a city', () => {
  expect(new Set(rows.map(({ city }) => city)).size).toBe(14);
  expect(new Set(rows.map(({ category }) => category)).size).toBe(34);
  expect(filings.length).toBeLessThan(rows.length);
  expect(new Set(rows.map(({ verdict }) => verdict)).size).toBe(4);
  expect(rows.filter((row) => approved(row) !== null && approved(row) !== undefined).length).toBeGreaterThan(
    3,
  );
});

const amounts = [
  ['项目总投资', investment],
  ['申请补助', requested],
  ['测算补助', eligible],
  ['首次拨付', first],
] as const;

describe.each(['by-city', 'by-category', 'applications'] as const)('%s', (kind) => {
  test.each(amounts)('adds up %s as the report does', (title, amount) => {
    expect(figure(table(kind).shown('合计', title))).toBe(total(rows, amount));
  });
});

test.each([...citiesInOrder(guide), null])('分地区汇总 has the figures of %s', (city) => {
  const sheet = table('by-city');
  const label = city ?? '设区市不明';
  for (const [title, amount] of amounts) {
    // A filing belongs to the city of its first row.
    const mine = filings.filter(([lead]) => lead?.city === city).flat();
    expect([title, figure(sheet.shown(label, title))]).toEqual([title, total(mine, amount)]);
  }
  for (const verdict of ['符合', '待核实', '存疑', '不符合']) {
    const mine = filings.filter((filing) => filing[0]?.city === city && verdictOf(filing) === verdict);
    expect([verdict, figure(sheet.shown(label, verdict))]).toEqual([verdict, mine.length]);
  }
  const mine = filings.filter(([lead]) => lead?.city === city);
  expect(figure(sheet.shown(label, '申报数'))).toBe(mine.length);
});

test.each(guide.categories.map(({ id, name }) => [name, id]))(
  '分类别汇总 has the figures of %s',
  (name, id) => {
    const sheet = table('by-category');
    const mine = filings.filter(([lead]) => lead?.category === id);
    expect(figure(sheet.shown(name, '申报数'))).toBe(mine.length);
    for (const [title, amount] of amounts) {
      expect([title, figure(sheet.shown(name, title))]).toEqual([title, total(mine.flat(), amount)]);
    }
  },
);

test('the matrix has the number and the request of each category and city, and its sums are theirs', () => {
  const sheet = table('matrix');
  for (const { id, name } of guide.categories) {
    const [counts = [], asked = []] = sheet.rows(name);
    const mine = filings.filter(([lead]) => lead?.category === id);
    for (const city of citiesInOrder(guide)) {
      const here = mine.filter(([lead]) => lead?.city === city);
      expect(figure(sheet.under(counts, city))).toBe(here.length);
      expect(figure(sheet.under(asked, city))).toBe(total(here.flat(), requested));
    }
    expect(figure(sheet.under(counts, '合计'))).toBe(mine.length);
    expect(figure(sheet.under(asked, '合计'))).toBe(total(mine.flat(), requested));
  }
  const [counts = [], asked = []] = sheet.rows('合计');
  expect(figure(sheet.under(counts, '合计'))).toBe(filings.length);
  expect(figure(sheet.under(asked, '合计'))).toBe(total(rows, requested));
});

test('支持数量使用情况 is the report’s own, a combined filing once', () => {
  const sheet = table('support');
  for (const { category, limit, filed, recommended, over } of report.support) {
    const entry = [...guide.categories, ...guide.groups].find(({ id }) => id === category);
    const row = sheet.body().find((cells) => String(cells[1]).startsWith(entry?.name ?? '?')) ?? [];
    expect(
      ['支持数量', '申报数', '拟支持数', '拟支持超出'].map((title) => figure(sheet.under(row, title))),
    ).toEqual([limit, filed, recommended ?? 0, over]);
  }
});

test('问题清单 has one line for everything that is found wrong, whatever the number of its clauses', () => {
  const open = [report, ...rows, ...report.sheets].flatMap(({ findings }) => {
    const wrong = findings.filter(({ severity }) => severity !== 'priority' && severity !== 'info');
    const places = (index: number): unknown => (findings === report.findings ? index : wrong[index]?.cells);
    return [
      ...new Map(wrong.map((each, index) => [JSON.stringify([places(index), each.message]), each])).values(),
    ];
  });
  const listed = table('problems')
    .body()
    .filter(([number]) => typeof number === 'number');
  expect(listed.map((row) => row[4]).sort()).toEqual(open.map(({ message }) => message).sort());
  expect(listed.every((row) => row[9] === null)).toBe(true);
});

test('核减额 of 审核情况表 and 测算明细 is the report’s', () => {
  for (const kind of ['applications', 'calculation'] as const)
    expect(figure(table(kind).shown('合计', '核减额'))).toBe(total(rows, excess));
});

test('the lists of 拟支持 have the marked filings alone, and their approved amounts', () => {
  const marked = filings.filter((filing) =>
    filing.some(({ values }) => values['approvalStatus'] === '拟支持'),
  );
  for (const [kind, title] of [
    ['supported', '核定补助'],
    ['published', '金额'],
  ] as const) {
    const sheet = table(kind);
    expect(sheet.body().filter(([number]) => typeof number === 'number')).toHaveLength(marked.length);
    expect(figure(sheet.shown('合计', title))).toBe(total(rows, approved));
  }
});

test('公示名单 has unit, project and amount and nothing else', () => {
  const heads = sheets.get('published')?.contents[3];
  expect(heads).toEqual(['序号', '项目承担单位', '项目名称', '金额']);
});

test('the cover counts as the report does', () => {
  const { contents } = sheets.get('cover') ?? never();
  const labels = contents.findIndex((row) => row[0] === '申报项目');
  expect(contents[labels + 1]?.slice(0, 5)).toEqual([
    filings.length,
    ...['符合', '待核实', '存疑', '不符合'].map(
      (verdict) => filings.filter((filing) => verdictOf(filing) === verdict).length,
    ),
  ]);
  expect(contents[labels + 3]?.slice(0, 5)).toEqual(
    [investment, requested, eligible, first, excess].map((amount) => total(rows, amount)),
  );
});

test('with the total first, every sum is the same and stands above its rows', () => {
  const before = new SheetTable(sheetsOf(review, 'first').get('by-city') ?? never());
  const after = table('by-city');
  expect(before.body()[0]?.[0]).toBe('合计');
  expect(before.rows('合计')[0]?.map(shownOf)).toEqual(after.rows('合计')[0]?.map(shownOf));
});

test('a text of the user’s is never a formula, and no formula names one', () => {
  const formulas = [...sheets.values()].flatMap(({ contents }) =>
    contents.flat().flatMap((cell) => (cell !== null && typeof cell === 'object' ? cell.formula : [])),
  );
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.filter((formula) => !/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula))).toEqual([]);
  const units = table('applications')
    .body()
    .map((row) => row[4]);
  expect(units.filter((unit) => typeof unit === 'string' && unit.startsWith('=')).length).toBeGreaterThan(
    100,
  );
});

test('long lists are made in steps, so that the page can breathe and the job be cancelled', () => {
  const layout = { total: 'last', preparedBy: '', preparedOn: '', cityPages: true } as const;
  for (const kind of ['problems', 'applications', 'calculation'] as const) {
    const request = { guide, layout, version: 'test', sameWorkbook: true };
    const [steps] = meetingSheets([{ kind, name: kind }], review, request);
    let pauses = 0;
    while (steps && steps.next().done !== true) pauses += 1;
    // Once in a hundred rows while they are worked out, and again while they are put down.
    expect(pauses).toBeGreaterThanOrEqual(4);
  }
});

test('a text that no row could show is cut, so that it is not printed over its neighbours', () => {
  const [entry] = review.applications;
  if (!entry) throw new Error('no application');
  const cells = new Map(entry.application.cells);
  const name = cells.get('projectName');
  if (!name) throw new Error('no project');
  cells.set('projectName', { ...name, reading: { state: 'text', value: '配套工程及'.repeat(400) } });
  const long = { ...entry, application: { ...entry.application, cells } };
  const sheet = sheetsOf({ ...review, applications: [long] }).get('applications') ?? never();
  const shown = new SheetTable(sheet).body()[0]?.[5];
  expect(String(shown)).toMatch(/^配套工程及.*……$/);
  expect(Math.max(...sheet.rowHeights.map(({ height }) => height))).toBeLessThan(409);
});
