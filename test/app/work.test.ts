import { Work } from '../../src/app/work';

function* busySteps(steps: number, milliseconds: number): Generator<number, string> {
  for (let step = 1; step <= steps; step += 1) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield step;
  }
  return 'done';
}

test('a long computation lets others run, and gives its result and its steps', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const heard: number[] = [];
  const result = await new Work().inSlices(busySteps(30, 5), (step) => heard.push(step));
  clearInterval(timer);
  expect(result).toBe('done');
  expect(heard).toHaveLength(30);
  expect(turns).toBeGreaterThanOrEqual(2);
});

test('a short one is not held up', async () => {
  let turns = 0;
  const timer = setImmediate(() => (turns += 1));
  // The clock stands still: however slow the machine, no time has passed for the work.
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  await new Work().inSlices(busySteps(5, 0));
  clock.mockRestore();
  expect(turns).toBe(0);
  clearImmediate(timer);
});

test('cancelled in between, it stops', async () => {
  const stop = new AbortController();
  const heard: number[] = [];
  const work = new Work({ signal: stop.signal }).inSlices(busySteps(100, 5), (step) => {
    heard.push(step);
    if (step === 10) stop.abort();
  });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(heard.length).toBeLessThan(100);
});
