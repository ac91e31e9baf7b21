import type { Guide } from '../../guide/guide';
import type { RoutineCheck } from '../../guide/routine';
import type { ReviewOptions } from '../review';
import { makeCheck } from './registry';
import type { RoutineContext } from './routineContext';
import { RoutineFindings } from './routineFindings';

/** Whether a check is to be made: as somebody has switched it, else as the policy has it. */
export function isOn({ id, on }: RoutineCheck, switched: ReviewOptions['routine']): boolean {
  return switched?.[id] ?? on;
}

/** Makes the routine checks (常规检查) that are switched on, in steps of a few milliseconds. */
export function* routineSteps(
  guide: Guide,
  context: RoutineContext,
  switched: ReviewOptions['routine'],
): Generator<void, RoutineFindings> {
  const said = new RoutineFindings();
  for (const check of guide.routine) {
    if (isOn(check, switched)) yield* makeCheck(check, context, said);
    yield;
  }
  return said;
}
