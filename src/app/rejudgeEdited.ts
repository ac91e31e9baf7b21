import { usersColumns } from '../intake/ownColumn';
import { rereadRow } from '../intake/rereadRow';
import type { RowReading } from '../intake/readApplication';
import { placeColumns } from '../report/markColumns';
import { rowMarkEdits, type MarkedSheet } from '../report/rowMarks';
import { commentChanges, mostComments, violationComments } from '../report/violationComments';
import { rejudgeRow, rejudgedTable, type RejudgedTable } from '../review/rejudgeRow';
import type { Review } from '../review/review';
import type { Edit } from '../workbook/edit';
import type { WorkbookPort } from '../workbook/port';
import type { Area, SheetSnapshot } from '../workbook/snapshot';
import type { BatchSheet } from './batch';
import type { ReviewOutcome, ReviewRequest } from './reviewSheets';
import { commentEdits, journalledComments } from './markComments';
import { Work } from './work';

/** More rows than this at once are for a review of the whole batch. */
const mostRows = 20;

/** A table of a reviewed sheet whose rows can be read and judged again one by one. */
interface LiveTable {
  readonly rows: RowReading;
  readonly judged: RejudgedTable;
}

/** A reviewed sheet on which somebody may edit cells. */
interface LiveSheet {
  readonly snapshot: SheetSnapshot;
  readonly tables: readonly LiveTable[];
  /** Columns of the sheet that are not ours. */
  readonly users: readonly number[];
  /** Where its marks are; null where it bears none. */
  readonly marked: MarkedSheet | null;
}

/** A review of one workbook whose rows are judged again when somebody edits them. */
export interface LiveReview {
  readonly review: Review;
  /** Whether cells in which something is violated have comments. */
  readonly comments: boolean;
  readonly sheets: ReadonlyMap<string, LiveSheet>;
}

/** Makes a review ready for edits, in slices. `marked` names the sheets that bear its marks. */
export async function liveReview(
  { review, batch, lists }: Extract<ReviewOutcome, { kind: 'reviewed' }>,
  { guide, options, comments = false }: Pick<ReviewRequest, 'guide' | 'options' | 'comments'>,
  marked: readonly string[],
  work: Work = new Work(),
): Promise<LiveReview> {
  const read = Object.fromEntries(lists.flatMap(({ id, list }) => (list ? [[id, list] as const] : [])));
  const sheets = new Map<string, LiveSheet>();
  for (const [index, { snapshot, reading, rowReading: rows }] of batch.entries()) {
    if (!snapshot || !rows) continue;
    const judged = await work.inSlices(rejudgedTable(reading, index, guide, { ...options, lists: read }));
    const former = sheets.get(snapshot.name);
    const tables = [...(former?.tables ?? []), { rows, judged }];
    sheets.set(snapshot.name, former ? { ...former, tables } : liveSheet(snapshot, batch, marked, tables));
  }
  return { review, comments, sheets };
}

function liveSheet(
  snapshot: SheetSnapshot,
  batch: readonly BatchSheet[],
  marked: readonly string[],
  tables: readonly LiveTable[],
): LiveSheet {
  const readings = batch
    .filter((each) => each.snapshot === snapshot && each.reading.role === 'batch')
    .map(({ reading }) => reading);
  const titles = readings.map(({ headerRows }) => headerRows);
  const [first = [0]] = titles;
  const columns = placeColumns(snapshot);
  const headerRow = Math.min(...titles.map((rows) => Math.max(...rows)));
  const file = readings[0]?.file ?? '';
  const users = usersColumns(snapshot, Math.min(...first), Math.max(...first));
  const place = columns && { file, sheet: snapshot.name, headerRow, columns };
  return { snapshot, tables, users, marked: marked.includes(snapshot.name) ? place : null };
}

/** Whether an edit lies in our own columns alone: then nothing that was reviewed has changed. */
export function isOurs({ sheets }: LiveReview, sheet: string, area: Area): boolean {
  const columns = sheets.get(sheet)?.marked?.columns.map(({ column }) => column) ?? [];
  return Array.from({ length: area.columns }, (_, index) => area.column + index).every((column) =>
    columns.includes(column),
  );
}

/**
 * Reads the rows of an edit again, judges each by itself and puts its marks right. Null where that is not enough (an
 * edit above or between the rows, of a name, in many rows or outside the columns that were read; a row that other rows
 * have a say in; rows that have moved): then nothing is written, and the batch has to be reviewed again.
 * @throws WorkbookFault
 */
