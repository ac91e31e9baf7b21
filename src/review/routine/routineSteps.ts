import type { Guide } from '../../guide/guide';
import type { RoutineCheck } from '../../guide/routine';
import type { ReviewOptions } from '../review';
import { makeCheck } from './registry';
import type { RoutineContext, RowCheck } from './routineContext';
import { RoutineFindings } from './routineFindings';

/** Whether a check is to be made: as somebody has switched it, else as the policy has it. */
export function isOn({ id, on }: RoutineCheck, switched: ReviewOptions['routine']): boolean {
  return switched?.[id] ?? on;
}

/** Rows checked between two steps. */
const rowsAStep = 200;

/** Makes the routine checks (常规检查) that are switched on, in steps of a few milliseconds. */
export function* routineSteps(
  guide: Guide,
  context: RoutineContext,
  switched: ReviewOptions['routine'],
): Generator<void, RoutineFindings> {
  const said = new RoutineFindings();
  const rowChecks: RowCheck[] = [];
  for (const check of guide.routine) {
    if (!isOn(check, switched)) continue;
    const made = makeCheck(check, context, said);
    const rowCheck = typeof made === 'function' ? made : yield* made;
    if (rowCheck) rowChecks.push(rowCheck);
    yield;
  }
  // Row by row, not check by check: a row's cells are then at hand for all checks.
  for (const [index, review] of context.reviews.entries()) {
    for (const rowCheck of rowChecks) rowCheck(review, index);
    if (index % rowsAStep === 0) yield;
  }
  return said;
}
