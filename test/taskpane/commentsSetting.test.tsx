/** @jest-environment jsdom */
import './pageSetup';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SettingsView } from '../../src/taskpane/settings/SettingsView';
import { show } from './pageSetup';
import { guide } from './reviewedSample';

const label = '为问题单元格添加批注';

function settings(commentsSupported: boolean): jest.Mock {
  const onSave = jest.fn();
  show(
    <SettingsView
      guide={guide}
      chosen={{ settings: {}, rejudge: false, comments: false, routine: {}, lists: {}, keepLists: false }}
      sheets={[]}
      commentsSupported={commentsSupported}
      asOf={null}
      onAsOf={() => undefined}
      onSave={onSave}
      onBack={() => undefined}
      onClause={() => undefined}
    />,
  );
  return onSave;
}

test('comments are off until somebody asks for them', async () => {
  const onSave = settings(true);
  expect(screen.getByRole('switch', { name: label })).not.toBeChecked();
  await userEvent.click(screen.getByRole('switch', { name: label }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ comments: true }));
});

test('where the program knows no comments the setting stands there with the reason, and cannot be switched', () => {
  settings(false);
  expect(screen.getByRole('switch', { name: label })).toBeDisabled();
  expect(screen.getByText(/当前软件不支持批注/)).toBeInTheDocument();
});
