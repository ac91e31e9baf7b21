import { benchWorkbook } from '../../bench/batch';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { TrialPage } from './trialPage';

const FORMS = 300;

let trial: TrialPage;
let before: string[];
beforeAll(async () => {
  trial = await TrialPage.launch();
  await trial.openReviewed('province-2021.xlsx');
  const buffer = Buffer.from(await benchWorkbook(FORMS));
  await trial.page.setInputFiles('input[type=file]', { name: '一个市.xlsx', mimeType: '', buffer });
  await trial.pane.getByText(`共 ${FORMS} 个申报项目`).waitFor();
  await trial.idle();
  before = await trial.tabs();
  await trial.pane.getByRole('tab', { name: '绩效表' }).click();
  await trial.pane.getByRole('radio', { name: /^全部申报项目/ }).check();
});
afterAll(() => trial.close());

test(`${FORMS} forms are made with progress; cancelled in the middle, no form is left in parts`, async () => {
  const seen = trial.page.evaluate(cancelAt, 0.3);
  await trial.pane.getByRole('button', { name: '生成绩效表' }).click();
  const shares = await seen;
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
  await trial.pane.getByText('已取消，工作表保持原样。').waitFor();
  await trial.idle();
  expect(await trial.tabs()).toEqual(before);
  expect(XlsxWorkbook.open(await trial.saved()).sheetNames).toEqual(before);
});

test(`then all ${FORMS} are made, each whole, and the index lists them`, async () => {
  await trial.pane.getByRole('button', { name: '生成绩效表' }).click();
  await trial.pane.getByText(`已生成 ${FORMS} 张绩效表`).waitFor({ timeout: 60_000 });
  const workbook = XlsxWorkbook.open(await trial.saved());
  const made = workbook.sheetNames.filter((name) => name.startsWith('绩效-'));
  expect(made).toHaveLength(FORMS);
  for (const name of made) {
    const sheet = workbook.sheet(name);
    expect(sheet.value(0, 0)).toMatch(/^附件1-/);
    expect(sheet.value(3, 0)).toBe('项目名称');
    expect(sheet.value(3, 2)).not.toBe('');
  }
  const index = workbook.sheet('绩效表目录');
  expect(made).toContain(index.value(FORMS + 1, 1));
  expect(trial.errors).toEqual([]);
});

/** In the page: presses 取消 once the pane's progress bar has come so far; the shares that it has shown. */
function cancelAt(wanted: number): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const shares = new Set<number>();
    const timer = setInterval(() => {
      const pane = document.querySelector('iframe')?.contentDocument;
      const share = Number(pane?.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? 0);
      shares.add(share);
      if (share < wanted) return;
      clearInterval(timer);
      pane?.querySelector<HTMLButtonElement>('[role=status] button')?.click();
      resolve([...shares]);
    }, 10);
  });
}
