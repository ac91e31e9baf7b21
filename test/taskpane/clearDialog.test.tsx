/** @jest-environment jsdom */
import './pageSetup';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clearMarks, type Cleared } from '../../src/app/clearMarks';
import { writeLimits } from '../../src/app/writeLimits';
import { ClearDialog } from '../../src/taskpane/clear/ClearDialog';
import type { FilePort } from '../../src/xlsx/filePort';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

let port: FilePort;
const onClose = jest.fn();
const clear = (deleteEdited: readonly string[]): Promise<Cleared> => clearMarks(port, deleteEdited);

beforeEach(async () => {
  onClose.mockClear();
  const sample = await reviewedSample('suzhou-2021.xlsx');
  port = sample.port;
  await writeLimits(port, sample.review, guide);
});

test('says what will go before it goes', async () => {
  show(<ClearDialog what="all" port={port} onClear={clear} onClose={onClose} />);
  expect(await screen.findByText('工作表“高端化”：突出显示和 5 个〔审核〕列')).toBeInTheDocument();
  expect(screen.getByText('工作表“限报使用情况”')).toBeInTheDocument();
  expect(screen.getByText('已记住的列对应关系和设置')).toBeInTheDocument();
  expect(port.workbook.sheetNames).toContain('限报使用情况');
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(onClose).toHaveBeenCalled();
  expect(port.workbook.sheetNames).toContain('限报使用情况');
});

test('a sheet in which somebody has typed is asked about apart, and goes only when it is ticked', async () => {
  port.workbook.sheet('限报使用情况').setContent(60, 0, '手写的备注');
  const first = show(<ClearDialog what="marks" port={port} onClear={clear} onClose={onClose} />);
  await screen.findByRole('checkbox', { name: '限报使用情况' });
  expect(screen.getByText(/有人修改过，将保留/)).toBeInTheDocument();
  expect(screen.queryByText('工作表“限报使用情况”')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '清除' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(port.workbook.sheetNames).toContain('限报使用情况');
  first.unmount();
  show(<ClearDialog what="marks" port={port} onClear={clear} onClose={onClose} />);
  const box = await screen.findByRole('checkbox', { name: '限报使用情况' });
  expect(screen.getByRole('button', { name: '清除' })).toBeDisabled();
  await userEvent.click(box);
  await userEvent.click(screen.getByRole('button', { name: '清除' }));
  await waitFor(() => expect(port.workbook.sheetNames).not.toContain('限报使用情况'));
});

test('has nothing to do where nothing of ours is', async () => {
  await clearMarks(port);
  show(<ClearDialog what="marks" port={port} onClear={clear} onClose={onClose} />);
  expect(await screen.findByText('工作簿中没有本工具添加的内容。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '清除' })).toBeDisabled();
});
