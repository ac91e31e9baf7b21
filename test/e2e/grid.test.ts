import { settled } from './settled';
import { TrialPage } from './trialPage';

let trial: TrialPage;

/** Types into a cell and stays in it, as a person who has not finished. */
async function beginEditing(address: string, text: string): Promise<void> {
  await trial.cell(address).click();
  await trial.page.keyboard.insertText(text);
  await trial.page.locator('textarea.grid-editor.editing').waitFor();
}

beforeAll(async () => {
  trial = await TrialPage.launch();
  await trial.openReviewed('suzhou-2021.xlsx');
});
afterAll(() => trial.close());

test('an input method’s text arrives whole, and the pane hints that the review is out of date', async () => {
  await trial.cell('C6').click();
  await trial.page.keyboard.insertText('你好123');
  await trial.page.keyboard.press('Enter');
  await trial.page.waitForFunction(
    () => document.querySelector('[data-cell="C6"]')?.textContent === '你好123',
  );
  await settled(() => trial.selected(), 'C7');
  await trial.pane.getByText('数据或审核设置已变动，请重新审核。').waitFor();
});

test('what is typed becomes what Excel makes of it', async () => {
  await trial.cell('I7').click();
  await trial.page.keyboard.type('12,345.5');
  await trial.page.keyboard.press('Tab');
  await trial.page.waitForFunction(() =>
    document.querySelector('[data-cell="I7"]')?.textContent?.startsWith('12,345.5'),
  );
  await settled(() => trial.selected(), 'J7');
});

test('the keyboard moves, stretches and empties', async () => {
  await trial.cell('B8').click();
  await trial.page.keyboard.press('ArrowDown');
  await trial.page.keyboard.press('Shift+ArrowRight');
  await settled(() => trial.selected(), 'B9:C9');
  await trial.page.keyboard.press('Delete');
  await trial.page.waitForFunction(() => document.querySelector('[data-cell="B9"]')?.textContent === '');
  await trial.page.keyboard.press('F2');
  await trial.page.keyboard.press('Escape');
  await trial.page.keyboard.press('Control+Home');
  await settled(() => trial.selected(), 'D5');
});

test('while a cell is being edited the pane waits and says so, and goes on by itself', async () => {
  await beginEditing('C6', '改');
  await trial.pane.getByRole('button', { name: '重新审核' }).first().click();
  await trial.pane.getByText(/请先完成单元格编辑/).waitFor();
  await trial.page.locator('textarea.grid-editor').press('Enter');
  await trial.idle();
  await trial.pane.getByText('数据或审核设置已变动，请重新审核。').waitFor({ state: 'detached' });
});

test('a review that waits can be cancelled', async () => {
  await beginEditing('C6', '再改');
  await trial.pane.getByRole('button', { name: '重新审核' }).first().click();
  await trial.pane.getByText(/请先完成单元格编辑/).waitFor();
  await trial.pane.getByRole('button', { name: '取消' }).click();
  await trial.pane.getByText('已取消，工作表保持原样。').waitFor();
  await trial.page.locator('textarea.grid-editor').press('Escape');
});

test('far cells come into sight, and the frozen ones stay', async () => {
  await trial.cell('B8').click();
  await trial.page.keyboard.press('Control+End');
  await trial.cell('B3').waitFor();
  const address = await trial.selected();
  await trial.cell(address).waitFor();
  expect(trial.errors).toEqual([]);
});
