import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { ApplicationReview } from '../../review/review';
import { orderNote, unknownCity } from '../cityOrder';
import { byGravity, circledNumber } from '../opinionText';
import { stepped } from '../stepped';
import { isProblem, joinedFindings } from '../suggestion';
import { categoryName } from './categoriesShown';
import { combinedNote, combinedRemarks } from './combinedRows';
import { amountsOf, textOf } from './filingFigures';
import { unreadNote } from './leftOut';
import { startsPage, type MeetingBatch } from './meetingBatch';
import type { MeetingColumn, MeetingRow, MeetingTable } from './meetingTable';
import { sumNotes } from './sumNotes';

/** ⑦ 审核情况表: every application with its amounts, its verdict and what led to it. */
export function* applicationsTable(batch: MeetingBatch): Generator<void, MeetingTable> {
  const { review, guide, filings, places } = batch;
  const entries = places.inOrder(review.applications, ({ application }) => application);
  const combined = combinedRemarks(filings, entries);
  const rows = yield* stepped(entries, (entry, index): MeetingRow => ({
    cells: [index + 1, ...cellsOf(entry, guide, combined.get(entry.application))],
    startsPage: startsPage(batch, entries, index, ({ application }) => application),
  }));
  return {
    title: '项目审核情况表',
    unit: '单位：万元',
    paper: 'A3',
    columns,
    blocks: [{ total: '合计', empty: '本批次没有申报项目。', rows }],
    notes: [
      orderNote,
      ...(combined.size > 0 ? [combinedNote] : []),
      ...sumNotes(filings, guide),
      ...unreadNote(review),
    ],
  };
}

const amount = (title: string): MeetingColumn => ({ title, width: 13, kind: 'amount' });
const columns: readonly MeetingColumn[] = [
  { title: '序号', width: 6, kind: 'label' },
  { title: '设区市', width: 10, kind: 'label' },
  { title: '县（市、区）', width: 11, kind: 'label' },
  { title: '项目类别', width: 20, kind: 'text' },
  { title: '项目承担单位', width: 23, kind: 'text' },
  { title: '项目名称', width: 24, kind: 'text' },
  ...['项目总投资', '申请补助', '测算补助', '首次拨付', '核减额'].map(amount),
  { title: '审核结论', width: 9, kind: 'label' },
  { title: '主要意见', width: 58, kind: 'text' },
];

function cellsOf(entry: ApplicationReview, guide: Guide, combined: string | undefined): MeetingRow['cells'] {
  const { application, verdict } = entry;
  const { investment, requested, eligible, first, excess } = amountsOf(entry, guide);
  return [
    application.city ?? unknownCity,
    application.county,
    categoryName(guide, application.category),
    textOf(application, fieldByRole(guide, 'applicant')?.id),
    textOf(application, fieldByRole(guide, 'project')?.id),
    investment,
    requested,
    eligible,
    first,
    excess,
    verdict,
    [combined ?? '', mainOpinion(entry, guide)].filter((text) => text !== '').join('\n'),
  ];
}

/** As much as is sure to be printed within one row, which is at most a page tall. */
const longest = 480;

/** The problems from the gravest, with their clauses; what does not fit is counted. */
function mainOpinion({ findings, counts }: ApplicationReview, guide: Guide): string {
  const lines = joinedFindings(byGravity(findings).filter(isProblem), guide).map(
    ({ finding: { message }, clauses }, index) =>
      `${circledNumber(index + 1)}${message}${clauses.length === 0 ? '' : `〔${clauses.join('、')}〕`}`,
  );
  const kept: string[] = [];
  let length = 0;
  for (const text of lines) {
    length += text.length;
    if (length > longest) break;
    kept.push(text);
  }
  const left = lines.length - kept.length;
  const elsewhere = counts.toConfirmElsewhere;
  return [
    ...kept,
    ...(left > 0 ? [`${kept.length > 0 ? '其余' : '共'} ${left} 条见问题清单`] : []),
    ...(elsewhere > 0 ? [`另有 ${elsewhere} 项须人工核实`] : []),
  ].join('\n');
}
