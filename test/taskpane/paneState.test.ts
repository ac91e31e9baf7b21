import { jobOf } from '../../src/taskpane/paneJob';
import {
  chosenSheets,
  initialState,
  paneReducer,
  type PaneAction,
  type PaneState,
} from '../../src/taskpane/state/paneState';
import type { Review } from '../../src/review/review';
import { noChoices } from '../../src/report/choices';
import { reviewedSample } from './reviewedSample';

let review: Review;
beforeAll(async () => {
  review = (await reviewedSample('suzhou-2021.xlsx')).review;
});

const after = (...actions: PaneAction[]): PaneState => actions.reduce(paneReducer, initialState);
const sheets = [
  { name: '甲', visibility: 'visible', protected: false },
  { name: '乙', visibility: 'hidden', protected: false },
  { name: '丙', visibility: 'visible', protected: true },
] as const;
const progress = { stage: 'reading', subject: '', done: 0, total: 0 } as const;

test.each([
  ['?do=review', 'review'],
  ['?do=limits', 'limits'],
  ['?do=forms&_host_Info=Excel', 'forms'],
  ['?do=erase', null],
  ['', null],
])('the address %s asks for %s', (search, job) => {
  expect(jobOf(search)).toBe(job);
});

test('visible sheets are reviewed until somebody picks, and always in the order of their tabs', () => {
  expect(chosenSheets(after({ type: 'listed', sheets }))).toEqual(['甲', '丙']);
  expect(chosenSheets(after({ type: 'listed', sheets }, { type: 'picked', sheets: ['丙', '乙'] }))).toEqual([
    '乙',
    '丙',
  ]);
});

test('an edit after the review makes it stale, an edit on another sheet or of our own does not', () => {
  const reviewed: PaneAction = { type: 'reviewed', review, lists: [], written: true };
  const edited: PaneAction = { type: 'edited', sheet: '绿色化' };
  expect(after(reviewed, edited).stale).toBe(true);
  expect(after(reviewed, { type: 'edited', sheet: '填报说明' }).stale).toBe(false);
  expect(after(reviewed, { type: 'started', progress }, edited).stale).toBe(false);
  expect(after(edited).stale).toBe(false);
  expect(after(reviewed, edited, reviewed).stale).toBe(false);
});

test('a row judged again takes the place of its review, leaves the rest pending, and is nothing to another review', () => {
  const reviewed: PaneAction = { type: 'reviewed', review, lists: [], written: true };
  const now = { ...review, findings: [] };
  const rejudged: PaneAction = { type: 'rejudged', of: review, review: now };
  expect(after(reviewed, rejudged)).toMatchObject({ stale: false, pending: true });
  expect(after(reviewed, rejudged).review).toBe(now);
  expect(after(reviewed, { ...rejudged, of: now }).review).toBe(review);
  expect(after(reviewed, rejudged, reviewed).pending).toBe(false);
  expect(after(reviewed, rejudged, { type: 'cleared' }).pending).toBe(false);
});

test('an edit in a form makes its check stale, and clearing forgets the check', () => {
  const form = { file: '', sheet: '绩效-1', filled: null, application: null, verdict: '符合', findings: [] };
  const checked: PaneAction = {
    type: 'checked',
    checked: { forms: [{ ...form, verdict: '符合' }], summary: '绩效表核对情况', unmarked: [], hidden: [] },
  };
  const edited: PaneAction = { type: 'edited', sheet: '绩效-1' };
  expect(after(checked, edited).checkStale).toBe(true);
  expect(after(checked, { type: 'edited', sheet: '绿色化' }).checkStale).toBe(false);
  expect(after(checked, { type: 'started', progress }, edited).checkStale).toBe(false);
  expect(after(checked, edited, checked).checkStale).toBe(false);
  expect(after(checked, { type: 'cleared' }).checked).toBeNull();
});

