import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import { orderNote } from '../cityOrder';
import { categoryName } from './categoriesShown';
import { textOf, type FilingFigures } from './filingFigures';
import { unreadNote } from './leftOut';
import { startsPage, type MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingColumn, MeetingTable } from './meetingTable';
import { approvedAmount, recommendedFilings } from './recommended';
import { sumNotes } from './sumNotes';
import { partlyMarked, supportedDoubts } from './supportedDoubts';

const noneMarked = '表中没有标为“拟支持”的项目（以“审批状态”列为准），未列名单。';

/** A filing of which something is marked 拟支持, with the rows that are. */
interface Listed {
  readonly filing: FilingFigures;
  readonly marked: readonly Application[];
  /** Where it is listed: the first marked row's. */
  readonly placed: Pick<Application, 'city' | 'county'>;
}

/**
 * ⑧ 拟支持项目名单: what is marked so, with what was asked, what the guide allows, what has been approved and what the
 * review says of it: the mark is a person's, and stands whatever the verdict.
 */
export function supportedTable(batch: MeetingBatch): MeetingTable {
  const { guide, filings, places } = batch;
  const listed = listedFilings(batch);
  const marked = listed.map(({ filing }) => filing);
  const amount = (title: string): MeetingColumn => ({ title, width: 14, kind: 'amount' });
  const parted = partlyMarked(marked).length;
  return {
    title: '拟支持项目名单',
    unit: '单位：万元',
    paper: 'A4',
    columns: [
      { title: '序号', width: 6, kind: 'label' },
      { title: places.title, width: 11, kind: 'label' },
      { title: '项目类别', width: 24, kind: 'text' },
      { title: '项目承担单位', width: 26, kind: 'text' },
      { title: '项目名称', width: 28, kind: 'text' },
      ...['申请补助', '测算补助'].map(amount),
      { ...amount('核定补助'), noughts: true },
      { title: '审核结论', width: 10, kind: 'label' },
    ],
    blocks: [
      {
        total: listed.length > 0 ? '合计' : null,
        empty: noneMarked,
        rows: listed.map((each, index) => ({
          cells: [
            index + 1,
            places.labelOf(each.placed),
            categoryName(guide, each.filing.category),
            ...unitAndProject(each, guide),
            askedAmount(each.filing, 'requested'),
            askedAmount(each.filing, 'eligible'),
            approvedAmount(each.filing, guide),
            each.filing.verdict,
          ],
          startsPage: startsPage(batch, listed, index, ({ placed }) => placed),
        })),
      },
    ],
    notes: [
      orderNote,
      ...approvalNotes(marked, guide),
      ...supportedDoubts(filings, guide),
      ...(parted > 0 ? ['只标部分项目的合并申报，申请补助、测算补助为整组数'] : []),
      '测算补助是指南规定的上限，不是核定数',
      ...sumNotes(marked, guide, ['requested', 'eligible']),
      ...unreadNote(batch.review),
    ],
  };
}

/** ⑧ 公示名单: unit, project and approved amount of what is marked 拟支持, and nothing else. */
export function publishedTable(batch: MeetingBatch): MeetingTable {
  const { guide } = batch;
  const listed = listedFilings(batch);
  return {
    title: '拟支持项目公示名单',
    unit: '单位：万元',
    paper: 'A4',
    columns: [
      { title: '序号', width: 8, kind: 'label' },
      { title: '项目承担单位', width: 44, kind: 'text' },
      { title: '项目名称', width: 52, kind: 'text' },
      { title: '金额', width: 18, kind: 'amount', noughts: true },
    ],
    blocks: [
      {
        total: listed.length > 0 ? '合计' : null,
        empty: noneMarked,
        rows: listed.map((each, index) => ({
          cells: [index + 1, ...unitAndProject(each, guide), approvedAmount(each.filing, guide)],
        })),
      },
    ],
    notes: [
      orderNote,
      ...approvalNotes(
        listed.map(({ filing }) => filing),
        guide,
      ),
    ],
  };
}

function listedFilings({ filings, places }: MeetingBatch): Listed[] {
  const listed = recommendedFilings(filings).map((filing): Listed => {
    const marked = filing.recommended.map(({ application }) => application);
    return { filing, marked, placed: marked[0] ?? filing };
  });
  return places.inOrder(listed, ({ placed }) => placed);
}

function approvalNotes(listed: readonly FilingFigures[], guide: Guide): string[] {
  const open = listed.filter((filing) => approvedAmount(filing, guide) === null).length;
  return open === 0 ? [] : [`${open} 项未填核定补助金额，以“-”表示，未计入合计`];
}

/** A combined filing is one line: the unit of its first marked row, the projects of all that are marked. */
function unitAndProject({ marked }: Listed, guide: Guide): MeetingCell[] {
  const applicant = fieldByRole(guide, 'applicant')?.id;
  const project = fieldByRole(guide, 'project')?.id;
  const [lead] = marked;
  return [
    lead ? textOf(lead, applicant) : null,
    marked
      .map((application) => textOf(application, project))
      .filter((name) => name !== '')
      .join('；'),
  ];
}

/** A filing's amount stands on its first row. */
function askedAmount({ amounts }: FilingFigures, amount: 'requested' | 'eligible'): MeetingCell {
  return amounts[0]?.[amount] ?? null;
}
