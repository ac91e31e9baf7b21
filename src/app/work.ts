import { WorkbookFault } from '../workbook/fault';
import type { PortOptions } from '../workbook/port';

/** What a long job is doing, for the person who waits. */
export type Stage = 'reading' | 'reviewing' | 'comparing' | 'checking' | 'writing' | 'clearing';

export interface Progress {
  readonly stage: Stage;
  /** The sheet or file in hand, "" where it is all of them. */
  readonly subject: string;
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The page answers to input at least so often while we compute (docs/design.md, "Costs to aim at"). */
const longestStretch = 40;

/** One long job: tells how far it is, stops when it is cancelled, and lets the page breathe. */
export class Work {
  private stretchBegan = performance.now();

  constructor(private readonly options: WorkOptions = {}) {}

  /** @throws WorkbookFault `cancelled` once the user has said stop. */
  check(): void {
    if (this.options.signal?.aborted) throw new WorkbookFault('cancelled', '已取消。');
  }

  /** Says how far the job is; throws when it is cancelled. */
  report(stage: Stage, done: number, total: number, subject = ''): void {
    this.check();
    this.options.onProgress?.({ stage, subject, done, total });
  }

  /** What a port call needs to report as this stage. `cancellable: false` sees a write through to its end. */
  portOptions(stage: Stage, subject: string, cancellable = true): PortOptions {
    const { signal, onProgress } = this.options;
    return {
      ...(signal && cancellable ? { signal } : {}),
      onProgress: (done, total) => onProgress?.({ stage, subject, done, total }),
    };
  }

  /** What a port call needs that is one small step of many, reported by whoever counts them. */
  quietly(): PortOptions {
    const { signal } = this.options;
    return signal ? { signal } : {};
  }

  /** Gives way when the page has waited long enough; throws when the job is cancelled. */
  async breathe(): Promise<void> {
    if (performance.now() - this.stretchBegan < longestStretch) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.stretchBegan = performance.now();
    this.check();
  }

  /** Runs a computation in slices that each end at a `yield`; `onStep` hears what was yielded. */
  async inSlices<S, T>(steps: Generator<S, T>, onStep?: (step: S) => void): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      onStep?.(step.value);
      await this.breathe();
    }
  }
}
