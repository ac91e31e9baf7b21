import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { SheetReading } from '../../intake/application';
import type { ApplicationReview, BatchFinding, SheetReview } from '../../review/review';
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
  const { review, layout, places } = batch;
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
    ...problems.ofSheets(review.sheets),
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
  { title: '依据条款', width: 18, kind: 'label' },
  { title: several ? '文件、工作表' : '工作表', width: 14, kind: 'text' },
  { title: '单元格', width: cellsWidth, kind: 'label' },
  { title: '处理建议', width: 10, kind: 'label' },
  { title: '处理结果', width: 14, kind: 'blank' },
];

/** So many sheets that lack the same are named. */
const mostNamed = 3;

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
      this.line(
        subject,
        joined,
        this.sheetName(application),
        this.cells.of(application, joined.finding.cells),
      ),
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
    const cells = same.map(({ row, column }) => ({ row, column }));
    return this.line(subject, joined, this.sheetName(first), this.cells.of(first, cells));
  }

  /** What several sheets lack alike is said once, with all of them. */
  ofSheets(sheets: readonly SheetReview[]): Line[] {
    const alike = new Map<string, { readonly joined: JoinedFinding; readonly readings: SheetReading[] }>();
    sheets.forEach(({ reading, findings }, index) => {
      for (const joined of joinedFindings(findings.filter(isProblem), this.guide)) {
        const { cells, message, severity, code } = joined.finding;
        const own = cells.length > 0 ? [index] : [];
        const key = JSON.stringify([...own, message, joined.basis, severity, code, cells]);
        const known = alike.get(key);
        if (known) known.readings.push(reading);
        else alike.set(key, { joined, readings: [reading] });
      }
    });
    const all = sheets.filter(({ reading }) => reading.role === 'batch').length;
    return [...alike.values()].map(({ joined, readings }) => this.ofAlike(joined, readings, all));
  }

  private ofAlike(joined: JoinedFinding, readings: readonly SheetReading[], all: number): Line {
    const [first] = readings;
    const cell = first ? this.cells.of(first, joined.finding.cells) : null;
    return this.line({ place: '整张表', page: null }, joined, this.sheetNames(readings, all), cell);
  }

  private sheetNames(readings: readonly SheetReading[], all: number): string {
    if (readings.length > mostNamed && readings.length === all) return `全部 ${all} 张表`;
    const named = readings.slice(0, readings.length > mostNamed + 1 ? mostNamed : readings.length);
    const more = readings.length > named.length ? `等 ${readings.length} 张表` : '';
    return `${named.map((reading) => this.sheetName(reading)).join('、')}${more}`;
  }

  private sheetName({ file, sheet }: Pick<SheetReading, 'file' | 'sheet'>): string {
    return `${this.several ? `${file} ` : ''}${sheet}`;
  }

  private line(
    { place, page, applicant = '', project = '' }: Subject,
    { finding, basis }: JoinedFinding,
    sheet: string | null,
    cell: MeetingCell,
  ): Line {
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
