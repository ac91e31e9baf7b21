import { benchColumns, benchWorkbook } from '../../bench/batch';
import { TrialPage } from './trialPage';

const ROWS = 10_000;
/** How often the page has to come to its turn at least: a job that never paused would leave it none. */
const FEWEST_TURNS = 20;

let trial: TrialPage;
beforeAll(async () => {
  trial = await TrialPage.launch();
});
afterAll(() => trial.close());

test(`${ROWS} rows of ${benchColumns} columns are reviewed with progress, and the page answers meanwhile`, async () => {
  await trial.openReviewed('province-2021.xlsx');
  const buffer = Buffer.from(await benchWorkbook(ROWS));
  const watched = trial.page.evaluate(watchJob);
  await trial.page.setInputFiles('input[type=file]', { name: '大表.xlsx', mimeType: '', buffer });
  await trial.pane.getByText(`共 ${ROWS} 个申报项目`).waitFor();
  await trial.page.evaluate(() => Reflect.set(window, 'jobOver', true));
  const { turns, stages } = await watched;
  expect(turns).toBeGreaterThan(FEWEST_TURNS);
  expect(stages).toEqual(expect.arrayContaining(['正在读取工作表…', '正在写入工作簿…']));
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

interface Watched {
  /** How often something that was due could run meanwhile. */
  readonly turns: number;
  readonly stages: readonly string[];
}

/** In the page: what the pane's progress bar shows, and how often the page came to its turn while it showed. */
function watchJob(): Promise<Watched> {
  return new Promise((resolve) => {
    let turns = 0;
    const stages = new Set<string>();
    const timer = setInterval(() => {
      const bar = document.querySelector('iframe')?.contentDocument?.querySelector('[role=progressbar]');
      if (bar) turns += 1;
      if (bar) stages.add(bar.getAttribute('aria-label') ?? '');
      if (!Reflect.get(window, 'jobOver')) return;
      clearInterval(timer);
      resolve({ turns, stages: [...stages] });
    }, 10);
  });
}
