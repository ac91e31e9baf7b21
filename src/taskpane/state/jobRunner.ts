import type { Stage, WorkOptions } from '../../app/work';
import { faultMessage } from './messages';
import type { Message, PaneAction } from './paneState';

/** Runs one job at a time, keeps the state informed of it, and turns what goes wrong into a message. */
export class JobRunner {
  private running: AbortController | null = null;
  private ended: Promise<void> = Promise.resolve();

  constructor(private readonly dispatch: (action: PaneAction) => void) {}

  /**
   * Does a job, then says what `said` makes of its result. Gives back null when the job failed or was cancelled, or
   * when another one is running.
   */
  async run<T>(
    stage: Stage,
    job: (options: WorkOptions) => Promise<T>,
    said: (result: T) => Message | null,
  ): Promise<T | null> {
    if (this.running) return null;
    const controller = new AbortController();
    this.running = controller;
    let end = (): void => undefined;
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.dispatch({ type: 'started', progress: { stage, subject: '', done: 0, total: 0 } });
    let message: Message | null = null;
    try {
      const onProgress: WorkOptions['onProgress'] = (progress) =>
        this.dispatch({ type: 'progressed', progress });
      const result = await job({ signal: controller.signal, onProgress });
      message = said(result);
      return result;
    } catch (error) {
      message = faultMessage(error);
      return null;
    } finally {
      this.running = null;
      this.dispatch({ type: 'ended', message });
      end();
    }
  }

  /** Resolves once no job is running. */
  async idle(): Promise<void> {
    while (this.running) await this.ended;
  }

  /** Asks the running job to stop at its next opportunity. */
  cancel(): void {
    this.running?.abort();
  }
}
