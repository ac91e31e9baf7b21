import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';
import {
  isChanged,
  type ComparedApplication,
  type Comparison,
  type SheetFinding,
} from '../review/comparison/compareReviews';
import type { Finding } from '../review/finding';
import type { ApplicationReview, BatchFinding } from '../review/review';
import { textIn } from '../review/routine/routineContext';
import { cellAddress } from '../workbook/address';
import type { SheetDescription } from '../workbook/edit';
import type { CellPosition } from '../workbook/snapshot';
import { columnsOnlyIn } from './columnsOnlyIn';
import { inCityOrder, orderNote, unknownCity } from './cityOrder';
import { comparisonCounts, hasCombined } from './comparisonCounts';
import { meetingSheet, type MeetingCell, type MeetingColumn, type MeetingRow } from './meeting/meetingTable';
import { byGravity, cutText } from './opinionText';
import { severityLooks } from './severityLook';
import { stepped } from './stepped';

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

/** Findings can be long; the sheet says what they are, the review says all of it. */
const longestText = 400;

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
  const lines = new ComparisonLines(guide, layout);
  const certain = comparison.both.filter(({ likeness }) => likeness === null);
  const doubtful = comparison.both.filter(({ likeness }) => likeness !== null);
  const parts: [string, MeetingRow[]][] = [
    ['新增项目', yield* lines.alone(comparison.added, 'later')],
    ['撤回项目', yield* lines.alone(comparison.withdrawn, 'earlier')],
    ['疑似同一项目（是否同一项目请核对）', yield* lines.doubtful(doubtful)],
    ['内容变更', yield* lines.changes(certain)],
    ['意见变化', yield* lines.findings(comparison)],
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
    keepHeadings: true,
    notes: notesOf(comparison, guide),
  };
  const { preparedBy, preparedOn } = layout;
  return yield* meetingSheet(table, name, guide, { total: 'last', cityPages: false, preparedBy, preparedOn });
}

const numerals = '一二三四五六';

