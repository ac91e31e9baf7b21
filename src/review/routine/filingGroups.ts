import type { Application } from '../../intake/application';
import { filedOn } from '../../intake/mergedList';
import type { RoutineContext } from './routineContext';

/** The combined filing (合并计算组) that a row names, null where it names none: rows of one are not filed twice. */
export function filingGroup(application: Application, { filingOf }: RoutineContext): string | null {
  const filing = filingOf(application);
  const group = filing.role === 'alone' ? filing.apart?.group : filing.group;
  return group === undefined ? null : `${filedOn(application)}\n${group}`;
}
