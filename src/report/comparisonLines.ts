import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';
import { isChanged, type ComparedApplication } from '../review/comparison/comparedApplication';
import type { Comparison, SheetFinding } from '../review/comparison/compareReviews';
import type { FieldChange } from '../review/comparison/fieldChanges';
import type { Finding } from '../review/finding';
import type { ApplicationReview, BatchFinding } from '../review/review';
import { textIn } from '../review/routine/routineContext';
import { cellName } from '../workbook/address';
import type { SheetCell } from '../workbook/snapshot';
import { inCityOrder, unknownCity } from './cityOrder';
import type { MeetingCell, MeetingRow } from './meeting/meetingTable';
import { byGravity, cutText } from './opinionText';
import { severityLooks } from './severityLook';
import { stepped } from './stepped';

/** Findings can be long; the sheet says what they are, the review says all of it. */
const longestText = 400;

/** Makes the lines of 对比情况: city, applicant, project, what is changed, before, after, and where that stands. */
export class ComparisonLines {
  private readonly applicant: FieldId;
  private readonly project: FieldId;

  constructor(
    private readonly guide: Guide,
    /** Whether rows stand in the very workbook that the sheet is for, so that cells can be led to. */
    private readonly sameWorkbook: boolean,
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

  /** `both`: what is to be told of the rows. */
  *findings(
    both: readonly ComparedApplication[],
    { gone, raised, sheetsGone, sheetsRaised }: Comparison,
  ): Generator<void, MeetingRow[]> {
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
    return pair.changes.map((change) => this.change(pair, change));
  }

  private findingsOf(pair: ComparedApplication): MeetingRow[] {
    const { verdict, gone, raised, open } = pair;
    const later = open.length > 0 ? `${verdict.later}（缺列，有意见无法核对）` : verdict.later;
    const turned =
      verdict.earlier === verdict.later
        ? []
        : [this.line(pair, '审核结论', verdict.earlier, later, null, null)];
    return [
      ...turned,
      ...byGravity(open).map((finding) => {
        const [, earlier] = findingWords(finding, 'gone');
        const label = `未能核对的意见（${severityLooks[finding.severity].label}）`;
        return this.line(pair, label, earlier, noColumn, finding.cells[0] ?? null, null);
      }),
      ...byGravity(gone).map((finding) => this.finding(pair, finding, 'gone')),
      ...byGravity(raised).map((finding) => this.finding(pair, finding, 'raised')),
    ];
  }

  finding(pair: ComparedApplication, finding: Finding, which: 'gone' | 'raised'): MeetingRow {
    const [label, earlier, later] = findingWords(finding, which);
    const cell = finding.cells[0] ?? null;
    return which === 'gone'
      ? this.line(pair, label, earlier, later, cell, null)
      : this.line(pair, label, earlier, later, null, cell);
  }

  change(
    pair: ComparedApplication,
    { label, earlier, later, earlierCell, laterCell }: FieldChange,
  ): MeetingRow {
    return this.line(pair, label, earlier, later, earlierCell, laterCell);
  }

  line(
    { earlier, later }: ComparedApplication,
    label: string,
    before: string | null,
    after: string | null,
    earlierCell: SheetCell | null,
    laterCell: SheetCell | null,
  ): MeetingRow {
    const places = [this.place(earlier.application, earlierCell), this.place(later.application, laterCell)];
    return { cells: [...this.who(later.application), label, before, after, ...places] };
  }

  /** In the order of the cities, as the other lines are. */
  rowsInOrder<Row extends { readonly pair: ComparedApplication }>(rows: readonly Row[]): Row[] {
    return inCityOrder(rows, this.guide, ({ pair }) => pair.later.application);
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
    cell: SheetCell | null,
    whole = `!第 ${row + 1} 行`,
  ): MeetingCell {
    const target = cell ?? { row, column: 0 };
    const where = cell === null ? `${sheet}${whole}` : cellName({ sheet, ...cell });
    if (this.sameWorkbook) return { text: where, target: { sheet, ...target } };
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
