import type { ReviewedSheets } from '../../app/compareBatches';
import type { ReviewRequest } from '../../app/reviewSheets';
import type { WorkOptions } from '../../app/work';
import type { Review } from '../../review/review';
import { loadedPart } from '../loadedPart';
import { strings } from '../strings';
import { success } from './messages';
import type { PaneParts, RunJob } from './paneParts';
import type { PaneState } from './paneState';

/** What a person can do with two batches of the workbook. */
export interface CompareActions {
  /** Reads and reviews both groups of sheets and compares them; nothing is written. */
  readonly compare: (earlier: readonly string[], later: readonly string[]) => Promise<void>;
  /** Writes 对比情况 of what was compared last. */
  readonly writeComparison: () => Promise<void>;
}

export function compareActions(
  { guide, state, port, dispatch }: PaneParts,
  run: RunJob,
  requestOf: (state: PaneState) => ReviewRequest,
): CompareActions {
  const text = strings.compare;
  const reviewOf = async (
    sheets: readonly string[],
    now: PaneState,
    options: WorkOptions,
  ): Promise<ReviewedSheets | null> => {
    const { reviewWorkbooks } = await loadedPart(() => import('../../app/reviewSheets'));
    const outcome = await reviewWorkbooks([port], { ...requestOf(now), sheets }, options);
    return outcome.kind === 'reviewed' ? outcome : null;
  };
  return {
    compare: async (earlier, later) => {
      await run(
        'reading',
        async (options, now) => {
          const before = await reviewOf(earlier, now, options);
          const after = await reviewOf(later, now, options);
          if (!before || !after) return null;
          // A batch that could not be read would look as if all of it had been withdrawn or were new.
          if (before.review.applications.length === 0)
            return text.noRows(text.earlier, reasonsOf(before.review));
          if (after.review.applications.length === 0) return text.noRows(text.later, reasonsOf(after.review));
          const { compareBatches } = await loadedPart(() => import('../../app/compareBatches'));
          const comparison = await compareBatches(before, after, guide, options);
          dispatch({ type: 'compared', compared: { earlier, later, comparison, stale: false } });
          return null;
        },
        (refusal) => (refusal === null ? null : { intent: 'warning', text: refusal }),
      );
    },
    writeComparison: async () => {
      const { compared, arrangement } = state;
      if (!compared) return;
      const layout = {
        earlier: compared.earlier.join('、'),
        later: compared.later.join('、'),
        sameWorkbook: true,
        preparedBy: arrangement.layout.preparedBy,
        preparedOn: arrangement.layout.preparedOn,
      };
      await run(
        'writing',
        async (options) => {
          const { writeComparison } = await loadedPart(() => import('../../app/compareBatches'));
          return writeComparison(port, compared.comparison, guide, layout, options);
        },
        (name) => success(text.written(name)),
      );
    },
  };
}

/** Why sheets were skipped. */
function reasonsOf({ sheets }: Review): string {
  return [...new Set(sheets.flatMap(({ reading }) => reading.reason ?? []))].join('');
}
