import { clearAll, clearMarks, type Cleared } from '../../app/clearMarks';
import { rememberChoices, rememberedChoices } from '../../app/rememberedChoices';
import type { ReviewOutcome, ReviewRequest } from '../../app/reviewSheets';
import type { Marked } from '../../app/markReview';
import type { WorkOptions } from '../../app/work';
import { selectCell } from '../../excel/selection';
import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import { noChoices } from '../../report/choices';
import { journalNamespace, readJournal } from '../../report/journal';
import { WorkbookFault } from '../../workbook/fault';
import type { WorkbookPort } from '../../workbook/port';
import type { CellPlace } from '../cellPlace';
import { loadedPart } from '../loadedPart';
import { strings } from '../strings';
import { columnActions, type ColumnActions } from './columnActions';
import { compareActions, type CompareActions } from './compareActions';
import { formActions, type FormActions } from './formActions';
import { clearedMessage, faultMessage, markedMessage, success } from './messages';
import type { PaneParts, RunJob } from './paneParts';
import {
  chosenSheets,
  initialState,
  rememberedState,
  type ChosenSettings,
  type PaneState,
} from './paneState';
import { summaryActions, type SummaryActions } from './summaryActions';
import { tableActions, type TableActions } from './tableActions';

/** What a person can do in the pane. Everything that goes wrong becomes a message; nothing is thrown. */
export interface PaneActions
  extends FormActions, ColumnActions, CompareActions, SummaryActions, TableActions {
  readonly pick: (sheets: readonly string[]) => void;
  readonly setAsOf: (asOf: string | null) => void;
  readonly setSettings: (chosen: ChosenSettings) => void;
  /** Reviews and marks the sheets. */
  readonly review: () => Promise<void>;
  /** Reviews without writing anything, unless that has been done already. */
  readonly look: () => Promise<void>;
  readonly writeLimits: () => Promise<void>;
  /** Reads and reviews the sheets as they are now, and writes all their projects as one table. */
  readonly writeMerged: () => Promise<void>;
  /** Takes our things away; null when it failed. */
  readonly clear: (what: 'marks' | 'all', deleteEdited: readonly string[]) => Promise<Cleared | null>;
  readonly goTo: (place: CellPlace) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function paneActions(parts: PaneParts): PaneActions {
  const { guide, state, port, runner, edits, dispatch } = parts;
  const run: RunJob = (stage, job, said) =>
    runner.run(
      stage,
      async (options) => {
        const ready = edits.settled().then(() => upToDate(parts));
        return job(options, await unlessAborted(ready, options.signal));
      },
      said,
    );
  const keep = (outcome: ReviewOutcome, now: PaneState, marked: Marked | null): void => {
    if (outcome.kind !== 'reviewed') return;
    const { review, lists } = outcome;
    dispatch({ type: 'reviewed', review, lists, written: marked !== null });
    if (now.rejudge && marked) edits.follow(outcome, requestOf(guide, now), marked.sheets);
    else edits.forget();
  };
  const reviewed = async (options: WorkOptions, now: PaneState): Promise<Review | null> => {
    if (now.review && !now.stale && !now.pending) return now.review;
    const { reviewWorkbooks } = await loadedPart(() => import('../../app/reviewSheets'));
    const outcome = await reviewWorkbooks([port], requestOf(guide, now), options);
    keep(outcome, now, null);
    return outcome.kind === 'reviewed' ? outcome.review : null;
  };
  return {
    ...formActions(parts, run, reviewed),
    ...summaryActions(parts, run, reviewed),
    ...columnActions(parts, run),
    ...tableActions(parts, run, (now) => requestOf(guide, now)),
    ...compareActions(parts, run, (now) => requestOf(guide, now)),
    pick: (sheets) => dispatch({ type: 'picked', sheets }),
    setAsOf: (asOf) => dispatch({ type: 'dated', asOf }),
    setSettings: (chosen) => {
      dispatch({ type: 'set', chosen });
      void run(
        'writing',
        () => remember(port, state.asOf, chosen),
        () => success(strings.settings.saved),
      );
    },
    review: async () => {
      await run(
        'reading',
        async (options, now) => {
          const { reviewSheets } = await loadedPart(() => import('../../app/reviewSheets'));
          const outcome = await reviewSheets(port, requestOf(guide, now), options);
          keep(outcome, now, outcome.marked);
          return outcome.marked;
        },
        markedMessage,
      );
    },
    look: async () => {
      if (state.review && !state.stale) return;
      await run('reading', reviewed, () => null);
    },
    writeLimits: async () => {
      if (!state.review) return;
      await run(
        'writing',
        async (options, now) => {
          const review = await reviewed(options, now);
          if (!review) return null;
          const { writeLimits } = await loadedPart(() => import('../../app/writeLimits'));
          return writeLimits(port, review, guide, options);
        },
        (name) => (name === null ? null : success(strings.limits.written(name))),
      );
    },
    writeMerged: async () => {
      await run(
        'reading',
        async (options, now) => {
          const { reviewWorkbooks } = await loadedPart(() => import('../../app/reviewSheets'));
          const outcome = await reviewWorkbooks([port], requestOf(guide, now), options);
          if (outcome.kind === 'question' || outcome.review.applications.length === 0) return null;
          keep(outcome, now, null);
          const { writeMerged } = await loadedPart(() => import('../../app/writeMerged'));
          return writeMerged(port, outcome, guide, options);
        },
        (name) =>
          name === null
            ? { intent: 'warning', text: strings.limits.nothingToMerge }
            : success(strings.limits.written(name)),
      );
    },
    clear: (what, deleteEdited) =>
      run(
        'clearing',
        async (options) => {
          const cleared = await (what === 'all' ? clearAll : clearMarks)(port, deleteEdited, options);
          dispatch({ type: 'cleared' });
          edits.forget();
          if (what === 'all') dispatch({ type: 'remembered', choices: noChoices });
          await upToDate(parts);
          return cleared;
        },
        clearedMessage,
      ),
    goTo: ({ sheet, row, column }) => {
      selectCell(sheet, row, column).catch((error: unknown) =>
        dispatch({ type: 'told', message: faultMessage(error) }),
      );
    },
    cancel: () => runner.cancel(),
    dismiss: () => dispatch({ type: 'told', message: null }),
  };
}

/** Sheets and choices as they stand when the pane opens. */
export async function openPane(parts: Pick<PaneParts, 'port' | 'dispatch'>): Promise<void> {
  try {
    await upToDate({ ...parts, state: initialState });
  } catch (error) {
    parts.dispatch({ type: 'told', message: faultMessage(error) });
  }
}

/** The state with the workbook's sheets as they are now, and with what was chosen before where that is not known yet. */
async function upToDate({
  state,
  port,
  dispatch,
}: Pick<PaneParts, 'state' | 'port' | 'dispatch'>): Promise<PaneState> {
  const own = readJournal(await port.readPart(journalNamespace)).sheets.map(({ name }) => name);
  const sheets = (await port.listSheets()).filter(
    ({ name, visibility }) => !own.includes(name) && visibility !== 'veryHidden',
  );
  dispatch({ type: 'listed', sheets });
  if (state.opened) return { ...state, sheets };
  const choices = await rememberedChoices(port);
  dispatch({ type: 'remembered', choices });
  return { ...state, sheets, ...rememberedState(choices) };
}

/** The outcome of something that only reads; who cancels need not wait for Excel's answer. */
function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () =>
      reject(new WorkbookFault('cancelled', strings.progress.cancelled)),
    );
    reading.then(resolve, reject);
  });
}

function requestOf(guide: Guide, state: PaneState): ReviewRequest {
  return {
    guide,
    sheets: chosenSheets(state),
    answers: state.answers,
    shared: state.shared,
    options: { asOf: state.asOf, settings: state.settings, routine: state.routine },
    comments: state.comments,
    lists: state.lists,
    doubtful: 'leave',
    unreadable: [],
  };
}

/** Keeps what was set with what else the workbook remembers; lists only where that was asked for. */
async function remember(
  port: WorkbookPort,
  asOf: string | null,
  { settings, routine, rejudge, comments, lists, keepLists }: ChosenSettings,
): Promise<void> {
  const former = await rememberedChoices(port);
  await rememberChoices(port, {
    ...former,
    asOf,
    settings: { ...settings },
    routine: { ...routine },
    rejudge,
    comments,
    lists: keepLists ? { ...lists } : {},
  });
}
