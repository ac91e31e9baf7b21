import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import { orderNote } from '../cityOrder';
import { categoryName } from './categoriesShown';
import { textOf, type FilingFigures } from './filingFigures';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingTable } from './meetingTable';
import { approvedAmount, recommendedFilings } from './recommended';

const noneMarked =
  '表中没有标为“拟支持”的项目（以“审批状态”列为准；没有该列的，以已填“核定补助金额”为准），未列名单。';

/** ⑧ 拟支持项目名单: what is marked so, with what was asked, what the guide allows and what has been approved. */
export function supportedTable({ guide, filings, places }: MeetingBatch): MeetingTable {
  const listed = places.inOrder(recommendedFilings(filings, guide), (filing) => filing);
  const amount = (title: string): MeetingTable['columns'][number] => ({ title, width: 14, kind: 'amount' });
  return {
    title: '拟支持项目名单',
    unit: '单位：万元',
    paper: 'A4',
    columns: [
      { title: '序号', width: 6, kind: 'label' },
      { title: places.title, width: 11, kind: 'label' },
      { title: '项目类别', width: 26, kind: 'text' },
      { title: '项目承担单位', width: 28, kind: 'text' },
      { title: '项目名称', width: 30, kind: 'text' },
      ...['申请补助', '测算补助', '核定补助'].map(amount),
    ],
    blocks: [
      {
        total: listed.length > 0 ? '合计' : null,
        empty: noneMarked,
        rows: listed.map((filing, index) => ({
          cells: [
            index + 1,
            places.labelOf(filing),
            categoryName(guide, filing.category),
            ...unitAndProject(filing, guide),
            askedAmount(filing, 'requested'),
            askedAmount(filing, 'eligible'),
            approvedAmount(filing, guide),
          ],
        })),
      },
    ],
    notes: [orderNote, ...approvalNotes(listed, guide), '测算补助是指南规定的上限，不是核定数'],
  };
}

/** ⑧ 公示名单: unit, project and approved amount of what is marked 拟支持, and nothing else. */
export function publishedTable({ guide, filings, places }: MeetingBatch): MeetingTable {
  const listed = places.inOrder(recommendedFilings(filings, guide), (filing) => filing);
  return {
    title: '拟支持项目公示名单',
    unit: '单位：万元',
    paper: 'A4',
    columns: [
      { title: '序号', width: 8, kind: 'label' },
      { title: '项目承担单位', width: 44, kind: 'text' },
      { title: '项目名称', width: 52, kind: 'text' },
      { title: '金额', width: 18, kind: 'amount' },
    ],
    blocks: [
      {
        total: listed.length > 0 ? '合计' : null,
        empty: noneMarked,
        rows: listed.map((filing, index) => ({
          cells: [index + 1, ...unitAndProject(filing, guide), approvedAmount(filing, guide)],
        })),
      },
    ],
    notes: [orderNote, ...approvalNotes(listed, guide)],
  };
}

function approvalNotes(listed: readonly FilingFigures[], guide: Guide): string[] {
  const open = listed.filter((filing) => approvedAmount(filing, guide) === null).length;
  return open === 0 ? [] : [`${open} 项未填核定补助金额，以“-”表示，未计入合计`];
}

/** A combined filing is one line: its first row's unit, all its projects. */
function unitAndProject({ rows }: FilingFigures, guide: Guide): MeetingCell[] {
  const applicant = fieldByRole(guide, 'applicant')?.id;
  const project = fieldByRole(guide, 'project')?.id;
  const [lead] = rows;
  return [
    lead ? textOf(lead.application, applicant) : null,
    rows
      .map(({ application }) => textOf(application, project))
      .filter((name) => name !== '')
      .join('；'),
  ];
}

/** A filing's amount stands on its first row. */
function askedAmount({ amounts }: FilingFigures, amount: 'requested' | 'eligible'): MeetingCell {
  return amounts[0]?.[amount] ?? null;
}
