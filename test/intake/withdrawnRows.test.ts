import type { CellValue } from '../../src/workbook/snapshot';
import { readRows } from './sheetBuilder';

const header = ['序号', '项目名称', '项目承担单位', '项目总投资（万元）', '备注', '建设内容'];

/** The cell by which a row is said to be withdrawn, as column and text; null where none is. */
function withdrawnBy(change: Readonly<Record<number, CellValue>>): unknown {
  const row = [1, '余热利用', '苏州甲热能有限公司', 3000, '', ''].map(
    (cell, column) => change[column] ?? cell,
  );
  const reading = readRows([header, row, [2, '光伏', '苏州乙电气有限公司', 2000, '', '']]);
  expect(reading.applications.map(({ row: at }) => at)).toEqual([1, 2]);
  const [found] = reading.withdrawn;
  return found ? [found.at.column, found.text] : null;
}

it.each<[number, string]>([
  [4, '撤回'],
  [4, '（撤回）'],
  [4, '2021年5月企业撤销申报'],
  [4, '已退回'],
  [4, '作 废'],
  [1, '余热利用（撤回）'],
  [1, '余热利用【已作废】'],
  [2, '苏州甲热能有限公司（放弃申报）'],
])('a row may have been withdrawn by column %i: %s; it stays an application', (column, text) => {
  expect(withdrawnBy({ [column]: text })).toEqual([column, text]);
});

it.each<[number, string]>([
  [4, ''],
  [4, '未撤回'],
  [4, '撤回后重新申报'],
  [4, '是否撤回：否'],
  [1, '作废轮胎回收利用'],
  [2, '苏州撤回网络有限公司'],
  [5, '建设一条处理生产线，把作废的包装材料分拣破碎以后制成再生颗粒'],
])('says nothing of the kind in column %i: %s', (column, text) => {
  expect(withdrawnBy({ [column]: text })).toBeNull();
});

it('is told once for the table, with the rows and their cells', () => {
  const rows = [1, 2].map((number) => [number, `甲${number}`, `苏州${number}有限公司`, 3000, '撤回', '']);
  const { notices } = readRows([header, ...rows]);
  expect(notices.find(({ code }) => code === 'rows-maybe-withdrawn')).toEqual({
    code: 'rows-maybe-withdrawn',
    severity: 'warning',
    message:
      '第 2 行（E2“撤回”）、第 3 行（E3“撤回”）可能已撤回，请核实；现仍按申报项目审核和计数，如已撤回，请在“读表预览”中指定为不是申报项目',
    cells: [
      { row: 1, column: 4 },
      { row: 2, column: 4 },
    ],
  });
});
