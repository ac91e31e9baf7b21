import type { Guide } from '../guide/guide';
import type { Application, FieldCell, SheetReading } from '../intake/application';
import { askingBesideSheets } from './besideSheets';
import { combinedFilings } from './combinedFilings';
import { compileGuide, type CompiledGuide } from './compileGuide';
import type { Exceeded } from './exceeded';
import { givenDay } from './figure';
import { filedAlone, type Filing } from './filing';
import type { Finding } from './finding';
import { verdictOf } from './grade';
import { judgeApplication, type Basis } from './judgeApplication';
import { countLimits } from './limits';
import type { ApplicationReview, Review, ReviewOptions, SheetReview } from './review';
import { lackedColumns } from './routine/lackedColumns';
import type { RoutineFindings } from './routine/routineFindings';
import { routineSteps } from './routine/routineSteps';
import { SheetLacks } from './sheetLacks';
import { reviewSheet } from './sheetReview';
import { countSupport } from './support';
import { suspectUnits } from './units/suspectUnits';
import { reviewKindBlank, reviewUnmatched } from './unmatched';
import { askingForApplicant } from './unnamedApplicant';

/** How many rows are judged between two chances to breathe: a few milliseconds' worth. */
const rowsAStep = 100;

/** Reviews a batch at one go: every application by its category's rules, limits and support numbers over all. */
export function reviewBatch(readings: readonly SheetReading[], guide: Guide, options: ReviewOptions): Review {
  const steps = reviewSteps(readings, guide, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in steps of a few milliseconds, for who must stay responsive: yields how many applications are done, and
 * returns the review.
 */
export function* reviewSteps(
  given: readonly SheetReading[],
  guide: Guide,
  options: ReviewOptions,
): Generator<number, Review, void> {
  const compiled = compileGuide(guide);
  const settings = settingsOf(guide, options);
  const readings: SheetReading[] = [];
  const suspects = new Map<Application, readonly FieldCell[]>();
  const onColumns = new Map<SheetReading, readonly Finding[]>();
  for (const reading of given) {
    const looked = yield* withoutCount(suspectUnits(reading, compiled));
    readings.push(looked.reading);
    onColumns.set(looked.reading, looked.findings);
    for (const [application, cells] of looked.suspects) suspects.set(application, cells);
  }
  const basis = { settings, asOf: options.asOf === null ? null : givenDay(options.asOf), suspects };
  const applications = readings.flatMap((reading) => reading.applications);
  const filings = filingsOf(applications, compiled);
  const filingOf = (application: Application): Filing => filings.get(application) ?? filedAlone;
  const judge = judgeWith(compiled, basis, filingOf);
  const reviews: ApplicationReview[] = [];
  const sheets: SheetReview[] = [];
  const besideSheets = askingBesideSheets(guide);
  for (const reading of readings) {
    const lacks = new SheetLacks();
    for (const application of reading.applications) {
      reviews.push(besideSheets(askingForApplicant(judge(application, lacks), guide)));
      if (reviews.length % rowsAStep === 0) yield reviews.length;
    }
    const sheet = reviewSheet(reading, lacks, compiled);
    const lacked = lackedColumns(reading, guide, options);
    sheets.push({ ...sheet, findings: [...sheet.findings, ...lacked, ...(onColumns.get(reading) ?? [])] });
  }
  yield reviews.length;
  const { asOf, lists = {} } = options;
  const context = { guide, fields: compiled.fields, readings, reviews, filingOf, asOf, lists };
  const routine = routineSteps(guide, context, options.routine);
  let step = routine.next();
  for (; !step.done; step = routine.next()) yield reviews.length;
  addRoutine(reviews, sheets, step.value);
  const { limits, exceeded: overLimit } = countLimits(guide, applications, settings);
  yield reviews.length;
  const { support, exceeded: overSupport } = countSupport(guide, applications, filingOf, settings, readings);
  addNotes(reviews, [overLimit.onRows, overSupport.onRows]);
  return {
    guide: guide.id,
    asOf: options.asOf,
    settings,
    sheets,
    applications: reviews,
    limits,
    support,
    findings: [...overLimit.findings, ...overSupport.findings],
  };
}

/** Puts what routine checks say behind the guide's findings; a row's verdict counts them in. */
function addRoutine(
  reviews: ApplicationReview[],
  sheets: SheetReview[],
  { onRows, onSheets }: RoutineFindings,
): void {
  for (const [index, review] of reviews.entries()) {
    const said = onRows.get(review.application);
    if (!said) continue;
    const findings = [...review.findings, ...said];
    reviews[index] = { ...review, findings, verdict: verdictOf(findings) };
  }
  for (const [index, sheet] of sheets.entries()) {
    const said = onSheets.get(sheet.reading);
    if (said) sheets[index] = { ...sheet, findings: [...sheet.findings, ...said] };
  }
}

/** Steps before the first application is done. */
function* withoutCount<T>(steps: Generator<void, T, void>): Generator<number, T, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield 0;
  }
}

/** Puts what is said of a row by numbers of the whole batch behind its own findings; its verdict stays. */
function addNotes(reviews: ApplicationReview[], notes: readonly Exceeded['onRows'][]): void {
  if (notes.every((onRows) => onRows.size === 0)) return;
  for (const [index, review] of reviews.entries()) {
    const said = notes.flatMap((onRows) => onRows.get(review.application) ?? []);
    if (said.length > 0) reviews[index] = { ...review, findings: [...review.findings, ...said] };
  }
}

/** The guide's settings with what a person has chosen. */
export function settingsOf(guide: Guide, options: ReviewOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(
    guide.settings.map(({ id, value }) => [id, options.settings[id] ?? value] as const),
  );
}

/** How the rows stand towards combined filings, over all categories that allow them. */
function filingsOf(
  applications: readonly Application[],
  { categories }: CompiledGuide,
): ReadonlyMap<Application, Filing> {
  const filings = new Map<Application, Filing>();
  for (const [id, { combination, policy }] of categories) {
    if (!combination) continue;
    const rows = applications.filter(({ category }) => category === id);
    for (const [row, filing] of combinedFilings(rows, combination, policy.field)) filings.set(row, filing);
  }
  return filings;
}

function judgeWith(
  compiled: CompiledGuide,
  basis: Basis,
  filingOf: (application: Application) => Filing,
): (application: Application, lacks: SheetLacks) => ApplicationReview {
  const { guide, categories } = compiled;
  return (application, lacks) => {
    const category = application.category === null ? undefined : categories.get(application.category);
    if (!category) {
      const group = guide.groups.find(({ id }) => id === application.category);
      return group ? reviewKindBlank(application, group.name, guide) : reviewUnmatched(application, guide);
    }
    return judgeApplication(application, category, filingOf(application), basis, guide.roles, lacks);
  };
}
