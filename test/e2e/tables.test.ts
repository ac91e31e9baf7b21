import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';
import { expectAccessible, expectToFit } from './usable';

/** A batch whose row 4, a group band by its look, is a project of which only the name stands there. */
function batch(): Buffer {
  const workbook = XlsxWorkbook.blank();
  const sheet = workbook.addSheet('申报汇总');
  const rows = [
    ['苏州市2021年绿色化改造升级项目申报汇总表'],
    ['序号', '项目名称', '项目承担单位', '项目总投资（万元）'],
    [1, '余热利用', '苏州甲热能有限公司', 3000],
    ['', '中水回用'],
    [2, '光伏屋顶', '苏州乙电气有限公司', 2000],
    ['合计', '', '', 5000],
  ];
  rows.forEach((cells, row) => cells.forEach((cell, column) => sheet.setContent(row, column, cell)));
  return Buffer.from(workbook.save());
}

let trial: TrialPage;
const put = (name: string, buffer: Buffer): Promise<void> =>
  trial.page.setInputFiles('input[type=file]', { name, mimeType: '', buffer });
const section = () => trial.pane.getByRole('region', { name: '申报汇总' });

beforeAll(async () => {
  trial = await TrialPage.launch({ width: 1500, height: 900 });
  await trial.openReviewed('province-2021.xlsx');
  await put('批次.xlsx', batch());
  await trial.pane.getByText('共 2 个申报项目，1 张工作表').waitFor();
});
afterAll(() => trial.close());

test('the preview shows in the sheet what each row was taken as, and goes again', async () => {
  await trial.menu('读表预览');
  await section().getByText('申报项目 2 行').waitFor();
  await trial.pane.getByRole('button', { name: '在表中显示' }).click();
  await trial.pane.getByRole('list', { name: '表中颜色' }).waitFor();
  await trial.idle();
  await settled(() => trial.cell('A1').getAttribute('data-highlight'), '');
  await trial.pane.getByRole('button', { name: '取消显示' }).click();
  await trial.pane.getByRole('list', { name: '表中颜色' }).waitFor({ state: 'detached' });
  await trial.idle();
  expect(await trial.cell('A1').getAttribute('data-highlight')).toBeNull();
});

test('a row that was taken for a group is made a project, and a review counts it', async () => {
  await section().getByText('整行只有一格有内容，是分组标题').waitFor();
  await section().getByRole('button', { name: '第 4 行按项目审核' }).click();
  await section().getByText('申报项目 3 行').waitFor();
  await trial.pane.getByRole('button', { name: '按此重新审核' }).click();
  await trial.pane.getByText('共 3 个申报项目，1 张工作表').waitFor();
});

test('a row that is selected in Excel is set aside', async () => {
  await trial.menu('读表预览');
  await section().getByText('申报项目 3 行').waitFor();
  await trial.cell('B5').click();
  await section().getByRole('button', { name: '不是申报项目' }).click();
  await section().getByText('申报项目 2 行').waitFor();
  await section().getByText('人工指定：不是申报项目').waitFor();
});

test('what was corrected is remembered in the saved file and found again by another pane', async () => {
  const saved = Buffer.from(await trial.saved());
  await trial.openReviewed('province-2021.xlsx');
  await put('已更正.xlsx', saved);
  await trial.pane.getByText('共 2 个申报项目，1 张工作表').waitFor();
  await trial.menu('读表预览');
  await section().getByText('人工指定：按申报项目审核').waitFor();
  await section().getByText('人工指定：不是申报项目').waitFor();
  await section().getByRole('button', { name: '撤销对第 5 行的指定' }).click();
  await section().getByText('申报项目 3 行').waitFor();
});

test('the page has no fault of accessibility and fits a pane of 320 pixels', async () => {
  await trial.pane.getByRole('button', { name: '在表中显示' }).click();
  await trial.pane.getByRole('list', { name: '表中颜色' }).waitFor();
  await trial.idle();
  await expectToFit(trial);
  await expectAccessible(trial);
  expect(trial.strayRequests).toEqual([]);
});
