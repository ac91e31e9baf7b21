import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';

let trial: TrialPage;

beforeAll(async () => {
  trial = await TrialPage.launch({ width: 1366, height: 900 });
  await trial.openReviewed('suzhou-2021.xlsx');
});
afterAll(() => trial.close());

const commented = async (): Promise<number[]> =>
  XlsxWorkbook.open(await trial.saved()).sheets.map((sheet) => sheet.comments().length);

test('comments that are asked for in the settings stand on violating cells, and go with the marks', async () => {
  await trial.page.getByRole('tab', { name: '高端化' }).click();
  await settled(async () => (await commented()).every((count) => count === 0), true);
  await trial.menu('审核设置');
  await trial.pane.getByRole('switch', { name: '为问题单元格添加批注' }).click();
  await trial.pane.getByRole('button', { name: '保存' }).click();
  await trial.idle();
  await trial.pane.getByRole('button', { name: '返回' }).click();
  await trial.pane.getByRole('button', { name: '重新审核' }).first().click();
  await trial.idle();
  const said = async (): Promise<boolean> =>
    /^项目审核：【项目审核】.*低于 20%.*〔一（一）1（2）〕$/s.test(
      (await trial.cell('I8').getAttribute('title')) ?? '',
    );
  await settled(said, true);
  expect((await commented())[0]).toBeGreaterThan(0);
  await trial.menu('清除标记');
  await trial.pane.getByText('工作表“高端化”：突出显示、批注和').first().waitFor();
  await trial.pane.getByRole('button', { name: '清除', exact: true }).click();
  await trial.idle();
  await settled(() => trial.cell('I8').getAttribute('title'), null);
  expect((await commented()).every((count) => count === 0)).toBe(true);
  expect(trial.errors).toEqual([]);
});
