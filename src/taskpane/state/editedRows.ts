import type { LiveReview } from '../../app/rejudgeEdited';
import type { ReviewOutcome, ReviewRequest } from '../../app/reviewSheets';
import type { SheetChange } from '../../excel/events';
import type { WorkbookPort } from '../../workbook/port';
import { parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/snapshot';
import { loadedPart } from '../loadedPart';
import type { JobRunner } from './jobRunner';
import type { PaneAction, PaneState } from './paneState';

const rejudging = () => loadedPart(() => import('../../app/rejudgeEdited'));

/**
 * Judges rows again that somebody edits after a review, one edit after the other and never while a job runs. What
 * cannot be judged row by row makes the review stale, as every edit does where nobody has asked for more.
 */
export class EditedRows {
  private live: Promise<LiveReview> | null = null;
  private underWay: Promise<unknown> = Promise.resolve();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: WorkbookPort,
    private readonly runner: Pick<JobRunner, 'idle'>,
    private readonly dispatch: (action: PaneAction) => void,
  ) {}

  /** A review has been made whose rows are to be followed; `marked` are the sheets that bear its marks. */
  follow(
    outcome: Extract<ReviewOutcome, { kind: 'reviewed' }>,
    request: ReviewRequest,
    marked: readonly string[],
  ): void {
    this.live = rejudging().then(({ liveReview }) => liveReview(outcome, request, marked));
    this.live.catch(() => this.forget());
  }

  /** No review is to be followed any more. */
  forget(): void {
    this.live = null;
  }

  /** Resolves when no row is being judged: then a job may write. */
  async settled(): Promise<void> {
    await this.underWay;
  }

  /** Somebody has changed cells while the pane was in that state. */
  changed(change: SheetChange, { job, stale, rejudge }: PaneState): void {
    const { live } = this;
    // What is told while a job runs is what the job writes.
    if (job || stale || !rejudge || !live) this.dispatch({ type: 'edited', sheet: change.sheet });
    else this.last = this.last.then(() => this.judge(change));
  }

  private async judge(change: SheetChange): Promise<void> {
    await this.runner.idle();
    const { live } = this;
    const work = live ? this.rejudge(live, change).catch(() => null) : Promise.resolve(null);
    this.underWay = work;
    const now = await work;
    if (this.live !== live) return;
    this.live = now && Promise.resolve(now);
    if (now === null) this.dispatch({ type: 'edited', sheet: change.sheet });
  }

  /** The review with the edited rows judged again; null where it has to be made again as a whole. */
  private async rejudge(
    following: Promise<LiveReview>,
    { sheet, address, typed, remote }: SheetChange,
  ): Promise<LiveReview | null> {
    const { isOurs, rejudgeEdited } = await rejudging();
    const live = await following;
    if (!live.sheets.has(sheet)) {
      this.dispatch({ type: 'edited', sheet });
      return live;
    }
    const area = areaAt(address);
    if (area && isOurs(live, sheet, area)) return live;
    // Who writes in the same workbook elsewhere may have a pane that judges the row: two would write the same cells.
    if (!area || !typed || remote) return null;
    const now = await rejudgeEdited(this.port, live, sheet, area);
    if (now && now.review !== live.review)
      this.dispatch({ type: 'rejudged', of: live.review, review: now.review });
    return now;
  }
}

/** The area of an address; null for whole rows or columns, and for several areas. */
function areaAt(address: string): Area | null {
  try {
    return parseArea(address);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
