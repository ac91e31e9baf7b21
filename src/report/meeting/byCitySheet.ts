import { grouped } from '../../review/wording';
import { Exact } from '../../review/exact';
import { orderNote, unknownCity } from '../cityOrder';
import {
  countedIds,
  countiesOf,
  countsCountiesApart,
  limitedIds,
  limitName,
  limitOfCity,
  partLimitsNote,
  unplacedNote,
} from './cityLimits';
import { countOf, totalOf, verdicts, type FilingFigures } from './filingFigures';
import { unreadNote } from './leftOut';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingColumn, MeetingRow, MeetingTable } from './meetingTable';
import { openNote, sumNotes } from './sumNotes';

const shownVerdicts = [...verdicts].reverse();

/** A limit's part of the table: its headings, and what stands under them for a place with its filings. */
interface LimitPart {
  readonly name: string;
  readonly titles: readonly string[];
  cells(label: string, mine: readonly FilingFigures[]): MeetingCell[];
}

/**
 * ① 分地区汇总: filings, verdicts, use of the limits and amounts, city by city. A city's own batch is listed by county;
 * what it may file is said below, for its counties have no limits of their own.
 */
export function byCityTable(batch: MeetingBatch): MeetingTable {
  const { filings, places } = batch;
  const parts = limitParts(batch);
  const rows = places.labels.map((label): MeetingRow => {
    const mine = filings.filter((filing) => places.labelOf(filing) === label);
    const counts = shownVerdicts.map((verdict) => countOf(mine, verdict));
    return {
      cells: [
        label,
        { sumOf: [2, 1 + counts.length] },
        ...counts,
        ...parts.flatMap((part) => part.cells(label, mine)),
        totalOf(mine, 'investment'),
        totalOf(mine, 'requested'),
        totalOf(mine, 'eligible'),
        totalOf(mine, 'first'),
      ],
    };
  });
  return {
    title: '分地区汇总表',
    unit: '单位：万元',
    paper: parts.some(({ titles }) => titles.length > 1) && parts.length > 1 ? 'A3' : 'A4',
    columns: columnsOf(places.title, parts),
    blocks: [{ total: '合计', rows }],
    notes: [
      orderNote,
      ...limitNotes(batch),
      ...openNote(filings),
      ...sumNotes(filings, batch.guide),
      ...unreadNote(batch.review),
    ],
  };
}

function limitParts({ review, guide, places }: MeetingBatch): LimitPart[] {
  return limitedIds(review).map((id): LimitPart => {
    const name = limitName(guide, id);
    if (places.cityOfAll !== null) {
      const counted = countedIds(guide, id);
      const filed = (mine: readonly FilingFigures[]): number =>
        mine.filter(({ category }) => category !== null && counted.has(category)).length;
      return { name, titles: ['已报'], cells: (_, mine) => [filed(mine)] };
    }
    return {
      name: `${name}（项）`,
      titles: ['限报', '已报', '剩余', '超出'],
      cells: (label) => {
        const known = label !== unknownCity;
        const { limit, filed, left, over } = limitOfCity(review, guide, id, known ? label : null);
        // Without a city only what was filed is known.
        return known ? [limit, filed, left, over] : [null, filed, null, null];
      },
    };
  });
}

function limitNotes({ review, guide, places }: MeetingBatch): string[] {
  const limited = limitedIds(review);
  if (limited.length === 0) return [];
  const { cityOfAll } = places;
  const apart = countsCountiesApart(review, guide);
  const several = [...partLimitsNote(review), ...unplacedNote(review)];
  if (cityOfAll === null) return [apart ? apartNote : '限报数含所辖县（市、区）', ...several];
  const counties = new Set(countiesOf(guide, cityOfAll));
  const stated = review.limits
    .filter(({ city }) => city === cityOfAll || (city !== null && counties.has(city)))
    .map(({ category, city, limit, filed, over }) => {
      const figure = (value: number): string => grouped(new Exact(value));
      const rest = over > 0 ? `超出 ${figure(over)} 项` : `剩余 ${figure(limit - filed)} 项`;
      const counted = apart ? '' : '（含所辖县、市、区）';
      return `${city ?? ''}${limitName(guide, category)}限报 ${figure(limit)} 项${counted}，已报 ${figure(filed)} 项，${rest}`;
    });
  return [...stated, ...(apart ? ['县（市）与所属设区市按设置分别核算限报'] : []), ...several];
}

const apartNote =
  '县（市）与所属设区市按设置分别核算限报，设区市的限报、剩余、超出数为其与已申报的县（市）之和';

function columnsOf(place: string, parts: readonly LimitPart[]): MeetingColumn[] {
  const narrow = parts.every(({ titles }) => titles.length > 1);
  const count = (title: string, band: string): MeetingColumn => ({
    title,
    band,
    width: narrow ? 7.5 : 10,
    kind: 'count',
  });
  const amount = (title: string): MeetingColumn => ({
    title,
    band: '金额（万元）',
    width: 15,
    kind: 'amount',
  });
  return [
    { title: place, width: narrow ? 12 : 16, kind: 'label' },
    ...['申报数', ...shownVerdicts].map((title) => count(title, '申报项目（项）')),
    ...parts.flatMap(({ name, titles }) =>
      titles.length === 1
        ? [{ title: name, band: `限报类别${titles[0] ?? ''}（项）`, width: 13, kind: 'count' as const }]
        : titles.map((title) => count(title, name)),
    ),
    ...['项目总投资', '申请补助', '测算补助', '首次拨付'].map(amount),
  ];
}
