import { TrialPage } from './trialPage';

let trial: TrialPage;

beforeAll(async () => {
  trial = await TrialPage.launch({ width: 1366, height: 900 });
});
afterAll(() => trial.close());

test('a pasted list is compared, its findings bear the badge and are found by it, and a switch turns checks off', async () => {
  await trial.openReviewed('suzhou-2021.xlsx');
  await trial.menu('审核设置');
  const pane = trial.pane;
  await pane.getByRole('combobox', { name: '失信名单' }).selectOption('粘贴的文字');
  await pane.getByRole('textbox', { name: '粘贴失信名单' }).fill('苏州衡岳传动科技有限公司\n=HYPERLINK("x")');
  await pane.getByRole('switch', { name: '合计、小计核对' }).click();
  await pane.getByRole('button', { name: '保存' }).click();
  await trial.idle();
  await pane.getByRole('button', { name: '返回' }).click();
  await pane.getByRole('button', { name: '重新审核' }).first().click();
  await pane.getByText('已比对失信名单（粘贴的文字，2 条）').waitFor();
  await pane.getByRole('combobox', { name: '意见类型' }).selectOption('常规检查');
  const listed = pane.getByRole('button', { name: /列入失信名单.*单位名称相同.*常规检查/ });
  await listed.click();
  await pane.getByText('常规检查：失信名单（非指南条款）').waitFor();
  expect(await pane.getByRole('button', { name: /与所属各行之和不符/ }).count()).toBe(0);
  expect(trial.errors).toEqual([]);
  expect(trial.strayRequests).toEqual([]);
});
