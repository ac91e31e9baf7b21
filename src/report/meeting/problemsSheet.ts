import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import type { Finding } from '../../review/finding';
import type { ApplicationReview, BatchFinding, Review } from '../../review/review';
import { cellAddress } from '../../workbook/address';
import type { CellTarget } from '../../workbook/sheetReference';
import type { CellPosition } from '../../workbook/snapshot';
import { inCityOrder, orderNote, unknownCity } from '../cityOrder';
import { byGravity } from '../opinionText';
import { basisOf, suggestionFor } from '../suggestion';
import { textOf } from './filingFigures';
import type { MeetingCell, MeetingColumn, MeetingLayout, MeetingRow, MeetingTable } from './meetingTable';

/** Whether the sheets stand in the workbook that was reviewed, so that a cell of its can be led to. */
export interface CellReach {
  readonly sameWorkbook: boolean;
}

/**
 * ⑥ 问题清单: everything that is wrong, in doubt or to be confirmed, one line each, with the way to its cell and
 * room for what came of it. What concerns the whole batch stands first, what concerns a whole sheet last.
 */
export function problemsTable(
  review: Review,
  guide: Guide,
  layout: MeetingLayout,
  reach: CellReach,
): MeetingTable {
  const several = new Set(review.sheets.map(({ reading }) => reading.file)).size > 1;
  const place = new CellPlaces(reach.sameWorkbook, several || !reach.sameWorkbook);
  const lines = [
    ...review.findings.map((finding) => batchLine(finding, place)),
    ...inCityOrder(review.applications, guide, ({ application }) => application).flatMap((entry) =>
      applicationLines(entry, guide, place),
    ),
    ...review.sheets.flatMap(({ reading, findings }) =>
      findings.map((finding) => line({ place: `工作表“${reading.sheet}”`, city: null }, finding, '-')),
    ),
  ].filter((each) => each.problem);
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
  /** By which pages are broken; null for what is no city's. */
  readonly city: string | null;
  readonly applicant?: string;
  readonly project?: string;
}

interface Line {
  readonly problem: boolean;
  readonly city: string | null;
  readonly cells: readonly MeetingCell[];
}

function line(
  { place, city, applicant = '', project = '' }: Subject,
  finding: Finding,
  cell: MeetingCell,
): Line {
  const suggestion = suggestionFor(finding);
  return {
    problem: suggestion !== null,
    city,
    cells: [place, applicant, project, finding.message, basisOf(finding), cell, suggestion],
  };
}

function applicationLines(
  { application, findings }: ApplicationReview,
  guide: Guide,
  places: CellPlaces,
): Line[] {
  const { city, county } = application;
  const subject: Subject = {
    place: county === null ? (city ?? unknownCity) : `${city ?? unknownCity}${county}`,
    city: city ?? unknownCity,
    applicant: textOf(application, fieldByRole(guide, 'applicant')?.id),
    project: textOf(application, fieldByRole(guide, 'project')?.id),
  };
  return byGravity(findings).map((finding) => line(subject, finding, places.of(application, finding.cells)));
}

function batchLine(finding: BatchFinding, places: CellPlaces): Line {
  const [first] = finding.places;
  const inFirst = finding.places.filter(({ file, sheet }) => file === first?.file && sheet === first.sheet);
  const cell = first ? places.of(first, inFirst) : '-';
  return line({ place: '整批', city: null }, finding, cell);
}

/** Numbers the lines; where asked, each city begins on a page of its own. */
function numbered(lines: readonly Line[], cityPages: boolean): MeetingRow[] {
  return lines.map(({ city, cells }, index) => ({
    cells: [index + 1, ...cells],
    startsPage: cityPages && index > 0 && lines[index - 1]?.city !== city,
  }));
}

/** Excel takes no more links on a sheet; the cells' names still stand there. */
const mostLinks = 65_000;
const mostCells = 4;

/** Names cells for a reader, and leads to the first of them where that can be done. */
class CellPlaces {
  private links = 0;

  constructor(
    private readonly linked: boolean,
    private readonly withFile: boolean,
  ) {}

  of({ file, sheet }: Pick<Application, 'file' | 'sheet'>, cells: readonly CellPosition[]): MeetingCell {
    const [first] = cells;
    if (!first) return null;
    const named = cells.slice(0, mostCells).map(cellAddress).join('、');
    const more = cells.length > mostCells ? `等 ${cells.length} 处` : '';
    const text = `${this.withFile ? `${file} ` : ''}${sheet}!${named}${more}`;
    if (!this.linked || this.links >= mostLinks) return text;
    this.links += 1;
    const target: CellTarget = { sheet, row: first.row, column: first.column };
    return { text, target };
  }
}
