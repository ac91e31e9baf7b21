/** @jest-environment jsdom */
import './pageSetup';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { guide } from './reviewedSample';

const answer = (body: unknown, ok = true): Response =>
  ({ ok, status: ok ? 200 : 404, json: () => Promise.resolve(body) }) as Response;
const office = (host: string | null, supported: (version: string) => boolean): object => ({
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host }),
  context: {
    requirements: { isSetSupported: (_: string, version: string) => supported(version) },
    officeTheme: {},
  },
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'fetch');
});

test('opened in a plain browser it says where it belongs', async () => {
  globalThis.fetch = () => Promise.resolve(answer(guide));
  render(<App />);
  expect(await screen.findByRole('heading', { name: '请在 Excel 中打开' })).toBeInTheDocument();
  expect(screen.getByText(/任务窗格/)).toBeInTheDocument();
});

test('an Excel that is too old is told what is missing', async () => {
  globalThis.fetch = () => Promise.resolve(answer(guide));
  Reflect.set(
    globalThis,
    'Office',
    office('Excel', (version) => Number(version.slice(2)) <= 7),
  );
  render(<App />);
  expect(await screen.findByText(/仅支持 ExcelApi 1\.7.*需要 1\.9/)).toBeInTheDocument();
});

test('a guide that cannot be loaded can be asked for again', async () => {
  const fetched = jest.fn(() => Promise.resolve(answer(null, false)));
  globalThis.fetch = fetched;
  Reflect.set(
    globalThis,
    'Office',
    office('Excel', () => true),
  );
  render(<App />);
  expect(await screen.findByRole('heading', { name: '项目指南未能载入' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(fetched).toHaveBeenCalledTimes(2);
});
