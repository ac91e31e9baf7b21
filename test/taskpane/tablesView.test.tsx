/** @jest-environment jsdom */
import './pageSetup';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BatchSheet } from '../../src/app/batch';
import { readBatch } from '../../src/app/readBatch';
import { Work } from '../../src/app/work';
import { TablesView, type TablesViewProps } from '../../src/taskpane/tables/TablesView';
import { openedBatch, request } from '../app/openedBatch';
import { show } from './pageSetup';

const nothing = (): void => undefined;
const header = ['项目名称', '项目承担单位', '项目总投资（万元）'];
const project = (name: string): (string | number)[] => [name, `苏州${name}有限公司`, 3000];

/** Two tables on one sheet, many notes below the second, and a sheet that is none. */
async function tables(): Promise<BatchSheet[]> {
  const port = await openedBatch((workbook) => {
    const sheet = workbook.addWorksheet('汇总');
    const notes = Array.from({ length: 25 }, (_, index) => [`注：第 ${index + 1} 条`]);
    const second = [['智能制造示范工厂项目'], header, project('机床'), ...notes];
    const rows = [['绿色化改造升级项目'], header, ['合计', '', 3000], project('余热'), [], ...second];
    rows.forEach((row, index) => (sheet.getRow(index + 1).values = [...row]));
    workbook.addWorksheet('说明').addRow(['填报说明']);
  });
  return readBatch([port], { ...request, sheets: null }, new Work());
}

const view = (given: Partial<TablesViewProps>) => (
  <TablesView
    tables={null}
    previewed={false}
    onShow={nothing}
    onHide={nothing}
    onHeader={nothing}
    onRows={nothing}
    onVersion={nothing}
    onJoin={nothing}
    onBatch={nothing}
    onGoTo={nothing}
    onReview={nothing}
    onBack={nothing}
    {...given}
  />
);

test('each table is told by itself, and a sheet without one says why', async () => {
  show(view({ tables: await tables() }));
  const first = screen.getByRole('region', { name: '汇总 第 1 张表' });
  expect(first).toHaveTextContent('申报项目 1 行');
  expect(within(first).getByRole('textbox', { name: '从第几行' })).toHaveValue('2');
  expect(first).toHaveTextContent('第 3 行合计合计 3000写有“合计”');
  expect(screen.getByRole('region', { name: '说明' })).toHaveTextContent('未读取');
});

test('rows are listed twenty at first, and all when asked for', async () => {
  show(view({ tables: await tables() }));
  const second = within(screen.getByRole('region', { name: '汇总 第 2 张表' }));
  expect(second.getAllByRole('listitem')).toHaveLength(20);
  await userEvent.click(second.getByRole('button', { name: '显示其余 5 行' }));
  expect(second.getAllByRole('listitem')).toHaveLength(25);
});

test('header rows are set within the sheet only, the first not behind the last', async () => {
  const onHeader = jest.fn();
  const read = await tables();
  show(view({ tables: read, onHeader }));
  const first = within(screen.getByRole('region', { name: '汇总 第 1 张表' }));
  const from = first.getByRole('textbox', { name: '从第几行' });
  const fill = async (text: string): Promise<void> => {
    await userEvent.clear(from);
    if (text !== '') await userEvent.type(from, text);
    await userEvent.click(first.getByRole('button', { name: '更正表头' }));
  };
  for (const text of ['3', '0', 'x', '']) {
    await fill(text);
    expect(first.getByRole('alert')).toHaveTextContent('请填写表头起止行号');
  }
  expect(onHeader).not.toHaveBeenCalled();
  await fill('1');
  expect(onHeader.mock.calls).toEqual([[read[0], { first: 0, last: 1 }]]);
  expect(first.queryByRole('alert')).toBeNull();
  expect(first.queryByRole('button', { name: '恢复自动识别' })).toBeNull();
});

test('rows are made applications one by one, or those selected in Excel, and taken back', async () => {
  const onRows = jest.fn();
  const onGoTo = jest.fn();
  const [table, ...others] = await tables();
  if (!table) throw new Error('no table');
  const otherRows = table.reading.otherRows.map((row) => ({ ...row, corrected: true }));
  const corrected = { ...table, reading: { ...table.reading, otherRows } };
  const { rerender } = show(view({ tables: [table], onRows, onGoTo }));
  await userEvent.click(screen.getByRole('button', { name: '第 3 行按项目审核' }));
  await userEvent.click(screen.getByRole('button', { name: '是申报项目' }));
  await userEvent.click(screen.getByRole('button', { name: '不是申报项目' }));
  await userEvent.click(screen.getByRole('button', { name: '转到第 3 行' }));
  rerender(view({ tables: [corrected, ...others.slice(1)], onRows }));
  await userEvent.click(screen.getByRole('button', { name: '撤销对第 3 行的指定' }));
  expect(onRows.mock.calls).toEqual([
    [table, [2], true],
    [table, 'selected', true],
    [table, 'selected', false],
    [corrected, [2], null],
  ]);
  expect(onGoTo).toHaveBeenCalledWith({ sheet: '汇总', row: 2, column: 0 });
});

