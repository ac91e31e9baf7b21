import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import { percent } from '../../review/wording';
import type { ApplicationReview, Subsidy } from '../../review/review';
import { ceilingParts } from '../ceilingParts';
import { orderNote } from '../cityOrder';
import { circledNumber } from '../opinionText';
import { stepped } from '../stepped';
import { categoryName } from './categoriesShown';
import { combinedNote, combinedRemarks } from './combinedRows';
import { textOf } from './filingFigures';
import { unreadNote } from './leftOut';
import { startsPage, type MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingColumn, MeetingTable } from './meetingTable';
import { sumNotes } from './sumNotes';

type Calculated = ApplicationReview & { readonly subsidy: Subsidy };

/** ⑨ 测算明细: how each application's ceiling was worked out, step by step. */
export function* calculationTable(batch: MeetingBatch): Generator<void, MeetingTable> {
  const { review, guide, filings, places } = batch;
  const calculated = review.applications.flatMap((entry): Calculated[] =>
    entry.subsidy ? [{ ...entry, subsidy: entry.subsidy }] : [],
  );
  const entries = places.inOrder(calculated, ({ application }) => application);
  const combined = combinedRemarks(filings, entries);
  const rows = yield* stepped(entries, (entry, index) => ({
    cells: [
      index + 1,
      places.labelOf(entry.application),
      ...cellsOf(entry, guide, combined.get(entry.application)),
    ],
    startsPage: startsPage(batch, entries, index, ({ application }) => application),
  }));
  const left = review.applications.length - entries.length;
  return {
    title: '补助测算明细表',
    unit: '单位：万元',
    paper: 'A3',
    columns: columnsOf(places.title),
    blocks: [
      {
        total: entries.length > 0 ? '合计' : null,
        empty: '本批次没有可测算的项目。',
        rows,
      },
    ],
    notes: [
      orderNote,
      '测算补助是指南规定的上限，不是核定数',
      ...(combined.size > 0 ? [combinedNote] : []),
      ...(left > 0
        ? [`另有 ${left} 项所属类别指南未规定计算公式或类别未匹配，未列入，申请补助未计入合计`]
        : []),
      ...sumNotes(
        filings.filter(({ rows: filed }) => filed.some(({ subsidy }) => subsidy !== null)),
        guide,
        ['requested', 'eligible', 'first'],
      ),
      ...unreadNote(review),
    ],
  };
}

const amount = (title: string, summed: boolean): MeetingColumn => ({
  title,
  width: 13,
  kind: 'amount',
  summed,
});
const columnsOf = (place: string): MeetingColumn[] => [
  { title: '序号', width: 6, kind: 'label' },
  { title: place, width: 11, kind: 'label' },
  { title: '项目类别', width: 18, kind: 'text' },
  { title: '项目承担单位', width: 22, kind: 'text' },
  { title: '项目名称', width: 22, kind: 'text' },
  amount('补助基数', false),
  { title: '比例', width: 8, kind: 'label' },
  amount('上限', false),
  amount('封顶前', false),
  { title: '起作用的上限', width: 13, kind: 'label' },
  amount('封顶削减', true),
  ...['测算补助', '首次拨付', '余款', '申请补助', '核减额'].map((title) => amount(title, true)),
  { title: '测算过程', width: 56, kind: 'text' },
];

function cellsOf(entry: Calculated, guide: Guide, combined: string | undefined): MeetingCell[] {
  const { application, subsidy } = entry;
  const { binding, cut } = ceilingParts(entry, subsidy, guide);
  const { base, rate, cap, uncapped, eligible, first, final, requested, excess, steps } = subsidy;
  return [
    categoryName(guide, application.category),
    textOf(application, fieldByRole(guide, 'applicant')?.id),
    textOf(application, fieldByRole(guide, 'project')?.id),
    base,
    rate && percent(rate),
    cap,
    uncapped,
    binding,
    cut,
    eligible,
    first,
    final,
    requested,
    excess,
    [...(combined === undefined ? [] : [combined]), ...steps()]
      .map((step, index) => `${circledNumber(index + 1)}${step}`)
      .join('\n'),
  ];
}