test('the last answer for a column counts, and a review takes the answers up', () => {
  const answer = (column: number, field: string | null): PaneAction => ({
    type: 'answered',
    answer: { file: null, sheet: '甲', column, field },
  });
  const answered = after(answer(1, 'city'), answer(2, 'county'), answer(1, null));
  expect(answered.answers.map(({ column, field }) => [column, field])).toEqual([
    [2, 'county'],
    [1, null],
  ]);
  const unit: PaneAction = { type: 'answered', answer: { file: null, sheet: '甲', column: 2, unit: '元' } };
  const both = after(answer(2, 'totalInvestment'), unit);
  expect(both.answers).toMatchObject([{ column: 2, field: 'totalInvestment', unit: '元' }]);
  const place = { file: null, sheet: '甲', column: 2 };
  const restored = paneReducer(both, { type: 'answered', answer: { ...place, restored: true } });
  expect(restored.answers).toEqual([{ ...place, restored: true }]);
  expect(paneReducer(restored, unit).answers).toEqual([{ ...place, restored: true, unit: '元' }]);
  const shared = paneReducer(answered, { type: 'shared', answers: [{ header: '已投入', field: null }] });
  const written = paneReducer(shared, { type: 'reviewed', review, lists: [], written: true });
  expect([written.answers, written.shared]).toEqual([[], []]);
  const looked = paneReducer(shared, { type: 'reviewed', review, lists: [], written: false });
  expect([looked.answers.length, looked.shared.length]).toEqual([2, 1]);
});

test('progress that comes after the end changes nothing', () => {
  const ended = after({ type: 'started', progress }, { type: 'ended', message: null });
  expect(paneReducer(ended, { type: 'progressed', progress }).job).toBeNull();
});

test('a sheet that holds a list is none of those to be reviewed, and lists that are remembered are kept', () => {
  const choices = { ...noChoices, lists: { badCredit: { kind: 'sheet' as const, sheet: '失信' } } };
  const sheets = ['汇总', '失信'].map((name) => ({ name, visibility: 'visible' as const, protected: false }));
  const listed = paneReducer(initialState, { type: 'listed', sheets });
  expect(chosenSheets(listed)).toEqual(['汇总', '失信']);
  const state = paneReducer(listed, { type: 'remembered', choices });
  expect(chosenSheets(state)).toEqual(['汇总']);
  expect(state.keepLists).toBe(true);
});

describe('a comparison of two batches', () => {
  const none = {
    ...{
      both: [],
      added: [],
      withdrawn: [],
      onlyEarlier: [],
      onlyLater: [],
      gone: [],
      sheetsGone: [],
      sheetsRaised: [],
      raised: [],
    },
    ...{ headersOnlyEarlier: [], headersOnlyLater: [] },
    shared: { columns: [], findings: [], verdicts: [] },
  };
  const compared = { earlier: ['甲'], later: ['丙'], comparison: none, stale: false };
  const done: PaneAction = { type: 'compared', compared };

  test.each([
    ['甲', true],
    ['丙', true],
    ['乙', false],
  ])('an edit of %s makes it stale: %s', (sheet, stale) => {
    expect(after(done, { type: 'edited', sheet }).compared?.stale).toBe(stale);
  });

  const chosen = { settings: {}, routine: {}, rejudge: false, comments: false, lists: {}, keepLists: false };
  const answer: PaneAction = {
    type: 'answered',
    answer: { file: null, sheet: '甲', column: 1, field: 'city' },
  };
  test.each<[string, PaneAction, boolean]>([
    ['a setting', { type: 'set', chosen: { ...chosen, settings: { tierRule: 'wholeTier' } } }, true],
    ['a routine check', { type: 'set', chosen: { ...chosen, routine: { totals: false } } }, true],
    [
      'the same settings, kept in the workbook',
      { type: 'set', chosen: { ...chosen, keepLists: true } },
      false,
    ],
    ['the day', { type: 'dated', asOf: '2021-05-31' }, true],
    ['the same day', { type: 'dated', asOf: null }, false],
    ['the meaning of a column', answer, true],
    ['a file of columns', { type: 'shared', answers: [{ header: '已投入', field: null }] }, true],
    ['the header’s rows', { type: 'corrected' }, true],
  ])('and a review are out of date after %s', (_, action, stale) => {
    const reviewed: PaneAction = { type: 'reviewed', review, lists: [], written: true };
    const state = after(reviewed, done, action);
    expect([state.compared?.stale, state.stale]).toEqual([stale, stale]);
    expect(after(action)).toMatchObject({ compared: null, stale: false });
  });

  test('goes when all is cleared', () => {
    expect(after(done, { type: 'cleared' }).compared).toBeNull();
  });
});
