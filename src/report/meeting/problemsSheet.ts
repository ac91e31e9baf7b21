import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { SheetReading } from '../../intake/application';
import type { ApplicationReview, BatchFinding } from '../../review/review';
import { orderNote, unknownCity } from '../cityOrder';
import { exceededLimits, type ExceededLimit } from '../exceededLimits';
import { byGravity } from '../opinionText';
import type { Places } from '../places';
import { stepped } from '../stepped';
import { basisOf, isProblem, joinedFindings, suggestionFor, type JoinedFinding } from '../suggestion';
import { CellPlaces, cellsWidth } from './cellPlaces';
import { textOf } from './filingFigures';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell, MeetingColumn, MeetingRow, MeetingTable } from './meetingTable';

/**
 * ⑥ 问题清单: everything that is wrong, in doubt or to be confirmed, one line each, with the way to its cell and
 * room for what came of it. What concerns the whole batch stands first, a limit exceeded before the rows of its city,
 * what concerns a whole sheet last.
 */
export function* problemsTable(batch: MeetingBatch): Generator<void, MeetingTable> {
  const { review, guide, layout, places } = batch;
  const problems = new ProblemLines(batch);
  const entries = places.inOrder(review.applications, ({ application }) => application);
  const ofRows = yield* stepped(entries, (entry) => problems.ofApplication(entry));
  const limits = exceededLimits(review);
  const placed = new Set<BatchFinding>(limits.map(({ finding }) => finding));
  const others = review.findings.filter((finding) => isProblem(finding) && !placed.has(finding));
  const ofPlaces = [...limits.map((limit) => problems.ofLimit(limit)), ...ofRows.flat()];
  const order = new Map(places.labels.map((label, index) => [label, index]));
  const lines = [
    ...others.map((finding) => problems.ofBatch({ place: '整批', page: null }, finding)),
    ...ofPlaces.sort((one, other) => pageOf(one, order) - pageOf(other, order)),
    ...review.sheets.flatMap(({ reading, findings }) =>
      joinedFindings(findings.filter(isProblem), guide).map((joined) => problems.ofSheet(reading, joined)),
    ),
  ];
  return {
    title: '项目审核问题清单',
    unit: '',
    paper: 'A4',
    columns: columnsOf(problems.several),
    blocks: [{ total: null, empty: '本批次未发现问题。', rows: numbered(lines, layout.cityPages) }],
    notes: [
      orderNote,
      '处理建议供参考，以主管部门核定为准',
      ...(lines.length > 0 ? ['优先、提示类意见未列入'] : []),
    ],
  };
}

const columnsOf = (several: boolean): MeetingColumn[] => [
  { title: '序号', width: 6, kind: 'label' },
  { title: '地区', width: 10, kind: 'label' },
  { title: '单位', width: 22, kind: 'text' },
  { title: '项目', width: 20, kind: 'text' },
  { title: '问题', width: 41, kind: 'text' },
  { title: '依据条款', width: 17, kind: 'label' },
  { title: several ? '文件、工作表' : '工作表', width: 14, kind: 'text' },
  { title: '单元格', width: cellsWidth, kind: 'label' },
  { title: '处理建议', width: 10, kind: 'label' },
  { title: '处理结果', width: 14, kind: 'blank' },
];

interface Subject {
  /** What stands under 地区. */
  readonly place: string;
  /** By which pages are broken; null for what is no place's. */
  readonly page: string | null;
  readonly applicant?: string;
  readonly project?: string;
}

interface Line {
  readonly page: string | null;
  readonly cells: readonly MeetingCell[];
}

/** Puts findings into lines, their cells with the way there. */
class ProblemLines {
  /** Whether the batch has several files, so that a reader has to be told which. */
  readonly several: boolean;
  private readonly guide: Guide;
  private readonly places: Places;
  private readonly cells: CellPlaces;

  constructor(batch: MeetingBatch) {
    this.guide = batch.guide;
    this.places = batch.places;
    this.cells = new CellPlaces(batch);
    this.several = new Set(batch.review.sheets.map(({ reading }) => reading.file)).size > 1;
  }

  ofApplication({ application, findings }: ApplicationReview): Line[] {
    const { city, county } = application;
    const page = this.places.labelOf(application);
    const withCounty = county === null ? page : `${city ?? unknownCity}${county}`;
    const subject: Subject = {
      place: this.places.cityOfAll === null ? withCounty : page,
      page,
      applicant: textOf(application, fieldByRole(this.guide, 'applicant')?.id),
      project: textOf(application, fieldByRole(this.guide, 'project')?.id),
    };
    return joinedFindings(byGravity(findings).filter(isProblem), this.guide).map((joined) =>
      this.line(subject, joined, application, this.cells.of(application, joined.finding.cells)),
    );
  }

  /** What is exceeded belongs to its city; the only city of a batch has no page of its own. */
  ofLimit({ finding, city, county }: ExceededLimit): Line {
    const page = this.places.cityOfAll === null ? this.places.labelOf({ city, county }) : null;
    return this.ofBatch({ place: county ?? city ?? unknownCity, page }, finding);
  }

  /** With the cells on the first of its sheets. */
  ofBatch(subject: Subject, finding: BatchFinding): Line {
    const [first = null] = finding.places;
    const joined = { finding, basis: basisOf(finding, this.guide), clauses: [] };
    if (!first) return this.line(subject, joined, null, null);
    const same = finding.places.filter(({ file, sheet }) => file === first.file && sheet === first.sheet);
    return this.line(subject, joined, first, this.cells.of(first, same));
  }

  ofSheet(reading: SheetReading, joined: JoinedFinding): Line {
    return this.line(
      { place: '整张表', page: null },
      joined,
      reading,
      this.cells.of(reading, joined.finding.cells),
    );
  }

  private line(
    { place, page, applicant = '', project = '' }: Subject,
    { finding, basis }: JoinedFinding,
    source: { readonly file: string; readonly sheet: string } | null,
    cell: MeetingCell,
  ): Line {
    const sheet = source && `${this.several ? `${source.file} ` : ''}${source.sheet}`;
    const suggestion = suggestionFor(finding, this.guide);
    return {
      page,
      cells: [place, applicant, project, finding.message, basis, sheet, cell, suggestion],
    };
  }
}

/** What is no place's comes first. */
function pageOf({ page }: Line, order: ReadonlyMap<string, number>): number {
  return page === null ? -1 : (order.get(page) ?? order.size);
}

/** Numbers the lines; where asked, each city (or county) begins on a page of its own, the first below the batch's lines. */
function numbered(lines: readonly Line[], cityPages: boolean): MeetingRow[] {
  return lines.map(({ page, cells }, index) => ({
    cells: [index + 1, ...cells],
    startsPage: cityPages && index > 0 && lines[index - 1]?.page !== page && lines[index - 1]?.page !== null,
  }));
}
