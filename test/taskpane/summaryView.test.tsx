/** @jest-environment jsdom */
import './pageSetup';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { lettersMessage } from '../../src/taskpane/state/messages';
import { initialState } from '../../src/taskpane/state/paneState';
import { SummaryView, type SummaryViewProps } from '../../src/taskpane/summary/SummaryView';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

/** The view as the pane holds it: what is set there is the pane's, and outlives the view. */
function Held({ review, ...on }: Pick<SummaryViewProps, 'review'> & Partial<SummaryViewProps>): ReactElement {
  const [arrangement, onArrange] = useState(initialState.arrangement);
  const [shown, setShown] = useState(true);
  return (
    <>
      <button onClick={() => setShown(!shown)}>另一页</button>
      {shown && (
        <SummaryView
          {...{ review, guide, arrangement, onArrange, onWrite: jest.fn(), onWriteLetters: jest.fn(), ...on }}
        />
      )}
    </>
  );
}

test('sheets and letters bear the unit that was typed in, also after a look at another page', async () => {
  const { review } = await reviewedSample('province-2021.xlsx');
  const [onWrite, onWriteLetters] = [jest.fn(), jest.fn()];
  show(<Held {...{ review, onWrite, onWriteLetters }} />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: '制表单位' }), '省工信厅');
  await user.type(screen.getByRole('textbox', { name: '制表时间' }), '六月');
  await user.type(screen.getByRole('textbox', { name: '报回期限' }), '6月30日');
  await user.click(screen.getByRole('checkbox', { name: '全部' }));
  await user.click(screen.getByRole('checkbox', { name: '问题清单' }));
  await user.click(screen.getByRole('button', { name: '另一页' }));
  await user.click(screen.getByRole('button', { name: '另一页' }));
  await user.click(screen.getByRole('button', { name: '生成汇总表' }));
  const prepared = { preparedBy: '省工信厅', preparedOn: '六月' };
  expect(onWrite).toHaveBeenCalledWith(['problems'], expect.objectContaining(prepared));
  await user.click(screen.getByRole('button', { name: '生成反馈意见' }));
  expect(onWriteLetters).toHaveBeenCalledWith(expect.objectContaining({ ...prepared, answerBy: '6月30日' }));
});

test('marks against the review are warned of before a list of them is made, and only then', async () => {
  const { review } = await reviewedSample('province-2021.xlsx');
  const [first, ...others] = review.applications;
  if (!first) throw new Error('no application');
  const cells = new Map(first.application.cells);
  const at = { row: first.application.row, column: 90 };
  cells.set('approvalStatus', {
    field: 'approvalStatus',
    at,
    raw: '拟支持',
    reading: { state: 'text', value: '拟支持' },
  });
  const marked = { ...first, verdict: '不符合' as const, application: { ...first.application, cells } };
  show(<Held review={{ ...review, applications: [marked, ...others] }} />);
  expect(screen.getByText(/审核结论为不符合 1 项/)).toHaveTextContent('请核对后再签发、公示');
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: '拟支持项目名单' }));
  expect(screen.getByText(/审核结论为不符合 1 项/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: '公示名单' }));
  expect(screen.queryByText(/审核结论为不符合/)).toBeNull();
});

test.each([
  [
    { sheets: ['反馈-无锡市'], without: ['苏州市'], unplaced: 0, kept: [] },
    'success',
    '没有须反馈的问题、未生成的：苏州市。',
  ],
  [{ sheets: ['反馈-无锡市'], without: [], unplaced: 2, kept: [] }, 'warning', '2 项看不出所在设区市'],
  [
    { sheets: ['反馈-无锡市(2)'], without: [], unplaced: 0, kept: ['反馈-无锡市'] },
    'warning',
    '已保留：反馈-无锡市',
  ],
  [{ sheets: [], without: ['苏州市'], unplaced: 0, kept: [] }, 'success', '没有须反馈的设区市'],
])('what is said of %j', (written, intent, text) => {
  expect(lettersMessage(written)).toEqual({ intent, text: expect.stringContaining(text) });
});
