import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { sampleBytes, TrialPage } from './trialPage';

/** A batch whose column L says only “投入”. */
function doubtfulBatch(): Buffer {
  const workbook = XlsxWorkbook.open(sampleBytes('suzhou-2021.xlsx'));
  workbook.sheet('高端化').setContent(3, 11, '投入');
  return Buffer.from(workbook.save());
}

let trial: TrialPage;
beforeAll(async () => {
  // Wide enough for column L to be in sight.
  trial = await TrialPage.launch({ width: 2200, height: 900 });
  await trial.openReviewed('province-2021.xlsx');
  const buffer = doubtfulBatch();
  await trial.page.setInputFiles('input[type=file]', { name: '待确认.xlsx', mimeType: '', buffer });
  await trial.pane.getByText('共 27 个申报项目，5 张工作表').waitFor();
});
afterAll(() => trial.close());

test('a doubtful column is pointed out and not used', async () => {
  await trial.pane.getByText('有 1 列含义不明确，暂未采用').waitFor();
  expect(await trial.cell('L8').getAttribute('data-highlight')).toBeNull();
});

test('once somebody has said what it means it is used', async () => {
  await trial.pane.getByRole('button', { name: '确认各列' }).click();
  const choice = trial.pane.getByRole('combobox', { name: 'L 列 项目投资情况_投入' });
  expect(await choice.inputValue()).toBe('');
  await choice.selectOption('investedBy202103');
  await trial.pane.getByRole('button', { name: '按此重新审核' }).click();
  await trial.pane.getByText('含义不明确').waitFor({ state: 'detached' });
  await trial.reviewed();
  expect(await trial.cell('L8').getAttribute('data-highlight')).toBe('');
});

test('the answer is remembered in the workbook and found again by another pane', async () => {
  const ribbon = trial.page.getByRole('navigation', { name: '功能区' });
  await ribbon.getByRole('button', { name: '打开面板' }).click();
  await trial.pane.getByText('审核哪些工作表').waitFor();
  await ribbon.getByRole('button', { name: '审核', exact: true }).click();
  await trial.reviewed();
  expect(await trial.pane.getByText('含义不明确').count()).toBe(0);
  await trial.menu('列对应关系');
  await trial.pane.getByText('项目投资情况_投入').waitFor();
  expect(await trial.pane.getByRole('combobox').count()).toBe(0);
});
