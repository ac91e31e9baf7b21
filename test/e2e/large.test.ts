import { benchColumns, benchWorkbook } from '../../bench/batch';
import { TrialPage } from './trialPage';

const ROWS = 10_000;
/** A person notices nothing below; a slow machine under load stays below too. */
const LONGEST_SILENCE = 1000;

let trial: TrialPage;
beforeAll(async () => {
  trial = await TrialPage.launch();
});
afterAll(() => trial.close());

test(`${ROWS} rows of ${benchColumns} columns are reviewed with progress, and the page answers meanwhile`, async () => {
  await trial.openReviewed('province-2021.xlsx');
  const buffer = Buffer.from(await benchWorkbook(ROWS));
  await trial.page.setInputFiles('input[type=file]', { name: '大表.xlsx', mimeType: '', buffer });
  const bar = trial.pane.getByRole('progressbar');
  await bar.waitFor();
  const silence = trial.page.evaluate(longestSilence);
  const stages = new Set<string>();
  while (await bar.isVisible()) stages.add((await bar.getAttribute('aria-label').catch(() => null)) ?? '');
  await trial.pane.getByText(`共 ${ROWS} 个申报项目`).waitFor();
  await trial.page.evaluate(() => Reflect.set(window, 'silenceOver', true));
  expect(await silence).toBeLessThan(LONGEST_SILENCE);
  expect(stages.size).toBeGreaterThan(1);
  expect(trial.errors).toEqual([]);
});

test('the end of the list and of the sheet are within reach', async () => {
  await trial.pane
    .getByRole('button', { name: /超过限报/ })
    .first()
    .focus();
  await trial.page.keyboard.press('End');
  await trial.pane.locator(`[aria-posinset]:has(:focus)`).waitFor();
  await trial.cell('A3').click();
  await trial.page.keyboard.press('Control+ArrowDown');
  await trial.cell(`A${ROWS + 1}`).waitFor();
  expect(await trial.cell(`A${ROWS + 1}`).innerText()).toBe(String(ROWS));
});

/** In the page: the longest time in which nothing that was due could run, in milliseconds. */
function longestSilence(): Promise<number> {
  return new Promise((resolve) => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!Reflect.get(window, 'silenceOver')) return;
      clearInterval(timer);
      resolve(longest);
    }, 10);
  });
}
