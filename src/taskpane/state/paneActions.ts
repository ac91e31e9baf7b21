import { clearAll, clearMarks, type Cleared } from '../../app/clearMarks';
import type { ColumnAnswer } from '../../app/readBatch';
import { rememberChoices, rememberedChoices } from '../../app/rememberedChoices';
import { reviewSheets, reviewWorkbooks, type ReviewRequest } from '../../app/reviewSheets';
import { writeBlankForms, writeForms } from '../../app/writeForms';
import { writeLimits } from '../../app/writeLimits';
import { selectCell } from '../../excel/selection';
import type { Guide } from '../../guide/guide';
import { journalNamespace, readJournal } from '../../report/journal';
import type { Review } from '../../review/review';
import type { WorkbookPort } from '../../workbook/port';
import type { CellPlace } from '../cellPlace';
import { strings } from '../strings';
import { clearedMessage, faultMessage, formsMessage, success } from './messages';
import type { JobRunner } from './jobRunner';
import { chosenSheets, initialState, type PaneAction, type PaneState } from './paneState';
import { selectedApplications } from './selectedApplications';

/** What a person can do in the pane. Everything that goes wrong becomes a message; nothing is thrown. */
export interface PaneActions {
  readonly pick: (sheets: readonly string[]) => void;
  readonly setAsOf: (asOf: string | null) => void;
  readonly setSettings: (settings: Readonly<Record<string, string>>) => void;
  readonly answer: (answer: ColumnAnswer) => void;
  /** Reviews and marks the sheets. */
  readonly review: () => Promise<void>;
  /** Reviews without writing anything, unless that has been done already. */
  readonly look: () => Promise<void>;
  readonly writeLimits: () => Promise<void>;
  readonly writeForms: (which: 'all' | 'selected') => Promise<void>;
  readonly writeBlankForms: (category: string) => Promise<void>;
  /** Takes our things away; null when it failed. */
  readonly clear: (what: 'marks' | 'all', deleteEdited: readonly string[]) => Promise<Cleared | null>;
  readonly goTo: (place: CellPlace) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export interface PaneParts {
  readonly guide: Guide;
  readonly state: PaneState;
  readonly port: WorkbookPort;
  readonly runner: JobRunner;
  readonly dispatch: (action: PaneAction) => void;
}

export function paneActions(parts: PaneParts): PaneActions {
  const { guide, state, port, runner, dispatch } = parts;
  const listSheets = async (): Promise<ReviewRequest> =>
    requestOf(guide, await listed(port, dispatch, state));
  const keep = (review: Review): void => dispatch({ type: 'reviewed', review });
  return {
    pick: (sheets) => dispatch({ type: 'picked', sheets }),
    setAsOf: (asOf) => dispatch({ type: 'dated', asOf }),
    setSettings: (settings) => {
      dispatch({ type: 'set', settings });
      void runner.run(
        'writing',
        () => remember(port, settings),
        () => success(strings.settings.saved),
      );
    },
    answer: (answer) => dispatch({ type: 'answered', answer }),
    review: async () => {
      await runner.run(
        'reading',
        async (options) => {
          const outcome = await reviewSheets(port, await listSheets(), options);
          if (outcome.kind === 'reviewed') keep(outcome.review);
          return outcome.marked?.unmarked ?? [];
        },
        ([left]) => (left ? { intent: 'warning', text: left.reason } : null),
      );
    },
    look: async () => {
      if (state.review && !state.stale) return;
      await runner.run(
        'reading',
        async (options) => {
          const outcome = await reviewWorkbooks([port], await listSheets(), options);
          if (outcome.kind === 'reviewed') keep(outcome.review);
        },
        () => null,
      );
    },
    writeLimits: async () => {
      const { review } = state;
      if (!review) return;
      await runner.run(
        'writing',
        (options) => writeLimits(port, review, guide, options),
        (name) => success(strings.limits.written(name)),
      );
    },
    writeForms: async (which) => {
      const { review } = state;
      if (!review) return;
      await runner.run(
        'writing',
        async (options) => {
          const chosen = which === 'all' ? review.applications : await selectedApplications(review);
          return chosen.length > 0 ? writeForms(port, chosen, guide, options) : null;
        },
        (made) => (made ? formsMessage(made) : { intent: 'warning', text: strings.forms.noneSelected }),
      );
    },
    writeBlankForms: async (category) => {
      await runner.run(
        'writing',
        (options) => writeBlankForms(port, guide, [category], options),
        formsMessage,
      );
    },
    clear: (what, deleteEdited) => {
      const clear = what === 'all' ? clearAll : clearMarks;
      return runner.run(
        'clearing',
        async (options) => {
          const cleared = await clear(port, deleteEdited, options);
          dispatch({ type: 'cleared' });
          await listed(port, dispatch, state);
          return cleared;
        },
        clearedMessage,
      );
    },
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
export async function openPane(port: WorkbookPort, dispatch: PaneParts['dispatch']): Promise<void> {
  try {
    dispatch({ type: 'remembered', choices: await rememberedChoices(port) });
    await listed(port, dispatch, initialState);
  } catch (error) {
    dispatch({ type: 'told', message: faultMessage(error) });
  }
}

async function listed(
  port: WorkbookPort,
  dispatch: PaneParts['dispatch'],
  state: PaneState,
): Promise<PaneState> {
  const own = readJournal(await port.readPart(journalNamespace)).sheets.map(({ name }) => name);
  const sheets = (await port.listSheets()).filter(
    ({ name, visibility }) => !own.includes(name) && visibility !== 'veryHidden',
  );
  dispatch({ type: 'listed', sheets });
  return { ...state, sheets };
}

function requestOf(guide: Guide, state: PaneState): ReviewRequest {
  return {
    guide,
    sheets: chosenSheets(state),
    answers: state.answers,
    options: { asOf: state.asOf, settings: state.settings },
    doubtful: 'leave',
    unreadable: [],
  };
}

async function remember(port: WorkbookPort, settings: Readonly<Record<string, string>>): Promise<void> {
  await rememberChoices(port, { ...(await rememberedChoices(port)), settings: { ...settings } });
}
