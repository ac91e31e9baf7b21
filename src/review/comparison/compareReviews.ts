import type { FieldId } from '../../guide/field';
import type { Guide, SameApplication } from '../../guide/guide';
import type { Application, SheetReading } from '../../intake/application';
import type { ApplicationReview, BatchFinding, Review } from '../review';
import type { Finding } from '../finding';
import type { ComparedApplication } from './comparedApplication';
import { comparedFields } from './comparedFields';
import { comparedRows } from './comparedRow';
import { fieldChanges, type ComparedFields } from './fieldChanges';
import { changesBetween, findingChanges } from './findingChanges';
import { headersOnlyIn, otherChanges, type ComparedOthers, type OtherTexts } from './otherChanges';
import { sharedChanges, type SharedChanges } from './sharedChanges';
import { matchRows, type MatchedRows, type RowMatching } from './matchRows';

/** A field that one of two rows states and the other's table has no column for. */
export interface ColumnOnlyIn {
  readonly field: FieldId;
  /** How many rows. */
  readonly rows: number;
}

/** A finding of a whole table. */
export interface SheetFinding {
  readonly reading: SheetReading;
  readonly finding: Finding;
}

/** What a later batch has otherwise than an earlier one. */
export interface Comparison {
  /** Applications in both, in the later batch's order, changed or not. */
  readonly both: readonly ComparedApplication[];
  readonly added: readonly ApplicationReview[];
  readonly withdrawn: readonly ApplicationReview[];
  /** Columns that only one of the tables that a row stands in has: its value is not compared. In the guide's order. */
  readonly onlyEarlier: readonly ColumnOnlyIn[];
  readonly onlyLater: readonly ColumnOnlyIn[];
  /** Headers of columns without a field that only one batch has. */
  readonly headersOnlyEarlier: readonly string[];
  readonly headersOnlyLater: readonly string[];
  /** Findings of the whole batch (limits, support numbers). */
  readonly gone: readonly BatchFinding[];
  readonly raised: readonly BatchFinding[];
  /** Findings of whole tables (a sum that is wrong, a column that is absent), whatever the tables are called. */
  readonly sheetsGone: readonly SheetFinding[];
  readonly sheetsRaised: readonly SheetFinding[];
  /** What has changed in nearly all rows, which `both` has row by row as well. */
  readonly shared: SharedChanges;
}

/** Rows compared between two steps. */
const rowsAStep = 200;

/**
 * Compares two reviewed batches of the same guide, in steps: yields how many rows are done. Rows keep their own
 * order within each list; that of the sheets decides nothing. `others`: what stands in columns without a field, which
 * is compared as it is written.
 * @throws Error where the guide does not say by what applications are recognised
 */
export function* comparisonSteps(
  earlier: Review,
  later: Review,
  guide: Guide,
  others: ComparedOthers = noOthers,
): Generator<number, Comparison> {
  const same = guide.sameApplication;
  if (!same) throw new Error(`guide ${guide.id} does not say by what applications are recognised`);
  const { matched, withdrawn, added } = yield* uncounted(matching(earlier, later, same));
  const context = comparedFields(guide);
  const ofBatch = new Set([...earlier.findings, ...later.findings].map(({ rule }) => rule));
  const both: ComparedApplication[] = [];
  for (const pair of inOrder(matched, later.applications)) {
    both.push(comparedPair(pair, context, others, ofBatch));
    if (both.length % rowsAStep === 0) yield both.length;
  }
  const message = ({ rule, code, message: text }: BatchFinding): string => JSON.stringify([rule, code, text]);
  return {
    both,
    added: sorted(
      added.map(({ review }) => review),
      later.applications,
    ),
    withdrawn: sorted(
      withdrawn.map(({ review }) => review),
      earlier.applications,
    ),
    onlyEarlier: columnsOnlyIn(both, 'onlyEarlier', guide),
    onlyLater: columnsOnlyIn(both, 'onlyLater', guide),
    headersOnlyEarlier: headersOnlyIn(others.earlier, others.later),
    headersOnlyLater: headersOnlyIn(others.later, others.earlier),
    ...changesBetween(earlier.findings, later.findings, message, message),
    ...sheetChanges(earlier, later),
    shared: yield* uncounted(sharedChanges(both, others, same), both.length),
  };
}

