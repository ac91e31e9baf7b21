import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';

let trial: TrialPage;
let original: readonly string[];

beforeAll(async () => {
  // Wide enough that the column of links stands in sight: at a narrower one their middle lies beside the pane’s edge.
  trial = await TrialPage.launch({ width: 1600, height: 900 });
  await trial.openReviewed('province-2021.xlsx');
  original = await trial.tabs();
});
afterAll(() => trial.close());

const ribbon = () => trial.page.getByRole('navigation', { name: '功能区' });

test('the button 汇总 makes the sheets that are chosen, and says which', async () => {
  await ribbon().getByRole('button', { name: '汇总' }).click();
  await trial.idle();
  await trial.pane.getByRole('checkbox', { name: '公示名单' }).uncheck();
  await trial.pane.getByRole('textbox', { name: '制表单位' }).fill('=省厅&规划处');
  await trial.pane.getByRole('button', { name: '生成汇总表' }).click();
  await trial.pane.getByText('已生成 11 张工作表').waitFor();
  expect(await trial.tabs()).toEqual([
    ...original,
    ...['汇总封面', '分地区汇总', '分类别汇总', '地区和类别汇总', '汇总图表', '限报使用情况'],
    ...['支持数量使用情况', '问题清单', '审核情况表', '拟支持项目名单', '测算明细'],
  ]);
});

test('the totals are live, the unit’s name is text, and nothing is an error', async () => {
  const port = new FilePort(XlsxWorkbook.open(await trial.saved()), '汇总.xlsx');
  const { values } = await port.readSheet('分地区汇总');
  const row = values.findIndex(([label]) => label === '合计');
  const [filed, ...verdicts] = (values[row] ?? []).slice(1, 6).map(Number);
  expect([filed, verdicts.reduce((sum, count) => sum + count, 0)]).toEqual([7, 7]);
  expect(port.workbook.sheet('分地区汇总').formula(row, 1)).toMatch(/^SUM\(B\d+:B\d+\)$/);
  expect(values.flat()).toContain('制表单位：=省厅&规划处');
  const sheets = await Promise.all((await port.listSheets()).map(({ name }) => port.readSheet(name)));
  const errors = sheets.flatMap((sheet) =>
    sheet.values.flat().filter((value) => /^#[A-Z/0!?]+$/.test(String(value))),
  );
  expect(errors).toEqual([]);
});

test('a line of 问题清单 leads to its cell', async () => {
  await trial.page.getByRole('tab', { name: '问题清单' }).click();
  const link = trial.page.locator('[data-link]').filter({ hasText: /^G11/ }).first();
  const place = (): Promise<string | null> => trial.page.locator('output').first().textContent();
  // A click while the grid is being drawn anew is lost, as it is for a person, who clicks again.
  await settled(async () => {
    if ((await place()) !== 'G11') await link.click({ timeout: 2000 }).catch(() => undefined);
    return place();
  }, 'G11');
  const tab = trial.page.getByRole('tab', { name: '项目汇总' });
  await settled(() => tab.getAttribute('aria-selected'), 'true');
});

test('made again, they replace the former ones', async () => {
  const before = await trial.tabs();
  await trial.pane.getByRole('button', { name: '生成汇总表' }).click();
  await trial.pane.getByText('已生成 11 张工作表').waitFor();
  expect((await trial.tabs()).sort()).toEqual(before.sort());
});

test('清除标记 takes them away again', async () => {
  await trial.menu('清除标记');
  await trial.pane.getByRole('button', { name: '清除', exact: true }).click();
  await trial.pane.getByText('已清除。').waitFor();
  expect(await trial.tabs()).toEqual(original);
});

test('nothing was asked of another machine, and no page has raised an error', () => {
  expect([trial.strayRequests, trial.errors]).toEqual([[], []]);
});
