import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { cellAddress } from '../../src/workbook/address';
import type { XlsxSheet } from '../../src/xlsx/xlsxSheet';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';

const guide = loadGuide(policyFolder('2021'));
const tasks = guide.catalogues.find(({ id }) => id === '1-1')?.entries ?? [];

let trial: TrialPage;
beforeAll(async () => {
  trial = await TrialPage.launch({ width: 1366, height: 900 });
  await trial.openReviewed('suzhou-2021.xlsx');
});
afterAll(() => trial.close());

/** The form made for the first application of 攻关, as the page would save it now. */
async function savedForm(): Promise<XlsxSheet> {
  const workbook = XlsxWorkbook.open(await trial.saved());
  const [name = ''] = workbook.sheetNames.filter((each) => each.startsWith('绩效-'));
  return workbook.sheet(name);
}

/** Where a text stands on the sheet. */
function placeOf(sheet: XlsxSheet, text: string): { readonly row: number; readonly column: number } {
  for (let row = 0; row < 60; row += 1)
    for (let column = 0; column < 8; column += 1)
      if (sheet.value(row, column) === text) return { row, column };
  throw new Error(`no cell “${text}”`);
}

test('the targets of the task that a row names are read in the pane and suggested in its form', async () => {
  await trial.page.getByRole('tab', { name: '攻关' }).click();
  await trial.cell('B4').click();
  await trial.pane.getByRole('searchbox', { name: '按项目、单位、意见搜索' }).fill('攻关');
  await trial.pane.getByRole('button', { name: /攻关 第 4 行/ }).click();
  await trial.pane.getByRole('button', { name: /^查看附件1-1中“.*”的指标$/ }).click();
  const shown = trial.pane.getByRole('button', { expanded: true });
  await shown.first().waitFor();
  const name = (await shown.first().innerText()).replace(/^\S+\s*/, '');
  const task = tasks.find((each) => each.name === name.trim());
  const [indicators] = task?.details ?? [];
  const target = indicators?.items[0] ?? indicators?.printed ?? '';
  expect(target).not.toBe('');
  await trial.pane.getByText(target).first().waitFor();
  await trial.page.keyboard.press('Escape');

  await trial.pane.getByRole('tab', { name: '绩效表' }).click();
  await trial.pane.getByRole('button', { name: '生成绩效表' }).click();
  await trial.pane.getByText('已生成 1 张绩效表').waitFor();
  const form = await savedForm();
  expect(form.value(0, 0)).toBe('附件1-10');
  expect(form.value(placeOf(form, '总体目标').row, 2)).toContain(target);
});

describe('a form that somebody has filled in', () => {
  let at = '';

  test('is checked: what it says wrongly stands in the pane, in its cell and on a sheet of its own', async () => {
    const form = await savedForm();
    at = cellAddress({ row: placeOf(form, '关键技术和应用考核指标达标率（%）').row, column: 6 });
    await trial.page.getByRole('tab', { name: form.name }).click();
    await trial.cell(at).click();
    await trial.page.keyboard.type('≥120%');
    await trial.page.keyboard.press('Enter');
    await trial.pane.getByRole('button', { name: '核对绩效表' }).click();
    await trial.pane.getByText('共 1 张，有意见 1 张').waitFor();
    await trial.pane.getByText(/达标率（%）”填写的是“≥120%”，超过 100%/).waitFor();
    await trial.pane.getByText(/^有 \d+ 项未填写，请补填/).waitFor();
    expect(await trial.tabs()).toContain('绩效表核对情况');
    await trial.page.getByRole('tab', { name: '攻关' }).click();
    await trial.pane.getByRole('button', { name: `定位到 ${at}` }).click();
    await trial.page.waitForFunction((cell) => document.querySelector('output')?.textContent === cell, at);
    await settled(() => trial.cell(at).getAttribute('data-highlight'), '');
  });

  test('is called out of date once it is edited, and put right it has no more to say of that cell', async () => {
    await trial.cell(at).click();
    await trial.page.keyboard.type('≥95%');
    await trial.page.keyboard.press('Enter');
    await trial.pane.getByText('表中内容已变动，请重新核对。').waitFor();
    await trial.pane.getByRole('button', { name: '核对绩效表' }).click();
    await trial.pane.getByText('表中内容已变动').waitFor({ state: 'detached' });
    await trial.idle();
    expect(await trial.pane.getByText('超过 100%').count()).toBe(0);
    expect((await trial.tabs()).filter((name) => name.startsWith('绩效表核对情况'))).toHaveLength(1);
  });

  test('loses the marks by 清除标记 and stays as it was filled in', async () => {
    await trial.menu('清除标记');
    await trial.pane.getByRole('button', { name: '清除', exact: true }).click();
    await trial.pane.getByText('以下工作表在生成后有人修改过，已保留').waitFor();
    expect(await trial.tabs()).not.toContain('绩效表核对情况');
    const form = await savedForm();
    expect(form.highlights()).toEqual([]);
    expect(form.value(placeOf(form, '关键技术和应用考核指标达标率（%）').row, 6)).toBe('≥95%');
    expect(trial.errors).toEqual([]);
  });
});