const noTexts: OtherTexts = { headers: new Map(), running: new Set(), cellsOf: () => new Map() };
const noOthers: ComparedOthers = { earlier: noTexts, later: noTexts };

function* matching(earlier: Review, later: Review, same: SameApplication): Generator<void, RowMatching> {
  const before = yield* comparedRows(earlier.applications, same);
  const after = yield* comparedRows(later.applications, same);
  return yield* matchRows(before, after, same);
}

/** Steps in which no further row is finished. */
function* uncounted<T>(steps: Generator<void, T>, done = 0): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield done;
  }
}

/** `ofBatch`: rules whose notes on the rows repeat what is said of the whole batch, which is compared once. */
function comparedPair(
  { earlier, later, by, likeness }: MatchedRows,
  context: ComparedFields,
  others: ComparedOthers,
  ofBatch: ReadonlySet<string | null>,
): ComparedApplication {
  const own = ({ rule, severity }: Finding): boolean => severity !== 'info' || !ofBatch.has(rule);
  const { gone, raised, open } = findingChanges(earlier.review, later.review);
  return {
    earlier: earlier.review,
    later: later.review,
    by,
    likeness,
    changes: [
      ...fieldChanges(earlier.review.application, later.review.application, context),
      ...otherChanges(earlier.review.application, later.review.application, others),
    ],
    verdict: { earlier: earlier.review.verdict, later: later.review.verdict },
    gone: gone.filter(own),
    raised: raised.filter(own),
    open: open.filter(own),
    onlyEarlier: statedOnlyBy(earlier.review.application, later.review.application, context),
    onlyLater: statedOnlyBy(later.review.application, earlier.review.application, context),
  };
}

function sheetChanges(earlier: Review, later: Review): Pick<Comparison, 'sheetsGone' | 'sheetsRaised'> {
  const of = ({ sheets }: Review): SheetFinding[] =>
    sheets.flatMap(({ reading, findings }) =>
      findings.filter(({ severity }) => severity !== 'info').map((finding) => ({ reading, finding })),
    );
  // How many conditions an absent column leaves open depends on the rows: it is the same column.
  const key = ({ finding: { code, lacks, message } }: SheetFinding): string =>
    JSON.stringify([code, lacks ? [...lacks].sort() : message]);
  const { gone, raised } = changesBetween(of(earlier), of(later), key, key);
  return { sheetsGone: gone, sheetsRaised: raised };
}

/** What a row states in a column that the other's table lacks; category and city may be told by what stands above. */
function statedOnlyBy(one: Application, other: Application, context: ComparedFields): FieldId[] {
  const told = (field: FieldId): boolean =>
    (field === context.category && other.category !== null) ||
    (field === context.city && other.city !== null);
  return [...one.cells.values()]
    .filter(({ field, reading }) => reading.state !== 'empty' && !other.cells.has(field))
    .map(({ field }) => field)
    .filter((field) => context.fields.has(field) && !context.left.has(field) && !told(field));
}

function columnsOnlyIn(
  both: readonly ComparedApplication[],
  which: 'onlyEarlier' | 'onlyLater',
  { fields }: Guide,
): ColumnOnlyIn[] {
  const rows = new Map<FieldId, number>();
  for (const pair of both) for (const field of pair[which]) rows.set(field, (rows.get(field) ?? 0) + 1);
  return fields.flatMap(({ id }) => {
    const count = rows.get(id);
    return count === undefined ? [] : [{ field: id, rows: count }];
  });
}

function inOrder(matched: readonly MatchedRows[], order: readonly ApplicationReview[]): MatchedRows[] {
  const places = new Map(order.map((review, index) => [review, index]));
  const place = ({ later }: MatchedRows): number => places.get(later.review) ?? order.length;
  return [...matched].sort((a, b) => place(a) - place(b));
}

function sorted(
  reviews: readonly ApplicationReview[],
  order: readonly ApplicationReview[],
): ApplicationReview[] {
  const wanted = new Set(reviews);
  return order.filter((review) => wanted.has(review));
}
