import type { Guide } from '../guide/guide';
import type { LimitUse, Review, SupportUse } from '../review/review';
import type { CellContent, CellStyle, SheetDescription } from '../workbook/edit';
import { citiesInOrder, orderNote, unknownCity } from './cityOrder';
import { officialLook, overFill, tablePrint } from './officialLook';
import { SheetDraft } from './sheetDraft';

export const limitsName = '限报使用情况';

const cityWidth = 14;
const leastColumns = 8;
const measures = ['已报', '限报', '剩余', '超出'] as const;

/**
 * The sheet 限报使用情况: each city's filings against its limits, with a total, then the filings against the
 * province's support numbers. Cities stand in the order of their division codes.
 */
export function limitsSheet(review: Review, guide: Guide, name: string): SheetDescription {
  const limited = limitedCategories(review, guide);
  const columns = Math.max(leastColumns, 1 + limited.length * measures.length);
  const each = columns > leastColumns ? 9 : 11;
  const draft = new SheetDraft([cityWidth, ...Array.from({ length: columns - 1 }, () => each)], 11, 22);
  const whole = { column: 0, columns };
  draft.put({ ...whole, row: 0, content: `${guide.fund}${limitsName}`, style: officialLook.title });
  draft.atLeast(0, 36);
  draft.put({ ...whole, row: 1, content: `（${guide.year}年度）`, style: officialLook.underTitle });
  draft.put({ ...whole, row: 2, content: '单位：个', style: officialLook.corner });
  const below = putCities(draft, review, guide, limited, 3);
  draft.put({
    ...whole,
    row: below,
    content: `注：${orderNote}；限报数含所辖县（市、区）。`,
    style: officialLook.foot,
  });
  putSupport(draft, review, guide, below + 2, columns);
  return draft.describe(name, tablePrint, { frozenRows: 5, showGridlines: false });
}

interface Limited {
  readonly id: string;
  readonly name: string;
}

/** Categories and groups with a filing limit, in the order that the review gives them. */
function limitedCategories(review: Review, guide: Guide): Limited[] {
  return [...new Set(review.limits.map(({ category }) => category))].map((id) => ({
    id,
    name: nameOf(guide, id),
  }));
}

/** The official name, with the kind where several categories share it; a group is named as the total it is. */
function nameOf(guide: Guide, id: string): string {
  const category = guide.categories.find((each) => each.id === id);
  if (category) return category.name;
  const group = guide.groups.find((each) => each.id === id);
  return group ? `${group.name}（合计）` : id;
}

function putCities(
  draft: SheetDraft,
  review: Review,
  guide: Guide,
  limited: readonly Limited[],
  top: number,
): number {
  const style = officialLook.heading;
  draft.put({ row: top, column: 0, rows: 2, content: '设区市', style });
  limited.forEach(({ name }, index) => {
    const column = 1 + index * measures.length;
    draft.put({ row: top, column, columns: measures.length, content: name, style });
    measures.forEach((content, offset) =>
      draft.put({ row: top + 1, column: column + offset, content, style }),
    );
  });
  let row = top + 2;
  for (const city of [...citiesInOrder(guide), ...countiesApart(review, guide), null]) {
    const uses = limited.map(({ id }) =>
      review.limits.find((use) => use.category === id && use.city === city),
    );
    if (city === null && uses.every((use) => (use?.filed ?? 0) === 0)) continue;
    draft.put({ row, column: 0, content: city ?? unknownCity, style: officialLook.label });
    uses.forEach((use, index) =>
      putMeasures(draft, row, 1 + index * measures.length, use ?? null, city !== null),
    );
    row += 1;
  }
  draft.put({ row, column: 0, content: '合计', style });
  limited.forEach(({ id }, index) => {
    const total = totalOf(review.limits.filter((use) => use.category === id));
    putMeasures(draft, row, 1 + index * measures.length, total, true);
  });
  return row + 1;
}

/** Counties that the review counts apart from their cities. */
function countiesApart(review: Review, guide: Guide): string[] {
  const cities = new Set(guide.divisions.map(({ name }) => name));
  const named = review.limits.flatMap(({ city }) => (city === null || cities.has(city) ? [] : [city]));
  return [...new Set(named)];
}

type Counts = Pick<LimitUse, 'filed' | 'limit' | 'over'>;

/** All cities together; rows whose city is unknown have been filed but have no limit. */
function totalOf(uses: readonly LimitUse[]): Counts & { readonly left: number } {
  const known = uses.filter(({ city }) => city !== null);
  const sum = (part: (use: LimitUse) => number, of: readonly LimitUse[]): number =>
    of.reduce((all, use) => all + part(use), 0);
  return {
    filed: sum((use) => use.filed, uses),
    limit: sum((use) => use.limit, known),
    over: sum((use) => use.over, known),
    left: sum(leftOf, known),
  };
}

const leftOf = ({ limit, filed }: Pick<LimitUse, 'limit' | 'filed'>): number => Math.max(0, limit - filed);

function putMeasures(
  draft: SheetDraft,
  row: number,
  column: number,
  use: (Counts & { readonly left?: number }) | null,
  known: boolean,
): void {
  const figures = use && [
    use.filed,
    ...(known ? [use.limit, use.left ?? leftOf(use), use.over] : [null, null, null]),
  ];
  measures.forEach((_, offset) => {
    const over = known && (use?.over ?? 0) > 0 && (offset === 0 || offset === 3);
    draft.put({ row, column: column + offset, content: dashed(figures?.[offset]), style: numberStyle(over) });
  });
}

/** Nothing is shown as "-", as meeting tables do. */
function dashed(figure: number | null | undefined): CellContent {
  return figure === null || figure === undefined || figure === 0 ? '-' : figure;
}

function numberStyle(over: boolean): CellStyle {
  return over ? { ...officialLook.number, fill: overFill, bold: true } : officialLook.number;
}

const gapHeight = 72;
const supportHeadings = ['支持数量', '申报数', '拟支持数', '申报超出', '拟支持超出'] as const;

function putSupport(draft: SheetDraft, review: Review, guide: Guide, top: number, columns: number): void {
  if (review.support.length === 0) return;
  const nameColumns = Math.max(3, columns - supportHeadings.length);
  // A gap so high that the heading never stands alone at the foot of the first page.
  draft.atLeast(top - 1, gapHeight);
  const style = officialLook.heading;
  draft.put({ row: top, column: 0, columns: nameColumns, content: '支持数量：项目类别', style });
  supportHeadings.forEach((content, index) =>
    draft.put({ row: top, column: nameColumns + index, content, style }),
  );
  review.support.forEach((use, index) => {
    const row = top + 1 + index;
    draft.put({
      row,
      column: 0,
      columns: nameColumns,
      content: nameOf(guide, use.category),
      style: officialLook.text,
    });
    supportFigures(use).forEach((content, offset) =>
      draft.put({
        row,
        column: nameColumns + offset,
        content,
        style: numberStyle(offset === 4 && use.over > 0),
      }),
    );
  });
  const row = top + 1 + review.support.length;
  const note =
    '注：支持数量为全省拟支持项目的上限；申报数超出支持数量属于择优竞争，拟支持数超出支持数量的为不符合。';
  draft.put({ row, column: 0, columns, content: note, style: officialLook.foot });
}

function supportFigures({ limit, filed, recommended, over }: SupportUse): CellContent[] {
  return [limit, filed, recommended ?? '-', dashed(Math.max(0, filed - limit)), dashed(over)];
}
