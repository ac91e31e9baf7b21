import type { CellValue } from '../../src/workbook/snapshot';
import type { SheetReading } from '../../src/intake/application';
import { readRows } from './sheetBuilder';

const header = ['序号', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）', '项目结束时间'];
const lead = [1, '余热利用', '苏州甲热能有限公司', '苏州市', 6000, '2022-10'];

function below(row: readonly CellValue[], merges: readonly string[]): SheetReading {
  return readRows([header, lead, row, [3, '光伏', '苏州丙电气有限公司', '苏州市', 2000, '2022-10']], {
    merges,
  });
}

const said = ({ notices }: SheetReading): string[] =>
  notices.flatMap(({ code, message }) => (code === 'joint-applicants' ? [message] : []));

it('takes a further applicant below a merged project’s name for one of the same filing, and names it', () => {
  const reading = below(['', '', '南京乙热能有限公司', '南京市', '', ''], ['A2:A3', 'B2:B3', 'E2:E3']);
  expect(reading.rowKinds).toEqual(['header', 'data', 'note', 'data']);
  expect(said(reading)).toEqual([expect.stringContaining('第 3 行（“南京乙热能有限公司”）')]);
  expect(reading.applications[0]?.cells.get('totalInvestment')?.reading).toMatchObject({ state: 'number' });
});

it.each<[string, readonly CellValue[]]>([
  ['figures', ['', '', '南京乙热能有限公司', '南京市', 3000, '']],
  ['a number', [2, '', '南京乙热能有限公司', '南京市', '', '']],
])('leaves a row with %s of its own an application, and asks whether it is one', (_, row) => {
  const reading = below(row, ['B2:B3']);
  expect(reading.applications.map(({ row: at }) => at)).toEqual([1, 2, 3]);
  expect(said(reading)).toEqual([expect.stringContaining('第 3 行的项目名称与上一行合并，但另有序号或数值')]);
});

it('says nothing of it where the name is not merged', () => {
  expect(said(below(['', '中水回用', '南京乙热能有限公司', '南京市', 3000, ''], []))).toEqual([]);
});
