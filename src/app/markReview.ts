import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { choicesNamespace, choicesXml, readChoices, type Choices } from '../report/choices';
import { clearMarkEdits, marksOf } from '../report/clearEdits';
import { growRows } from '../report/grownRows';
import { journalNamespace, journalXml, readJournal, type Journal } from '../report/journal';
import { placeColumns, type PlacedColumn } from '../report/markColumns';
import { journalWithMarks, markEdits, type SheetToMark } from '../report/marks';
import { withRenamedMarks } from '../report/renamedMarks';
import type { Review } from '../review/review';
import type { Edit } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { SheetSnapshot } from '../workbook/snapshot';
import { tablesBySheet, type BatchSheet } from './batch';
import {
  journalWithComments,
  planComments,
  writeComments,
  type CommentPlan,
  type WrittenComments,
} from './markComments';
import { readOwnComments, readOwnSheets } from './readOwnSheets';
import { ensureUnmoved } from './unmoved';
import { Work } from './work';

/** Which sheets bear the review's marks now, and which could not be marked and why. */
export interface Marked {
  readonly sheets: readonly string[];
  readonly unmarked: readonly { readonly sheet: string; readonly reason: string }[];
  /** What else of the marks the user has to be told. */
  readonly remarks: readonly string[];
}

/** What of a review goes into one workbook. */
export interface MarkRequest {
  readonly batch: readonly BatchSheet[];
  readonly review: Review;
  readonly guide: Guide;
  /** What is remembered with the marks; null leaves what the workbook remembers. */
  readonly choices: Choices | null;
}

/**
 * Writes a review's marks into the sheets of one workbook that it was read from: the journal first, so that whatever
 * happens can be taken back. Cancelled or refused half-way, what was written is taken away again; where earlier
 * marks are being replaced, the write is seen through instead.
 * @throws WorkbookFault `moved` when rows have moved since they were read: nothing is written then.
 */
export async function markReview(workbook: WorkbookPort, request: MarkRequest, work: Work): Promise<Marked> {
  const { marking, unmarked } = await prepare(workbook, request, work);
  if (marking.length === 0) return { sheets: [], unmarked, remarks: [] };
  const former = await formerJournal(workbook, marking);
  let journal = former;
  const edits: Edit[] = [];
  for (const sheet of marking) {
    const marks = await work.inSlices(markEdits(sheet, request.review));
    const grown = await work.inSlices(growRows(sheet, marks, former));
    edits.push(...marks, ...grown.edits);
    journal = journalWithMarks(journal, sheet, grown.journal);
  }
  const formerChoices = await workbook.readPart(choicesNamespace);
  const choices = request.choices === null ? formerChoices : choicesXml(request.choices);
  const plans: CommentPlan[] = [];
  for (const { snapshot } of marking) {
    const asked = readChoices(choices).comments;
    const plan = await planComments(workbook, snapshot, request.review, former, asked);
    if (plan) plans.push(plan);
  }
  const after = journalWithComments(journal, plans, 'textsAfter');
  journal = journalWithComments(journal, plans, 'texts');
  const replaces = marking.some(({ columns }) => columns.some((column) => column.former !== null));
  work.report('writing', 0, edits.length);
  await workbook.apply(partEdits(journal, choices));
  let comments: WrittenComments;
  try {
    await workbook.apply(edits, work.portOptions('writing', '', !replaces));
    comments = await writeComments(workbook, plans, work.portOptions('writing', '', !replaces));
  } catch (fault) {
    await takeBack(workbook, journal, former, marking, formerChoices, fault);
    throw fault;
  }
  if (comments.done && plans.some(({ gone }) => gone.length > 0))
    await workbook.apply(partEdits(after, choices));
  return { sheets: marking.map(({ snapshot }) => snapshot.name), unmarked, remarks: comments.remarks };
}

/** What we have added before, a sheet that has been renamed since under its new name. */
async function formerJournal(workbook: WorkbookPort, marking: readonly SheetToMark[]): Promise<Journal> {
  const names = (await workbook.listSheets()).map(({ name }) => name);
  const marked = marking.filter(({ columns }) => columns.some(({ former }) => former !== null));
  const journal = readJournal(await workbook.readPart(journalNamespace));
  return withRenamedMarks(
    journal,
    names,
    marked.map(({ snapshot }) => snapshot.name),
  );
}

