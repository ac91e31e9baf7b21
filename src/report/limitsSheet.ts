import type { Guide } from '../guide/guide';
import type { LimitUse, Review, SupportUse } from '../review/review';
import { columnLetters } from '../workbook/address';
import type { CellStyle, SheetDescription } from '../workbook/edit';
import { orderNote, unknownCity } from './cityOrder';
import {
  countiesOf,
  countsCountiesApart,
  limitedIds,
  limitName,
  partLimitsNote,
  unplacedNote,
} from './meeting/cityLimits';
import { unreadNote } from './meeting/leftOut';
import { putSignature, type MeetingLayout } from './meeting/meetingTable';
import { officialLook, overFill, tablePrint } from './officialLook';
import { placesOf } from './places';
import { recommendationNotes } from './recommendationNotes';
import { SheetDraft } from './sheetDraft';

export const limitsName = '限报使用情况';

const cityWidth = 14;
/** Four of them show a category's name in one line, which leaves the page room for two lines of notes. */
const countWidth = 11;
const leastColumns = 8;
const measures = ['已报', '限报', '剩余', '超出'] as const;

/** Where nobody has said anything of the layout. */
const plainLayout: LimitsLayout = { total: 'last', preparedBy: '', preparedOn: '' };

/** How the sheet is put on paper. */
export interface LimitsLayout extends Pick<MeetingLayout, 'total' | 'preparedBy' | 'preparedOn'> {
  /** Whether the support numbers are left to a sheet of their own. */
  readonly limitsOnly?: boolean;
}

/**
 * The sheet 限报使用情况: each city's filings against its limits, with a live total, then, unless they have a sheet of
 * their own, the filings against the province's support numbers, and who made it. Cities stand in the order of their division codes.
 */
export function limitsSheet(
  review: Review,
  guide: Guide,
  name: string,
  layout: LimitsLayout = plainLayout,
): SheetDescription {
  const limited = limitedIds(review).map((id) => ({ id, name: limitName(guide, id) }));
  const columns = Math.max(leastColumns, 1 + limited.length * measures.length);
  const draft = new SheetDraft([cityWidth, ...Array.from({ length: columns - 1 }, () => countWidth)], 11, 22);
  const whole = { column: 0, columns };
  draft.put({ ...whole, row: 0, content: `${guide.fund}${limitsName}`, style: officialLook.title });
  draft.atLeast(0, 36);
  draft.put({ ...whole, row: 1, content: `（${guide.year}年度）`, style: officialLook.underTitle });
  draft.put({ ...whole, row: 2, content: '单位：项', style: officialLook.corner });
  const below = putCities(draft, review, guide, limited, layout);
  draft.put({
    ...whole,
    row: below,
    content: `注：${[orderNote, limitNote(review, guide), ...partLimitsNote(review), ...unplacedNote(review), ...unreadNote(review)].join('；')}。`,
    style: officialLook.foot,
  });
  const end = layout.limitsOnly ? below + 1 : putSupport(draft, review, guide, below + 1, columns);
  putSignature(draft, columns, layout, end);
  const titleRows = layout.limitsOnly ? { titleRows: { first: 2, last: 4 } } : {};
  return draft.describe(name, { ...tablePrint, ...titleRows }, { frozenRows: 5, showGridlines: false });
}

interface Limited {
  readonly id: string;
  readonly name: string;
}

const headingTop = 3;
const headingRows = 2;

/** Returns the row below. */
function putCities(
  draft: SheetDraft,
  review: Review,
  guide: Guide,
  limited: readonly Limited[],
  { total }: LimitsLayout,
): number {
  putHeadings(draft, limited);
  const rows = shownCities(review, guide);
  const body = headingTop + headingRows;
  const first = total === 'first' ? body + 1 : body;
  rows.forEach((city, index) => {
    const row = first + index;
    draft.put({ row, column: 0, content: city ?? unknownCity, style: officialLook.label });
    limited.forEach(({ id }, place) => {
      const use = review.limits.find((each) => each.category === id && each.city === city);
      const figures = use ? figuresOf(use, city !== null) : [null, null, null, null];
      putFigures(draft, row, 1 + place * measures.length, figures, city !== null && (use?.over ?? 0) > 0);
    });
  });
  putTotal(draft, review, limited, rows, total === 'first' ? body : first + rows.length, first);
  return body + rows.length + 1;
}

function putHeadings(draft: SheetDraft, limited: readonly Limited[]): void {
  const style = officialLook.heading;
  const row = headingTop;
  draft.put({ row, column: 0, rows: headingRows, content: '设区市', style });
  limited.forEach(({ name }, index) => {
    const column = 1 + index * measures.length;
    draft.put({ row, column, columns: measures.length, content: name, style });
    measures.forEach((content, offset) =>
      draft.put({ row: row + 1, column: column + offset, content, style }),
    );
  });
}

