import app from '../../../package.json';
import type { WorkOptions } from '../../app/work';
import type { MeetingSheetKind } from '../../report/meeting/meetingSheets';
import type { LetterLayout } from '../../report/letterSheet';
import type { MeetingLayout } from '../../report/meeting/meetingTable';
import type { Review } from '../../review/review';
import { loadedPart } from '../loadedPart';
import { lettersMessage, summaryMessage } from './messages';
import type { PaneParts, RunJob } from './paneParts';
import type { Arrangement, PaneState } from './paneState';

/** What a person can do for the meeting. */
export interface SummaryActions {
  /** Which sheets are wanted, and how. */
  readonly arrange: (arrangement: Arrangement) => void;
  /** Writes the sheets of a review of the workbook as it stands now. */
  readonly writeSummary: (kinds: readonly MeetingSheetKind[], layout: MeetingLayout) => Promise<void>;
  /** Writes a letter for each city that has something to answer. */
  readonly writeLetters: (layout: LetterLayout) => Promise<void>;
}

/** `reviewed` gives the review as it stands, made now where there is none or where it is out of date. */
export function summaryActions(
  { guide, port, dispatch }: PaneParts,
  run: RunJob,
  reviewed: (options: WorkOptions, now: PaneState) => Promise<Review | null>,
): SummaryActions {
  return {
    arrange: (arrangement) => dispatch({ type: 'arranged', arrangement }),
    writeSummary: async (kinds, layout) => {
      await run(
        'writing',
        async (options, now) => {
          const review = await reviewed(options, now);
          if (!review) return null;
          const { version } = app;
          const { writeSummary } = await loadedPart(() => import('../../app/writeSummary'));
          return writeSummary(port, review, { guide, kinds, layout, version, sameWorkbook: true }, options);
        },
        (written) => written && summaryMessage(written),
      );
    },
    writeLetters: async (layout) => {
      await run(
        'writing',
        async (options, now) => {
          const review = await reviewed(options, now);
          if (!review) return null;
          const { writeLetters } = await loadedPart(() => import('../../app/writeLetters'));
          return writeLetters(port, review, guide, layout, options);
        },
        (written) => written && lettersMessage(written),
      );
    },
  };
}
