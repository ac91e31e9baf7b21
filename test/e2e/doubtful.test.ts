import { readFileSync } from 'node:fs';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { sampleBytes, TrialPage } from './trialPage';
import { expectAccessible, expectToFit } from './usable';

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
  const choice = trial.pane.getByRole('radiogroup', { name: 'L 列 项目投资情况_投入' });
  expect(await choice.locator('input:checked').count()).toBe(0);
  await trial.pane
    .getByText(/^列中内容：/)
    .first()
    .waitFor();
  await trial.pane.getByRole('button', { name: '选择其他含义…' }).first().click();
  await trial.pane.getByRole('searchbox', { name: /L 列/ }).fill('2021年3月底');
  await trial.pane.getByRole('button', { name: '截至2021年3月底已投入（万元）' }).click();
  await trial.pane.getByRole('button', { name: '按此重新审核' }).click();
  await trial.pane.getByText('含义不明确').waitFor({ state: 'detached' });
  await trial.reviewed();
  await settled(() => trial.cell('L8').getAttribute('data-highlight'), '');
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
  expect(await trial.pane.getByRole('radiogroup').count()).toBe(0);
});

test('the saved file, opened again, is reviewed by it', async () => {
  const saved = Buffer.from(await trial.saved());
  await trial.openReviewed('province-2021.xlsx');
  await trial.page.setInputFiles('input[type=file]', { name: '已审.xlsx', mimeType: '', buffer: saved });
  await trial.pane.getByText('共 27 个申报项目，5 张工作表').waitFor();
  await trial.reviewed();
  expect(await trial.pane.getByText('含义不明确').count()).toBe(0);
  await settled(() => trial.cell('L8').getAttribute('data-highlight'), '');
});

test('exported, it settles the same header in another city’s batch', async () => {
  await trial.menu('列对应关系');
  await trial.pane.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.pane.getByRole('link', { name: '保存为文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('列对应关系-2021.json');
  const file = readFileSync(await download.path());
  await trial.openReviewed('province-2021.xlsx');
  await trial.page.setInputFiles('input[type=file]', {
    name: '另一市.xlsx',
    mimeType: '',
    buffer: doubtfulBatch(),
  });
  await trial.pane.getByText('有 1 列含义不明确，暂未采用').waitFor();
  await trial.menu('列对应关系');
  await trial.pane.getByRole('button', { name: '导入' }).click();
  await trial.pane.getByLabel('选择列对应关系文件').setInputFiles({
    name: '不是.json',
    mimeType: '',
    buffer: Buffer.from('{"F": "city"}'),
  });
  await trial.pane.getByText(/未导入：不是列对应关系文件/).waitFor();
  await trial.pane.getByRole('button', { name: '导入' }).click();
  await trial.pane
    .getByLabel('选择列对应关系文件')
    .setInputFiles({ name: '列.json', mimeType: '', buffer: file });
  await trial.pane.getByText('已导入 1 个表头的对应关系，其中 1 列在已审核的工作表中').waitFor();
  await trial.pane.getByRole('button', { name: '按此重新审核' }).click();
  await trial.reviewed();
  expect(await trial.pane.getByText('含义不明确').count()).toBe(0);
});

// Five sheets of columns take long to look through.
test('what columns mean is shown without a fault of accessibility or width', async () => {
  await trial.page.setInputFiles('input[type=file]', {
    name: '再来.xlsx',
    mimeType: '',
    buffer: doubtfulBatch(),
  });
  await trial.pane.getByText('有 1 列含义不明确，暂未采用').waitFor();
  await trial.menu('列对应关系');
  await trial.pane.getByRole('button', { name: '导入' }).click();
  await trial.pane
    .getByRole('button', { name: /^改为 B 列/ })
    .first()
    .click();
  await expectToFit(trial);
  await expectAccessible(trial);
  expect(trial.strayRequests).toEqual([]);
}, 180000);