/** Cities, each with its counties that are counted apart behind it; null for rows whose city is unknown, where there are any. */
function shownCities(review: Review, guide: Guide): (string | null)[] {
  const lost = review.limits.some(({ city, filed }) => city === null && filed > 0);
  const counted = new Set(review.limits.map(({ city }) => city));
  const cities = placesOf(review, guide).cities.flatMap((city) => [
    city,
    ...countiesOf(guide, city).filter((county) => counted.has(county)),
  ]);
  return [...cities, ...(lost ? [null] : [])];
}

function limitNote(review: Review, guide: Guide): string {
  return countsCountiesApart(review, guide)
    ? '县（市）与所属设区市按设置分别核算限报，列在所属设区市之后，设区市的申报数不含这些县（市）'
    : '限报数含所辖县（市、区）';
}

/** Live sums over the rows from `first` down. */
function putTotal(
  draft: SheetDraft,
  review: Review,
  limited: readonly Limited[],
  rows: readonly (string | null)[],
  row: number,
  first: number,
): void {
  draft.put({ row, column: 0, content: '合计', style: officialLook.heading });
  limited.forEach(({ id }, place) => {
    const uses = review.limits.filter((use) => use.category === id && rows.includes(use.city));
    const sums = totalOf(uses);
    measures.forEach((_, offset) => {
      const column = 1 + place * measures.length + offset;
      const letters = columnLetters(column);
      const formula = `SUM(${letters}${first + 1}:${letters}${first + rows.length})`;
      const over = (offset === 0 || offset === 3) && (sums[3] ?? 0) > 0;
      const style = { ...numberStyle(over), bold: true };
      draft.put({ row, column, content: { formula, value: sums[offset] ?? 0 }, style });
    });
  });
}

/** All cities together; rows whose city is unknown have been filed but have no limit. */
function totalOf(uses: readonly LimitUse[]): number[] {
  return uses.reduce(
    (sums, use) => {
      const figures = figuresOf(use, use.city !== null);
      return sums.map((sum, index) => sum + (figures[index] ?? 0));
    },
    measures.map(() => 0),
  );
}

/** By the measures; null for what a row without a city has not. */
function figuresOf({ filed, limit, over }: LimitUse, known: boolean): (number | null)[] {
  return known ? [filed, limit, Math.max(0, limit - filed), over] : [filed, null, null, null];
}

/** Nothing is shown as "-", as meeting tables do; a nought is shown so by its number format. */
function putFigures(
  draft: SheetDraft,
  row: number,
  column: number,
  figures: readonly (number | null)[],
  over: boolean,
): void {
  figures.forEach((figure, offset) => {
    const style = numberStyle(over && (offset === 0 || offset === 3));
    draft.put({ row, column: column + offset, content: figure ?? '-', style });
  });
}

function numberStyle(over: boolean): CellStyle {
  return over ? { ...officialLook.count, fill: overFill, bold: true } : officialLook.count;
}

const supportHeadings = ['支持数量', '申报数', '拟支持数', '申报超出', '拟支持超出'] as const;
/** So many rows fit on a page beneath their headings. */
const rowsOfPage = 18;

/** On pages of their own, each with its headings, since those of the cities cannot be repeated. Returns the row below. */
function putSupport(
  draft: SheetDraft,
  { support }: Review,
  guide: Guide,
  top: number,
  columns: number,
): number {
  if (support.length === 0) return top;
  let row = top;
  for (let first = 0; first < support.length; first += rowsOfPage) {
    draft.breakBefore(row);
    row = putSupportPage(draft, support.slice(first, first + rowsOfPage), guide, row, columns);
  }
  const notes = [
    '支持数量为全省拟支持项目的上限',
    '申报数超出支持数量属于择优竞争，拟支持数超出支持数量的为不符合',
    ...recommendationNotes(support, guide),
  ];
  const content = `注：${notes.join('；')}。`;
  draft.put({ row, column: 0, columns, content, style: officialLook.foot });
  return row + 1;
}

function putSupportPage(
  draft: SheetDraft,
  uses: readonly SupportUse[],
  guide: Guide,
  top: number,
  columns: number,
): number {
  const nameColumns = Math.max(3, columns - supportHeadings.length);
  const style = officialLook.heading;
  draft.put({ row: top, column: 0, columns: nameColumns, content: '支持数量：项目类别', style });
  supportHeadings.forEach((content, index) =>
    draft.put({ row: top, column: nameColumns + index, content, style }),
  );
  uses.forEach((use, index) => {
    const row = top + 1 + index;
    const content = limitName(guide, use.category);
    draft.put({ row, column: 0, columns: nameColumns, content, style: officialLook.text });
    supportFigures(use).forEach((figure, offset) => {
      const over = offset === 4 && use.over > 0;
      draft.put({ row, column: nameColumns + offset, content: figure ?? '-', style: numberStyle(over) });
    });
  });
  return top + 1 + uses.length;
}

function supportFigures({ limit, filed, recommended, over }: SupportUse): (number | null)[] {
  return [limit, filed, recommended, Math.max(0, filed - limit), over];
}