test('the preview is put on and off, with its colours named', async () => {
  const [onShow, onHide] = [jest.fn(), jest.fn()];
  const read = await tables();
  const { rerender } = show(view({ tables: read, onShow, onHide }));
  expect(screen.queryByRole('list', { name: '表中颜色' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '在表中显示' }));
  rerender(view({ tables: read, previewed: true, onShow, onHide }));
  expect(screen.getByRole('list', { name: '表中颜色' })).toHaveTextContent('含义不明的列');
  await userEvent.click(screen.getByRole('button', { name: '取消显示' }));
  expect([onShow.mock.calls.length, onHide.mock.calls.length]).toEqual([1, 1]);
});

test('a row that may have been withdrawn is left out or kept, and its cell gone to', async () => {
  const [onRows, onGoTo] = [jest.fn(), jest.fn()];
  const port = await openedBatch((workbook) => {
    const sheet = workbook.addWorksheet('汇总');
    [
      [...header, '备注'],
      [...project('余热'), '撤回'],
      [...project('光伏'), ''],
    ].forEach((row, index) => (sheet.getRow(index + 1).values = row));
  });
  const read = await readBatch([port], request, new Work());
  show(view({ tables: read, onRows, onGoTo }));
  const list = within(screen.getByRole('region', { name: '可能已撤回的行（1）' }));
  expect(list.getByRole('listitem')).toHaveTextContent('第 2 行 撤回不作为申报项目仍按项目审核');
  await userEvent.click(list.getByRole('button', { name: '转到第 2 行' }));
  await userEvent.click(list.getByRole('button', { name: '第 2 行不作为申报项目' }));
  await userEvent.click(list.getByRole('button', { name: '第 2 行按项目审核' }));
  expect(onGoTo).toHaveBeenCalledWith({ sheet: '汇总', row: 1, column: 3 });
  expect(onRows.mock.calls).toEqual([
    [read[0], [1], false],
    [read[0], [1], true],
  ]);
});

test('of sheets with the same projects one question asks which counts, and says which does until then', async () => {
  const onVersion = jest.fn();
  const port = await openedBatch((workbook) => {
    for (const name of ['汇总', '汇总 副本']) {
      const sheet = workbook.addWorksheet(name);
      [header, project('余热'), project('光伏')].forEach(
        (row, index) => (sheet.getRow(index + 1).values = row),
      );
    }
  });
  const read = await readBatch([port], { ...request, sheets: null }, new Work());
  show(view({ tables: read, onVersion }));
  const question = screen.getByRole('radiogroup', { name: /“汇总”“汇总 副本”列有相同的申报项目/ });
  expect(
    screen.getByText(/未选定前，同一项目只计一次，以“汇总”为准（其余从名称看像是副本或旧稿）/),
  ).toBeInTheDocument();
  for (const radio of within(question).getAllByRole('radio')) expect(radio).not.toBeChecked();
  await userEvent.click(within(question).getByRole('radio', { name: '汇总 副本' }));
  await userEvent.click(within(question).getByRole('radio', { name: '不是同一份名单，都审核和计数' }));
  const { versions } = read[0]?.reading ?? {};
  expect(onVersion.mock.calls).toEqual([
    [versions, '汇总 副本'],
    [versions, null],
  ]);
});

test('a table that is no list of applications can be left out, and read again', async () => {
  const onBatch = jest.fn();
  const [first, second] = await tables();
  if (!first || !second) throw new Error('two tables expected');
  const skipped = { ...second.reading, role: 'skipped', reason: '已人工指定不是申报表' } as const;
  const header = { sheet: '汇总', first: 6, last: 6, fingerprint: '', noBatch: true } as const;
  show(view({ tables: [first, { ...second, reading: skipped, header }], onBatch }));
  await userEvent.click(screen.getByRole('button', { name: '“汇总 第 1 张表”不是申报表' }));
  expect(onBatch).toHaveBeenLastCalledWith(first, false);
  await userEvent.click(screen.getByRole('button', { name: '是申报表，重新读取' }));
  expect(onBatch).toHaveBeenLastCalledWith(expect.objectContaining({ header }), true);
});
