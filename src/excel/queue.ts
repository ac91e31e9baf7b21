/**
 * Runs jobs one after another in the order they were handed over: Excel answers many runs at once with faults.
 * A job that fails does not stop the next.
 */
export class RunQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves or rejects as the job does, once all jobs before it are through. */
  enqueue<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** The one queue through which every run of this add-in goes. */
export const excelQueue = new RunQueue();
