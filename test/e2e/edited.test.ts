import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';

const stale = '数据或审核设置已变动，请重新审核。';
const pending = /编辑过的行已即时重审/;
let trial: TrialPage;

async function type(address: string, text: string): Promise<void> {
  await trial.cell(address).click();
  await trial.page.keyboard.insertText(text);
  await trial.page.keyboard.press('Enter');
}

/** What 〔审核〕结论 and 〔审核〕意见 say of a row of the sheet 高端化, zero-based. */
async function opinionOf(row: number): Promise<string[]> {
  const sheet = XlsxWorkbook.open(await trial.saved()).sheet('高端化');
  const titles = Array.from({ length: 40 }, (_, column) => sheet.value(3, column));
  return ['〔审核〕结论', '〔审核〕意见'].map((title) => String(sheet.value(row, titles.indexOf(title))));
}

beforeAll(async () => {
  trial = await TrialPage.launch({ width: 1366, height: 900 });
  await trial.openReviewed('suzhou-2021.xlsx');
  await trial.page.getByRole('tab', { name: '高端化' }).click();
  await trial.menu('审核设置');
  await trial.pane.getByRole('switch', { name: '编辑后即时重审' }).click();
  await trial.pane.getByRole('button', { name: '保存' }).click();
  await trial.idle();
  await trial.pane.getByRole('button', { name: '返回' }).click();
  await trial.pane.getByRole('button', { name: '重新审核' }).first().click();
  await trial.idle();
});
afterAll(() => trial.close());

test('an edited row is judged again at once, in the sheet and in the pane, and what is pending is said', async () => {
  const finding = trial.pane.getByRole('button', { name: /项目总投资 8,000 万元，低于 10,000 万元/ });
  await finding.first().waitFor();
  expect((await opinionOf(6))[1]).toContain('项目总投资 8,000 万元，低于 10,000 万元');
  await type('I7', '12000');
  await trial.pane.getByText(pending).waitFor();
  await finding.first().waitFor({ state: 'detached' });
  await settled(() => trial.cell('I7').getAttribute('data-highlight'), null);
  const [verdict, opinion] = await opinionOf(6);
  expect(verdict).toBe('符合');
  expect(opinion).not.toContain('8,000');
  await expect(trial.cell('I8').getAttribute('data-highlight')).resolves.toBe('');
});

test('our own marks are no edit: nothing becomes stale by them, and the next edit is judged as well', async () => {
  await type('I7', '9000');
  await trial.pane
    .getByRole('button', { name: /项目总投资 9,000 万元，低于 10,000 万元/ })
    .first()
    .waitFor();
  await settled(() => trial.cell('I7').getAttribute('data-highlight'), '');
  expect(await trial.pane.getByText(stale).count()).toBe(0);
  const [, opinion] = await opinionOf(6);
  expect(opinion).toContain('项目总投资 9,000 万元，低于 10,000 万元');
});

test('the limits say that they are pending, until the batch is reviewed again', async () => {
  await trial.pane.getByRole('tab', { name: '限报' }).click();
  await trial.pane.getByText('数据已变动，以下数字待重新审核。').waitFor();
  await trial.pane.getByRole('tab', { name: '审核' }).click();
  await trial.pane.getByRole('button', { name: '重新审核' }).first().click();
  await trial.idle();
  await trial.pane.getByText(pending).waitFor({ state: 'detached' });
});

test('a name is for the whole batch to judge: the review is stale then, as without the switch', async () => {
  await type('B7', '别的项目');
  await trial.pane.getByText(stale).waitFor();
  expect(trial.errors).toEqual([]);
  expect(trial.strayRequests).toEqual([]);
});
