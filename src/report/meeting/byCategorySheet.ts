import type { Guide } from '../../guide/guide';
import { categoryById, groupsOfCategory } from '../../guide/lookup';
import { categoriesShown, type ShownCategory } from './categoriesShown';
import { countOf, totalOf, verdicts } from './filingFigures';
import { unreadNote } from './leftOut';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingColumn, MeetingRow, MeetingTable } from './meetingTable';
import { recommendedFilings } from './recommended';
import { openNote, sumNotes } from './sumNotes';

const shownVerdicts = [...verdicts].reverse();
const firstVerdict = 5;

/** ② 分类别汇总: filings, verdicts and amounts by category, beside the clause and the support number. */
export function byCategoryTable({ review, guide, filings }: MeetingBatch): MeetingTable {
  const shown = categoriesShown(filings, guide);
  const left = guide.categories.length - shown.filter(({ id }) => id && categoryById(guide, id)).length;
  const rows = shown.map((category, index): MeetingRow => {
    const mine = filings.filter((filing) => filing.category === category.id);
    return {
      cells: [
        index + 1,
        category.name,
        category.clause,
        supportCell(guide, category),
        { sumOf: [firstVerdict, firstVerdict + shownVerdicts.length - 1] },
        ...shownVerdicts.map((verdict) => countOf(mine, verdict)),
        recommendedFilings(mine).length,
        totalOf(mine, 'investment'),
        totalOf(mine, 'requested'),
        totalOf(mine, 'eligible'),
        totalOf(mine, 'first'),
      ],
    };
  });
  const joint = rows.some(({ cells }) => typeof cells[3] === 'string' && cells[3] !== '');
  return {
    title: '分类别汇总表',
    unit: '单位：万元',
    paper: 'A4',
    columns,
    blocks: [{ total: '合计', rows }],
    notes: [
      '按项目指南的顺序排列',
      ...(joint ? ['支持数量写“合计”的，是指南为几个类别合并规定的数量'] : []),
      ...(left > 0 ? [`其余 ${left} 个类别本批次没有申报`] : []),
      ...openNote(filings),
      ...sumNotes(filings, guide),
      ...unreadNote(review),
    ],
  };
}

const count = (title: string): MeetingColumn => ({ title, band: '申报项目（项）', width: 7, kind: 'count' });
const amount = (title: string): MeetingColumn => ({ title, band: '金额（万元）', width: 14, kind: 'amount' });
const columns: readonly MeetingColumn[] = [
  { title: '序号', width: 6, kind: 'label' },
  { title: '项目类别', width: 44, kind: 'text' },
  { title: '指南条款', width: 16, kind: 'label' },
  { title: '支持数量', width: 8, kind: 'label' },
  ...['申报数', ...shownVerdicts, '拟支持'].map(count),
  ...['项目总投资', '申请补助', '测算补助', '首次拨付'].map(amount),
];

/** The category's own number, or the one that the guide states for it together with others. */
function supportCell(guide: Guide, { id }: ShownCategory): MeetingCell {
  if (id === null) return null;
  const own = [...guide.categories, ...guide.groups].find((entry) => entry.id === id)?.support;
  if (own) return own.max;
  const joint = groupsOfCategory(guide, id).find(({ support }) => support !== null)?.support;
  return joint ? `合计${joint.max}` : null;
}
