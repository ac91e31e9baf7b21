import { Decimal } from 'decimal.js';
import { citiesInOrder } from '../../../src/report/cityOrder';
import { reportJsonOf } from '../../../src/report/json/reportJsonOf';
import {
  meetingSheetKinds,
  meetingSheetNames,
  meetingSheets,
  type MeetingSheetKind,
} from '../../../src/report/meeting/meetingSheets';
import type { Review } from '../../../src/review/review';
import { parseArea } from '../../../src/workbook/address';
import type { CellContent, SheetDescription } from '../../../src/workbook/edit';
import { drained } from '../drained';
import { application, review as reviewOf } from '../reviewFixtures';
import { combined, guide, reviewed, said } from './meetingFixtures';
import { cityReview, mixedReview } from './mixedBatch';
import { eligible, excess, filingsOf, first, requested, total, type AmountOf } from './reportSums';
import { SheetTable, shownOf } from './sheetTable';

const layout = { total: 'last', preparedBy: '', preparedOn: '', cityPages: true } as const;

function sheetsOf(of: Review): Map<MeetingSheetKind, SheetDescription> {
  const planned = meetingSheetKinds.map((kind) => ({ kind, name: meetingSheetNames[kind] }));
  const made = meetingSheets(planned, of, { guide, layout, version: 'test', sameWorkbook: true }).map(
    drained,
  );
  return new Map(made.map((sheet, index) => [planned[index]?.kind ?? 'cover', sheet]));
}

function only(
  sheets: ReadonlyMap<MeetingSheetKind, SheetDescription>,
  kind: MeetingSheetKind,
): SheetDescription {
  const sheet = sheets.get(kind);
  if (!sheet) throw new Error(`no sheet ${kind}`);
  return sheet;
}

/** What a sum of ours comes to, worked out from what the sheet's cells hold. */
function calculated(contents: SheetDescription['contents'], content: CellContent): Decimal {
  if (typeof content === 'number') return new Decimal(content);
  if (content === null || typeof content !== 'object') return new Decimal(0);
  const [, address] = /^SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(content.formula) ?? [];
  if (address === undefined) throw new Error(`no sum: ${content.formula}`);
  const { row, column, rows, columns } = parseArea(address);
  const cells = contents.slice(row, row + rows).flatMap((each) => each.slice(column, column + columns));
  return cells.reduce<Decimal>((sum, cell) => sum.plus(calculated(contents, cell)), new Decimal(0));
}

const mixed = mixedReview(guide, 240);
const alone = said(1, { investment: '2000' });
const batches: readonly [string, Review][] = [
  ['of a whole province', mixed],
  ['of one city', cityReview(guide, 120, '苏州市')],
  ['of no application', reviewOf([])],
  ['of one category, without any finding', reviewOf([reviewed(alone)])],
  ['without any amount', reviewOf([reviewed(said(1, {}), { subsidy: null })])],
  [
    'of a row that tells neither city nor category',
    reviewOf([
      reviewed(
        { ...application(1), city: null, county: null, category: null },
        { subsidy: null, verdict: '待核实' },
      ),
    ]),
  ],
  [
    'of one combined filing that is 拟支持',
    reviewOf(combined(said(1, { status: '拟支持', approved: '10' }), said(2, { status: '拟支持' }))),
  ],
];

test.each(batches)(
  'a batch %s gives every sheet, whose live sums come to what stands beside them',
  (_of, review) => {
    const sheets = sheetsOf(review);
    expect(sheets.size).toBe(meetingSheetKinds.length);
    for (const [kind, sheet] of sheets) {
      const cells = sheet.contents.flat();
      const live = cells.flatMap((cell) => (cell !== null && typeof cell === 'object' ? [cell] : []));
      for (const cell of live)
        expect([kind, cell.formula, cell.value]).toEqual([
          kind,
          cell.formula,
          calculated(sheet.contents, cell).toNumber(),
        ]);
      expect(cells.filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
      expect(cells.filter((cell) => /^#|undefined|NaN|null/.test(String(shownOf(cell) ?? '')))).toEqual([]);
      for (const { series, categories } of sheet.charts ?? [])
        for (const { values } of series) expect(values.rows).toBe(categories.rows);
    }
  },
);

describe('the sheets of a province', () => {
  const report = reportJsonOf(mixed, guide, 'test');
  const filings = filingsOf(report.applications);
  const sheets = sheetsOf(mixed);
  const figure = (shown: unknown): number => (shown === '-' ? 0 : Number(shown));
  const ids = [...new Set(report.limits.map(({ category }) => category))];

  /** What a city's row has under 已报, 限报, 剩余 and 超出 of each limit in turn. */
  function limitsIn(kind: 'limits' | 'by-city', label: string): Record<string, number>[] {
    const sheet = new SheetTable(only(sheets, kind));
    const heads = only(sheets, kind).contents[4] ?? [];
    const [row = []] = sheet.rows(label);
    const starts = heads.flatMap((head, column) => (head === '超出' ? [column - 3] : []));
    return starts.map((start) =>
      Object.fromEntries(
        heads
          .slice(start, start + 4)
          .map((head, at) => [String(head), figure(shownOf(row[start + at] ?? null))]),
      ),
    );
  }

  test.each(['limits', 'by-city'] as const)(
    '%s: each city has filed, may file and has left what the report says',
    (kind) => {
      for (const city of citiesInOrder(guide)) {
        const expected = ids.map((id) => {
          const use = report.limits.find((each) => each.category === id && each.city === city);
          if (!use) throw new Error(`no limit of ${city}`);
          const { limit, filed, over } = use;
          return { 已报: filed, 限报: limit, 剩余: Math.max(0, limit - filed), 超出: over };
        });
        expect([city, limitsIn(kind, city)]).toEqual([city, expected]);
      }
      const sums = ids.map((id) => report.limits.filter(({ category }) => category === id));
      const filed = sums.map((uses) => uses.reduce((sum, use) => sum + use.filed, 0));
      expect(limitsIn(kind, '合计').map((each) => each['已报'])).toEqual(filed);
    },
  );

  const left: AmountOf = ({ subsidy }) => subsidy?.final;
  test.each([
    ['测算补助', eligible],
    ['首次拨付', first],
    ['余款', left],
    ['申请补助', requested],
    ['核减额', excess],
  ] as const)('测算明细 adds up %s as the report does', (title, amount) => {
    const rows = report.applications.filter(({ subsidy }) => subsidy !== null);
    const shown = new SheetTable(only(sheets, 'calculation')).shown('合计', title);
    expect(figure(shown)).toBe(total(rows, amount));
  });

  test.each([
    ['申请补助', requested],
    ['测算补助', eligible],
  ] as const)('拟支持项目名单 adds up %s of the marked filings', (title, amount) => {
    const marked = filings.filter((rows) => rows.some(({ values }) => values['approvalStatus'] === '拟支持'));
    expect(marked.length).toBeGreaterThan(10);
    expect(figure(new SheetTable(only(sheets, 'supported')).shown('合计', title))).toBe(
      total(marked.flat(), amount),
    );
  });

  test('支持数量使用情况 has left what is not recommended yet', () => {
    const sheet = new SheetTable(only(sheets, 'support'));
    for (const { category, limit, recommended } of report.support) {
      const entry = [...guide.categories, ...guide.groups].find(({ id }) => id === category);
      const row = sheet.body().find((cells) => String(cells[1]).startsWith(entry?.name ?? '?')) ?? [];
      expect([category, figure(sheet.under(row, '剩余名额'))]).toEqual([
        category,
        Math.max(0, limit - (recommended ?? 0)),
      ]);
    }
  });
});
