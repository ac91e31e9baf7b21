import { givenDay, type Day } from '../figure';
import type { Gap, Row } from '../row';

/** The day that a condition is held against: the guide's own, or the row's 申报基准日. */
export function limitDay(date: string): (row: Row) => Day | Gap {
  if (date === 'asOf') return (row) => row.asOf();
  const day = givenDay(date);
  return () => day;
}
