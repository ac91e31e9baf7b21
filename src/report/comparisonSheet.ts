import type { Guide } from '../guide/guide';
import type { Comparison } from '../review/comparison/compareReviews';
import { withoutShared } from '../review/comparison/sharedChanges';
import type { SheetDescription } from '../workbook/edit';
import { columnsOnlyIn } from './columnsOnlyIn';
import { orderNote } from './cityOrder';
import { comparisonCounts, hasCombined } from './comparisonCounts';
import { ComparisonLines } from './comparisonLines';
import { meetingSheet, type MeetingColumn, type MeetingRow } from './meeting/meetingTable';
import { sharedLines, sharedRowByRow } from './sharedLines';

export const comparisonName = '对比情况';

/** How the comparison is put on paper. */
export interface ComparisonLayout {
  /** What the two batches are called: files, or sheets of one workbook. */
  readonly earlier: string;
  readonly later: string;
  /** Whether rows stand in the very workbook that the sheet is for, so that cells can be led to. */
  readonly sameWorkbook: boolean;
  readonly preparedBy: string;
  readonly preparedOn: string;
}

const columns: readonly MeetingColumn[] = [
  { title: '设区市', width: 10, kind: 'label' },
  { title: '项目承担单位', width: 24, kind: 'text' },
  { title: '项目名称', width: 28, kind: 'text' },
  { title: '变化内容', width: 22, kind: 'text' },
  { title: '前一批', width: 34, kind: 'text' },
  { title: '后一批', width: 34, kind: 'text' },
  { title: '前一批位置', width: 18, kind: 'text' },
  { title: '后一批位置', width: 18, kind: 'text' },
];

/**
 * The sheet 对比情况: what is new, withdrawn and changed between two submissions, and what was found then and now. In
 * steps: thousands of rows may have changed.
 */
export function* comparisonSheet(
  comparison: Comparison,
  guide: Guide,
  layout: ComparisonLayout,
  name: string,
): Generator<void, SheetDescription> {
  const lines = new ComparisonLines(guide, layout.sameWorkbook);
  const rest = comparison.both.map(withoutShared(comparison.shared));
  yield;
  const certain = rest.filter(({ likeness }) => likeness === null);
  const doubtful = rest.filter(({ likeness }) => likeness !== null);
  const parts: [string, MeetingRow[]][] = [
    ['新增项目', yield* lines.alone(comparison.added, 'later')],
    ['撤回项目', yield* lines.alone(comparison.withdrawn, 'earlier')],
    ['普遍变化（各项基本都有的变化，只列一次）', sharedLines(comparison.shared, lines)],
    ['疑似同一项目（是否同一项目请核对）', yield* lines.doubtful(doubtful)],
    ['内容变更', yield* lines.changes(certain)],
    ['意见变化', yield* lines.findings(rest, comparison)],
    ['普遍变化逐项列示', yield* sharedRowByRow(comparison.shared, lines)],
  ];
  const blocks = parts
    .filter(([, rows]) => rows.length > 0)
    .map(([heading, rows], index) => ({
      heading: `${numerals[index] ?? ''}、${heading}`,
      total: null,
      rows,
    }));
  const table = {
    title: '申报批次对比情况表',
    unit: '单位：万元',
    paper: 'A3' as const,
    columns,
    blocks: [{ heading: overview(comparison, layout), total: null, rows: [] }, ...blocks],
    notes: notesOf(comparison, guide),
  };
  const { preparedBy, preparedOn } = layout;
  return yield* meetingSheet(table, name, guide, { total: 'last', cityPages: false, preparedBy, preparedOn });
}

const numerals = '一二三四五六七';

function overview(comparison: Comparison, { earlier, later }: ComparisonLayout): string {
  const counts = comparisonCounts(comparison);
  return (
    `前一批（${earlier}）${counts.earlier} 项，后一批（${later}）${counts.later} 项：` +
    `新增 ${counts.added} 项，撤回 ${counts.withdrawn} 项，有变化 ${counts.changed} 项，` +
    `无变化 ${counts.unchanged} 项` +
    (counts.sharedOnly > 0 ? `；有变化的项目中 ${counts.sharedOnly} 项只有普遍变化` : '') +
    (counts.doubtful > 0 ? `；其中 ${counts.doubtful} 项疑似同一项目，须核对` : '') +
    (counts.uncompared > 0 ? `；其中 ${counts.uncompared} 项后一批缺少前一批已填的列，这些列未作比较` : '')
  );
}

function notesOf(comparison: Comparison, guide: Guide): string[] {
  const onlyEarlier = columnsOnlyIn(comparison, 'earlier', guide);
  const onlyLater = columnsOnlyIn(comparison, 'later', guide);
  return [
    orderNote,
    '数值按统一单位比较，金额单位为万元',
    '按投资项目代码，或统一社会信用代码和项目名称，或单位名称和项目名称认定为同一项目',
    ...combinedNotes(comparison),
    '指南以外的列按表头逐字比较，写法不同而内容相同的不算变更',
    ...(onlyEarlier === '' ? [] : [`仅前一批有${onlyEarlier}列，未作比较`]),
    ...(onlyLater === '' ? [] : [`仅后一批有${onlyLater}列，未作比较`]),
  ];
}

function combinedNotes(comparison: Comparison): string[] {
  if (!hasCombined(comparison)) return [];
  const { earlier, later, added, withdrawn } = comparisonCounts(comparison);
  const regrouped = earlier - withdrawn + added !== later;
  return [
    '项数中合并申报的按一项计',
    ...(regrouped ? ['前后两批合并申报的组合不同，项数之差不等于新增与撤回之差'] : []),
  ];
}
