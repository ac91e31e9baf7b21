import type { Guide } from '../../guide/guide';
import { categoriesOfGroup, groupById } from '../../guide/lookup';
import type { LimitUse, Review } from '../../review/review';
import { citiesInOrder, orderNote, unknownCity } from '../cityOrder';
import { categoryName } from './categoriesShown';
import { countOf, sumNotes, totalOf, verdicts, type FilingFigures } from './filingFigures';
import type { MeetingCell, MeetingColumn, MeetingRow, MeetingTable } from './meetingTable';

const shownVerdicts = [...verdicts].reverse();

/** ① 分地区汇总: filings, verdicts, use of the limits and amounts, city by city. */
export function byCityTable(review: Review, guide: Guide, filings: readonly FilingFigures[]): MeetingTable {
  const limited = limitedWholes(review, guide);
  const rows = citiesShown(review, guide).map((city): MeetingRow => {
    const mine = filings.filter((filing) => filing.city === city);
    const counts = shownVerdicts.map((verdict) => countOf(mine, verdict));
    return {
      cells: [
        city ?? unknownCity,
        { sumOf: [2, 1 + counts.length] },
        ...counts,
        ...limited.flatMap((id) => limitCells(limitsOfCity(review, guide, id, city), city !== null)),
        totalOf(mine, 'investment'),
        totalOf(mine, 'requested'),
        totalOf(mine, 'eligible'),
        totalOf(mine, 'first'),
      ],
    };
  });
  const limits = limited.length > 0 ? ['限报数含所辖县（市、区），剩余和超出按各类限报数一并核算'] : [];
  return {
    title: '分地区汇总表',
    unit: '单位：万元',
    paper: 'A4',
    columns: columnsOf(limited.map((id) => categoryName(guide, id))),
    blocks: [{ total: '合计', rows }],
    notes: [orderNote, ...limits, ...sumNotes(filings)],
  };
}

function columnsOf(limited: readonly string[]): MeetingColumn[] {
  const count = (title: string, band: string): MeetingColumn => ({ title, band, width: 7.5, kind: 'count' });
  const amount = (title: string): MeetingColumn => ({
    title,
    band: '金额（万元）',
    width: 15,
    kind: 'amount',
  });
  return [
    { title: '设区市', width: 12, kind: 'label' },
    ...['申报数', ...shownVerdicts].map((title) => count(title, '申报项目（项）')),
    ...limited.flatMap((name) =>
      ['限报', '已报', '剩余', '超出'].map((title) => count(title, `${name}（项）`)),
    ),
    ...['项目总投资', '申请补助', '测算补助', '首次拨付'].map(amount),
  ];
}

/** All cities, or those that filed where only one did; then the rows without a city where there are any. */
export function citiesShown({ applications }: Review, guide: Guide): (string | null)[] {
  const filed = new Set(applications.map(({ application }) => application.city));
  const named = citiesInOrder(guide).filter((city) => filed.has(city));
  const cities = named.length === 1 ? named : citiesInOrder(guide);
  return filed.has(null) ? [...cities, null] : cities;
}

/** Categories and groups with a filing limit that are no part of a group with a limit of its own. */
export function limitedWholes({ limits }: Review, guide: Guide): string[] {
  const ids = [...new Set(limits.map(({ category }) => category))];
  return ids.filter((id) => !ids.some((whole) => limitedParts(guide, whole, ids).includes(id)));
}

/** Those of the categories with a limit of their own that a group counts together. */
function limitedParts(guide: Guide, whole: string, ids: readonly string[]): string[] {
  const group = groupById(guide, whole);
  return group
    ? categoriesOfGroup(guide, group)
        .map(({ id }) => id)
        .filter((id) => ids.includes(id))
    : [];
}

/** Filings of a city against a limit. */
export type CityLimit = Pick<LimitUse, 'filed' | 'limit' | 'over'> & { readonly left: number };

/**
 * A city's use of a limit and of the limits of its parts together, its counties counted in: what may still be filed
 * under all of them, and how many have to go.
 */
export function limitsOfCity(review: Review, guide: Guide, whole: string, city: string | null): CityLimit {
  const ids = [...new Set(review.limits.map(({ category }) => category))];
  const parts = limitedParts(guide, whole, ids);
  const group = groupById(guide, whole);
  const covered = group !== undefined && categoriesOfGroup(guide, group).length === parts.length;
  const all = { filed: 0, limit: 0, left: 0, over: 0 };
  for (const unit of unitsOf(guide, city)) {
    const use = usageOf(review, whole, unit);
    if (!use) continue;
    const inner = parts.flatMap((id) => usageOf(review, id, unit) ?? []);
    const innerLeft = inner.reduce((sum, part) => sum + leftOf(part), 0);
    all.filed += use.filed;
    all.limit += use.limit;
    all.left += covered ? Math.min(leftOf(use), innerLeft) : leftOf(use);
    all.over += Math.max(
      use.over,
      inner.reduce((sum, part) => sum + part.over, 0),
    );
  }
  return all;
}

/** The city itself, and its counties, which a review may count apart. */
function unitsOf(guide: Guide, city: string | null): (string | null)[] {
  const counties = guide.divisions.find(({ name }) => name === city)?.counties ?? [];
  return [city, ...counties.map(({ name }) => name)];
}

function usageOf({ limits }: Review, category: string, city: string | null): LimitUse | undefined {
  return limits.find((use) => use.category === category && use.city === city);
}

function leftOf({ limit, filed }: LimitUse): number {
  return Math.max(0, limit - filed);
}

/** Without a city only what was filed is known. */
function limitCells({ limit, filed, left, over }: CityLimit, known: boolean): MeetingCell[] {
  return known ? [limit, filed, left, over] : [null, filed, null, null];
}
