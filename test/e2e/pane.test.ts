import { moved, settled } from './settled';
import { TrialPage } from './trialPage';
import { expectAccessible, expectSheetAccessible } from './usable';

let trial: TrialPage;

beforeAll(async () => {
  trial = await TrialPage.launch();
});
afterAll(() => trial.close());

test('opened outside Excel the pane says where it belongs', async () => {
  await trial.open('taskpane.html?do=review');
  await trial.page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor();
});

test('the ribbon shows the buttons of the manifest, and each does its job on the first click', async () => {
  await trial.openReviewed('suzhou-2021.xlsx');
  const ribbon = trial.page.getByRole('navigation', { name: '功能区' });
  expect(await ribbon.getByRole('group').getByRole('button').allInnerTexts()).toEqual([
    '审核',
    '限报',
    '绩效表',
    '汇总',
    '打开面板',
  ]);
  await ribbon.getByRole('button', { name: '限报' }).click();
  await trial.pane.getByText('超 1').first().waitFor();
  await ribbon.getByRole('button', { name: '绩效表' }).click();
  await trial.pane.getByRole('radio', { name: '全部申报项目（27）' }).waitFor();
  await ribbon.getByRole('button', { name: '汇总' }).click();
  await trial.pane.getByRole('checkbox', { name: '公示名单' }).waitFor();
  await ribbon.getByRole('button', { name: '打开面板' }).click();
  await trial.pane.getByText('审核哪些工作表').waitFor();
  await ribbon.getByRole('button', { name: '审核', exact: true }).click();
  await trial.reviewed();
});

test('the pane can be used by the keyboard alone', async () => {
  const focused = (): Promise<string> => trial.pane.locator(':focus').first().innerText();
  const reach = async (key: string, text: string, most: number): Promise<void> => {
    for (let steps = 0; steps < most && !(await focused()).includes(text); steps += 1) {
      const before = await focused();
      await trial.page.keyboard.press(key);
      await moved(focused, before);
    }
    expect(await focused()).toContain(text);
  };
  await trial.pane.getByRole('button', { name: '重新审核' }).first().focus();
  await reach('Tab', '超过限报', 12);
  await reach('ArrowDown', '精密减速器生产线智能化升级', 4);
  await trial.page.keyboard.press('Enter');
  await trial.pane.getByRole('article', { name: '申报项目' }).waitFor();
  await trial.page.keyboard.press('Enter');
  await trial.pane.getByRole('list', { name: '审核意见' }).waitFor();
});

describe.each([
  ['light', false],
  ['dark', true],
])('in the %s theme', (_, dark) => {
  beforeAll(async () => {
    const box = trial.page.getByLabel('深色主题');
    if ((await box.isChecked()) === dark) return;
    await box.click();
    await trial.reviewed();
  });

  test.each(['限报', '绩效表', '汇总', '审核'])(
    'pane and page have no accessibility faults at %s',
    async (tab) => {
      await trial.pane.getByRole('tab', { name: tab }).click();
      await trial.idle();
      await expectAccessible(trial);
    },
  );

  test('the sheet has no accessibility faults', () => expectSheetAccessible(trial));
});

test('at its smallest the pane needs no sideways scrolling', async () => {
  const frame = trial.page.locator('iframe');
  await frame.evaluate((element) => element.setAttribute('style', 'flex:none;width:350px;height:378px'));
  for (const tab of ['限报', '绩效表', '汇总', '审核']) {
    await trial.pane.getByRole('tab', { name: tab }).click();
    const wider = await trial.pane.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);
    expect(wider).toBe(false);
  }
});

test('from a finding the clause opens with the quote marked, and Esc leads back to the finding', async () => {
  await trial.pane
    .getByRole('button', { name: /项目总投资 8,000 万元，低于/ })
    .first()
    .click();
  const clause = trial.pane.getByRole('button', { name: '查看指南条款 一（一）1（2）' });
  await clause.focus();
  await trial.page.keyboard.press('Enter');
  await trial.pane.locator('mark', { hasText: '产业链现代化提升项目总投资原则上不低于1亿元' }).waitFor();
  await trial.page.keyboard.press('Escape');
  await trial.pane.locator('mark').waitFor({ state: 'detached' });
  await settled(() => clause.evaluate((button) => button === document.activeElement), true);
});

test('the appendices are searched by pinyin initials, without a fault of accessibility or width', async () => {
  await trial.menu('附件目录');
  await trial.pane.getByText('共 101 条').waitFor();
  await trial.pane.getByRole('searchbox', { name: '序号、名称或拼音首字母' }).fill('zlg');
  await trial.pane.getByRole('button', { name: /止裂钢/ }).click();
  await trial.pane.getByText('核心技术指标').waitFor();
  await expectAccessible(trial);
  const wider = await trial.pane
    .locator('section')
    .evaluateAll((all) => all.some((each) => each.scrollWidth > each.clientWidth + 1));
  expect(wider).toBe(false);
  await trial.page.keyboard.press('Escape');
});

test('a file that is no workbook is refused with a reason, and the open one stays', async () => {
  await trial.page.setInputFiles('input[type=file]', {
    name: '旧.xlsx',
    mimeType: '',
    buffer: Buffer.from('no zip'),
  });
  await trial.page.getByRole('alert').waitFor();
  expect(await trial.page.getByRole('alert').innerText()).toMatch(/xlsx|文件/);
  expect(await trial.tabs()).toContain('高端化');
});
