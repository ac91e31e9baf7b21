/** Rows worked on between two steps. */
const rowsAStep = 100;

/** What becomes of each item, in steps: yields now and then, so that the caller may pause. */
export function* stepped<T, R>(
  items: readonly T[],
  each: (item: T, index: number) => R,
): Generator<void, R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    results.push(each(item, index));
    if (results.length % rowsAStep === 0) yield;
  }
  return results;
}
