/** @jest-environment jsdom */
import './pageSetup';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState, type ReactElement } from 'react';
import type { Review } from '../../src/review/review';
import { ResultView } from '../../src/taskpane/review/ResultView';
import type { CellPlace } from '../../src/taskpane/cellPlace';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

let review: Review;
const goTo = jest.fn((_place: CellPlace) => undefined);
const clause = jest.fn();
const entry = jest.fn();
const again = jest.fn();
const mapping = jest.fn();
const tables = jest.fn();

beforeAll(async () => {
  review = (await reviewedSample('suzhou-2021.xlsx')).review;
});
beforeEach(() => {
  jest.clearAllMocks();
});

/** The view within the element that scrolls, which stands before it as in the pane. */
function Shown({ stale = false, pending = false }: { stale?: boolean; pending?: boolean }): ReactElement {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const scroller = useMemo(() => ({ current: element }), [element]);
  return (
    <div ref={setElement}>
      {element && (
        <ResultView
          review={review}
          lists={[]}
          guide={guide}
          stale={stale}
          pending={pending}
          scroller={scroller}
          onReview={again}
          onMapping={mapping}
          onTables={tables}
          onGoTo={goTo}
          onClause={clause}
          onEntry={entry}
        />
      )}
    </div>
  );
}

const list = (): HTMLElement => screen.getByRole('list', { name: '审核意见' });

test('the tiles count the verdicts and narrow the list to one of them', async () => {
  show(<Shown />);
  const tile = screen.getByRole('button', { name: '存疑 5 项' });
  await userEvent.click(tile);
  expect(tile).toHaveAttribute('aria-pressed', 'true');
  expect(within(list()).getAllByText('存疑', { selector: 'span' }).length).toBeGreaterThan(0);
  expect(within(list()).queryByText('精密减速器生产线智能化升级')).not.toBeInTheDocument();
  await userEvent.click(tile);
  expect(within(list()).getByText('精密减速器生产线智能化升级')).toBeInTheDocument();
});

test('after rows were judged again, what is said over several rows is said to be pending, and only that', async () => {
  show(<Shown pending />);
  expect(screen.getByText(/编辑过的行已即时重审/)).toBeInTheDocument();
  expect(within(list()).getByText('整批 · 待重新审核')).toBeInTheDocument();
  expect(within(list()).getByText('工作表“高端化” · 待重新审核')).toBeInTheDocument();
  const [own] = within(list()).getAllByRole('button', { name: /项目总投资 8,000 万元，低于/ });
  expect(own).not.toHaveTextContent('待重新审核');
  await userEvent.click(screen.getAllByRole('button', { name: '重新审核' })[1] ?? document.body);
  expect(again).toHaveBeenCalled();
});

test('a click on a finding goes to its cell and shows figures, clause and quote', async () => {
  show(<Shown />);
  const [finding] = within(list()).getAllByRole('button', {
    name: /项目总投资 8,000 万元，低于 10,000 万元/,
  });
  if (!finding) throw new Error('the finding is not listed');
  await userEvent.click(finding);
  expect(goTo).toHaveBeenCalledWith({ sheet: '高端化', row: 6, column: 8 });
  expect(finding).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('≥ 10,000 万元')).toBeInTheDocument();
  expect(screen.getByText('产业链现代化提升项目总投资原则上不低于1亿元')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '定位到 I7' }));
  expect(goTo).toHaveBeenCalledTimes(2);
  await userEvent.click(screen.getByRole('button', { name: '查看指南条款 一（一）1（2）' }));
  expect(clause).toHaveBeenCalledWith({
    clause: '一（一）1（2）',
    quote: '产业链现代化提升项目总投资原则上不低于1亿元',
    rule: 'HCM-1.2a',
  });
});

test('arrow keys, Home and End lead through the list with one line in the tab order', async () => {
  show(<Shown />);
  const lines = (): HTMLElement[] => within(list()).getAllByRole('button');
  expect(lines().filter((line) => line.tabIndex === 0)).toHaveLength(1);
  act(() => lines()[0]?.focus());
  await userEvent.keyboard('{ArrowDown}');
  expect(lines()[1]).toHaveFocus();
  await userEvent.keyboard('{Home}');
  expect(lines()[0]).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(lines()[0]).toHaveAttribute('aria-expanded', 'true');
});

test('an application shows its subsidy step by step, and its neighbours can be reached', async () => {
  show(<Shown />);
  await userEvent.click(within(list()).getByRole('button', { name: /高速连接器产线改造/ }));
  const article = screen.getByRole('article', { name: '申报项目' });
  expect(within(article).getByText('测算补助').nextSibling).toHaveTextContent('1,600');
  expect(within(article).getByText(/8,000 × 20%/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '下一个' }));
  expect(screen.getByRole('article')).toHaveTextContent('车规级功率模块封装线');
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(list()).toBeInTheDocument();
});

test('words that nothing contains leave an empty list that says so', async () => {
  show(<Shown />);
  await userEvent.type(screen.getByRole('searchbox'), '没有这样的词');
  expect(await screen.findByText('没有符合筛选条件的审核意见。')).toBeInTheDocument();
});

test('a changed workbook is pointed out, with the way to review it again', async () => {
  const { unmount } = show(<Shown />);
  expect(screen.queryByText(/已变动/)).not.toBeInTheDocument();
  unmount();
  show(<Shown stale />);
  expect(screen.getByText('数据或审核设置已变动，请重新审核。')).toBeInTheDocument();
  const [button] = screen.getAllByRole('button', { name: '重新审核' });
  if (button) await userEvent.click(button);
  expect(again).toHaveBeenCalledTimes(1);
});
