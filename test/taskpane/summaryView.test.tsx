/** @jest-environment jsdom */
import './pageSetup';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lettersMessage } from '../../src/taskpane/state/messages';
import { SummaryView } from '../../src/taskpane/summary/SummaryView';
import { show } from './pageSetup';
import { reviewedSample } from './reviewedSample';

test('letters bear the unit that was typed in for the sheets', async () => {
  const { review } = await reviewedSample('province-2021.xlsx');
  const onWriteLetters = jest.fn();
  show(<SummaryView review={review} onWrite={jest.fn()} onWriteLetters={onWriteLetters} />);
  await userEvent.type(screen.getByRole('textbox', { name: '制表单位' }), '省工信厅');
  await userEvent.click(screen.getByRole('button', { name: '生成反馈意见' }));
  expect(onWriteLetters).toHaveBeenCalledWith(expect.objectContaining({ preparedBy: '省工信厅' }));
});

test.each([
  [
    { sheets: ['反馈-无锡市'], without: ['苏州市'], unplaced: 0, kept: [] },
    'success',
    '没有问题、未生成的：苏州市。',
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
