import type { CheckedForms } from '../../app/checkForms';
import type { BatchSheet, ColumnAnswer } from '../../app/batch';
import type { ListRead } from '../../app/readLists';
import type { Progress } from '../../app/work';
import type { Comparison } from '../../review/comparison/compareReviews';
import type { Choices } from '../../report/choices';
import type { HeaderAnswer } from '../../report/columnSaid';
import type { MeetingSheetKind } from '../../report/meeting/meetingSheets';
import type { MeetingLayout } from '../../report/meeting/meetingTable';
import type { Review } from '../../review/review';
import type { SheetInfo } from '../../workbook/snapshot';

/** Something said to the user after an action: done, or not done and why. */
export interface Message {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** Two batches of the workbook that were compared, by the sheets of each. */
export interface Compared {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  readonly comparison: Comparison;
  /** Whether a sheet of either, or what it is reviewed by, has been changed since. */
  readonly stale: boolean;
}

/** What somebody sets on the page of settings. */
export type ChosenSettings = Pick<
  PaneState,
  'settings' | 'routine' | 'rejudge' | 'comments' | 'lists' | 'keepLists'
>;

/** Which sheets for a meeting somebody wants, and how; it stands as long as the pane is open. */
export interface Arrangement {
  /** Null: all of them. */
  readonly kinds: readonly MeetingSheetKind[] | null;
  readonly layout: MeetingLayout;
  /** By when letters are to be answered; "" for not said. */
  readonly answerBy: string;
}

/** What the pane knows and shows, apart from which part of it is in front. */
export interface PaneState {
  /** Whether the workbook's remembered choices are known. */
  readonly opened: boolean;
  /** The workbook's sheets without those that we have made. */
  readonly sheets: readonly SheetInfo[];
  /** The sheets that somebody has picked; null: all that are visible. */
  readonly picked: readonly string[] | null;
  /** 申报基准日 as an ISO day. */
  readonly asOf: string | null;
  readonly settings: Readonly<Record<string, string>>;
  /** Routine checks that somebody has switched. */
  readonly routine: Readonly<Record<string, boolean>>;
  /** Whether a row that somebody edits after the review is judged again at once. */
  readonly rejudge: boolean;
  /** Whether a review gives cells in which something is violated a comment. */
  readonly comments: boolean;
  /** Lists that applicants are looked up in, and whether the workbook is to keep them. */
  readonly lists: Choices['lists'];
  readonly keepLists: boolean;
  /** What somebody has said of columns since the last review. */
  readonly answers: readonly ColumnAnswer[];
  /** What an imported file says of columns, by headers' wording, since then. */
  readonly shared: readonly HeaderAnswer[];
  readonly review: Review | null;
  /** What became of the lists when it was made. */
  readonly listsRead: readonly ListRead[];
  /** Whether the workbook, or what it is reviewed by, has been changed since it was reviewed. */
  readonly stale: boolean;
  /** Whether rows have been judged again by themselves since: what was found over the whole batch is pending then. */
  readonly pending: boolean;
  /** How the sheets' tables were read when somebody last asked; null before. */
  readonly tables: readonly BatchSheet[] | null;
  /** Whether the sheets show it. */
  readonly previewed: boolean;
  /** What the filled-in forms said when they were last checked, and whether one has been edited since. */
  readonly checked: CheckedForms | null;
  readonly checkStale: boolean;
  readonly compared: Compared | null;
  readonly arrangement: Arrangement;
  /** The job that is running; null when none is. */
  readonly job: Progress | null;
  /** Whether Excel waits for somebody to finish editing a cell. */
  readonly waiting: boolean;
  readonly message: Message | null;
}

export const initialState: PaneState = {
  opened: false,
  sheets: [],
  picked: null,
  asOf: null,
  settings: {},
  routine: {},
  rejudge: false,
  comments: false,
  lists: {},
  keepLists: false,
  answers: [],
  shared: [],
  review: null,
  listsRead: [],
  stale: false,
  pending: false,
  tables: null,
  previewed: false,
  checked: null,
  checkStale: false,
  compared: null,
  arrangement: {
    kinds: null,
    layout: { total: 'last', preparedBy: '', preparedOn: '', cityPages: false },
    answerBy: '',
  },
  job: null,
  waiting: false,
  message: null,
};

/** Nothing said of columns that the workbook does not remember. */
const unsaid = { answers: [], shared: [] } as const;

export type PaneAction =
  | { readonly type: 'listed'; readonly sheets: readonly SheetInfo[] }
  | { readonly type: 'remembered'; readonly choices: Choices }
  | { readonly type: 'picked'; readonly sheets: readonly string[] }
  | { readonly type: 'dated'; readonly asOf: string | null }
  | { readonly type: 'set'; readonly chosen: ChosenSettings }
  | { readonly type: 'answered'; readonly answer: ColumnAnswer }
  | { readonly type: 'shared'; readonly answers: readonly HeaderAnswer[] }
  | { readonly type: 'started'; readonly progress: Progress }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'ended'; readonly message: Message | null }
  /** `written`: what was said of columns is remembered in the workbook now. */
  | {
      readonly type: 'reviewed';
      readonly review: Review;
      readonly lists: readonly ListRead[];
      readonly written: boolean;
    }
  /** A row of the review `of` has been judged again after somebody has edited it. */
  | { readonly type: 'rejudged'; readonly of: Review; readonly review: Review }
  | { readonly type: 'tables'; readonly tables: readonly BatchSheet[]; readonly previewed: boolean }
  | { readonly type: 'previewed'; readonly previewed: boolean }
  /** Somebody has said how tables are to be read: a review of before says something else. */
  | { readonly type: 'corrected' }
  | { readonly type: 'checked'; readonly checked: CheckedForms }
  | { readonly type: 'compared'; readonly compared: Compared }
  | { readonly type: 'arranged'; readonly arrangement: Arrangement }
  | { readonly type: 'cleared' }
  | { readonly type: 'waited'; readonly waiting: boolean }
  | { readonly type: 'edited'; readonly sheet: string }
  | { readonly type: 'told'; readonly message: Message | null };

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'listed':
      return { ...state, sheets: action.sheets };
    case 'remembered':
      return { ...state, opened: true, ...rememberedState(action.choices) };
    case 'picked':
      return { ...state, picked: action.sheets };
    case 'dated':
      return outdated({ ...state, asOf: action.asOf }, action.asOf !== state.asOf);
    case 'set':
      return outdated({ ...state, ...action.chosen }, judgesOtherwise(state, action.chosen));
    case 'answered':
      return outdated({ ...state, answers: withAnswer(state.answers, action.answer) });
    case 'shared':
      return outdated({ ...state, shared: action.answers });
    case 'started':
      return { ...state, job: action.progress, message: null };
    case 'progressed':
      return state.job ? { ...state, job: action.progress } : state;
    case 'ended':
      return { ...state, job: null, waiting: false, message: action.message };
    case 'reviewed':
      return {
        ...state,
        review: action.review,
        listsRead: action.lists,
        stale: false,
        pending: false,
        previewed: state.previewed && !action.written,
        ...(action.written ? unsaid : {}),
      };
    case 'rejudged':
      return state.review === action.of ? withRejudged(state, action.review) : state;
    case 'tables':
      return { ...state, tables: action.tables, previewed: action.previewed };
    case 'previewed':
      return { ...state, previewed: action.previewed };
    case 'corrected':
      return outdated(state);
    case 'checked':
      return { ...state, checked: action.checked, checkStale: false };
    case 'compared':
      return { ...state, compared: action.compared };
    case 'arranged':
      return { ...state, arrangement: action.arrangement };
    case 'cleared':
      return {
        ...state,
        review: null,
        stale: false,
        pending: false,
        tables: null,
        previewed: false,
        checked: null,
        checkStale: false,
        compared: null,
        ...unsaid,
      };
    case 'waited':
      return { ...state, waiting: action.waiting };
    case 'edited':
      return withEdit(state, action.sheet);
    case 'told':
      return { ...state, message: action.message };
  }
}

