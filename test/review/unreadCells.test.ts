import { reviewBatch } from '../../src/review/reviewBatch';
import { notCalculated, type CellValue } from '../../src/workbook/snapshot';
import { readRows } from '../intake/sheetBuilder';
import { noOptions, policy } from './batch';

const header = ['项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'];
const row: readonly CellValue[] = ['绿色化改造升级项目', '余热利用', '某某热能有限公司', '苏州市', 3000];

/** The cells of the only row that are said to be unreadable: column and code, as many times as they are said. */
function unread(columns: readonly string[], ...values: readonly CellValue[]): (readonly [number, string])[] {
  const reading = readRows([
    [...header, ...columns],
    [...row, ...values],
  ]);
  const { findings } = reviewBatch([reading], { ...policy, routine: [] }, noOptions).applications[0] ?? {};
  return (findings ?? [])
    .filter(({ code }) => code === 'unreadable-cell')
    .flatMap(({ cells, message }) =>
      cells.map(({ column }) => [column, /”：(.*?)(?:[，；]|$)/.exec(message)?.[1] ?? ''] as const),
    );
}

describe('a cell that cannot be read and that no condition of its row looks at', () => {
  it.each<[string, CellValue, string]>([
    ['银行贷款（万元）', '约1000', '“约1000”是约数'],
    ['银行贷款（万元）', '待定', '“待定”不是金额'],
    ['截至2020年底已投入（万元）', '#REF!', '单元格是公式错误值 #REF!'],
    ['注册时间', '2019-13-1', '“2019-13-1”不是存在的日期'],
  ])('is told of once: %s %s', (column, value, reason) => {
    expect(unread([column], value)).toEqual([[5, reason]]);
  });

  it('is left alone where it only says that there is nothing, or waits for its formula', () => {
    for (const value of ['—', '/', '无', '不适用', notCalculated, '']) {
      expect(unread(['银行贷款（万元）'], value)).toEqual([]);
    }
  });

  it('is told of once where it is a period', () => {
    expect(unread(['项目起止时间'], '2020年初至2022年底前').map(([column]) => column)).toEqual([5]);
  });
});
