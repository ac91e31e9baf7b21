import { WorkbookFault } from '../workbook/fault';
import { cancelled, remedyFor, toFault } from './faults';
import { excelQueue } from './queue';

/** How long refusals are borne, in milliseconds. */
export interface Patience {
  /** How often it is tried again while the user edits a cell, and for how long altogether. */
  readonly editingPoll: number;
  readonly editingLimit: number;
  /** The pauses before repetitions when Excel is busy; as many repetitions as pauses. */
  readonly pauses: readonly number[];
}

const DEFAULT_PATIENCE: Patience = {
  editingPoll: 500,
  editingLimit: 60_000,
  pauses: [200, 800, 2400],
};

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Told true when Excel waits for the user to leave a cell, false when the waiting is over. */
  readonly onWaiting?: (waiting: boolean) => void;
  readonly patience?: Patience;
}

/** The page answers to input at least so often while we compute, in milliseconds. */
const LONGEST_STRETCH = 40;

/** One Excel.run with its rules of repetition. */
export class ExcelRun {
  private stretchBegan = performance.now();

  constructor(
    readonly context: Excel.RequestContext,
    private readonly options: RunOptions,
  ) {}

  /**
   * Sends a request that only reads; repeats it when Excel is busy. `sheets` are named in the fault.
   * Throws WorkbookFault, but lets errors that call for less data through as they are.
   */
  read<T>(send: () => Promise<T>, sheets: readonly string[] = []): Promise<T> {
    return this.persist(() => send(), sheets);
  }

  /**
   * Sends a request that writes. When it has to be repeated, `send` is told so, and reads back first what already
   * stands: a request that failed may have been carried out in part. Throws as `read` does.
   */
  write(send: (again: boolean) => Promise<void>, sheets: readonly string[] = []): Promise<void> {
    return this.persist(send, sheets);
  }

  /** Lets the page answer to input where it has waited long enough; throws when the user has cancelled. */
  async giveWay(): Promise<void> {
    if (performance.now() - this.stretchBegan < LONGEST_STRETCH) return;
    await this.pause(0);
    this.stretchBegan = performance.now();
  }

  /** Throws when the user has cancelled. */
  checkCancelled(): void {
    if (this.options.signal?.aborted) throw cancelled();
  }

  private async persist<T>(send: (again: boolean) => Promise<T>, sheets: readonly string[]): Promise<T> {
    const pauses = (this.options.patience ?? DEFAULT_PATIENCE).pauses;
    for (let repetition = 0; ; repetition += 1) {
      try {
        return await this.outsideCellEditing(() => send(repetition > 0));
      } catch (error) {
        const remedy = remedyFor(error);
        if (remedy === 'halve') throw error;
        const pause = remedy === 'repeat' ? pauses[repetition] : undefined;
        if (pause === undefined) throw toFault(error, sheets);
        await this.pause(pause);
      }
    }
  }

  /** A request that comes while a cell is edited is refused as a whole, so it can be sent again as it was. */
  private async outsideCellEditing<T>(send: () => Promise<T>): Promise<T> {
    const { editingPoll, editingLimit } = this.options.patience ?? DEFAULT_PATIENCE;
    let waited = 0;
    try {
      for (;;) {
        this.checkCancelled();
        try {
          return await send();
        } catch (error) {
          if (remedyFor(error) !== 'wait' || waited >= editingLimit) throw error;
        }
        if (waited === 0) this.options.onWaiting?.(true);
        await this.pause(editingPoll);
        waited += editingPoll;
      }
    } finally {
      if (waited > 0) this.options.onWaiting?.(false);
    }
  }

  /** Waits, unless the user cancels meanwhile. */
  private pause(milliseconds: number): Promise<void> {
    const { signal } = this.options;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        clearTimeout(timer);
        reject(cancelled());
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
    });
  }
}

/**
 * Does a job in one Excel.run, after all that were asked for before it. Throws WorkbookFault and nothing else;
 * `sheets` are named where Excel's error does not come from a request of the run's.
 */
export function inExcel<T>(
  job: (run: ExcelRun) => Promise<T>,
  options: RunOptions = {},
  sheets: readonly string[] = [],
): Promise<T> {
  return excelQueue.enqueue(async () => {
    if (options.signal?.aborted) throw cancelled();
    if (typeof Excel === 'undefined')
      throw new WorkbookFault('unsupported', '没有连接到 Excel。请在 Excel 中打开本加载项。');
    try {
      return await Excel.run((context) => job(new ExcelRun(context, options)));
    } catch (error) {
      throw toFault(error, sheets);
    }
  });
}