/** What was found no longer holds, where it was found by something that is otherwise now. */
function outdated(state: PaneState, otherwise = true): PaneState {
  if (!otherwise) return state;
  const { review, compared } = state;
  return { ...state, stale: review !== null, compared: compared && { ...compared, stale: true } };
}

/** What else was made of the sheets as they were no longer holds. */
function withRejudged(state: PaneState, review: Review): PaneState {
  const { compared } = state;
  return { ...state, review, pending: true, compared: compared && { ...compared, stale: true } };
}

/** Whether the same rows may be judged otherwise; what the workbook keeps of it changes nothing. */
function judgesOtherwise(before: ChosenSettings, after: ChosenSettings): boolean {
  const by = ({ settings, routine, lists }: ChosenSettings): string =>
    JSON.stringify([settings, routine, lists].map((part) => Object.entries(part).sort()));
  return by(before) !== by(after);
}

/** What a workbook's remembered choices say of the state. */
export function rememberedState({
  asOf,
  settings,
  routine,
  rejudge,
  comments,
  lists,
}: Choices): Pick<PaneState, 'asOf' | keyof ChosenSettings> {
  return { asOf, settings, routine, rejudge, comments, lists, keepLists: Object.keys(lists).length > 0 };
}

/** The sheets to be reviewed, in the order of their tabs; one that holds a list is none. */
export function chosenSheets({ sheets, picked, lists }: PaneState): string[] {
  const holdsList = (name: string): boolean =>
    Object.values(lists).some((list) => list.kind === 'sheet' && list.sheet === name);
  return sheets
    .filter(({ name }) => !holdsList(name))
    .filter(({ name, visibility }) => (picked === null ? visibility === 'visible' : picked.includes(name)))
    .map(({ name }) => name);
}

/** Of a column's meaning and of its unit the last answer counts; its restoring ends what was said before. */
function withAnswer(answers: readonly ColumnAnswer[], answer: ColumnAnswer): ColumnAnswer[] {
  const isSame = ({ sheet, headerRow, column }: ColumnAnswer): boolean =>
    sheet === answer.sheet && headerRow === answer.headerRow && column === answer.column;
  const former = answer.restored ? undefined : answers.find(isSame);
  return [...answers.filter((each) => !isSame(each)), { ...former, ...answer }];
}

/** What we write ourselves while a job runs is no reason to review or to check again. */
function withEdit(state: PaneState, sheet: string): PaneState {
  if (state.job) return state;
  const { review, checked, compared } = state;
  const filed = review?.sheets.some(({ reading }) => reading.role === 'batch' && reading.sheet === sheet);
  const form = checked?.forms.some((each) => each.sheet === sheet);
  return {
    ...state,
    stale: state.stale || (filed ?? false),
    checkStale: state.checkStale || (form ?? false),
    compared: compared && { ...compared, stale: compared.stale || speaksOf(compared, sheet) },
  };
}

function speaksOf({ earlier, later }: Compared, sheet: string): boolean {
  return earlier.includes(sheet) || later.includes(sheet);
}
