import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { RoutineCheck } from '../../guide/routine';
import type { Application, FieldCell, SheetReading } from '../../intake/application';
import type { FieldInfo } from '../fieldInfo';
import type { Filing } from '../filing';
import type { ApplicationReview, ReviewOptions } from '../review';
import type { RoutineFindings } from './routineFindings';

/** What routine checks look at: the whole batch, read and judged by the guide. */
export interface RoutineContext {
  readonly guide: Guide;
  readonly fields: ReadonlyMap<FieldId, FieldInfo>;
  readonly readings: readonly SheetReading[];
  readonly reviews: readonly ApplicationReview[];
  readonly filingOf: (application: Application) => Filing;
  /** 申报基准日 as an ISO day where the row states none. */
  readonly asOf: string | null;
  readonly lists: NonNullable<ReviewOptions['lists']>;
}

export type CheckOf<Kind extends RoutineCheck['kind']> = Extract<RoutineCheck, { kind: Kind }>;

/** Checks one row of the batch, of which it is told the place among `reviews`. */
export type RowCheck = (review: ApplicationReview, index: number) => void;

/**
 * Makes a check ready for the batch: gives what is to be done with each row. What has to see the whole batch first, or
 * speaks of sheets alone (then it gives null), does so in steps of a few milliseconds.
 */
export type Make<Kind extends RoutineCheck['kind']> = (
  check: CheckOf<Kind>,
  context: RoutineContext,
  said: RoutineFindings,
) => RowCheck | Generator<void, RowCheck | null>;

/** Rows handled between two steps. */
const rowsAStep = 500;

/** Makes something of each row of the batch, with a step now and then. */
export function* ofEach<T>(
  reviews: readonly ApplicationReview[],
  make: (application: Application) => T,
): Generator<void, T[]> {
  const made: T[] = [];
  for (const { application } of reviews) {
    made.push(make(application));
    if (made.length % rowsAStep === 0) yield;
  }
  return made;
}

/** The cell of a field that holds something readable; undefined where there is none. */
export function filled(application: Application, field: FieldId): FieldCell | undefined {
  const cell = application.cells.get(field);
  const state = cell?.reading.state;
  return state === undefined || state === 'empty' || state === 'unreadable' ? undefined : cell;
}

/** The text of a cell, "" where there is none or it cannot be read. */
export function textIn(application: Application, field: FieldId): string {
  const reading = application.cells.get(field)?.reading;
  if (reading?.state === 'text') return reading.value;
  return reading?.state === 'number' ? reading.value.toFixed() : '';
}
