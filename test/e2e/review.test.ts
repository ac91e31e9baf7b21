import { unzipSync } from 'fflate';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { sampleBytes, TrialPage } from './trialPage';

const SAMPLE = 'suzhou-2021.xlsx';
let trial: TrialPage;

beforeAll(async () => {
  trial = await TrialPage.launch();
});
afterAll(() => trial.close());

describe('the road of a batch', () => {
  test('the page opens on a sample and reviews it at once', async () => {
    await trial.openReviewed(SAMPLE);
    await trial.pane.getByText('共 27 个申报项目，5 张工作表').waitFor();
    expect(await trial.tabs()).toContain('高端化');
  });

  test('what violates the guide is marked in its cell, and results stand beside each row', async () => {
    await expect(trial.cell('I8').getAttribute('data-highlight')).resolves.toBe('');
    await expect(trial.cell('B8').getAttribute('data-highlight')).resolves.toBeNull();
    const sheet = XlsxWorkbook.open(await trial.saved()).sheet('高端化');
    const used = sheet.usedRange();
    const titles = Array.from({ length: used?.columns ?? 0 }, (_, column) => sheet.value(3, column));
    expect(titles).toEqual(
      expect.arrayContaining(['〔审核〕结论', '〔审核〕意见', '〔审核〕测算补助（万元）']),
    );
  });

  test('a click on a finding selects its cell and explains it', async () => {
    await trial.pane
      .getByRole('button', { name: /项目总投资 8,000 万元，低于 10,000 万元/ })
      .first()
      .click();
    await trial.pane.getByText('产业链现代化提升项目总投资原则上不低于1亿元').waitFor();
    await trial.page.waitForFunction(() => document.querySelector('output')?.textContent === 'I7');
    await trial.pane.getByRole('button', { name: '查看本项目' }).click();
    await trial.pane.getByText('计算过程').waitFor();
    await trial.pane.getByRole('button', { name: '返回' }).click();
  });

  test('the limits are written to a sheet of their own', async () => {
    await trial.pane.getByRole('tab', { name: '限报' }).click();
    await trial.pane.getByText('超 1').first().waitFor();
    await trial.pane.getByRole('button', { name: /生成“限报使用情况”表/ }).click();
    await trial.pane.getByText('已生成工作表“限报使用情况”').waitFor();
    expect(await trial.tabs()).toContain('限报使用情况');
  });

  test('forms are written for the selected rows', async () => {
    await trial.page.getByRole('tab', { name: '绿色化' }).click();
    await trial.pane.getByRole('tab', { name: '绩效表' }).click();
    await trial.pane.getByRole('button', { name: '生成绩效表' }).click();
    await trial.pane.getByText('选中的行中没有申报项目').waitFor();
    await trial.cell('B7').click();
    await trial.pane.getByRole('button', { name: '生成绩效表' }).click();
    await trial.pane.getByText('已生成 1 张绩效表').waitFor();
    expect((await trial.tabs()).filter((name) => name.startsWith('绩效'))).toHaveLength(2);
  });

  test('clearing all traces gives the workbook back as it was, part by part', async () => {
    await trial.menu('清除全部痕迹');
    await trial.pane.getByText('已记住的列对应关系和设置', { exact: true }).waitFor();
    await trial.pane.getByRole('button', { name: '清除', exact: true }).click();
    await trial.pane.getByText('已清除').waitFor();
    const before = unzipSync(sampleBytes(SAMPLE));
    const after = unzipSync(await trial.saved());
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [name, bytes] of Object.entries(before))
      expect(Buffer.from(after[name] ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  test('nothing was asked of another machine, and nothing went wrong', () => {
    expect(trial.strayRequests).toEqual([]);
    expect(trial.errors).toEqual([]);
  });
});
