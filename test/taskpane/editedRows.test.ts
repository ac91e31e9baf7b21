import { reviewSheets, type ReviewOutcome } from '../../src/app/reviewSheets';
import type { SheetChange } from '../../src/excel/events';
import { EditedRows } from '../../src/taskpane/state/editedRows';
import { initialState, type PaneAction, type PaneState } from '../../src/taskpane/state/paneState';
import type { FilePort } from '../../src/xlsx/filePort';
import { openedBatch, request } from '../app/openedBatch';

const sheet = '申报汇总';
const typed = { sheet, typed: true, remote: false };
const following: PaneState = { ...initialState, rejudge: true };
const edited: PaneAction = { type: 'edited', sheet };

/** A reviewed batch whose edits are followed, and what the pane is told. */
async function followed(idle: () => Promise<void> = () => Promise.resolve()) {
  const port = await openedBatch();
  const outcome = await reviewSheets(port, request);
  if (outcome.kind !== 'reviewed') throw new Error('not reviewed');
  const told: PaneAction[] = [];
  const edits = new EditedRows(port, { idle }, (action) => told.push(action));
  edits.follow(outcome, request, outcome.marked?.sheets ?? []);
  return { port, outcome, edits, told };
}

const setTotal = (port: FilePort, value: number): void => port.workbook.sheet(sheet).setContent(2, 6, value);

/** All edits of before have been dealt with once one more has, which on another sheet is told at once. */
async function dealtWith(edits: EditedRows, told: PaneAction[]): Promise<PaneAction[]> {
  const last = { ...typed, sheet: '别的', address: 'A1' };
  edits.changed(last, following);
  while (!told.some((action) => action.type === 'edited' && action.sheet === '别的'))
    await new Promise((resolve) => setTimeout(resolve, 5));
  return told.filter((action) => action.type !== 'edited' || action.sheet !== '别的');
}

const verdictIn = (action: PaneAction | undefined, outcome: ReviewOutcome): [boolean, string] | null =>
  action?.type === 'rejudged'
    ? [
        outcome.kind === 'reviewed' && action.of === outcome.review,
        action.review.applications[0]?.verdict ?? '',
      ]
    : null;

test('what somebody types into a row is judged at once, edit after edit', async () => {
  const { port, outcome, edits, told } = await followed();
  setTotal(port, 900);
  edits.changed({ ...typed, address: 'G3' }, following);
  const [first, ...others] = await dealtWith(edits, told);
  expect(verdictIn(first, outcome)).toEqual([true, '不符合']);
  expect(others).toEqual([]);
  told.length = 0;
  setTotal(port, 2000);
  edits.changed({ ...typed, address: 'G3' }, following);
  const [second] = await dealtWith(edits, told);
  expect(verdictIn(second, outcome)).toEqual([false, '符合']);
});

test.each<[string, Partial<SheetChange>, Partial<PaneState>]>([
  ['somebody elsewhere has typed', { remote: true }, {}],
  ['rows were inserted or deleted', { typed: false, address: '3:3' }, {}],
  ['whole columns were changed', { address: 'G:G' }, {}],
  ['nobody has asked for it', {}, { rejudge: false }],
  ['the review is stale already', {}, { stale: true }],
])('the whole batch is to be reviewed again where %s', async (_, change, state) => {
  const { port, edits, told } = await followed();
  setTotal(port, 900);
  edits.changed({ ...typed, address: 'G3', ...change }, { ...following, ...state });
  expect(await dealtWith(edits, told)).toEqual([edited]);
});

test('what our own columns hold is nothing that was reviewed', async () => {
  const { edits, told } = await followed();
  edits.changed({ ...typed, address: 'M3:Q3' }, following);
  edits.changed({ ...typed, address: 'N3', remote: true }, following);
  expect(await dealtWith(edits, told)).toEqual([]);
});

test('an edit waits until no job is running, and a review made meanwhile is followed instead', async () => {
  let end = (): void => undefined;
  const running = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { port, edits, told } = await followed(() => running);
  setTotal(port, 900);
  edits.changed({ ...typed, address: 'G3' }, following);
  expect(told).toEqual([]);
  const again = await reviewSheets(port, request);
  if (again.kind !== 'reviewed') throw new Error('not reviewed');
  edits.follow(again, request, again.marked?.sheets ?? []);
  end();
  expect(await dealtWith(edits, told)).toEqual([]);
});

test('nothing is written once the marks have been cleared', async () => {
  const { port, edits, told } = await followed();
  edits.forget();
  setTotal(port, 900);
  edits.changed({ ...typed, address: 'G3' }, following);
  await edits.settled();
  expect(told).toEqual([edited]);
});
