import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { TrialPage } from './trialPage';

/** Two cities' sheets with columns and units of their own. */
function batch(): Buffer {
  const workbook = XlsxWorkbook.blank();
  const sheets = {
    苏州: [
      ['项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'],
      ['绿色化改造升级项目', '余热利用', '苏州甲热能有限公司', '苏州市', 3000],
      ['绿色化改造升级项目', '=光伏屋顶', '苏州乙电气有限公司', '苏州市', 2000],
    ],
    无锡: [
      ['项目名称', '项目承担单位', '项目总投资（亿元）', '项目类别', '所在设区市'],
      ['中水回用', '无锡丙环保有限公司', 0.5, '绿色化改造升级项目', '无锡市'],
    ],
  };
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    rows.forEach((cells, row) => cells.forEach((cell, column) => sheet.setContent(row, column, cell)));
  }
  return Buffer.from(workbook.save());
}

let trial: TrialPage;

beforeAll(async () => {
  trial = await TrialPage.launch();
  await trial.openReviewed('suzhou-2021.xlsx');
  await trial.page.setInputFiles('input[type=file]', { name: '两市.xlsx', mimeType: '', buffer: batch() });
  await trial.pane.getByText('共 3 个申报项目，2 张工作表').waitFor();
});
afterAll(() => trial.close());

test('the button makes one table of the sheets’ applications, with where each was filed and in one unit', async () => {
  await trial.pane.getByRole('tab', { name: '限报' }).click();
  for (const time of ['made', 'made anew']) {
    await trial.pane.getByRole('button', { name: '生成“合并汇总表”' }).click();
    await trial.pane.getByText('已生成工作表“合并汇总表”。').waitFor();
    await trial.idle();
    expect([time, await trial.tabs()]).toEqual([time, ['苏州', '无锡', '合并汇总表']]);
  }
  const port = new FilePort(XlsxWorkbook.open(await trial.saved()), '两市.xlsx');
  const { values } = await port.readSheet('合并汇总表');
  const at = values.findIndex(([first]) => first === '来源文件');
  const header = values[at] ?? [];
  const column = (title: string): number => header.findIndex((cell) => String(cell).startsWith(title));
  const titles = ['来源工作表', '来源行', '项目名称', '项目承担单位', '所在设区市', '项目总投资'];
  expect(values.slice(at + 1, at + 4).map((row) => titles.map((title) => row[column(title)]))).toEqual([
    ['苏州', 2, '余热利用', '苏州甲热能有限公司', '苏州市', 3000],
    ['苏州', 3, '=光伏屋顶', '苏州乙电气有限公司', '苏州市', 2000],
    ['无锡', 2, '中水回用', '无锡丙环保有限公司', '无锡市', 5000],
  ]);
  expect(port.workbook.sheet('合并汇总表').formula(at + 2, column('项目名称'))).toBeNull();
});

test('the table is no part of a later review, and goes with the marks', async () => {
  await trial.pane.getByRole('tab', { name: '审核', exact: true }).click();
  await trial.pane.getByRole('button', { name: '重新审核' }).first().click();
  await trial.idle();
  await trial.pane.getByText('共 3 个申报项目，2 张工作表').waitFor();
  await trial.menu('清除标记');
  await trial.pane.getByRole('button', { name: '清除', exact: true }).click();
  await trial.pane.getByText('已清除。').waitFor();
  expect(await trial.tabs()).toEqual(['苏州', '无锡']);
  expect(trial.errors).toEqual([]);
});
