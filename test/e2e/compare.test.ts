import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, batchWorkbook, greenRows, type BatchRow } from '../cli/batchWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';

/** Sent again: 乙项目 has another total, 丙项目 has gone, a new one has come. */
function secondRows(): BatchRow[] {
  const [first = [], second = []] = greenRows;
  const raised = second.map((cell) => (cell === 800 ? 1500 : cell));
  const added = [3, ...first.slice(1, 3), '丁储能改造', '常州丁储能有限公司', '常州市', ...first.slice(6)];
  return [first, raised, added];
}

let trial: TrialPage;
beforeAll(async () => {
  // Wide enough for the last columns of 对比情况 to be in sight.
  trial = await TrialPage.launch({ width: 1920, height: 900 });
  await trial.openReviewed('province-2021.xlsx');
  const buffer = await batchWorkbook((workbook) => {
    addBatchSheet(workbook, '第一次', greenRows);
    addBatchSheet(workbook, '第二次', secondRows());
  });
  await trial.page.setInputFiles('input[type=file]', { name: '两批.xlsx', mimeType: '', buffer });
  await trial.pane.getByText('共 6 个申报项目，2 张工作表').waitFor();
  await trial.idle();
});
afterAll(() => trial.close());

test('two groups of sheets are compared, and each change leads to its cells', async () => {
  await trial.menu('批次对比');
  await trial.pane.getByRole('checkbox', { name: '第一次：前一批' }).check();
  await trial.pane.getByRole('checkbox', { name: '第二次：后一批' }).check();
  await trial.pane.getByRole('button', { name: '对比', exact: true }).click();
  const changed = trial.pane.getByRole('region', { name: '变更（1）' });
  await changed.getByText('800 万元 → 1,500 万元').waitFor();
  await trial.pane.getByRole('region', { name: '新增（1）' }).getByText('丁储能改造').waitFor();
  await trial.pane.getByRole('region', { name: '撤回（1）' }).getByText('丙项目').waitFor();
  await changed.getByRole('button', { name: '定位到 前一批 第一次!G4' }).first().click();
  await trial.page.waitForFunction(() => document.querySelector('output')?.textContent === 'G4');
  expect(await trial.page.getByRole('tab', { name: '第一次', selected: true }).count()).toBe(1);
});

test('对比情况 stands in the workbook with links to the cells', async () => {
  await trial.pane.getByRole('button', { name: '生成对比情况表' }).click();
  await trial.pane.getByText('已生成工作表“对比情况”').waitFor();
  await trial.page.getByRole('tab', { name: '对比情况' }).click();
  await trial.page.locator('[data-link]').filter({ hasText: '第二次!' }).first().waitFor();
  const port = new FilePort(XlsxWorkbook.open(await trial.saved()), '两批.xlsx');
  expect((await port.readSheet('对比情况')).values.flat()).toEqual(
    expect.arrayContaining(['800 万元', '1,500 万元']),
  );
});

test('each city that has something to answer gets its letter, and clearing takes all away', async () => {
  await trial.pane.getByRole('tab', { name: '汇总' }).click();
  await trial.pane.getByRole('button', { name: '生成反馈意见' }).click();
  await trial.pane.getByText('已生成反馈意见').waitFor();
  expect(await trial.tabs()).toEqual(expect.arrayContaining(['对比情况', '反馈-南京市', '反馈-无锡市']));
  await trial.menu('清除标记');
  await trial.pane.getByRole('button', { name: '清除', exact: true }).click();
  await trial.pane.getByText('已清除。').waitFor();
  await settled(() => trial.tabs(), ['第一次', '第二次']);
  expect([trial.errors, trial.strayRequests]).toEqual([[], []]);
});
