import type { SheetReading } from '../intake/application';
import type { Choices } from '../report/choices';
import { reviewSteps } from '../review/reviewBatch';
import type { Review, ReviewOptions } from '../review/review';
import type { WorkbookPort } from '../workbook/port';
import { withSaid } from './columnsSaid';
import { markReview, type Marked } from './markReview';
import { withoutRows } from './correctReading';
import { answeredVersions, withVersions } from './chosenVersions';
import { questionsOf, readBatch, type MappingQuestion } from './readBatch';
import type { BatchRequest, BatchSheet } from './batch';
import { readLists, type ListRead } from './readLists';
import { rememberedChoices } from './rememberedChoices';
import { Work, type WorkOptions } from './work';

export interface ReviewRequest extends BatchRequest {
  readonly options: ReviewOptions;
  /** Doubtful columns: ask before anything is judged, or leave them unused. They are never taken silently. */
  readonly doubtful: 'ask' | 'leave';
  /** Files that could not be opened: they stand in the report as skipped. */
  readonly unreadable: readonly SheetReading[];
  /** Whether cells in which something is violated get a comment; left out, as the workbook remembers. */
  readonly comments?: boolean;
}

/** Either the review, or what must be answered first. */
export type ReviewOutcome =
  | {
      readonly kind: 'question';
      readonly questions: readonly MappingQuestion[];
      readonly batch: readonly BatchSheet[];
    }
  | {
      readonly kind: 'reviewed';
      readonly review: Review;
      readonly batch: readonly BatchSheet[];
      readonly lists: readonly ListRead[];
    };

/**
 * Reads sheets of one or several workbooks as one batch and reviews it; nothing is written. Sheets that cannot be
 * reviewed are in the review with their reason. @throws WorkbookFault, `cancelled` among them.
 */
export async function reviewWorkbooks(
  workbooks: readonly WorkbookPort[],
  request: ReviewRequest,
  options: WorkOptions = {},
): Promise<ReviewOutcome> {
  const work = new Work(options);
  const lists = await readLists(request, workbooks[0], work);
  const batch = await readBatch(workbooks, request, work);
  const questions = questionsOf(batch);
  if (questions.length > 0 && request.doubtful === 'ask') return { kind: 'question', questions, batch };
  const readings = [...batch.map(({ reading }) => reading), ...request.unreadable];
  const rows = readings.reduce((sum, { applications }) => sum + applications.length, 0);
  work.report('reviewing', 0, rows);
  const read = Object.fromEntries(lists.flatMap(({ id, list }) => (list ? [[id, list] as const] : [])));
  const steps = reviewSteps(readings, request.guide, { ...request.options, lists: read });
  const review = await work.inSlices(steps, (done) => work.report('reviewing', done, rows));
  work.report('reviewing', rows, rows);
  return { kind: 'reviewed', review, batch, lists };
}

/**
 * 审核: reviews sheets of one workbook and writes the marks into it, remembering what was chosen.
 * @throws WorkbookFault; on cancel or fault the workbook is as before.
 */
export async function reviewSheets(
  workbook: WorkbookPort,
  request: ReviewRequest,
  options: WorkOptions = {},
): Promise<ReviewOutcome & { readonly marked: Marked | null }> {
  const outcome = await reviewWorkbooks([workbook], request, options);
  if (outcome.kind === 'question') return { ...outcome, marked: null };
  return { ...outcome, marked: await markReviewed(workbook, outcome, request, options) };
}

/** Writes the marks of a review that has been made into one of its workbooks, with the choices it was made by. */
export async function markReviewed(
  workbook: WorkbookPort,
  { review, batch }: Extract<ReviewOutcome, { kind: 'reviewed' }>,
  request: ReviewRequest,
  options: WorkOptions = {},
): Promise<Marked> {
  const choices = choicesAfter(
    await rememberedChoices(workbook),
    request,
    batch.filter((sheet) => sheet.workbook === workbook),
  );
  return markReview(workbook, { batch, review, guide: request.guide, choices }, new Work(options));
}

function choicesAfter(
  former: Choices,
  { guide, options, comments }: ReviewRequest,
  batch: readonly BatchSheet[],
): Choices {
  const said = batch.reduce((choices, { reading, said: now }) => withSaid(choices, reading, now), former);
  const read = new Set(batch.map(({ reading }) => reading.sheet));
  const headers = [
    ...former.headers.filter(({ sheet }) => !read.has(sheet)),
    ...batch.flatMap(({ header }) => (header === null ? [] : [header])),
  ];
  let { rows } = former;
  for (const { snapshot, reading, rows: said } of batch) {
    if (snapshot === null || said.length === 0) continue;
    rows = [
      ...withoutRows(
        rows,
        snapshot,
        reading,
        said.map(({ row }) => row),
      ),
      ...said,
    ];
  }
  return {
    ...said,
    guide: guide.id,
    asOf: options.asOf,
    settings: { ...options.settings },
    routine: { ...options.routine },
    comments: comments ?? former.comments,
    headers,
    rows,
    versions: versionsAfter(former.versions, batch),
  };
}

/** What is remembered of versions, with what somebody has said of this batch's. */
function versionsAfter(former: Choices['versions'], batch: readonly BatchSheet[]): Choices['versions'] {
  let versions = former;
  for (const { reading } of batch) {
    if (reading.versions?.byDefault === null)
      versions = withVersions(versions, answeredVersions(reading.versions));
  }
  return versions;
}
