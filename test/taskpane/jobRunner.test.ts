import { WorkbookFault } from '../../src/workbook/fault';
import { JobRunner } from '../../src/taskpane/state/jobRunner';
import {
  initialState,
  paneReducer,
  type PaneAction,
  type PaneState,
} from '../../src/taskpane/state/paneState';
import { strings } from '../../src/taskpane/strings';

let state: PaneState;
let runner: JobRunner;
beforeEach(() => {
  state = initialState;
  runner = new JobRunner((action: PaneAction) => {
    state = paneReducer(state, action);
  });
});

test('a job shows its progress while it runs and its message after', async () => {
  const shown: (string | undefined)[] = [];
  const result = await runner.run(
    'reading',
    (options) => {
      shown.push(state.job?.stage);
      options.onProgress?.({ stage: 'writing', subject: '甲', done: 1, total: 2 });
      shown.push(state.job?.stage);
      return Promise.resolve(7);
    },
    (count) => ({ intent: 'success', text: String(count) }),
  );
  expect([result, ...shown]).toEqual([7, 'reading', 'writing']);
  expect(state).toMatchObject({ job: null, message: { intent: 'success', text: '7' } });
});

test('while one job runs another one is not begun', async () => {
  let release = (): void => undefined;
  const first = runner.run(
    'reading',
    () => new Promise<void>((resolve) => (release = resolve)),
    () => null,
  );
  const second = jest.fn(() => Promise.resolve());
  expect(await runner.run('reading', second, () => null)).toBeNull();
  expect(second).not.toHaveBeenCalled();
  release();
  await first;
  expect(await runner.run('reading', second, () => null)).toBeUndefined();
});

test('a refusal of the workbook is told in its own words', async () => {
  const fault = new WorkbookFault('sheet-protected', '工作表“甲”受保护。');
  expect(
    await runner.run(
      'writing',
      () => Promise.reject(fault),
      () => null,
    ),
  ).toBeNull();
  expect(state).toMatchObject({ job: null, message: { intent: 'error', text: '工作表“甲”受保护。' } });
});

test('a fault of our own is told as one, with what to do', async () => {
  await runner.run(
    'writing',
    () => Promise.reject(new TypeError('x is undefined')),
    () => null,
  );
  expect(state.message).toMatchObject({ intent: 'error' });
  expect(state.message?.text).toMatch(/程序内部出错.*x is undefined.*重新打开/);
});

test('cancelling reaches the job, and is no error', async () => {
  const job = runner.run(
    'reading',
    ({ signal }) =>
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new WorkbookFault('cancelled', '已取消。'))),
      ),
    () => null,
  );
  runner.cancel();
  await job;
  expect(state.message).toEqual({ intent: 'info', text: strings.progress.cancelled });
});
