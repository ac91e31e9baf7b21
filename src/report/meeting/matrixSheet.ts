import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import { orderNote, unknownCity } from '../cityOrder';
import { citiesShown } from './byCitySheet';
import { categoriesShown } from './categoriesShown';
import { sumNotes, totalOf, type FilingFigures } from './filingFigures';
import type { MeetingCell, MeetingRow, MeetingTable } from './meetingTable';

/** Below this many cities A4 is wide enough. */
const fewCities = 5;
/** So many categories leave room on the page for a second block. */
const rowsOfHalfPage = 6;

/** ③ 地区×类别: how many of each category each city has filed, then what it asks for. */
export function matrixTable(review: Review, guide: Guide, filings: readonly FilingFigures[]): MeetingTable {
  const cities = citiesShown(review, guide);
  const shown = categoriesShown(filings, guide);
  const few = cities.length < fewCities;
  const rowsOf = (cell: (mine: readonly FilingFigures[]) => MeetingCell): MeetingRow[] =>
    shown.map(({ id, name }) => {
      const filed = filings.filter((filing) => filing.category === id);
      const cells = cities.map((city) => cell(filed.filter((filing) => filing.city === city)));
      return { cells: [name, ...cells, { sumOf: [1, cities.length] }] };
    });
  return {
    title: '地区和类别汇总表',
    unit: '单位：项、万元',
    rowHeight: 19,
    paper: few ? 'A4' : 'A3',
    columns: [
      { title: '项目类别', width: few ? 44 : 46, kind: 'text' },
      ...cities.map((city) => ({
        title: city ?? unknownCity,
        width: few ? 22 : 12.5,
        kind: 'count' as const,
      })),
      { title: '合计', width: few ? 22 : 14, kind: 'count' },
    ],
    blocks: [
      { heading: '一、申报项目数（项）', kind: 'count', total: '合计', rows: rowsOf((mine) => mine.length) },
      {
        heading: '二、申请补助金额（万元）',
        kind: 'amount',
        total: '合计',
        startsPage: shown.length > rowsOfHalfPage,
        rows: rowsOf((mine) => totalOf(mine, 'requested')),
      },
    ],
    notes: [orderNote, ...sumNotes(filings, ['requested'])],
  };
}