export async function rejudgeEdited(
  workbook: WorkbookPort,
  live: LiveReview,
  sheetName: string,
  area: Area,
): Promise<LiveReview | null> {
  const sheet = live.sheets.get(sheetName);
  if (!sheet || area.rows > mostRows || !isWithin(area, sheet)) return null;
  const width = Math.max(...sheet.users) + 1;
  const now = await workbook.readCells(sheetName, {
    row: area.row,
    column: 0,
    rows: area.rows,
    columns: width,
  });
  if (!(await marksStand(workbook, sheet))) return null;
  const judged = judgedRows(live, sheet, area, now);
  if (!judged) return null;
  const { marked } = sheet;
  if (!marked) return judged;
  const others = [...live.sheets].flatMap(([name, each]) => (each.marked && each !== sheet ? [name] : []));
  const edits = rowsOf(area).flatMap((row) => {
    const [before, after] = [live, judged].map(({ review }) =>
      review.applications.find(
        ({ application }) => application.row === row && application.sheet === sheetName,
      ),
    );
    return before && after && before !== after
      ? rowMarkEdits(marked, before, after, judged.review, others)
      : [];
  });
  const comments = live.comments
    ? await changedComments(workbook, marked, sheet.snapshot, [live, judged])
    : [];
  if (edits.length + comments.length > 0) await workbook.apply([...edits, ...comments]);
  return judged;
}

/** The edits that put a sheet's comments right, what they will say journalled before them. */
async function changedComments(
  workbook: WorkbookPort,
  { file, sheet }: MarkedSheet,
  snapshot: SheetSnapshot,
  [before, after]: readonly [LiveReview, LiveReview],
): Promise<Edit[]> {
  const said = ({ review }: LiveReview) => violationComments(review, file, snapshot).slice(0, mostComments);
  const { gone, added } = commentChanges(said(before), said(after));
  if (gone.length + added.length === 0) return [];
  return [await journalledComments(workbook, sheet, added), ...commentEdits(sheet, gone, added)];
}

/** The review with the edited rows judged again, nothing written; null where one of them cannot be judged alone. */
export function judgedRows(
  live: LiveReview,
  sheet: LiveSheet,
  area: Area,
  { values, formats }: Awaited<ReturnType<WorkbookPort['readCells']>>,
): LiveReview | null {
  let { review } = live;
  let { tables } = sheet;
  for (const [index, row] of rowsOf(area).entries()) {
    // Of two tables side by side a row has two applications, whose marks share its cells.
    if (
      tables.filter(({ judged }) => judged.reading.applications.some((each) => each.row === row)).length > 1
    )
      return null;
    const at = tables.findIndex(({ judged }) => judged.reading.applications.some((each) => each.row === row));
    const table = tables[at];
    const before = table?.judged.reading.applications.find((each) => each.row === row);
    if (!table || !before) return null;
    const now = { row, columns: sheet.users, values: values[index] ?? [], formats: formats[index] ?? [] };
    const reread = rereadRow(before, now, table.rows);
    if (reread === null) return null;
    if (reread === 'unchanged') continue;
    const rejudged = rejudgeRow(review, table.judged, reread.application);
    if (!rejudged) return null;
    review = rejudged.review;
    tables = tables.map((each, place) =>
      place === at ? { rows: reread.rows, judged: rejudged.table } : each,
    );
  }
  const sheets = new Map(live.sheets).set(sheet.snapshot.name, { ...sheet, tables });
  return { ...live, review, sheets };
}

function rowsOf({ row, rows }: Area): number[] {
  return Array.from({ length: rows }, (_, index) => row + index);
}

/** Whether an edit lies in columns that were read or are ours. */
function isWithin(area: Area, { users, marked }: LiveSheet): boolean {
  const ours = marked?.columns.map(({ column }) => column) ?? [];
  const last = Math.max(...users, ...ours);
  return area.column + area.columns - 1 <= last;
}

/** Whether our columns are where they were written: else columns have moved, and nobody has told us. */
async function marksStand(workbook: WorkbookPort, { marked, snapshot }: LiveSheet): Promise<boolean> {
  if (!marked) return true;
  const { headerRow, columns } = marked;
  const width = Math.max(...columns.map(({ column }) => column)) + 1;
  const area = { row: headerRow, column: 0, rows: 1, columns: width };
  const [titles = []] = await workbook.readValues(snapshot.name, area);
  return columns.every(({ definition, column }) => titles[column] === definition.title);
}
