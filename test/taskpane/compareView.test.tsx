/** @jest-environment jsdom */
import './pageSetup';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { compareBatches } from '../../src/app/compareBatches';
import { filingFigures } from '../../src/report/meeting/filingFigures';
import type { Review } from '../../src/review/review';
import { CompareView, type CompareViewProps } from '../../src/taskpane/compare/CompareView';
import { initialState, type Compared } from '../../src/taskpane/state/paneState';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

let review: Review;
beforeAll(async () => {
  review = (await reviewedSample('suzhou-2021.xlsx')).review;
});

const sheets = ['第一次', '第二次', '其他'].map((name) => ({
  name,
  visibility: 'visible' as const,
  protected: false,
}));

function view(given: Partial<CompareViewProps>): ReturnType<typeof userEvent.setup> {
  const nothing = (): Promise<void> => Promise.resolve();
  show(
    <CompareView
      sheets={sheets}
      compared={null}
      guide={guide}
      arrangement={initialState.arrangement}
      onArrange={jest.fn()}
      onCompare={nothing}
      onWrite={nothing}
      onGoTo={jest.fn()}
      onBack={jest.fn()}
      {...given}
    />,
  );
  return userEvent.setup();
}

/** The sample against itself without its first three rows; the fourth has another verdict and a finding less. */
async function changed(): Promise<Compared> {
  const [, , , fourth, ...rest] = review.applications;
  if (!fourth) throw new Error('too few rows');
  const mended = { ...fourth, verdict: '符合' as const, findings: fourth.findings.slice(1) };
  const later = { ...review, applications: [mended, ...rest] };
  const comparison = await compareBatches({ review, batch: [] }, { review: later, batch: [] }, guide);
  return { earlier: ['第一次'], later: ['第二次'], comparison, stale: false };
}

test('a sheet belongs to one batch at most, and both must have one', async () => {
  const onCompare = jest.fn(() => Promise.resolve());
  const user = view({ onCompare });
  const run = screen.getByRole('button', { name: '对比' });
  const choice = (name: string): HTMLElement => screen.getByRole('checkbox', { name });
  await user.click(choice('第一次：前一批'));
  expect(run).toBeDisabled();
  await user.click(choice('其他：后一批'));
  await user.click(choice('第二次：后一批'));
  await user.click(choice('第一次：后一批'));
  expect(choice('第一次：前一批')).not.toBeChecked();
  await user.click(choice('第一次：前一批'));
  await user.click(run);
  expect(onCompare).toHaveBeenCalledWith(['第一次'], ['第二次', '其他']);
});

test('what was withdrawn and what has changed is listed, with the way to the cells of either batch', async () => {
  const onGoTo = jest.fn();
  const compared = await changed();
  const user = view({ compared, onGoTo });
  const withdrawn = screen.getByRole('region', { name: '撤回（3）' });
  const [first] = review.applications;
  await user.click(
    within(withdrawn).getByRole('button', {
      name: `定位到 前一批 ${first?.application.sheet} 第 ${(first?.application.row ?? 0) + 1} 行`,
    }),
  );
  expect(onGoTo).toHaveBeenCalledWith({
    sheet: first?.application.sheet,
    row: first?.application.row,
    column: 0,
  });
  const turned = screen.getByRole('region', { name: '变更（1）' });
  const fourth = review.applications[3];
  expect(turned).toHaveTextContent(`${fourth?.verdict} → 符合`);
  expect(turned).toHaveTextContent('已消除');
  expect(turned).toHaveTextContent(fourth?.findings[0]?.message ?? 'no finding');
  expect(
    screen.getByText(`其余 ${filingFigures(review, guide).length - 4} 项没有变化。`),
  ).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: /新增/ })).toBeNull();
});

test('matches by likeness alone are marked as doubtful and stand apart', async () => {
  const compared = await changed();
  const { comparison } = compared;
  const [pair, ...others] = comparison.both;
  if (!pair) throw new Error('nothing compared');
  const both = [{ ...pair, likeness: '项目名称相近' }, ...others];
  view({ compared: { ...compared, comparison: { ...comparison, both } } });
  const doubtful = screen.getByRole('region', { name: '疑似同一项目（1）' });
  expect(doubtful).toHaveTextContent('项目名称相近');
  expect(doubtful).toHaveTextContent('请人工核对');
});

test('a comparison of sheets that were edited since says so and is not written', async () => {
  const onWrite = jest.fn(() => Promise.resolve());
  const compared = await changed();
  view({ compared: { ...compared, stale: true }, onWrite });
  expect(screen.getByText('数据或审核设置已变动，请重新对比。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '生成对比情况表' })).toBeDisabled();
});

test('long lists are shown bit by bit', async () => {
  const compared = await changed();
  const [alone] = review.applications;
  if (!alone) throw new Error('no row');
  const added = Array.from({ length: 51 }, (_, row) => ({
    ...alone,
    application: { ...alone.application, row },
  }));
  const user = view({ compared: { ...compared, comparison: { ...compared.comparison, added } } });
  const part = screen.getByRole('region', { name: '新增（51）' });
  const rows = (): number => within(part).getAllByRole('button', { name: /^定位到 后一批/ }).length;
  expect(rows()).toBe(50);
  await user.click(within(part).getByRole('button', { name: '再显示 1 项' }));
  expect(rows()).toBe(51);
});

test('who makes 对比情况 and when can be given beside it', async () => {
  const onArrange = jest.fn();
  const user = view({ compared: await changed(), onArrange });
  await user.type(screen.getByRole('textbox', { name: '制表单位' }), '厅');
  expect(onArrange).toHaveBeenCalledWith({
    ...initialState.arrangement,
    layout: { ...initialState.arrangement.layout, preparedBy: '厅' },
  });
});
