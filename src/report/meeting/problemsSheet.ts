import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { ApplicationReview, BatchFinding } from '../../review/review';
import { orderNote, unknownCity } from '../cityOrder';
import { exceededLimits, type ExceededLimit } from '../exceededLimits';
import { byGravity } from '../opinionText';
import type { Places } from '../places';
import { stepped } from '../stepped';
import { basisOf, isProblem, joinedFindings, suggestionFor, type JoinedFinding } from '../suggestion';
import { CellPlaces } from './cellPlaces';
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
  const cells = new CellPlaces(batch);
  const entries = places.inOrder(review.applications, ({ application }) => application);
  const ofRows = yield* stepped(entries, (entry) => applicationLines(entry, guide, places, cells));
  const limits = exceededLimits(review);
  const ofLimits = limits.map((limit) => limitLine(limit, guide, places, cells));
  const placed = new Set<BatchFinding>(limits.map(({ finding }) => finding));
  const others = review.findings.filter((finding) => isProblem(finding) && !placed.has(finding));
  const order = new Map(places.labels.map((label, index) => [label, index]));
  const lines = [
    ...others.map((finding) =>
      line({ place: '整批', page: null }, joinedAlone(finding, guide), guide, placesCell(finding, cells)),
    ),
    ...[...ofLimits, ...ofRows.flat()].sort((one, other) => pageOf(one, order) - pageOf(other, order)),
    ...review.sheets.flatMap(({ reading, findings }) =>
      joinedFindings(findings.filter(isProblem), guide).map((joined) =>
        line(
          { place: cells.sheet(reading), page: null },
          joined,
          guide,
          cells.of(reading, joined.finding.cells) ?? '-',
        ),
      ),
    ),
  ];
  return {
    title: '项目审核问题清单',
    unit: '',
    paper: 'A4',
    columns,
    blocks: [{ total: null, empty: '本批次未发现问题。', rows: numbered(lines, layout.cityPages) }],
    notes: [
      orderNote,
      '处理建议供参考，以主管部门核定为准',
      ...(lines.length > 0 ? ['优先、提示类意见未列入'] : []),
    ],
  };
}

const columns: readonly MeetingColumn[] = [
  { title: '序号', width: 6, kind: 'label' },
  { title: '地区', width: 10, kind: 'label' },
  { title: '单位', width: 22, kind: 'text' },
  { title: '项目', width: 22, kind: 'text' },
  { title: '问题', width: 46, kind: 'text' },
  { title: '依据条款', width: 14, kind: 'label' },
  { title: '单元格', width: 16, kind: 'label' },
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

function line(
  { place, page, applicant = '', project = '' }: Subject,
  { finding, basis }: JoinedFinding,
  guide: Guide,
  cell: MeetingCell,
): Line {
  const suggestion = suggestionFor(finding, guide);
  return { page, cells: [place, applicant, project, finding.message, basis, cell, suggestion] };
}

function applicationLines(
  { application, findings }: ApplicationReview,
  guide: Guide,
  places: Places,
  cells: CellPlaces,
): Line[] {
  const { city, county } = application;
  const page = places.labelOf(application);
  const withCounty = county === null ? page : `${city ?? unknownCity}${county}`;
  const subject: Subject = {
    place: places.cityOfAll === null ? withCounty : page,
    page,
    applicant: textOf(application, fieldByRole(guide, 'applicant')?.id),
    project: textOf(application, fieldByRole(guide, 'project')?.id),
  };
  return joinedFindings(byGravity(findings).filter(isProblem), guide).map((joined) =>
    line(subject, joined, guide, cells.of(application, joined.finding.cells)),
  );
}

/** What is exceeded belongs to its city; the only city of a batch has no page of its own. */
function limitLine(
  { finding, city, county }: ExceededLimit,
  guide: Guide,
  places: Places,
  cells: CellPlaces,
): Line {
  const page = places.cityOfAll === null ? places.labelOf({ city, county }) : null;
  const place = county ?? city ?? unknownCity;
  return line({ place, page }, joinedAlone(finding, guide), guide, placesCell(finding, cells));
}

function joinedAlone(finding: BatchFinding, guide: Guide): JoinedFinding {
  return { finding, basis: basisOf(finding, guide), clauses: [] };
}

/** The cells of a finding of the batch on the first of its sheets. */
function placesCell({ places }: BatchFinding, cells: CellPlaces): MeetingCell {
  const [first] = places;
  if (!first) return '-';
  return cells.of(
    first,
    places.filter(({ file, sheet }) => file === first.file && sheet === first.sheet),
  );
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