function overview(comparison: Comparison, { earlier, later }: ComparisonLayout): string {
  const counts = comparisonCounts(comparison);
  return (
    `前一批（${earlier}）${counts.earlier} 项，后一批（${later}）${counts.later} 项：` +
    `新增 ${counts.added} 项，撤回 ${counts.withdrawn} 项，有变化 ${counts.changed} 项，` +
    `无变化 ${counts.unchanged} 项` +
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

/** Makes the lines of the table. */
class ComparisonLines {
  private readonly applicant: FieldId;
  private readonly project: FieldId;

  constructor(
    private readonly guide: Guide,
    private readonly layout: ComparisonLayout,
  ) {
    const columnOf = (role: 'applicant' | 'project'): FieldId =>
      guide.fields.find((field) => field.role === role)?.id ?? '';
    this.applicant = columnOf('applicant');
    this.project = columnOf('project');
  }

  alone(reviews: readonly ApplicationReview[], which: 'earlier' | 'later'): Generator<void, MeetingRow[]> {
    const inOrder = inCityOrder(reviews, this.guide, ({ application }) => application);
    return stepped(inOrder, ({ application, verdict }) => {
      const place = this.place(application, null);
      const words =
        which === 'later' ? ['新增', null, `审核结论：${verdict}`] : ['撤回', `审核结论：${verdict}`, null];
      const places = which === 'later' ? [null, place] : [place, null];
      return { cells: [...this.who(application), ...words, ...places] };
    });
  }

  *doubtful(pairs: readonly ComparedApplication[]): Generator<void, MeetingRow[]> {
    const rows = yield* stepped(this.inOrder(pairs), (pair) => [
      this.line(pair, pair.likeness ?? '', this.named(pair.earlier), this.named(pair.later), null, null),
      ...this.changesOf(pair),
    ]);
    return rows.flat();
  }

  *changes(pairs: readonly ComparedApplication[]): Generator<void, MeetingRow[]> {
    const rows = yield* stepped(this.inOrder(pairs), (pair) => this.changesOf(pair));
    return rows.flat();
  }

  *findings({ both, gone, raised, sheetsGone, sheetsRaised }: Comparison): Generator<void, MeetingRow[]> {
    const rows = yield* stepped(this.inOrder(both.filter(isChanged)), (pair) => this.findingsOf(pair));
    const ofBatch = (finding: BatchFinding, which: 'gone' | 'raised'): MeetingRow => ({
      cells: [finding.filer ?? '整批', null, null, ...findingWords(finding, which), null, null],
    });
    const ofSheet = ({ reading, finding }: SheetFinding, which: 'gone' | 'raised'): MeetingRow => {
      const place = this.place({ ...reading, row: 0 }, finding.cells[0] ?? null, '');
      const places = which === 'gone' ? [place, null] : [null, place];
      return { cells: [null, `工作表“${reading.sheet}”`, null, ...findingWords(finding, which), ...places] };
    };
    return [
      ...rows.flat(),
      ...gone.map((finding) => ofBatch(finding, 'gone')),
      ...raised.map((finding) => ofBatch(finding, 'raised')),
      ...sheetsGone.map((entry) => ofSheet(entry, 'gone')),
      ...sheetsRaised.map((entry) => ofSheet(entry, 'raised')),
    ];
  }

  private changesOf(pair: ComparedApplication): MeetingRow[] {
    return pair.changes.map(({ label, earlier, later, earlierCell, laterCell }) =>
      this.line(pair, label, earlier, later, earlierCell, laterCell),
    );
  }

  private findingsOf(pair: ComparedApplication): MeetingRow[] {
    const { verdict, gone, raised, open } = pair;
    const later = open.length > 0 ? `${verdict.later}（缺列，有意见无法核对）` : verdict.later;
    const turned =
      verdict.earlier === verdict.later
        ? []
        : [this.line(pair, '审核结论', verdict.earlier, later, null, null)];
    const line = (finding: Finding, which: 'gone' | 'raised'): MeetingRow => {
      const [label, earlier, later] = findingWords(finding, which);
      const cell = finding.cells[0] ?? null;
      return which === 'gone'
        ? this.line(pair, label, earlier, later, cell, null)
        : this.line(pair, label, earlier, later, null, cell);
    };
    return [
      ...turned,
      ...byGravity(open).map((finding) => {
        const [, earlier] = findingWords(finding, 'gone');
        const label = `未能核对的意见（${severityLooks[finding.severity].label}）`;
        return this.line(pair, label, earlier, noColumn, finding.cells[0] ?? null, null);
      }),
      ...byGravity(gone).map((finding) => line(finding, 'gone')),
      ...byGravity(raised).map((finding) => line(finding, 'raised')),
    ];
  }

  private line(
    { earlier, later }: ComparedApplication,
    label: string,
    before: string | null,
    after: string | null,
    earlierCell: CellPosition | null,
    laterCell: CellPosition | null,
  ): MeetingRow {
    const places = [this.place(earlier.application, earlierCell), this.place(later.application, laterCell)];
    return { cells: [...this.who(later.application), label, before, after, ...places] };
  }

  private inOrder(pairs: readonly ComparedApplication[]): ComparedApplication[] {
    return inCityOrder(pairs, this.guide, ({ later }) => later.application);
  }

  private who(application: Application): MeetingCell[] {
    const { city } = application;
    return [city ?? unknownCity, textIn(application, this.applicant), textIn(application, this.project)];
  }

  private named({ application }: ApplicationReview): string {
    return `${textIn(application, this.applicant)}：${textIn(application, this.project)}`;
  }

  private place(
    { file, sheet, row }: Pick<Application, 'file' | 'sheet' | 'row'>,
    cell: CellPosition | null,
    whole = `!第 ${row + 1} 行`,
  ): MeetingCell {
    const target = cell ?? { row, column: 0 };
    const where = `${sheet}${cell === null ? whole : `!${cellAddress(cell)}`}`;
    if (this.layout.sameWorkbook) return { text: where, target: { sheet, ...target } };
    return file === '' ? where : `${file} ${where}`;
  }
}

/** What stands under 后一批 for a finding that nobody can look into again. */
const noColumn = '所在的表缺列，无法核对';

function findingWords(finding: Finding, which: 'gone' | 'raised'): [string, string | null, string | null] {
  const { label } = severityLooks[finding.severity];
  const source = finding.clause === null ? '' : `〔${finding.clause}〕`;
  const text = cutText(finding.message, longestText) + source;
  return which === 'gone' ? [`消除的意见（${label}）`, text, null] : [`新出现的意见（${label}）`, null, text];
}
