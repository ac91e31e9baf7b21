import type { Guide } from '../../guide/guide';
import { categoriesOfGroup, categoryById, groupById } from '../../guide/lookup';
import type { SupportUse } from '../../review/review';
import { recommendationNotes } from '../recommendationNotes';
import { categoryName } from './categoriesShown';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingBlock, MeetingColumn, MeetingRow, MeetingTable } from './meetingTable';

/** ⑤ 支持数量使用情况: filings and recommendations against the province's numbers, those of groups by themselves. */
export function supportTable({ review: { support }, guide }: MeetingBatch): MeetingTable {
  const single = support.filter(({ category }) => categoryById(guide, category));
  const joint = support.filter(({ category }) => !categoryById(guide, category));
  return {
    title: '支持数量使用情况',
    unit: '单位：项',
    paper: 'A4',
    columns,
    blocks: [block('一、按项目类别', single, guide), block('二、几个类别合并规定的', joint, guide)].filter(
      ({ rows }) => rows.length > 0,
    ),
    notes: [
      '支持数量为全省拟支持项目的上限，申报数超出属于择优竞争，拟支持数超出的不符合指南',
      '合并申报的按一项计',
      ...recommendationNotes(support, guide),
    ],
  };
}

/** Headings of one line: all of the guide's numbers with their notes then take two pages. */
const count = (title: string): MeetingColumn => ({ title, width: 12, kind: 'count' });
const columns: readonly MeetingColumn[] = [
  { title: '序号', width: 6, kind: 'label' },
  { title: '项目类别', width: 48, kind: 'text' },
  { title: '指南条款', width: 16, kind: 'label' },
  ...['支持数量', '申报数', '申报超出', '拟支持数', '剩余名额', '拟支持超出'].map(count),
];

function block(heading: string, uses: readonly SupportUse[], guide: Guide): MeetingBlock {
  return { heading, total: null, rows: uses.map((use, index) => rowOf(use, index + 1, guide)) };
}

function rowOf(
  { category, limit, filed, recommended, over }: SupportUse,
  number: number,
  guide: Guide,
): MeetingRow {
  const group = groupById(guide, category);
  const entry = group ?? categoryById(guide, category);
  const members = group ? `（共 ${categoriesOfGroup(guide, group).length} 个类别）` : '';
  const left = recommended === null ? null : Math.max(0, limit - recommended);
  return {
    cells: [
      number,
      `${categoryName(guide, category)}${members}`,
      entry?.support?.clause ?? null,
      limit,
      filed,
      Math.max(0, filed - limit),
      recommended,
      left,
      recommended === null ? null : over,
    ],
  };
}
