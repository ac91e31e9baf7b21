import type { Guide } from '../guide/guide';
import type { RoutineCheck } from '../guide/routine';
import type { Application, SheetReading } from '../intake/application';
import { compileGuide } from './compileGuide';
import type { FindingCode } from './codes';
import type { Finding } from './finding';
import { verdictOf } from './grade';
import { reviewSteps } from './reviewBatch';
import type { ApplicationReview, Review, ReviewOptions } from './review';
import { hasSuspectUnit, unitColumns, withFigures, type UnitColumns } from './units/unitsOfRow';

/** Routine checks that look at other rows of the batch as well, or at its sheets. */
const batchKinds: readonly RoutineCheck['kind'][] = [
  'duplicate-applicant',
  'duplicate-project',
  'totals',
  'numbering',
  'heading-city',
];
const batchCodes: readonly FindingCode[] = ['limit-exceeded', 'support-exceeded'];

/** What is said behind a finding that an edited row keeps although other rows have a say in it. */
export const pendingRemark = '（待重新审核）';

/** A table of a review whose rows can be judged again one by one. */
export interface RejudgedTable {
  readonly guide: Guide;
  /** The guide without its doubts about units, which are looked at apart: they compare the row with others. */
  readonly rulesAlone: Guide;
  readonly options: ReviewOptions;
  /** Its place among the review's sheets. */
  readonly sheet: number;
  /** As it was read, with the rows that have been edited since as they are now. */
  readonly reading: SheetReading;
  readonly units: UnitColumns;
}

/** Makes a table ready, in steps of a few milliseconds; `reading` is what the review was made of. */
export function* rejudgedTable(
  reading: SheetReading,
  sheet: number,
  guide: Guide,
  options: ReviewOptions,
): Generator<void, RejudgedTable, void> {
  const units = yield* unitColumns(reading, compileGuide(guide));
  const rulesAlone = { ...guide, plausibility: null };
  compileGuide(rulesAlone);
  return { guide, rulesAlone, options, sheet, reading, units };
}

/** A review with one row judged again. */
export interface RowRejudged {
  readonly review: Review;
  readonly entry: ApplicationReview;
  readonly table: RejudgedTable;
}

/**
 * Judges an edited row by itself, all rules and the checks that look at nothing else; what other rows have a say in
 * (duplicates, limits, totals) it keeps as it was found, said to be pending. Null where the row cannot be judged alone:
 * its unit is doubtful or its column's is, it is one of a combined filing, or nothing else is of its category.
 */
export function rejudgeRow(
  review: Review,
  table: RejudgedTable,
  application: Application,
): RowRejudged | null {
  const { guide, options, reading } = table;
  const compiled = compileGuide(guide);
  const index = reading.applications.findIndex(({ row }) => row === application.row);
  const before = reading.applications[index];
  const former = review.applications.findIndex((entry) => isSameRow(entry.application, application));
  const old = review.applications[former];
  if (!before || !old || isCombined(before, guide) || isCombined(application, guide)) return null;
  if (!review.sheets[table.sheet] || hasSuspectColumn(review, table.sheet)) return null;
  if (!reading.applications.some(({ category }) => category === application.category)) return null;
  const units = withFigures(table.units, index, before, application);
  if (hasSuspectUnit(units, application, index, compiled)) return null;
  const alone = { ...reading, applications: [application], totals: [] };
  const judged = judgedAlone(alone, table.rulesAlone, options);
  if (!judged) return null;
  const findings = [...judged.findings, ...pendingOf(old, guide)];
  const entry = { ...judged, findings, verdict: verdictOf(findings) };
  const now = { ...reading, applications: withAt(reading.applications, index, application) };
  return {
    entry,
    review: withEntry(review, table.sheet, former, entry),
    table: { ...table, reading: now, units },
  };
}

function judgedAlone(reading: SheetReading, guide: Guide, options: ReviewOptions): ApplicationReview | null {
  const steps = reviewSteps([reading], guide, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.applications[0] ?? null;
}

/** Whether the row names a combined filing: its figures are then those of several rows. */
function isCombined({ category, cells }: Application, guide: Guide): boolean {
  const { subsidy } = guide.categories.find(({ id }) => id === category) ?? { subsidy: null };
  const group = subsidy?.kind === 'rate' ? subsidy.combines?.group : undefined;
  return group !== undefined && (cells.get(group)?.reading.state ?? 'empty') !== 'empty';
}

/** Whether most figures of a column are doubtful: what holds of them is for the whole sheet to say. */
function hasSuspectColumn(review: Review, sheet: number): boolean {
  const code: FindingCode = 'unit-suspect';
  return review.sheets[sheet]?.findings.some((finding) => finding.code === code) ?? false;
}

function isSameRow(one: Application, other: Application): boolean {
  return (
    one.row === other.row && one.sheet === other.sheet && one.file === other.file && one.from === other.from
  );
}

/** What was found of the row together with others, said once to be pending. */
function pendingOf({ findings }: ApplicationReview, { routine }: Guide): Finding[] {
  const checks = routine.filter(({ kind }) => batchKinds.includes(kind)).map(({ id }) => id);
  const ofBatch = ({ origin, code }: Finding): boolean =>
    origin === 'routine' ? checks.includes(code) : batchCodes.some((each) => each === code);
  const pending = (text: string): string => (text.endsWith(pendingRemark) ? text : `${text}${pendingRemark}`);
  return findings.filter(ofBatch).map(({ forCity, ...finding }) => {
    const message = pending(finding.message);
    return { ...finding, message, ...(forCity === undefined ? {} : { forCity: pending(forCity) }) };
  });
}

function withEntry(review: Review, sheet: number, at: number, entry: ApplicationReview): Review {
  const sheets = review.sheets.map((each, index) => {
    if (index !== sheet) return each;
    const { applications } = each.reading;
    const place = applications.findIndex(({ row }) => row === entry.application.row);
    return {
      ...each,
      reading: { ...each.reading, applications: withAt(applications, place, entry.application) },
    };
  });
  return { ...review, sheets, applications: withAt(review.applications, at, entry) };
}

function withAt<T>(list: readonly T[], index: number, entry: T): T[] {
  const copy = [...list];
  copy[index] = entry;
  return copy;
}
