/** Processor time of a warm run, in milliseconds. */
export interface StepCost {
  readonly milliseconds: number;
  /** The longest stretch between two yields. */
  readonly stretch: number;
}

/** Runs of which the median counts. */
const runs = 7;

/**
 * What work in steps costs in a warm process: the median of several runs, and of the longest stretches. By processor
 * time, which other programs on the machine disturb less than the clock.
 */
export function measureSteps<T>(
  work: () => Generator<unknown, T, void>,
  times = runs,
): { readonly cost: StepCost; readonly result: T } {
  let result = once(work).result;
  const costs = Array.from({ length: times }, () => {
    const run = once(work);
    ({ result } = run);
    return run.cost;
  });
  return {
    cost: {
      milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
      stretch: median(costs.map(({ stretch }) => stretch)),
    },
    result,
  };
}

function once<T>(work: () => Generator<unknown, T, void>): {
  readonly cost: StepCost;
  readonly result: T;
} {
  const began = processorTime();
  const steps = work();
  let stretch = 0;
  for (let before = began; ;) {
    const step = steps.next();
    const now = processorTime();
    stretch = Math.max(stretch, now - before);
    before = now;
    if (step.done) return { cost: { milliseconds: now - began, stretch }, result: step.value };
  }
}

/** What the process has used so far, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}
