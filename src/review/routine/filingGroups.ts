import type { Application } from '../../intake/application';
import { filedOn } from '../../intake/mergedList';
import type { RoutineContext } from './routineContext';

/** The combined filing (合并计算组) that a row names, null where it names none: rows of one are not filed twice. */
export function filingGroup(application: Application, { filingOf }: RoutineContext): string | null {
  const filing = filingOf(application);
  const group = filing.role === 'alone' ? filing.apart?.group : filing.group;
  return group === undefined ? null : `${filedOn(application)}\n${group}`;
}

/** Values by key, in their order; a key of null is left out. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
