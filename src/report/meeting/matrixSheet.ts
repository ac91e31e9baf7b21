import { orderNote } from '../cityOrder';
import { categoriesShown } from './categoriesShown';
import { totalOf, type FilingFigures } from './filingFigures';
import { unreadNote } from './leftOut';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingRow, MeetingTable } from './meetingTable';
import { sumNotes } from './sumNotes';

/** Below this many places A4 is wide enough. */
const fewPlaces = 5;
/** So many categories leave room on the page for a second block. */
const rowsOfHalfPage = 6;

/** ③ 地区×类别: how many of each category each city (or county) has filed, then what it asks for. */
export function matrixTable({ review, guide, filings, places }: MeetingBatch): MeetingTable {
  const shown = categoriesShown(filings, guide);
  const few = places.labels.length < fewPlaces;
  const rowsOf = (cell: (mine: readonly FilingFigures[]) => MeetingCell): MeetingRow[] =>
    shown.map(({ id, name }) => {
      const filed = filings.filter((filing) => filing.category === id);
      const cells = places.labels.map((label) =>
        cell(filed.filter((filing) => places.labelOf(filing) === label)),
      );
      return { cells: [name, ...cells, { sumOf: [1, places.labels.length] }] };
    });
  return {
    title: '地区和类别汇总表',
    unit: '单位：项、万元',
    rowHeight: 19,
    paper: few ? 'A4' : 'A3',
    columns: [
      { title: '项目类别', width: few ? 44 : 46, kind: 'text' },
      ...places.labels.map((title) => ({
        title,
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
    notes: [orderNote, ...sumNotes(filings, guide, ['requested']), ...unreadNote(review)],
  };
}
