/** @jest-environment jsdom */
import './pageSetup';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { appendicesOf } from '../../src/guide/appendix';
import { guideParagraphs } from '../../src/guide/guideText';
import { loadGuideText, loadInitials, policyFolder } from '../../src/guide/loadGuide';
import { CatalogueView } from '../../src/taskpane/catalogue/CatalogueView';
import { GuideView } from '../../src/taskpane/guide/GuideView';
import { show } from './pageSetup';
import { guide } from './reviewedSample';

const folder = policyFolder('2021');
const files: Readonly<Record<string, unknown>> = {
  'guideText.json': guideParagraphs(loadGuideText(folder), guide.text),
  'appendices.json': appendicesOf(guide.catalogues, loadInitials(folder)),
};
const fetched = jest.fn((name: string) =>
  Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(files[name]) } as Response),
);
beforeEach(() => {
  fetched.mockClear();
  Reflect.set(globalThis, 'fetch', fetched);
});
afterAll(() => Reflect.deleteProperty(globalThis, 'fetch'));
const onBack = jest.fn();

test('the guide opens at a clause, with the quote marked and the rule beside it', async () => {
  const target = {
    clause: '一（三）1（2）',
    quote: '截至 2021 年 3 月底已投入不少于总投入的 20%。',
    rule: 'GRN-1.2b',
  };
  const { container } = show(<GuideView guide={guide} target={target} onBack={onBack} />);
  await screen.findByText('截至2021年3月底已投入不少于总投入的20%');
  const mark = container.querySelector('mark');
  expect(mark).toHaveTextContent('截至2021年3月底已投入不少于总投入的20%');
  const block = mark?.closest('div');
  expect(block).toHaveFocus();
  expect(block).toHaveTextContent('一（三）1（2）');
  const rules = within(block as HTMLElement).getAllByRole('listitem');
  const sought = rules.filter((rule) => rule.getAttribute('aria-current') === 'true');
  expect(sought).toHaveLength(1);
  expect(sought[0]).toHaveTextContent(/必须.*占.*不低于 20%.*GRN-1\.2b · 绿色化改造升级项目/);
  expect(fetched.mock.calls).toEqual([['guideText.json']]);
});

test('a category leaves its own clauses and rules, the headings above them and its limits', async () => {
  show(<GuideView guide={guide} target={null} onBack={onBack} />);
  await screen.findByText(/高端化改造升级项目。产业链现代化提升项目重点支持/);
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: '项目类别' }),
    'high-end-chain-modernization',
  );
  expect(screen.getByText('技术改造升级')).toBeInTheDocument();
  expect(screen.queryByText('关键核心技术（装备）攻关')).not.toBeInTheDocument();
  expect(screen.getByText(/HCM-1\.2a/)).toBeInTheDocument();
  expect(screen.getByText(/HIGH-Q/)).toBeInTheDocument();
  expect(screen.getByText('每个设区市限报 6 个')).toBeInTheDocument();
  expect(screen.queryByText(/HFR-/)).not.toBeInTheDocument();
});

test('every rule of the guide stands on the page once', async () => {
  show(<GuideView guide={guide} target={null} onBack={onBack} />);
  await screen.findByText('技术改造升级');
  for (const { id, rules } of guide.categories.slice(0, 4)) {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '项目类别' }), id);
    const shown = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    for (const rule of rules) expect(shown.filter((text) => text.includes(`${rule.id} · `))).toHaveLength(1);
  }
});

test('what cannot be fetched is said, and can be asked for again', async () => {
  fetched.mockResolvedValueOnce({ ok: false, status: 404 } as Response);
  show(<GuideView guide={guide} target={null} onBack={onBack} />);
  await screen.findByText(/指南原文未能载入/);
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  await screen.findByText('技术改造升级');
});

test('Esc leads back', async () => {
  show(<GuideView guide={guide} target={null} onBack={onBack} />);
  await screen.findByText('技术改造升级');
  expect(screen.getByRole('button', { name: '返回' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onBack).toHaveBeenCalledTimes(1);
});

test('a key task is found by its initials and shows its indicators and targets', async () => {
  show(<CatalogueView target={null} onBack={onBack} />);
  await screen.findByText('共 101 条');
  await userEvent.type(screen.getByRole('searchbox'), 'zlg');
  const task = await screen.findByRole('button', { name: /止裂钢/ });
  expect(task).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(task);
  expect(screen.getByText('核心技术指标')).toBeInTheDocument();
  expect(screen.getByText('实现 LPG、LNG 等领域应用。')).toBeInTheDocument();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), '房地产');
  expect(await screen.findByText('没有找到，请换用其他词语。')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '附件' }), '1-33');
  expect(screen.getByText('共 27 条')).toBeInTheDocument();
});

test.each([
  ['5', true],
  ['超高分辨率图像传感器', true],
  ['高分辨图像传感芯片', false],
])('an application’s task “%s” is opened where it is named beyond doubt', async (text, sure) => {
  show(<CatalogueView target={{ appendix: '1-1', attachment: '附件1-1', text }} onBack={onBack} />);
  await screen.findByText(/^共 /);
  const [first] = within(screen.getByRole('list', { name: /攻关专项重点方向/ })).getAllByRole('button');
  await waitFor(() => expect(first).toHaveAttribute('aria-expanded', String(sure)));
  expect(screen.queryByText(/请人工核对/) === null).toBe(sure);
});