async function prepare(
  workbook: WorkbookPort,
  { batch, guide }: MarkRequest,
  work: Work,
): Promise<{ readonly marking: SheetToMark[]; readonly unmarked: Marked['unmarked'] }> {
  const marking: SheetToMark[] = [];
  const unmarked: { sheet: string; reason: string }[] = [];
  for (const [snapshot, readings] of tablesBySheet(workbook, batch)) {
    if (snapshot.protected) {
      const reason = `工作表“${snapshot.name}”受保护，已审核但未写入标记。请先在“审阅”中撤销工作表保护，再重新审核。`;
      unmarked.push({ sheet: snapshot.name, reason });
      continue;
    }
    const columns = columnsFor(snapshot, readings);
    if (columns === null) {
      const reason = `工作表“${snapshot.name}”的内容已到最右一列，没有位置写审核结果。请删去右侧多余的列再审核。`;
      unmarked.push({ sheet: snapshot.name, reason });
      continue;
    }
    await ensureUnmoved(
      workbook,
      snapshot,
      readings,
      guide,
      columns.map(({ column }) => column),
    );
    marking.push(await sheetToMark(workbook, snapshot, readings, columns));
    await work.breathe();
  }
  return { marking, unmarked };
}

/** All of our columns; only that of opinions on a sheet whose rows are all reviewed on another. */
function columnsFor(
  snapshot: SheetSnapshot,
  readings: readonly SheetReading[],
): readonly PlacedColumn[] | null {
  const placed = placeColumns(snapshot);
  const elsewhere = readings.every(
    ({ joinedInto, applications }) => joinedInto !== undefined && applications.length === 0,
  );
  const [first] = placed ?? [];
  if (!placed || !first || !elsewhere) return placed;
  const former = placed.some((column) => column.former !== null);
  return placed
    .filter((column) => column.former !== null || column.definition.id === 'opinion')
    .map((column) => (former ? column : { ...column, column: first.column }));
}

/** Where the opinions of rows stand that are reviewed with another sheet's. */
function pointersIn(readings: readonly SheetReading[]): ReadonlyMap<number, string> {
  return new Map(
    readings.flatMap(({ joinedInto }) =>
      [...(joinedInto?.rowThere ?? [])].map(
        ([row, there]) => [row, `审核意见见工作表“${joinedInto?.sheet ?? ''}”第 ${there + 1} 行`] as const,
      ),
    ),
  );
}

async function sheetToMark(
  workbook: WorkbookPort,
  snapshot: SheetSnapshot,
  readings: readonly SheetReading[],
  columns: readonly PlacedColumn[],
): Promise<SheetToMark> {
  const places = columns.map(({ column }) => column);
  const first = Math.min(...places);
  const widths = await workbook.readColumnWidths(snapshot.name, first, Math.max(...places) - first + 1);
  const titleRows = readings.map(({ headerRows }) => Math.max(...headerRows));
  const headerRow = Math.min(...titleRows);
  const rows = snapshot.values.length - headerRow;
  return {
    file: workbook.fileName,
    snapshot,
    headerRow,
    titleRows,
    pointers: pointersIn(readings),
    columns,
    widths: places.map((column) => widths[column - first] ?? null),
    heights: await workbook.readRowHeights(snapshot.name, headerRow, rows, places),
  };
}

function partEdits(journal: Journal, choices: string | null): Edit[] {
  return [
    { kind: 'set-part', namespace: journalNamespace, xml: journalXml(journal) },
    { kind: 'set-part', namespace: choicesNamespace, xml: choices },
  ];
}

/** Takes the half-written marks away by the journal; what this review did not touch stays. */
async function takeBack(
  workbook: WorkbookPort,
  journal: Journal,
  former: Journal,
  marking: readonly SheetToMark[],
  formerChoices: string | null,
  fault: unknown,
): Promise<void> {
  const names = marking.map(({ snapshot }) => snapshot.name);
  const mine = (sheet: string): boolean => names.includes(sheet);
  const marks: Journal = {
    columns: journal.columns.filter(({ sheet }) => mine(sheet)),
    rows: journal.rows.filter(({ sheet }) => mine(sheet)),
    highlights: journal.highlights.filter(mine),
    previews: [],
    comments: journal.comments.filter(({ sheet }) => mine(sheet)),
    sheets: [],
  };
  const left: Journal = {
    columns: former.columns.filter(({ sheet }) => !mine(sheet)),
    rows: former.rows.filter(({ sheet }) => !mine(sheet)),
    highlights: former.highlights.filter((sheet) => !mine(sheet)),
    previews: former.previews.filter((sheet) => !mine(sheet)),
    comments: former.comments.filter(({ sheet }) => !mine(sheet)),
    sheets: former.sheets,
  };
  try {
    const sheets = await readOwnSheets(workbook, marks, new Work());
    const comments = await readOwnComments(workbook, marks, sheets);
    await workbook.apply([
      ...clearMarkEdits(marks, sheets, comments).edits,
      ...partEdits(left, formerChoices),
    ]);
  } catch {
    const code = fault instanceof WorkbookFault ? fault.code : 'unexpected';
    const why = fault instanceof Error ? fault.message : String(fault);
    const where = marksOf(marks).join('、');
    throw new WorkbookFault(code, `${why}已写入的标记未能全部撤回（${where}），请稍后点“清除标记”。`, fault);
  }
}
